"""This file puts the chosen in order, so that whatever beginning of it a page has room for is as even as it can be.

The order is nested choice: each next point is the best one to add to those before it. It is what gives way, read from the end.
"""

import math
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from briefing.select.objective import Objective
from briefing.select.pool import Candidate, Pool

Key = TypeVar("Key", bound=Hashable)

EVEN = 0.3  # what shares of voices, or of sources, that are wholly wrong cost, against the covered terms' 1; decision 0031

LEADING = 2  # units of an article that tell its message first
DOUBT = 0.5  # of its worth as a message keeps what is of two sentences, or not at the top
LENGTH_POWER = 0.25  # of the length by which what a point adds is divided; from 0 to 0.5 it hardly matters


def in_order(pool: Pool, objective: Objective, chosen: Iterable[int]) -> tuple[int, ...]:
    """Numbers of the chosen candidates, most important first.

    The main message; a point for each source; what several sources report; a point for each section, where its source has no
    more of the words than the others; then, as among all of these, what adds most to what is told and to the evenness of those who tell it.
    """
    left = sorted(chosen)
    objective.reset(())
    main = max(left, key=lambda number: (_as_message(pool.candidates[number], objective.gain(number)), -number))
    tally = Tally(pool)
    order: list[int] = []
    while left:
        best = max(_foremost(pool, tally, left), key=lambda number: (_worth(pool, objective, tally, number), -number)) if order else main
        objective.add(best)
        tally.add(pool.candidates[best])
        left.remove(best)
        order.append(best)
    return tuple(order)


class Tally:
    """Whose words stand in a beginning of the order, and how far their shares are from the due ones."""

    def __init__(self, pool: Pool) -> None:
        said = sum(words for _, words in pool.voices)
        self.due = {name: words / said for name, words in pool.voices if said}
        self.heard: dict[str, float] = {}
        self.told: dict[int, float] = {telling.number: 0.0 for telling in pool.tellings}
        self.places: set[tuple[int, int]] = set()
        self._measure()

    def add(self, candidate: Candidate) -> None:
        """Put a candidate after those that stand."""
        self.places.add(candidate.place)
        for name, said in candidate.voices:
            self.heard[name] = self.heard.get(name, 0) + said
        for article, words in _told_by(candidate):
            self.told[article] += words
        self._measure()

    def lacking(self, candidate: Candidate) -> int:
        """How many sources come in with the candidate."""
        return sum(not self.told[article] for article, _ in _told_by(candidate))

    def is_owed(self, candidate: Candidate) -> bool:
        """Whether a candidate is the first of its section, and its source has no more than an even share so far."""
        told = sum(self.told.values())
        return candidate.place not in self.places and self.told[candidate.article] * len(self.told) <= told

    def evened(self, candidate: Candidate) -> float:
        """How much nearer a candidate brings the voices' shares to those in the sources, and the sources' to even ones."""
        told, voices = dict(self.told), self._voices
        for article, words in _told_by(candidate):
            told[article] += words
        if candidate.voices:
            heard = dict(self.heard)
            for name, said in candidate.voices:
                heard[name] = heard.get(name, 0) + said
            voices = _distance(self.due, heard)
        return (self._voices + self._sources) - (voices + _distance(self._even, told))

    def _measure(self) -> None:
        """The distances of what stands, which every candidate is compared with."""
        self._even = dict.fromkeys(self.told, 1 / len(self.told))
        self._voices, self._sources = _distance(self.due, self.heard), _distance(self._even, self.told)


def _foremost(pool: Pool, tally: Tally, left: Iterable[int]) -> list[int]:
    """Those that bring in most sources, of these those that most sources report, of these those of a section that is owed a point."""
    ranks = {number: _rank(pool.candidates[number], tally) for number in left}
    best = max(ranks.values())
    return [number for number, rank in ranks.items() if rank == best]


def _rank(candidate: Candidate, tally: Tally) -> tuple[int, int, bool]:
    return tally.lacking(candidate), len(candidate.wordings), tally.is_owed(candidate)


def _worth(pool: Pool, objective: Objective, tally: Tally, number: int) -> float:
    candidate = pool.candidates[number]
    return (objective.gain(number) + EVEN * tally.evened(candidate)) / math.pow(max(1, candidate.words), LENGTH_POWER)


def _as_message(candidate: Candidate, gain: float) -> tuple[bool, float]:
    """What it is worth as the first thing told: one sentence that speaks for the whole, no one side's words.

    Reports are written so that their first sentences do: what stands further down is worth less.
    """
    worth = gain / math.sqrt(max(1, candidate.words)) * (1 - candidate.attributed / 2)
    return not candidate.is_spare, worth * DOUBT ** (candidate.is_pair + (candidate.position >= LEADING))


def _told_by(candidate: Candidate) -> Sequence[tuple[int, float]]:
    """The sources that tell a candidate, with their part of its words, the same for each."""
    tellers = (candidate.article, *(article for article, _ in candidate.wordings))
    return [(article, candidate.words / len(tellers)) for article in tellers]


def _distance(due: Mapping[Key, float], found: Mapping[Key, float]) -> float:
    """Half the sum of what the shares differ by: 0 where they are the same, 1 where they have nothing in common, or nothing is there."""
    whole = sum(found.values())
    if not due or not whole:
        return float(bool(due))
    return sum([abs(share - found.get(key, 0) / whole) for key, share in due.items()]) / 2
