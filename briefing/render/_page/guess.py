"""This file guesses, from the lengths of texts alone, what a page will hold, so that the first layout is close to the last.

A wrong guess costs a layout, never a word: whatever is guessed, the layout is measured.
"""

from collections.abc import Sequence
from functools import partial
from math import ceil

from briefing.frozen import dataclass
from briefing.model.document import Briefing
from briefing.render._page.body import is_bottom_line
from briefing.render._page.breadth import breadth
from briefing.render._page.column import filled, is_all, whole
from briefing.render._page.head import MOST_SOURCES
from briefing.render._page.ladder import Head, Rung
from briefing.render._page.limits import LONG_TITLE, fits
from briefing.render._page.papers import PAPERS, Paper
from briefing.render._page.rail import MOST_VOICES
from briefing.render._page.settings import Room

ROOMY = 0.9  # share of the lines that a larger type may fill
SOURCE = 1.4  # lines that a further source takes in head and foot
EVEN = 1.09  # words do not divide evenly: room for the longer line
GROUP = 1.3  # lines that the name of one of several sources takes over its points
NAMED = 4  # letters beside a name that stands in a line with others
SMALLER = 1.5  # times smaller a long title is set
HEAD_MM = 120  # about what stands over and under the columns on either paper


@dataclass(frozen=True, slots=True)
class Guess:
    """How much of each ladder the first layout shows, and how."""

    main: tuple[Rung, ...]
    rail: tuple[Rung, ...]
    size: float
    title: float
    """Width of the title, as a share of its line."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The room of both columns at one size of type: lines, those of the rail, and letters in a line of either."""

    lines: float
    beside: float
    main: float
    rail: float


def guess(briefing: Briefing, ladders: tuple[Sequence[Rung], Sequence[Rung]], room: Room, sizes: Sequence[float], paper: str) -> Guess:
    """What will fit: all of it in the largest type that holds it, else as much as the smallest type holds."""
    for size in reversed(sizes):
        columns = _columns(briefing, room, size / sizes[0], PAPERS[paper])
        main, rail = _standing(ladders[0], columns.main, columns.lines), _standing(ladders[1], columns.rail, columns.beside)
        if size == sizes[0] or (
            is_all(main, ladders[0])
            and is_all(rail, ladders[1])
            and _lines(main, columns.main) <= ROOMY * columns.lines
            and _lines(rail, columns.rail) <= ROOMY * columns.beside
        ):
            return Guess(main, rail, size, _title(briefing, room, size / sizes[0]))
    raise AssertionError("a theme has at least one size")


def _columns(briefing: Briefing, room: Room, scale: float, paper: Paper) -> Columns:
    """The room that is left beside title, bottom line, sources, balance and notices."""
    base = PAPERS["a4"]
    lines = room.lines * (paper.height - HEAD_MM) / (base.height - HEAD_MM)
    wider = paper.width / base.width / scale
    smaller = _smaller(briefing)
    lines -= 2.0 / smaller * (ceil(_title_breadth(briefing) / (room.title * smaller * wider)) - 1)
    lines -= 1.3 * (ceil(breadth(briefing.bottom_line.text) / (room.lead * wider)) - 1 if briefing.bottom_line else -2)
    lines -= SOURCE * (min(len(briefing.sources), MOST_SOURCES) - 1)
    lines -= 0.8 * max(0, ceil(min(len(briefing.voices), MOST_VOICES + 1) / 2) - 2)
    lines -= 0.5 * sum(ceil(breadth(note.text) / room.rail) for note in briefing.notices)
    names = sum(NAMED + breadth(card.name) for card in briefing.actors if not card.role) / (room.rail * wider)
    return Columns(lines / scale - _standing_groups(briefing), lines / scale - room.frame - names, room.main * wider, room.rail * wider)


def _standing_groups(briefing: Briefing) -> float:
    """Lines that name the sources which the bottom line tells, of several: they stand whatever points do."""
    line = next((point for point in briefing.points if is_bottom_line(briefing, point)), None)
    return GROUP * (1 + len(line.also)) if line and len(briefing.sources) > 1 else 0.0


def _standing(ladder: Sequence[Rung], letters: float, lines: float) -> tuple[Rung, ...]:
    """The rungs that so many lines hold."""
    return filled(ladder, partial(_height, letters=letters), lines)


def _lines(rungs: Sequence[Rung], letters: float) -> float:
    return whole(rungs, partial(_height, letters=letters))


def _height(part: Rung | Head, letters: float) -> float:
    """The lines that a rung or head takes: its own words, and what always comes with one of its kind."""
    return part.breadth / letters + part.extra


def _title(briefing: Briefing, room: Room, scale: float) -> float:
    lines = _title_breadth(briefing) * scale / (room.title * _smaller(briefing))
    return min(1.0, lines / ceil(lines) * EVEN) if lines > 1 else 1.0


def _smaller(briefing: Briefing) -> float:
    """How many times the letters of a line one of the title holds, where it is set smaller."""
    return 1.0 if fits(briefing.title, LONG_TITLE) else SMALLER


def _title_breadth(briefing: Briefing) -> int:
    return max(1, breadth(briefing.title.text)) if briefing.title else 1
