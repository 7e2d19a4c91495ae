"""This file tells which of a page's blocks are its article.

trafilatura finds the article's text, in its own words and order; its answer is mapped back on our blocks: of all ways to
find its lines again in ours, in order, the one that finds the most words. So places stay ours.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from logging import NullHandler, getLogger

from lxml import etree, html

from briefing.ingest._page.blocks import PageBlock

_SILENT = NullHandler()
_WORD = re.compile(r"\w+")

SHINGLE = 4  # words in a row that two texts seldom share by chance
SHARED = 0.6  # of a block's shingles found make it found, since trafilatura leaves some links and marks out
LINE_WORDS = 8  # a block with fewer words must be a line of the article's of its own, or begin one
DEEPEST = 200  # elements in one another; no page of news has half as many
MOST_ELEMENTS = 50_000
MOST_PLACES = 20  # at which one short line is sought


def main_blocks(blocks: Sequence[PageBlock], tree: html.HtmlElement) -> frozenset[int]:
    """The numbers of the blocks that are the page's article."""
    lines = [_words(line) for line in _article_lines(tree)]
    return _found(blocks, [line for line in lines if line])


def _article_lines(tree: html.HtmlElement) -> Iterator[str]:
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    if not _is_ordinary(tree):
        return
    for logger in ("trafilatura", "htmldate"):
        getLogger(logger).addHandler(_SILENT)  # their warnings are about their own workings
    try:
        found = bare_extraction(tree, favor_precision=True, include_comments=False, with_metadata=False)
    except (etree.LxmlError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return  # what it says of pages that are broken past its reading; the neighbours' rules then find the article
    if isinstance(found, Document) and found.body is not None:
        for element in found.body.iter("p", "head", "item", "quote", "row", "code", "ab"):
            yield " ".join(element.itertext())


def _is_ordinary(tree: html.HtmlElement) -> bool:
    """Whether the page is none of those on which trafilatura takes minutes."""
    depth = 0
    for count, (event, _) in enumerate(etree.iterwalk(tree, events=("start", "end"))):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST or count > 2 * MOST_ELEMENTS:
            return False
    return True


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.lower()))


def _found(blocks: Sequence[PageBlock], lines: Sequence[tuple[str, ...]]) -> frozenset[int]:
    """The numbers of the blocks on the best way: the one that finds the most words in the order of the page."""
    places = _Places(lines)
    best = _Best(places.length)
    ways: list[tuple[float, int, int]] = []  # of each step: what it is worth so far, its block, the step before it
    for number, block in enumerate(blocks):
        steps = []
        for start, end, weight in places.of(_words(block.text)):
            value, before = max(best.until(start), (number * _LATER, -1))
            steps.append((end, len(ways)))
            ways.append((value + weight, number, before))
        for end, step in steps:
            best.put(end, (ways[step][0], step))
    return frozenset(_steps_of(ways))


_LATER = 1e-4  # words that a block is worth more than the like of it before: a menu comes before the article


def _steps_of(ways: Sequence[tuple[float, int, int]]) -> Iterator[int]:
    step = max(range(len(ways)), key=lambda way: ways[way][0] - 2 * _LATER * ways[way][1], default=-1)
    while step >= 0:
        _, number, step = ways[step]
        yield number


class _Best:
    """The best of what was put at any place up to a given one (a Fenwick tree of maxima)."""

    def __init__(self, length: int) -> None:
        self._tree = [(0.0, -1)] * (length + 2)

    def put(self, place: int, value: tuple[float, int]) -> None:
        """A value at a place."""
        place += 1
        while place < len(self._tree):
            self._tree[place] = max(self._tree[place], value)
            place += place & -place

    def until(self, place: int) -> tuple[float, int]:
        """The greatest value at that place or before it."""
        found = (0.0, -1)
        place += 1
        while place:
            found = max(found, self._tree[place])
            place -= place & -place
        return found


class _Places:
    """Where words stand in the article's lines, counted in words."""

    def __init__(self, lines: Sequence[tuple[str, ...]]) -> None:
        self.length = sum(map(len, lines))
        self._lines: dict[tuple[str, ...], list[int]] = {}
        self._shingles: dict[tuple[str, ...], list[int]] = {}
        at = 0
        words = [word for line in lines for word in line]
        for line in lines:
            for size in range(1, min(len(line), LINE_WORDS) + 1):
                self._lines.setdefault(line[:size], []).append(at)
            at += len(line)
        for at in range(len(words) - SHINGLE + 1):
            self._shingles.setdefault(tuple(words[at : at + SHINGLE]), []).append(at)

    def of(self, words: tuple[str, ...]) -> Iterator[tuple[int, int, float]]:
        """The places of a block's words: start, end and how many of them are there."""
        if len(words) < LINE_WORDS:
            for start in self._lines.get(words, ())[:MOST_PLACES]:
                yield start, start + len(words), len(words)
        else:
            yield from self._roughly(words)

    def _roughly(self, words: tuple[str, ...]) -> Iterator[tuple[int, int, float]]:
        """The places of a longer block, whose words need not all be there."""
        shingles = [words[at : at + SHINGLE] for at in range(len(words) - SHINGLE + 1)]
        found = [(at, self._shingles[shingle]) for at, shingle in enumerate(shingles) if shingle in self._shingles]
        if len(found) < SHARED * len(shingles):
            return
        for first in found[0][1][:MOST_PLACES]:
            last = found[-1][1]
            end = last[bisect_left(last, first)] if last[-1] >= first else first
            yield first, min(end + SHINGLE, self.length), len(found)
