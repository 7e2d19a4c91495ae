"""This file writes parts down as one text, a part a line or more, with a mark for each."""

from collections.abc import Sequence

from briefing.ingest._page.article import Part
from briefing.model.text import Mark, Span


def written(parts: Sequence[Part]) -> tuple[str, tuple[Mark, ...]]:
    """The parts as lines of one text, and where each stands in it."""
    marks, at = [], 0
    for part in parts:
        end = at + len(part.text)
        marks.append(Mark(Span(at, end), part.kind, part.is_main, part.level))
        at = end + 1
    return "\n".join(part.text for part in parts), tuple(marks)
