"""This file chooses, by the heights of the layouts so far, what the next one shows in a column."""

from collections.abc import Mapping

from briefing.frozen import dataclass
from briefing.render._page.column import filled, in_lines, whole
from briefing.render._page.ladder import Head, Rung
from briefing.render._page.measure import Measure

LETTERS = 55  # that a line holds, about
USUAL = 0.25  # px a letter, where nothing of the ladder stands yet
UNSEEN = 1.06  # times its foreseen height, for what no layout has shown yet: a line more costs a layout, a line less a line

Rungs = tuple[Rung, ...]
Heights = Mapping[Rung | Head, float]
"""What rungs without their heads, and heads, took in the last layout that showed them, in pixels."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What one layout showed of a ladder, its heights, and what earlier ones in the same type tell of the rest."""

    rungs: Rungs
    measure: Measure
    before: Heights

    def heights(self) -> Heights:
        """The last known heights of all that any layout showed."""
        return {**self.before, **_seen(self.rungs, self.measure)}


def chosen(ladder: Rungs, shown: Shown, column: str, free: float, *, is_sure: bool = False) -> Rungs:
    """The rungs that fit the column, the most important first; `free` pixels of it stay empty.

    Where it must be sure to fit, nothing stands that no layout has shown.
    """
    costs = _Costs(shown)
    known = tuple(rung for rung in ladder if rung in costs.known) if is_sure else ladder
    line = shown.measure.line
    return filled(known, costs.of, shown.measure.spare(column) + whole(shown.rungs, costs.of, line) - free, line)


class _Costs:
    """The height that each rung and head takes, or by its length would take where none was seen; it never leaves this file."""

    def __init__(self, shown: Shown) -> None:
        self.known = shown.heights()
        weight = sum(map(_weight, shown.rungs))
        self.rate = sum(self.known[rung] for rung in shown.rungs) / max(1.0, weight) if shown.rungs else USUAL

    def of(self, part: Rung | Head) -> float:
        """Of one rung without its heads, or of one head."""
        return self.known[part] if part in self.known else self.rate * _weight(part) * UNSEEN


def _seen(rungs: Rungs, measure: Measure) -> Heights:
    seen: dict[Rung | Head, float] = {rung: sum(_height(key, measure) for key in rung.keys) for rung in rungs}
    under: dict[Head, float] = {}
    for rung in rungs:
        for place, head in enumerate(rung.heads):
            under[head] = under.get(head, 0.0) + (0.0 if place else seen[rung])
    for head, height in under.items():
        seen[head] = max(0.0, measure.height(head.block) - in_lines(height, _line(head, measure)))
    return seen


def _height(key: str, measure: Measure) -> float:
    """How high an element is, an actor's row without the words said in it: they stand on a rung of their own."""
    inside = measure.height(key.replace("actor-", "said-")) if key.startswith("actor-") else 0.0
    return measure.height(key) - inside


def _line(head: Head, measure: Measure) -> float:
    """The height of a line of what stands under a head, where that is running text."""
    return measure.line if head.block.startswith("section-") else 0.0


def _weight(part: Rung | Head) -> float:
    return part.breadth + LETTERS * part.extra
