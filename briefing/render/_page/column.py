"""This file fills a column with as much of its ladder as there is room for, whatever a layout or a guess says that it costs."""

from collections.abc import Callable, Iterable, Mapping

from briefing.render._page.ladder import Head, Rung

FROM_THE_END = ("question", "figure", "next")  # none of these stands without the one before it

Cost = Callable[[Rung | Head], float]
"""What a rung takes without its heads, or a head, in the unit of the room."""


def filled(ladder: Iterable[Rung], cost: Cost, room: float) -> tuple[Rung, ...]:
    """The rungs that fit, the most important first.

    What does not fit is passed over, and less important ones that are short enough fill the gap. Nothing takes the room of a
    source's shortest point before that source has one.
    """
    ladder = tuple(ladder)
    owed = _owed(ladder, cost, room)
    found: list[Rung] = []
    keys: set[str] = set()
    heads: set[Head] = set()
    closed: set[str] = set()
    """Kinds of which no more may stand."""
    for rung in ladder:
        if rung.kind in closed or not keys.isdisjoint(rung.keys) or not keys.issuperset(rung.needs):
            continue
        taken = cost(rung) + sum(cost(head) for head in rung.heads if head not in heads)
        if taken + sum(least for source, least in owed.items() if source not in rung.sources) <= room:
            found.append(rung)
            keys.update(rung.keys)
            heads.update(rung.heads)
            room -= taken
            for source in rung.sources:
                owed.pop(source, None)
        elif rung.kind in FROM_THE_END:
            closed.add(rung.kind)
    return tuple(found)


def whole(rungs: Iterable[Rung], cost: Cost) -> float:
    """What these rungs take with all their heads."""
    rungs = tuple(rungs)
    heads = dict.fromkeys(head for rung in rungs for head in rung.heads)
    return sum(map(cost, rungs)) + sum(map(cost, heads))


def _owed(ladder: tuple[Rung, ...], cost: Cost, room: float) -> dict[int, float]:
    """The room of each source's shortest point, those that need least first, as many as the column holds."""
    least: Mapping[int, float] = {
        source: min(whole((rung,), cost) for rung in ladder if source in rung.sources)
        for source in {s for rung in ladder for s in rung.sources}
    }
    owed: dict[int, float] = {}
    for source in sorted(least, key=lambda source: (least[source], source)):
        room -= least[source]
        if room < 0:
            break
        owed[source] = least[source]
    return owed
