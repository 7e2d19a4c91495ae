"""This file makes paragraphs of a region's lines: by space, by indent, by size, and where a line ends before it had to."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefing.ingest._paper.columns import MIN_WIDTH, Region
from briefing.ingest._paper.hyphens import Vocabulary, joined
from briefing.ingest._paper.rows import Line, Row, lines_of, text_of
from briefing.ingest._paper.words import Word

SIZE_STEP = 0.06  # of the size: lines that differ by more are no one paragraph
MORE_SPACE = 1.22  # times the usual distance of lines
INDENT = 0.6  # of the size
DEEPEST_INDENT = 6.0  # of the size; deeper is another column's
CELL_SPACE = 0.45  # of the size, between the cells of any row
SPACE = 0.25  # of the size: what a space between words takes
SLACK = 0.8  # of the size: lines are broken a little early
ENOUGH_LINES = 3  # of a size tell how wide a column is
MOST_LINES_APART = 2.6  # of the size: a distance of lines above that is a space between paragraphs

# A list's mark with a space behind it: "• Aid", "– Aid", "3. Aid" and "(b) Aid", not "12.5 tons" or "2024 was".
LIST_MARK = re.compile(r"(?:[•‣▪◦●○■□▸►*–-]|\(?(?:\d{1,2}|[a-z])[.)])\s+\S")
_BARE_MARK = re.compile(r"[•‣▪◦●○■□▸►–-]$")  # matches "•" on a line of its own, not "• Aid"


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, as they are found."""

    lines: list[Line]
    page: int
    region: int
    kind: str = ""
    """ "table" or "list_item" where the layout says so, else empty."""
    is_indented: bool = False
    is_full: bool = False
    """Whether the last line is as long as its column is wide."""
    text: str = field(default="")

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def size(self) -> float:
        """Of its longest line's letters."""
        return max(self.lines, key=lambda line: len(line.text)).size

    @property
    def is_bold(self) -> bool:
        """Whether all its lines are."""
        return all(line.is_bold for line in self.lines)

    def write(self, known: Vocabulary) -> None:
        """Joins its lines, where it has some, to its text."""
        if self.lines:
            self.text = ""
        for line in self.lines:
            self.text = joined(self.text, line.text, known)


def paragraphs_of(region: Region, page: int, number: int) -> Iterator[Paragraph]:
    """The paragraphs of a region, the first to last; a row of a table is one."""
    if region.is_table:
        yield from _table(region.rows, page, number)
        return
    lines = [line for row in region.rows for line in lines_of(row)]
    measure = _Measure(lines)
    paragraph: Paragraph | None = None
    for line in lines:
        if paragraph and not measure.parts(paragraph, line):
            paragraph.lines.append(line)
            continue
        if paragraph:
            yield _finished(paragraph, measure)
        paragraph = Paragraph([line], page, number, is_indented=measure.is_indented(line))
    if paragraph:
        yield _finished(paragraph, measure)


def _finished(paragraph: Paragraph, measure: "_Measure") -> Paragraph:
    last = paragraph.lines[-1]
    paragraph.is_full = measure.is_full(last)
    if LIST_MARK.match(paragraph.first.text):
        paragraph.kind = "list_item"
    return paragraph


