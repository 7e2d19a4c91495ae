"""This file takes what a document says of itself, and leaves out what the program that made it put there."""

import re
from collections.abc import Mapping

from briefing.frozen import dataclass

LONGEST = 500  # characters of a statement; a longer one is none
_MAKERS = re.compile(r"microsoft|powerpoint|adobe|quark|indesign|untitled|unbenannt|unknown|administrator|document\d*$", re.IGNORECASE)

# A file's name for a title: "release_v3.doc" and "Microsoft Word - release.docx", not "What the report says."
_FILE_NAME = re.compile(r"\.(?:docx?|odt|rtf|pdf|indd|qxd|qxp|pptx?|xlsx?|html?|tex|dvi|txt|ps|pages)$", re.IGNORECASE)

# A code for a language: "en", "pt-BR" and "zh-Hant-TW", not "English" or "x-none".
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """What a document says of itself, to the letter."""

    title: str | None
    author: str | None
    language: str | None


def statements_of(stated: Mapping[str, str]) -> Statements:
    """What a document says under Title, Author and Language.

    Its dates are left out: they are the file's, and say nothing of when the text was published.
    """
    language = stated.get("Language", "").strip()
    return Statements(
        title=_title(stated.get("Title", "")),
        author=_author(stated.get("Author", "")),
        language=language if _LANGUAGE.fullmatch(language) else None,
    )


def _title(stated: str) -> str | None:
    """A title of at least two words that is no file's name."""
    line = _line(stated)
    return None if not line or " " not in line or _FILE_NAME.search(line) or _MAKERS.match(line) else line


def _author(stated: str) -> str | None:
    """A name of at least two words; a single one is how its writer logs in."""
    line = _line(stated)
    return None if not line or " " not in line or _MAKERS.match(line) else line


def _line(stated: str) -> str:
    line = " ".join(stated.replace("\0", "").split())
    return line if len(line) <= LONGEST else ""
