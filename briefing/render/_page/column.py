"""This file fills a column with as much of its ladder as there is room for, whatever a layout or a guess says that it costs."""

from collections.abc import Callable, Iterable
from math import ceil

from briefing.render._page.ladder import Head, Rung

FROM_THE_END = ("question", "figure", "next")  # none of these stands without the one before it
FULL = 0.97  # of a line that words fill, whose last one had no room

Cost = Callable[[Rung | Head], float]
"""What a rung takes without its heads, or a head, in the unit of the room."""


def filled(ladder: Iterable[Rung], cost: Cost, room: float, line: float = 0.0) -> tuple[Rung, ...]:
    """The rungs that fit, the most important first; a section's points end with their last line, where the height of one is given.

    What does not fit is passed over, and less important ones that are short enough fill the gap. Nothing takes the room of a
    source's shortest point before that source has one.
    """
    ladder = tuple(ladder)
    owed = _owed(ladder, cost, room, line)
    found: list[Rung] = []
    keys: set[str] = set()
    closed: set[str] = set()
    """Kinds of which no more may stand."""
    for rung in ladder:
        if rung.kind in closed or not keys.isdisjoint((*rung.keys, *rung.instead)) or not keys.issuperset(rung.needs):
            continue
        stands = whole((*found, rung), cost, line)
        if stands + sum(least for source, least in owed.items() if source not in rung.sources) <= room:
            found.append(rung)
            keys.update(rung.keys)
            for source in rung.sources:
                owed.pop(source, None)
        elif rung.kind in FROM_THE_END:
            closed.add(rung.kind)
    return tuple(found)


def is_all(standing: Iterable[Rung], ladder: Iterable[Rung]) -> bool:
    """Whether nothing of a ladder is left out or stands in a shorter form; what stands elsewhere on the page is not left out."""
    stands = frozenset(standing)
    keys = {key for rung in stands for key in rung.keys}
    return all(rung in stands or rung.is_short or not keys.isdisjoint(rung.instead) for rung in ladder)


def whole(rungs: Iterable[Rung], cost: Cost, line: float = 0.0) -> float:
    """What these rungs take with all their heads."""
    heads: dict[Head, None] = {}
    words: dict[tuple[Head, ...], float] = {}
    others = 0.0
    for rung in rungs:
        heads.update(dict.fromkeys(rung.heads))
        if rung.kind == "point":
            words[rung.heads] = words.get(rung.heads, 0.0) + cost(rung)
        else:
            others += cost(rung)
    return others + sum(map(cost, heads)) + sum(in_lines(height, line) for height in words.values())


def in_lines(height: float, line: float) -> float:
    """The height of the lines that words take which fill so much of them."""
    return ceil(height / (line * FULL)) * line if line else height


def _owed(ladder: tuple[Rung, ...], cost: Cost, room: float, line: float) -> dict[int, float]:
    """The room of each source's shortest point, those that need least first, as many as the column holds."""
    sources = {source for rung in ladder for source in rung.sources}
    least = {source: min(whole((rung,), cost, line) for rung in ladder if source in rung.sources) for source in sources}
    owed: dict[int, float] = {}
    for source in sorted(least, key=lambda source: (least[source], source)):
        room -= least[source]
        if room < 0:
            break
        owed[source] = least[source]
    return owed
