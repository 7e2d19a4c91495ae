"""This file finds running heads, feet and page numbers: rows at the edge of a page that come again on others."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.ingest._paper.rows import Row, lines_of, rows_of
from briefing.ingest._paper.words import Word

DEPTH = 3  # rows from the top and from the bottom that may be running heads and feet
ALONE = 1.9  # of the size: the distance to the next row that sets a row apart from running text
SAME_PLACE = 3.0  # points
MANY = 3  # pages on which what stands in one place is no chance
OFTEN = 0.3  # of the pages; left and right pages have heads of their own, and a long document chapters
_DIGITS = re.compile(r"\d+")

# A page's number alone: "7", "– 7 –", "Page 7", "2 of 9" and "2/9", not "7 ships".
_PAGE_NUMBER = re.compile(r"[^\w]*(?:[^\W\d]+\.?\s)?\d{1,4}(?:\s?(?:/|[^\W\d]{1,4})\s?\d{1,4})?[^\w]*")


@dataclass(frozen=True, slots=True)
class Framed:
    """A page's words without its running heads and feet, and these as text."""

    words: tuple[Word, ...]
    heads: tuple[str, ...]
    feet: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Edge:
    """A row at the edge of a page."""

    row: Row
    text: str
    is_top: bool
    is_outermost: bool
    is_alone: bool
    """Whether it and those further out are set apart from the page's text."""

    @property
    def place(self) -> int:
        """The same for rows at the same height."""
        return round(self.row.base / SAME_PLACE)


def without_furniture(pages: Sequence[Sequence[Word]]) -> tuple[Framed, ...]:
    """The pages with their frames told from their text."""
    edges = [tuple(_edges(rows_of(words))) for words in pages]
    again = Counter(key for page in edges for key in {_key(edge) for edge in page})
    places = Counter(place for page in edges for place in {edge.place for edge in page if edge.is_outermost and edge.is_alone})
    found = [[edge for edge in page if _is_frame(edge, again, places, len(pages))] for page in edges]
    return tuple(_framed(words, frame) for words, frame in zip(pages, found, strict=True))


def _is_frame(edge: _Edge, again: Counter[tuple[str, bool]], places: Counter[int], pages: int) -> bool:
    copies = again[_key(edge)]
    if edge.is_alone and (copies >= max(2, OFTEN * pages) or (edge.is_outermost and _PAGE_NUMBER.fullmatch(edge.text))):
        return True
    if not edge.is_outermost:
        return False
    near = sum(places[edge.place + step] for step in (-1, 0, 1)) if edge.is_alone else 0
    return max(copies, near) >= max(MANY, 2 * OFTEN * pages)


def _key(edge: _Edge) -> tuple[str, bool]:
    """The same for rows that differ by their page's number alone."""
    return _DIGITS.sub("0", edge.text), edge.is_top


def _edges(rows: Sequence[Row]) -> Iterator[_Edge]:
    """The rows at the top and at the bottom of a page; none of a page with hardly a row."""
    if len(rows) <= 2 * DEPTH:
        return
    for is_top, ordered in ((True, rows), (False, rows[::-1])):
        spaces = [abs(inner.base - row.base) / min(row.size, inner.size) for row, inner in pairwise(ordered[: DEPTH + 1])]
        alone = max((number for number, space in enumerate(spaces) if space >= ALONE), default=-1)
        for number, row in enumerate(ordered[:DEPTH]):
            text = " ".join(line.text for line in lines_of(row))
            yield _Edge(row, text, is_top, number == 0, number <= alone)


def _framed(words: Sequence[Word], frame: Sequence[_Edge]) -> Framed:
    gone = {id(word) for edge in frame for word in edge.row.words}
    tops, bottoms = [edge for edge in frame if edge.is_top], [edge for edge in reversed(frame) if not edge.is_top]
    return Framed(
        tuple(word for word in words if id(word) not in gone),
        tuple(line.text for edge in tops for line in lines_of(edge.row)),
        tuple(line.text for edge in bottoms for line in lines_of(edge.row)),
    )
