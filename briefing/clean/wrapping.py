"""This file undoes hard wrapping: mail and old plain text break a paragraph's lines at a fixed width.

A line was wrapped if the next line's first word would not have fitted on it. That needs no look at the words, and a
title or a paragraph's last line is left alone, since more would have fitted there. Where all such lines end a sentence they are short
paragraphs, the longest of which set the width.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.language.terms import is_spaced
from briefing.model.text import Span

_CLOSED = re.compile(r"[.!?…][”’»\"')\]]*\Z")  # matches "." and ".”" at the very end, not ","
NARROWEST, WIDEST = 45, 100  # code points that mail and text files are wrapped to; paragraphs on one line are longer


def unwrapped(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """The lines, with those that were one paragraph joined."""
    going_on = _going_on(text, lines)
    start = 0
    for number, line in enumerate(lines):
        if number not in going_on:
            yield Span(lines[start].start, line.end)
            start = number + 1


def _going_on(text: str, lines: Sequence[Span]) -> frozenset[int]:
    """The numbers of the lines whose paragraph goes on in the next one."""
    width = max((line.end - line.start for line in lines), default=0)
    if not NARROWEST <= width <= WIDEST:
        return frozenset()
    found = [number for number, (line, following) in enumerate(pairwise(lines)) if _goes_on(text, line, following, width)]
    return frozenset() if all(_CLOSED.search(lines[number].of(text)) for number in found) else frozenset(found)


def _goes_on(text: str, line: Span, following: Span, width: int) -> bool:
    begins = text[following.start]
    between = text[line.end : following.start].replace("\r\n", "\n").replace("\r", "\n")
    if between.count("\n") != 1 or not (begins.isalnum() or begins in "“\"‘'("):
        return False
    word = following.of(text).split(maxsplit=1)[0]
    return is_spaced(word) and line.end - line.start + 1 + len(word) > width
