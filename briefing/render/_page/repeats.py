"""This file keeps a page from printing the same sentence twice: once as a point, and once as a figure or as what comes next."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.model.document import Briefing, Excerpt, Figure, Point, SectionSummary

_MOSTLY = 0.6  # share of a point's words from which a stretch of it says what it says
LEAST_FIGURES = 2  # one alone is no row of figures


def without_repeats(briefing: Briefing) -> Briefing:
    """The briefing with each sentence once in the main column: a point gives way, unless its section has no other to show."""
    shown = [*(figure.context for figure in briefing.figures), *briefing.next]
    sections = tuple(_without(section, shown, briefing.bottom_line) for section in briefing.sections)
    kept = [excerpt for section in sections for point in section.points for excerpt in (point.excerpt, *point.wordings)]
    return replace(
        briefing,
        sections=sections,
        figures=_row(figure for figure in briefing.figures if not _is_among(figure.context, kept)),
        next=tuple(excerpt for excerpt in briefing.next if not _is_among(excerpt, kept)),
    )


def _without(section: SectionSummary, shown: list[Excerpt], bottom_line: Excerpt | None) -> SectionSummary:
    """The section without the points that are shown elsewhere; where nothing else would be left, the first of them stays."""
    own = tuple(point for point in section.points if point.excerpt == bottom_line or not _is_told(point, shown))
    spared = min(section.points, key=lambda point: point.priority, default=None)
    return replace(section, points=own or ((spared,) if spared else ()))


def _is_told(point: Point, shown: list[Excerpt]) -> bool:
    return any(_tells(excerpt, point.excerpt) for excerpt in shown)


def _is_among(excerpt: Excerpt, kept: list[Excerpt]) -> bool:
    return any(_tells(excerpt, point) for point in kept)


def _tells(excerpt: Excerpt, point: Excerpt) -> bool:
    """Whether a stretch tells most of what a point tells."""
    shared = min(excerpt.end, point.end) - max(excerpt.start, point.start)
    return excerpt.source == point.source and shared >= _MOSTLY * len(point.text)


def _row(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    row = tuple(figures)
    return row if len(row) >= LEAST_FIGURES else ()
