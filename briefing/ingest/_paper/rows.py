"""This file puts the words of a stretch of a page into rows, and rows into lines of text."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.ingest._paper.words import Word

_SAME_ROW = 0.45  # of the size; raised and lowered signs stand so far from the line at most
_SPACE = 0.12  # of the size; the narrowest space between words that are set tightly
_SMALL = 0.9  # of the row's size: raised and lowered figures are smaller
_OFF_LINE = 0.1  # of the row's size
_BREAK = 3.0  # times the size: words that stand so far apart are two lines, not one
_AROUND = ".,:;!?-–"  # marks around a foreign word in a line from right to left
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")

# Figures alone: "3", "17–18" and "(2)", not "1st".
_FIGURES = re.compile(r"\(?\d+(?:[–,-]\d+)*\)?[.,]?")

# Letters that run from right to left, and letters that do not; "ש" and "ب", against "a" and "7".
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LEFT_TO_RIGHT = re.compile(r"[A-Za-z0-9\u00c0-\u058f\u0900-\u1fff\u3040-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Row:
    """Words that stand on one line of the page, from left to right."""

    words: tuple[Word, ...]
    base: float
    size: float
    """Of most of its letters."""

    @property
    def left(self) -> float:
        """Where the first word begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where the last word ends."""
        return max(word.right for word in self.words)

    def gap_at(self, start: float, end: float) -> tuple[float, float]:
        """The widest part of a strip that the row leaves free."""
        number = bisect_right(self.words, start, key=lambda word: word.left)
        for word in self.words[max(0, number - 1) :]:
            if word.left >= end:
                break
            if word.right > start:
                start, end = (start, word.left) if word.left - start > end - word.right else (word.right, end)
        return start, end

    def space_at(self, start: float, end: float) -> float:
        """The width of the space between the words on either side of a free strip; 0 where it has none on one side."""
        before = [word.right for word in self.words if word.right <= start]
        after = [word.left for word in self.words if word.left >= end]
        return min(after) - max(before) if start < end and before and after else 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """A row of one column as text; of one that runs from right to left the places are mirrored."""

    text: str
    left: float
    right: float
    base: float
    size: float
    is_bold: bool
    first_width: float
    """Of its first word."""


def rows_of(words: Iterable[Word]) -> tuple[Row, ...]:
    """The rows of words, from the top downwards."""
    rows: list[list[Word]] = []
    tallest = Word("", 0.0, 0.0, 0.0, 0.0, is_bold=False, is_attached=False)
    for word in sorted(words, key=lambda word: (word.base, word.left, word.text)):
        if rows and word.base - tallest.base <= _SAME_ROW * max(word.size, tallest.size):
            rows[-1].append(word)
            tallest = max(tallest, word, key=lambda each: each.size)
        else:
            rows.append([word])
            tallest = word
    return tuple(_row(row) for row in rows)


def _row(words: list[Word]) -> Row:
    ordered = tuple(sorted(words, key=lambda word: (word.left, word.right, word.text)))
    size = usual_size(ordered)
    return Row(ordered, max(word.base for word in ordered if word.size >= size * _SMALL), size)


def usual_size(words: Iterable[Word]) -> float:
    """The size of most letters, the larger of two that are as frequent."""
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word.size, 1)] += len(word.text)
    return max(sizes, key=lambda size: (sizes[size], size))


def lines_of(row: Row) -> tuple[Line, ...]:
    """The lines in a row of one column: one, unless words stand far apart."""
    parts: list[list[Word]] = [[row.words[0]]]
    for word in row.words[1:]:
        if word.left - max(before.right for before in parts[-1][-3:]) > _BREAK * row.size:
            parts.append([])
        parts[-1].append(word)
    return tuple(_line(part, row) for part in parts)


def _line(words: list[Word], row: Row) -> Line:
    set_words = [_on_line(word, row) for word in words]
    text, is_mirrored = text_of(set_words)
    left, right = words[0].left, max(word.right for word in words)
    first = words[-1] if is_mirrored else words[0]
    bold = sum(len(word.text) for word in words if word.is_bold)
    return Line(
        text=text,
        left=-right if is_mirrored else left,
        right=-left if is_mirrored else right,
        base=row.base,
        size=usual_size(words),
        is_bold=bold > 0.8 * sum(len(word.text) for word in words),
        first_width=first.right - first.left,
    )


def _on_line(word: Word, row: Row) -> Word:
    """A word with its raised figures written as such: the 2 of m² and the number of a note."""
    if word.size > row.size * _SMALL or abs(word.base - row.base) < row.size * _OFF_LINE or not _FIGURES.fullmatch(word.text):
        return word
    return replace(word, text=word.text.translate(_RAISED if word.base < row.base else _LOWERED))


def text_of(words: Sequence[Word]) -> tuple[str, bool]:
    """The words of a line as text in the order of reading, and whether that is from right to left."""
    joined = "".join(word.text for word in words)
    if len(_RIGHT_TO_LEFT.findall(joined)) <= len(_LEFT_TO_RIGHT.findall(joined)) or not _RIGHT_TO_LEFT.search(joined):
        return "".join(_spaced(words)), False
    return _from_right(words), True


def _from_right(words: Sequence[Word]) -> str:
    """The text of a line that runs from right to left; foreign words in it keep their order among themselves."""
    ordered: list[Word] = []
    foreign = 0  # how many at the end of what is ordered
    for word in reversed(words):
        is_foreign = not _RIGHT_TO_LEFT.search(word.text) and bool(_LEFT_TO_RIGHT.search(word.text))
        foreign = foreign + 1 if is_foreign else 0
        ordered.insert(
            len(ordered) - foreign + 1 if foreign else len(ordered), replace(word, text=_turned(word.text)) if is_foreign else word
        )
    pieces = [ordered[0].text]
    for before, after in pairwise(ordered):
        apart = max(before.left - after.right, after.left - before.right)
        pieces += ["" if apart < _SPACE * min(before.size, after.size) and (before.is_attached or after.is_attached) else " ", after.text]
    return "".join(pieces)


def _turned(text: str) -> str:
    """A foreign word with the marks around it where they are read: what stands at its right is read before it."""
    bare = text.strip(_AROUND)
    start = text.index(bare) if bare else 0
    return text[start + len(bare) :] + bare + text[:start]


def _spaced(words: Sequence[Word]) -> Iterable[str]:
    for number, word in enumerate(words):
        if number:
            gap = word.left - words[number - 1].right
            yield "" if word.is_attached and gap < _SPACE * min(word.size, words[number - 1].size) else " "
        yield word.text


def is_right_to_left(words: Iterable[Word]) -> bool:
    """Whether most letters run from right to left."""
    text = "".join(word.text for word in words)
    return len(_RIGHT_TO_LEFT.findall(text)) > len(_LEFT_TO_RIGHT.findall(text))
