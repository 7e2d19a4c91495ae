"""This file finds the columns of a page and so its reading order, by cutting the page along its gutters.

A recursive XY-cut (Nagy and Seth, "Hierarchical representation of optically scanned documents", 1984) that cuts first
where the tallest strip stays free (the covers of white space of Breuel, "Two geometric algorithms for layout analysis",
2002). What spans the columns ends the strip, and so stands before or after them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from briefing.ingest._paper.rows import Row, is_right_to_left, rows_of
from briefing.ingest._paper.words import Word

MIN_WIDTH = 0.85  # of the size: a narrower strip is a space between words
SURE_WIDTH = 2.5  # of the size: no line of running text has such a space
MIN_ROWS = 3  # on each side of a gutter
FLUSH = 0.5  # of the rows on one side must keep to one edge, or the strip is chance
COLUMN_WORDS = 2.5  # in a row of running text at least, on average; cells of tables have fewer
COLUMN_LETTERS = 80  # in a column of running text at least
LEVEL = 0.6  # of a table's rows have their cells on one line
MOST_CUTS = 24  # of one page, one inside the other
WIDE_SPACE = 2.2  # times the distance of rows: what stands alone that far off is no part of a column
MOST_TRIED = 80  # strips of one stretch; a page of text has a dozen


@dataclass(frozen=True, slots=True)
class Region:
    """Rows that are read one after the other: a column, a stretch of the whole width, or a table."""

    rows: tuple[Row, ...]
    is_table: bool


@dataclass(frozen=True, slots=True)
class _Gutter:
    start: float
    end: float
    first: int
    """The first row that it parts."""
    stop: int
    """The row after the last one."""
    is_table: bool

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


def regions_of(words: Sequence[Word]) -> tuple[Region, ...]:
    """The regions of a page's words in reading order."""
    return tuple(_cut(words, MOST_CUTS, is_mirrored=is_right_to_left(words)))


def _cut(words: Sequence[Word], depth: int, *, is_mirrored: bool) -> Iterator[Region]:
    rows = rows_of(words)
    gutter = _best_gutter(rows) if depth else None
    if gutter is None:
        if rows:
            yield Region(rows, is_table=False)
        return
    inside = [word for row in rows[gutter.first : gutter.stop] for word in row.words]
    sides = [
        [word for word in inside if word.right <= gutter.middle],
        [word for word in inside if word.right > gutter.middle],
    ]
    yield from _cut([word for row in rows[: gutter.first] for word in row.words], depth - 1, is_mirrored=is_mirrored)
    if gutter.is_table:
        yield Region(rows[gutter.first : gutter.stop], is_table=True)
    else:
        for side in reversed(sides) if is_mirrored else sides:
            yield from _cut(side, depth - 1, is_mirrored=is_mirrored)
    yield from _cut([word for row in rows[gutter.stop :] for word in row.words], depth - 1, is_mirrored=is_mirrored)


def _best_gutter(rows: Sequence[Row]) -> _Gutter | None:
    """The gutter that parts most rows, one between columns of text before one in a table."""
    found: list[_Gutter] = []
    tried = 0
    for seed, (start, end) in _strips(rows):
        if any(gutter.first <= seed < gutter.stop and start < gutter.middle < end for gutter in found):
            continue
        tried += 1
        if tried > MOST_TRIED:
            break
        gutter = _gutter(rows, seed, start, end)
        if gutter:
            found.append(gutter)
    return max(found, key=lambda each: (not each.is_table, each.stop - each.first, each.end - each.start, -each.start), default=None)


def _strips(rows: Sequence[Row]) -> Iterator[tuple[int, tuple[float, float]]]:
    """The free strips between two words of a row, or of two rows side by side that do not quite stand level; with a row's number."""
    for number, row in enumerate(rows):
        words = row.words if number + 1 == len(rows) or not _is_beside(row, rows[number + 1]) else _merged(row, rows[number + 1])
        right = words[0].right
        for word in words[1:]:
            if word.left - right >= MIN_WIDTH * row.size:
                yield number, (right, word.left)
            right = max(right, word.right)


def _is_beside(row: Row, below: Row) -> bool:
    apart = below.left - row.right if below.left > row.right else row.left - below.right
    return below.base - row.base < row.size and apart > 0


def _merged(row: Row, below: Row) -> tuple[Word, ...]:
    return row.words + below.words if row.left < below.left else below.words + row.words


