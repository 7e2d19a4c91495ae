"""This file chooses, by the heights of one layout, what the next one shows in a column."""

from briefing.render._page.column import filled, in_lines, whole
from briefing.render._page.ladder import Head, Rung
from briefing.render._page.measure import Measure

LETTERS = 55  # that a line holds, about
USUAL = 0.25  # px a letter, where nothing of the ladder stands yet
UNSEEN = 1.06  # times its foreseen height, for what no layout has shown yet: a line more costs a layout, a line less a line

Rungs = tuple[Rung, ...]


def chosen(ladder: Rungs, standing: Rungs, measure: Measure, column: str, free: float) -> Rungs:
    """The rungs that fit the column, the most important first; `free` pixels of it stay empty."""
    costs = _Costs(standing, measure)
    return filled(ladder, costs.of, measure.spare(column) + whole(standing, costs.of, measure.line) - free, measure.line)


class _Costs:
    """The height that each rung and head takes, or by its length would take where it does not stand; it never leaves this file."""

    def __init__(self, standing: Rungs, measure: Measure) -> None:
        own: dict[Rung | Head, float] = {rung: sum(map(measure.height, rung.keys)) - _said(rung, standing, measure) for rung in standing}
        under: dict[Head, float] = {}
        for rung in standing:
            for place, head in enumerate(rung.heads):
                under[head] = under.get(head, 0.0) + (0.0 if place else own[rung])
        self.rate = sum(own.values()) / max(1.0, sum(map(_weight, standing))) if own else USUAL
        self.measure = measure
        self.seen: dict[Rung | Head, float] = {
            head: max(0.0, measure.height(head.block) - in_lines(height, _line(head, measure))) for head, height in under.items()
        }
        self.seen.update(own)

    def of(self, part: Rung | Head) -> float:
        """Of one rung without its heads, or of one head."""
        if part in self.seen:
            return self.seen[part]
        known = sum(map(self.measure.height_before, part.keys)) if isinstance(part, Rung) and part.kind == "point" else 0.0
        return known or self.rate * _weight(part) * UNSEEN


def _said(rung: Rung, standing: Rungs, measure: Measure) -> float:
    """Of an actor's row the height of the words that stand in it."""
    inside = (
        key for other in standing if other.kind == "said" for key, row in zip(other.keys, other.needs, strict=False) if row in rung.keys
    )
    return sum(map(measure.height, inside)) if rung.kind == "actor" else 0.0


def _line(head: Head, measure: Measure) -> float:
    """The height of a line of what stands under a head, where that is running text."""
    return measure.line if head.block.startswith("section-") else 0.0


def _weight(part: Rung | Head) -> float:
    return part.breadth + LETTERS * part.extra
