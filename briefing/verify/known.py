"""This file knows the words that are the program's own, so that others on a page cannot pass for them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from briefing import __version__
from briefing.language import load
from briefing.model.imprint import KEY, Page
from briefing.verify.record import NAME as RECORD
from briefing.verify.record import Record

NAMING = ("name", "title", "url", "outlet", "outlets", "author", "published", "as_of", "day", "since", "sha256", "aliases", "continuing")
"""Keys of the record whose values a page prints: what things are called."""
NAMED = ("neutral-briefing", RECORD, "SHA-256")  # printed in every language as they are
PROGRAM = f"neutral-briefing {__version__}"
GIVEN = "title"  # key of a note whose words the user gave

# A blank of a label: "{count}" of "{count} words"; nothing of "words".
_BLANK = re.compile(r"\{ [^{}]* \}", re.VERBOSE)
# A word: "words" of "38 words", "字" of "共 12 字"; nothing of "38", nor of the letter by which a page calls a source ("B4").
_WORD = re.compile(r"(?! [a-z] (?![^\W\d_]) ) [^\W\d_]+", re.VERBOSE)


def is_of_this_program(record: Record) -> bool:
    """Whether the page was made by this very version, with a theme of its own: then it knows every word of ours."""
    return record.is_packaged and record.program == PROGRAM


def unknown_words(record: Record) -> Iterator[tuple[int, str]]:
    """Words on the pages, with the number of the page, that are in no excerpt, and that neither the program nor the sources' names have."""
    labels = [_plain(_BLANK.sub(" ", label)) for code in record.languages for label in (*_labels(code), *NAMED)]
    known = frozenset(word for label in labels for word in _WORD.findall(label))
    unspaced = "".join("".join(label.split()) for label in labels)
    called = "".join(_plain("".join(name.split())) for name in _names(record.values))
    for number, page in enumerate(record.pages, start=1):
        for text in _own(page):
            strange = [
                word
                for word in _WORD.findall(_plain(text))
                if word not in known and word not in called and (word.isascii() or word not in unspaced)
            ]
            if strange:
                yield number, text


def _labels(code: str) -> Iterable[str]:
    language = load(code)
    return (*language.labels.values(), language.name)


def _own(page: Page) -> Iterator[str]:
    """The texts of a page that are no excerpts."""
    return (" ".join(line.text for line in part.lines) for part in page.parts if part.place is None)


def _names(value: Any, key: str = "") -> Iterator[str]:
    """What things are called in a record, and the words of its excerpts."""
    if isinstance(value, dict):
        if value.get("key") not in (None, GIVEN):
            return  # a note: its words are labels, which are known
        for name, inner in value.items():
            if name != KEY:
                yield from _names(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _names(inner, key)
    elif isinstance(value, str) and key in (*NAMING, "text"):
        yield value


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
