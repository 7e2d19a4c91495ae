"""This file cuts a source into lines and measures each: its words, its look, its terms."""

import re
from collections.abc import Iterable, Iterator

from briefing.clean.wrapping import unwrapped
from briefing.frozen import dataclass
from briefing.language.tables import Language
from briefing.language.terms import count_words, distinct_terms
from briefing.model.text import Source, Span

_LINE = re.compile(r"\S(?:[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]*\S)?")  # matches "a b" in "  a b \n"
_CLOSED = re.compile(r"[.!?…。！？؟۔।:;][\"'”’»)\]」』]*(?:\s?\[\d+\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*$")  # matches "end.”", not "A Troubling Arrival"
_QUOTED_END = re.compile(r"[.!?,…][\"”’»]$|[\"”»]$")  # matches "we go”", not "Walk"

PROSE_WORDS = 9  # a whole line with fewer words is a heading, a button or a cry, rarely a paragraph
LONG_WORDS = 25  # a line with as many is prose even without a full stop, unless it is a menu
NAMES_SHARE = 0.7  # of a menu's words begin with a capital; of prose, German's too, fewer
LONGEST_ROW = 2_000  # code points that are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the source, measured once."""

    span: Span
    text: str
    words: int
    terms: frozenset[str]
    is_closed: bool
    """Whether it ends as a sentence does."""
    is_prose: bool
    """Whether it looks like a paragraph of running text."""


def lines(source: Source, language: Language) -> tuple[Line, ...]:
    """The lines of a source that hold anything, in order; a paragraph that was wrapped to a width is one line again.

    Where the file's own structure is known, a line is what bears one mark.
    """
    return tuple(_measured(source, language))


def _spans(source: Source) -> Iterable[Span]:
    if source.marks:
        return (mark.span for mark in source.marks)
    return unwrapped(source.text, [Span(match.start(), match.end()) for match in _LINE.finditer(source.text)])


def _measured(source: Source, language: Language) -> Iterator[Line]:
    for span in _spans(source):
        text = span.of(source.text)
        words = count_words(text)
        is_closed = bool(_CLOSED.search(text[-12:]) or _QUOTED_END.search(text[-3:]))
        yield Line(
            span=span,
            text=text,
            words=words,
            terms=distinct_terms(text, language),
            is_closed=is_closed,
            is_prose=(words >= PROSE_WORDS and is_closed) or (words >= LONG_WORDS and not _is_row_of_names(text)),
        )


def _is_row_of_names(text: str) -> bool:
    """Whether most words begin with a capital or a figure, as in a menu on one line."""
    words = text[:LONGEST_ROW].split()
    return sum(word[0].isupper() or word[0].isdigit() for word in words) > NAMES_SHARE * len(words)
