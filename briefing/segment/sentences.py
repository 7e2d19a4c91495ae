"""This file splits text into sentences, as exact spans.

A line's end always ends a sentence. Inside a line every stop is a candidate, and each is asked the same questions in
the same order: what stands before it, what after. The words asked for come from the language.
"""

import re
from collections.abc import Iterator

from briefing.language.tables import Language
from briefing.model.text import Span

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")  # what str.splitlines breaks at; matches "a b", not "\n"

_STOP = re.compile(
    r"""
    (?: (?P<wide>[。！？｡]+)                      # no space need follow these
      | (?P<mark>\.{2,}|…+|[.!?؟۔।]+|:(?=\s*[-•]\s))
    )
    (?P<close>["'”’»›)\]）」』]*|“(?=\s))        # some writers close with the opening mark
    (?:[ ]?\[\d{1,3}\])*                         # a footnote's mark belongs to the sentence before it
    (?(wide)\s*|(?:\s+|$))
    """,
    re.VERBOSE,
)  # matches ". " in "Yes. No.", not the one in "2.3"

_NEXT = re.compile(
    r"""
    (?P<open>["'“‘«‹(\[（「『¿¡—–-]*)\s*
    (?P<word>[^\W_]+(?:['’.-][^\W_]+)*)?
    """,
    re.VERBOSE,
)  # matches "“The" and "iPhone"; the word is empty before "• item"

_LAST = re.compile(r"\S+$")  # matches "U.S" at the end of "in the U.S"
_NUMBERING = re.compile(r"\s*(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})$")  # matches "1" in "1. The truce", not "On page 1"
_SPEECH_TAG = re.compile(r"(?:[A-Z][\w.’'-]*\s+){1,5}([a-z]+)\b")  # matches "President Biden asked", not "He asked"

_LONGEST_WORD = 40  # code points looked back for the word before a stop: nothing longer is an abbreviation


def split(text: str, language: Language) -> tuple[Span, ...]:
    """The sentences of a text as spans, in order; a line's end always ends one."""
    return tuple(span for line in _LINE.finditer(text) for span in _split_line(text, line.start(), line.end(), language))


def _split_line(text: str, start: int, end: int, language: Language) -> Iterator[Span]:
    first = start
    for stop in _STOP.finditer(text, start, end):
        if _ends_sentence(text, first, stop, end, language):
            yield from _trimmed(text, first, stop.end())
            first = stop.end()
    yield from _trimmed(text, first, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _ends_sentence(text: str, first: int, stop: re.Match[str], end: int, language: Language) -> bool:
    if stop["wide"] or stop.end() >= end:
        return True
    following = _NEXT.match(text, stop.end(), end)
    word, opened = (following["word"] or "", following["open"]) if following else ("", "")
    if not word:
        return True
    if not _can_begin(word, opened):
        return False
    if stop["mark"] != "." or stop["close"]:
        return not _is_speech_tag(text, stop, end, language)
    return _ends_at_full_stop(text, first, stop.start("mark"), word, opened, language)


def _can_begin(word: str, opened: str) -> bool:
    """Whether a sentence can begin so: a capital, a figure, a script without capitals, or a name like iPhone."""
    if word[0].islower():
        return len(word) > 1 and word[1].isupper()
    return not (opened and opened[0] in "—–-" and len(opened) == 1 and not word[0].isupper())


def _is_speech_tag(text: str, stop: re.Match[str], end: int, language: Language) -> bool:
    """Whether the words after a closed question or cry say who uttered it (“Is it over?” President Biden asked)."""
    if not stop["close"] or stop["mark"] == ".":
        return False
    tag = _SPEECH_TAG.match(text, stop.end(), min(end, stop.end() + 120))
    return bool(tag and tag[1] in language.speech.verbs and tag[0].split()[0] not in language.sentences.starters)


def _ends_at_full_stop(text: str, first: int, at: int, word: str, opened: str, language: Language) -> bool:
    words = language.sentences
    found = _LAST.search(text[max(first, at - _LONGEST_WORD) : at])
    before = found[0].lstrip("\"'“‘(«[—–-") if found else ""
    token = before + "."
    if _NUMBERING.fullmatch(text[first:at] if at - first < 8 else "x" * 8):
        return False
    if word in words.after_ordinal and before.isdecimal():
        return False
    begins = word in words.starters or bool(opened.strip("—–-"))
    if token in words.may_end or _is_initials(before):
        return begins
    if token in words.before_name or token in words.never_end:
        return False
    if token in words.before_number:
        return not word[0].isdigit()
    return True


def _is_initials(before: str) -> bool:
    """Whether the word before the stop is one capital letter, or capital letters with stops between ("U.S")."""
    letters = before.split(".")
    return all(len(letter) == 1 and letter.isupper() and not _is_caseless(letter) for letter in letters) and bool(before)


def _is_caseless(letter: str) -> bool:
    return letter.lower() == letter.upper()
