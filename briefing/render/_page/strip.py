"""This file draws which sentences of a source are on the page."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from briefing.render._page.view import Bar

WIDTH = 100.0
MOST_TICKS = 90  # more sentences than that are drawn as stretches, for ticks would blur
GAP = 0.22  # of a tick's place
WIDEST = 4.0  # place of a tick: five sentences are five ticks, not five beams


def draw(of: int, kept: Iterable[int], beside: Iterable[int]) -> tuple[Bar, ...]:
    """The bars of a source with `of` sentences; sentences are numbered from 0."""
    if not of:
        return ()
    kept, beside = frozenset(kept), frozenset(beside)
    fates = ["kept" if number in kept else "beside" if number in beside else "left" for number in range(of)]
    return _ticks(fates) if of <= MOST_TICKS else _stretches(fates)


def _ticks(fates: Sequence[str]) -> tuple[Bar, ...]:
    place = min(WIDEST, WIDTH / len(fates))
    return tuple(Bar(round(number * place, 2), round(place * (1 - GAP), 2), fate) for number, fate in enumerate(fates))


def _stretches(fates: Sequence[str]) -> tuple[Bar, ...]:
    place, bars, start = WIDTH / len(fates), [], 0
    for fate, run in groupby(fates):
        length = sum(1 for _ in run)
        bars.append(Bar(round(start * place, 2), round(length * place, 2), fate))
        start += length
    return tuple(bars)
