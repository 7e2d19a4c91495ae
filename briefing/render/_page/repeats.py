"""This file keeps a page from printing the same sentence twice: as a point, and as a figure, a next step or words of somebody."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.model.document import ActorCard, Briefing, Excerpt, Figure, Point, SectionSummary

_MOSTLY = 0.6  # share of a point's words from which a stretch of it says what it says
LEAST_FIGURES = 2  # one alone is no row of figures
_ASKED = 3  # questions that nearly every page shows


def without_repeats(briefing: Briefing) -> Briefing:
    """The briefing without the figures and next steps that repeat a point which never gives way to them; what is new of each actor first.

    Such points are the bottom line, and the only one of its section. `beside` says which points the others stand for.
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
        actors=tuple(map(_Told(briefing).new_first, briefing.actors)),
    )


class _Told:
    """What stands elsewhere on the page; it never leaves this file."""

    def __init__(self, briefing: Briefing) -> None:
        self._asked = [evidence for question in briefing.questions[:_ASKED] for evidence in question.evidence[:1]]
        self._points = [point.excerpt for point in briefing.points]

    def new_first(self, card: ActorCard) -> ActorCard:
        """An actor whose words that stand nowhere else come first, and those that a question repeats last."""
        return replace(card, said=tuple(sorted(card.said, key=lambda said: (_meets(said, self._asked), _meets(said, self._points)))))


def _meets(excerpt: Excerpt, others: Iterable[Excerpt]) -> bool:
    return any(other.source == excerpt.source and other.start < excerpt.end and excerpt.start < other.end for other in others)


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