class _Measure:
    """How the lines of a region are usually set."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._rights: defaultdict[tuple[float, int], list[float]] = defaultdict(list)
        self._lefts: defaultdict[float, Counter[int]] = defaultdict(Counter)
        for line in lines:
            self._rights[round(line.size), round(line.left)].append(line.right)
            self._rights[round(line.size), -1].append(line.right)
            self._lefts[round(line.size)][round(line.left)] += 1
        self._edge, self._count = max((line.right for line in lines), default=0.0), len(lines)
        self._leading = {size: _leading(lines, size) for size in self._lefts}

    def left_of(self, line: Line) -> float:
        """Where lines of this size usually begin."""
        counts = self._lefts[round(line.size)]
        return max(counts, key=lambda left: (counts[left], -left))

    def right_of(self, line: Line) -> float:
        """Where lines like this one must end: the second longest, since a single one may stand out."""
        alike = sorted(self._rights[round(line.size), round(line.left)])
        if len(alike) < ENOUGH_LINES and abs(line.left - self.left_of(line)) < DEEPEST_INDENT * line.size:
            alike = sorted(self._rights[round(line.size), -1])
        return alike[-2] if len(alike) > 2 else max(alike, default=line.right)

    def is_full(self, line: Line) -> bool:
        """Whether a line ends where the column ends; one that stands alone does not tell."""
        rights = self._rights[round(line.size), -1]
        edge = self.right_of(line) if len(rights) >= ENOUGH_LINES else self._edge
        return self._count > 1 and edge - line.right <= SLACK * line.size

    def is_indented(self, line: Line) -> bool:
        """Whether a line begins further in than usual."""
        return INDENT * line.size < line.left - self.left_of(line) < DEEPEST_INDENT * line.size

    def parts(self, paragraph: Paragraph, line: Line) -> bool:
        """Whether a line begins another paragraph."""
        before = paragraph.lines[-1]
        if _BARE_MARK.match(before.text):
            return False
        if abs(before.size - line.size) > SIZE_STEP * before.size or before.is_bold != line.is_bold:
            return not _is_run_in(paragraph, line)
        leading = self._leading[round(line.size)]
        if not 0 < line.base - before.base <= MORE_SPACE * leading or _begins_item(paragraph, line):
            return True
        return self._is_new_indent(paragraph, line) or self._could_have_fitted(paragraph, line)

    def _is_new_indent(self, paragraph: Paragraph, line: Line) -> bool:
        hangs = len(paragraph.lines) == 1 and bool(LIST_MARK.match(paragraph.first.text))
        return self.is_indented(line) and line.left - paragraph.lines[-1].left > INDENT * line.size and not hangs

    def _could_have_fitted(self, paragraph: Paragraph, line: Line) -> bool:
        """Whether the line's first word had room on the line before, so that the break was meant."""
        before = paragraph.lines[-1]
        if line.is_bold and len(paragraph.lines) < 3:
            return False  # a headline is broken where it reads best
        room = self.right_of(before) - before.right
        return room > line.first_width + (SPACE + SLACK) * line.size and len(self._rights[round(before.size), -1]) >= ENOUGH_LINES


def _begins_item(paragraph: Paragraph, line: Line) -> bool:
    """Whether a line begins with a list's mark, and not by chance with the number that ends a sentence."""
    if not LIST_MARK.match(line.text):
        return False
    is_sign = not line.text.lstrip("(")[0].isalnum()
    return is_sign or bool(LIST_MARK.match(paragraph.first.text)) or paragraph.lines[-1].text.endswith((".", ":", ";", "!", "?"))


def _is_run_in(paragraph: Paragraph, line: Line) -> bool:
    """Whether a line only looks other because it is all bold, or all not, inside a sentence."""
    before = paragraph.lines[-1]
    same_size = abs(before.size - line.size) <= SIZE_STEP * before.size
    is_close = 0 < line.base - before.base <= 1.6 * line.size
    return same_size and is_close and len(paragraph.lines) + 1 > 2 and line.text[:1].islower()


def _leading(lines: Sequence[Line], size: float) -> float:
    """The usual distance of two lines of a size."""
    steps = Counter(
        round((after.base - before.base) * 2) / 2
        for before, after in pairwise(lines)
        if round(before.size) == round(after.size) == size and 0 < after.base - before.base <= MOST_LINES_APART * after.size
    )
    often = [step for step in steps if steps[step] * 5 >= steps.total()]
    return min(often, default=1.5 * size)


def _table(rows: Sequence[Row], page: int, number: int) -> Iterator[Paragraph]:
    """A paragraph a row, with a tab between cells."""
    left, strips = min(row.left for row in rows), _strips(rows)
    for row in rows:
        text = "\t".join(text_of(cell)[0] for cell in _cells(row, strips))
        line = Line(text, left, row.right, row.base, row.size, all(word.is_bold for word in row.words), 0)
        yield Paragraph([line], page, number, kind="table", text=text)


def _strips(rows: Sequence[Row]) -> tuple[float, ...]:
    """The middles of the strips that all rows leave free and that are as wide as between cells in one of them."""
    middles: list[float] = []
    end = min(row.left for row in rows)
    for word in sorted((word for row in rows for word in row.words), key=lambda word: word.left):
        spaces = [space / row.size for row in rows if (space := row.space_at(end, word.left))]
        if spaces and max(spaces) >= MIN_WIDTH and min(spaces) >= CELL_SPACE:
            middles.append((end + word.left) / 2)
        end = max(end, word.right)
    return tuple(middles)


def _cells(row: Row, strips: Sequence[float]) -> Iterator[list[Word]]:
    cell = [row.words[0]]
    for word in row.words[1:]:
        if any(cell[-1].right <= middle <= word.left for middle in strips):
            yield cell
            cell = []
        cell.append(word)
    yield cell
