"""This file undoes hard wrapping: mail and old plain text break a paragraph's lines at a fixed width.

A line was wrapped if the next line's first word would not have fitted on it. That needs no look at the words, and a
title or a paragraph's last line is left alone, since more would have fitted there.
"""

from collections.abc import Iterator, Sequence

from briefing.language.terms import is_spaced
from briefing.model.text import Span

NARROWEST, WIDEST = 45, 100  # code points that mail and text files are wrapped to; paragraphs on one line are longer


def unwrapped(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """The lines, with those that were one paragraph joined."""
    width = max((line.end - line.start for line in lines), default=0)
    start = 0
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following is None or not NARROWEST <= width <= WIDEST or not _goes_on(text, line, following, width):
            yield Span(lines[start].start, line.end)
            start = number + 1


def _goes_on(text: str, line: Span, following: Span, width: int) -> bool:
    begins = text[following.start]
    between = text[line.end : following.start].replace("\r\n", "\n").replace("\r", "\n")
    if between.count("\n") != 1 or not (begins.isalnum() or begins in "“\"‘'("):
        return False
    word = following.of(text).split(maxsplit=1)[0]
    return is_spaced(word) and line.end - line.start + 1 + len(word) > width
