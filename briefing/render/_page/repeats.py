"""This file keeps a page from printing the same sentence twice: once as a point, and once as a figure or as what comes next."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.model.document import Briefing, Excerpt, Figure, Point, SectionSummary

_MOSTLY = 0.6  # share of a point's words from which a stretch of it says what it says
LEAST_FIGURES = 2  # one alone is no row of figures


def without_repeats(briefing: Briefing) -> Briefing:
    """The briefing without the figures and next steps that repeat a point which never gives way to them.

    Such are the bottom line, and the only point of its section. `beside` says which points the others stand for.
    """
    shown = [*(figure.context for figure in briefing.figures), *briefing.next]
    kept = [
        excerpt
        for section in briefing.sections
        for point in _firm(section, shown, briefing.bottom_line)
        for excerpt in (point.excerpt, *point.wordings)
    ]
    return replace(
        briefing,
        figures=_row(figure for figure in briefing.figures if not _is_among(figure.context, kept)),
        next=tuple(excerpt for excerpt in briefing.next if not _is_among(excerpt, kept)),
    )


def beside(briefing: Briefing, point: Point) -> tuple[str, ...]:
    """Identifiers of the figures and next steps that tell a point, and without which it may stand."""
    figures = (f"figure-{index}" for index, figure in enumerate(briefing.figures) if _tells(figure.context, point.excerpt))
    coming = (f"next-{index}" for index, excerpt in enumerate(briefing.next) if _tells(excerpt, point.excerpt))
    return () if point.excerpt == briefing.bottom_line else (*figures, *coming)


def _firm(section: SectionSummary, shown: list[Excerpt], bottom_line: Excerpt | None) -> tuple[Point, ...]:
    """The points that are shown nowhere else; where there is none, the first of the section."""
    own = tuple(point for point in section.points if point.excerpt == bottom_line or not _is_told(point, shown))
    spared = min(section.points, key=lambda point: point.priority, default=None)
    return own or ((spared,) if spared else ())


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
