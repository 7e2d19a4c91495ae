"""This file chooses, by the heights of one layout, what the next one shows in a column."""

from collections.abc import Mapping

from briefing.render._page.ladder import Rung
from briefing.render._page.measure import Measure

FROM_THE_END = ("question", "figure", "next")  # none of these stands without the one before it
LETTERS = 55  # that a line holds, about
USUAL = 0.25  # px a letter, where nothing of the ladder stands yet

Rungs = tuple[Rung, ...]


def chosen(ladder: Rungs, standing: Rungs, measure: Measure, column: str, free: float) -> Rungs:
    """The rungs that fit the column, the most important first; `free` pixels of it stay empty.

    What does not fit is passed over, and one less important point that is short enough may fill the gap. Of a column that was too
    tall only what stood in it may stay: the heights of the rest are not known well enough.
    """
    costs = _costs(ladder, standing, measure)
    ladder = ladder if measure.spare(column) >= 0 else standing
    room = measure.spare(column) + sum(costs[rung] for rung in standing) - free
    found: list[Rung] = []
    keys: set[str] = set()
    gaps: set[str] = set()
    """Kinds of which one was passed over."""
    closed: set[str] = set()
    """Kinds of which no more may stand."""
    for rung in ladder:
        if rung.kind in closed or not keys.issuperset(rung.needs):
            continue
        if costs[rung] <= room:
            found.append(rung)
            keys.update(rung.keys)
            room -= costs[rung]
            if rung.kind in gaps:
                closed.add(rung.kind)
        elif rung.kind in FROM_THE_END:
            closed.add(rung.kind)
        elif rung.kind == "point":
            gaps.add(rung.kind)
    return tuple(found)


def _costs(ladder: Rungs, standing: Rungs, measure: Measure) -> Mapping[Rung, float]:
    """The height that each rung takes, or by its length would take where it does not stand."""
    seen = {rung: sum(measure.height(key) for key in rung.keys) for rung in standing}
    rate = sum(seen.values()) / max(1.0, sum(map(_weight, standing))) if seen else USUAL
    return {rung: seen[rung] if rung in seen else rate * _weight(rung) for rung in ladder}


def _weight(rung: Rung) -> float:
    return rung.breadth + LETTERS * rung.extra
