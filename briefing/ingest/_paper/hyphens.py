"""This file joins the lines of a paragraph, and the two halves of a word that was broken at a line's end.

A break is undone where the document itself shows that the hyphen is none of the word's: by a sign that stands for
such breaks alone, by the whole word elsewhere, or, in a document that is seen to break words, by a half that is no
word of it. Else the hyphen stays.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

_SOFT, _AUTOMATIC = "\u00ad", "\u2010"  # set at a line's end alone; what people type inside a word is "-"
_HYPHENS = ("-", _SOFT, _AUTOMATIC)

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")  # matches "quay’s", not "1,180"
_COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:[-\u2010][^\W\d_]++)+")  # matches "six-page", not "page-"

# The first half of a broken word at a line's end, and the second at a line's start: "nego-" and "tiations", not "1990-".
_FIRST_HALF = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,}+)[-\u00ad\u2010]$")
_SECOND_HALF = re.compile(r"[^\W\d_]+")

# Scripts that are written without spaces: "水" and "ル", not "a".
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60\u3000-\u303f\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


class Vocabulary:
    """The words of a document that no line's end breaks, and how it breaks others."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._words: set[str] = set()
        self._compounds: set[str] = set()
        for before, line in pairwise(("", *lines)):
            whole = line[_half_length(line) :] if before.endswith(_HYPHENS) else line
            whole = whole.rpartition(" ")[0] if line.endswith(_HYPHENS) else whole
            self._words.update(word.lower() for word in _WORD.findall(whole))
            self._compounds.update(word.lower().replace(_AUTOMATIC, "-") for word in _COMPOUND.findall(whole))
        self._is_shared = any(_AUTOMATIC in word for line in lines for word in _COMPOUND.findall(line))  # a font with one hyphen for both
        self._breaks_by = self._sign_of_breaks(lines)

    def _sign_of_breaks(self, lines: Sequence[str]) -> str:
        """The hyphen that the document sets where it breaks words: its own sign, or "-" if that ends words that are none."""
        ends = Counter(line[-1] for line in lines if _FIRST_HALF.search(line))
        if ends[_SOFT] or (ends[_AUTOMATIC] and not self._is_shared):
            return _AUTOMATIC
        halves = (_halves(before, after) for before, after in pairwise(lines))
        shown = Counter(self._is_shown_broken(*found) for found in halves if found)
        return "-" if shown[True] > shown[False] else ""

    def _is_shown_broken(self, first: str, second: str) -> bool | None:
        """Whether the document shows that two halves are one word; None where it does not tell."""
        if first + second in self._words:
            return True
        if f"{first}-{second}" in self._compounds or (first in self._words and second in self._words):
            return False
        return None if first in self._words or second in self._words else True

    def is_broken(self, before: str, after: str) -> bool:
        """Whether the hyphen at the end of a line is a break's, and none of the word's."""
        halves = _halves(before, after)
        if before[-1] == _SOFT or not halves:
            return before[-1] == _SOFT
        shown = self._is_shown_broken(*halves)
        if before[-1] == _AUTOMATIC and not self._is_shared:
            return f"{halves[0]}-{halves[1]}" not in self._compounds or bool(shown)
        return self._breaks_by == "-" if shown is None else shown and self._breaks_by != _AUTOMATIC


def _halves(before: str, after: str) -> tuple[str, str] | None:
    """What stands before a hyphen at a line's end and at the next line's start, in lower case."""
    first, second = _FIRST_HALF.search(before), _SECOND_HALF.match(after)
    return (first[1].lower(), second[0].lower()) if first and second and second[0][0].islower() else None


def _half_length(line: str) -> int:
    half = _SECOND_HALF.match(line)
    return half.end() if half else 0


def joined(before: str, after: str, known: Vocabulary) -> str:
    """Two lines of one paragraph as one."""
    if not before:
        return after
    if before.endswith(_HYPHENS) and len(before) > 1 and not before[-2].isspace():
        return before[:-1] + ("" if known.is_broken(before, after) else "-") + after
    if _UNSPACED.match(before[-1]) and _UNSPACED.match(after[:1]):
        return before + after
    return f"{before} {after}"


def with_plain_hyphens(text: str) -> str:
    """The text without the breaks that were not made, and with one hyphen for two that look alike."""
    return text.replace(_SOFT, "").replace(_AUTOMATIC, "-")