def _gutter(rows: Sequence[Row], seed: int, start: float, end: float) -> _Gutter | None:
    """The strip from a row up and down as far as it stays free, if it parts anything."""
    first, stop = seed, seed + 1
    least = MIN_WIDTH * rows[seed].size
    for step in (-1, 1):
        number = seed + step
        while 0 <= number < len(rows):
            inner = rows[number].gap_at(start, end)
            if inner[1] - inner[0] < least:
                break
            start, end = inner
            first, stop = min(first, number), max(stop, number + 1)
            number += step
    first, stop = _trimmed(rows, first, stop, (start + end) / 2)
    return _judged(rows[first:stop], first, start, end) if stop - first >= MIN_ROWS else None


def _trimmed(rows: Sequence[Row], first: int, stop: int, middle: float) -> tuple[int, int]:
    """The rows without those over the columns, and without those under them that stand on one side alone, far off.

    Rows at the top on the first side alone are read first anyhow, and most often end what spans the columns.
    """
    spaces = [after.base - before.base for before, after in zip(rows[first : stop - 1], rows[first + 1 : stop], strict=True)]
    usual = median(spaces) if spaces else 0.0
    while stop - first > 1 and rows[first].right <= middle:
        first += 1
    while stop - first > 1 and not _is_parted(rows[stop - 1], middle) and rows[stop - 1].base - rows[stop - 2].base > WIDE_SPACE * usual:
        stop -= 1
    return first, stop


def _is_parted(row: Row, middle: float) -> bool:
    return row.left < middle < row.right


def _is_level(row: Row, middle: float) -> bool:
    """Whether the row has words on both sides that stand on one line."""
    bases = [
        [word.base for word in row.words if (word.right <= middle) is is_left and word.size > row.size * 0.9] for is_left in (True, False)
    ]
    return all(bases) and abs(max(bases[0]) - max(bases[1])) < row.size * 0.1


def _length(cell: Sequence[Word]) -> int:
    return sum(len(word.text) for word in cell)


def _judged(rows: Sequence[Row], first: int, start: float, end: float) -> _Gutter | None:
    """The gutter as one between columns of text or in a table; None where the strip is chance or what follows list marks."""
    middle = (start + end) / 2
    lefts = [cell for row in rows if (cell := tuple(word for word in row.words if word.right <= middle))]
    rights = [cell for row in rows if (cell := tuple(word for word in row.words if word.right > middle))]
    if min(len(lefts), len(rights)) < MIN_ROWS or not _overlap(lefts, rights):
        return None
    size = median(row.size for row in rows)
    is_wide = end - start >= SURE_WIDTH * size
    is_flush = max(_share_of_edge([cell[0].left for cell in rights]), _share_of_edge([cell[-1].right for cell in lefts])) >= FLUSH
    if not (is_wide or is_flush) or _are_marks(lefts) or _are_marks(rights):
        return None
    is_thin = min(fmean(map(len, lefts)), fmean(map(len, rights))) < COLUMN_WORDS
    is_table = is_thin and sum(_is_level(row, middle) for row in rows) >= max(MIN_ROWS, LEVEL * len(rows))
    if not is_table and min(sum(map(_length, lefts)), sum(map(_length, rights))) < COLUMN_LETTERS:
        return None
    return _Gutter(start, end, first, first + len(rows), is_table)


def _overlap(lefts: Sequence[tuple[Word, ...]], rights: Sequence[tuple[Word, ...]]) -> bool:
    """Whether some of the rows on either side stand beside the other side's."""
    top, bottom = max(lefts[0][0].base, rights[0][0].base), min(lefts[-1][0].base, rights[-1][0].base)
    slack = lefts[0][0].size
    return all(sum(top - slack <= cell[0].base <= bottom + slack for cell in side) >= MIN_ROWS for side in (lefts, rights))


def _share_of_edge(places: Sequence[float]) -> float:
    """How many of the rows begin (or end) at the most common place."""
    counts = Counter(round(place) for place in places)
    return max(counts[place] + counts[place + 1] for place in counts) / len(places)


def _are_marks(cells: Sequence[tuple[Word, ...]]) -> bool:
    """Whether the cells hold nothing but the marks of a list: bullets and numbers."""
    return all(len(cell) == 1 and (not any(sign.isalnum() for sign in cell[0].text) or _is_number(cell[0].text)) for cell in cells)


def _is_number(text: str) -> bool:
    bare = text.rstrip(".)").lstrip("(")
    return bare != text and len(bare) <= 3 and bare.isalnum()
