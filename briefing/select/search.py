"""This file searches for the choice of most value that keeps the demands.

Greedy by gain over a root of the length, as the knapsack asks for (Lin and Bilmes 2010), lazily (Minoux 1978): a gain seen earlier
bounds what it can be now, so most candidates are never looked at twice. Then the best single swaps, where the choice is small.
"""

import heapq
import math
from collections.abc import Callable, Iterable, Iterator

from briefing.select.demands import Demands
from briefing.select.objective import HALF_SENTENCE, Objective
from briefing.select.order import in_order
from briefing.select.pool import Pool
from briefing.select.worth import Worth

WORTH_HAVING = 700  # words: more than the fullest page of 9-point text holds
COST_POWER, SHARED_COST_POWER = 0.25, 0.5  # of the length by which a gain is divided; several sources must share the room
MOST_REPEATED = 0.75  # of a candidate's terms, told already; one that says less that is new is passed over
FEW = 10  # candidates, of which all choices can be looked at: a thousand at most
SWAPPED = 300  # candidates tried in swaps, best first; more are a book
ROUNDS = 4  # of swaps; the third hardly ever finds one
LEAST_GAIN = 1e-9


def choose(pool: Pool, worth: Worth, words: int | None) -> tuple[int, ...]:
    """Numbers of the chosen candidates, most important first.

    `words` is the length to aim at, all points together; None: all that are worth having.
    """
    if not pool.candidates:
        return ()
    length = WORTH_HAVING if words is None else words
    search = _Search(pool, worth, length, 0 if words is None or len(pool.tellings) == 1 else HALF_SENTENCE)
    search.fill(search.demands.lacks)
    search.confront(pool.contradictions)
    search.hear(_voices_owed(pool, length))
    search.fill(lambda _: True)
    if words is not None:
        search.improve()
        search.close()
    return in_order(pool, search.objective, search.demands.chosen)


class _Search:
    """One search; it never leaves this file."""

    def __init__(self, pool: Pool, worth: Worth, length: int, over: int) -> None:
        self.pool = pool
        self.objective = Objective(pool, worth, length)
        self.demands = Demands(pool, length)
        self.over = max(0, length + over - self.demands.limit)
        self.power = COST_POWER if len(pool.tellings) == 1 else SHARED_COST_POWER
        self.first = [self.objective.gain(number) for number in range(len(pool.candidates))]
        self.heard: set[str] = set()
        self.confronted: list[frozenset[int]] = []

    def fill(self, is_wanted: Callable[[int], bool]) -> None:
        """Choose the best that is wanted, free and has room, until there is none."""
        heap = [(-self._ratio(number, gain), number) for number, gain in enumerate(self.first)]
        heapq.heapify(heap)
        while heap:
            _, number = heapq.heappop(heap)
            if not (is_wanted(number) and self._may_stand(number)):
                continue
            gain = self.objective.gain(number)
            ratio = -self._ratio(number, gain)
            if heap and (ratio, number) > heap[0]:
                heapq.heappush(heap, (ratio, number))
            elif self.demands.lacks(number) or (gain > LEAST_GAIN and self.objective.repeated(number) <= MOST_REPEATED):
                self._take(number)

    def hear(self, owed: Iterable[str]) -> None:
        """A point for each of these voices that has none, where there is room."""
        for name in owed:
            speaking = [number for number in range(len(self.pool.candidates)) if name in dict(self.pool.candidates[number].voices)]
            if not any(number in self.demands.chosen for number in speaking):
                found = [number for number in speaking if self._may_stand(number)]
                if found:
                    self._take(self._best(found))
                elif not self._widen(speaking):
                    continue
            self.heard.add(name)

    def confront(self, contradictions: Iterable[tuple[frozenset[int], ...]]) -> None:
        """A point for each number that the sources give for one thing, where there is room for all of them; else for none more."""
        for claims in contradictions:
            before = tuple(self.demands.chosen)
            for claim in claims:
                found = [number for number in sorted(claim) if self.demands.is_free(number) and self.demands.has_room(number)]
                if claim.isdisjoint(self.demands.chosen) and found:
                    self._take(self._best(found))
            if any(claim.isdisjoint(self.demands.chosen) for claim in claims):
                self._reset(before)
            else:
                self.confronted.extend(claims)

    def _widen(self, numbers: Iterable[int]) -> bool:
        """Put a pair of these in the place of its first half, where that is chosen and there is room."""
        for number in numbers:
            one = self.pool.candidates[number]
            halves = [half for half in self.demands.chosen if self.pool.candidates[half].overlaps(one)]
            longer = one.words - sum(self.pool.candidates[half].words for half in halves)
            if one.is_pair and len(halves) == 1 and self.demands.words + longer <= self.demands.limit:
                self._reset([number if half == halves[0] else half for half in self.demands.chosen])
                return True
        return False

    def improve(self) -> None:
        """The best choice that keeps every demand, where so few may stand that all can be looked at; else by swaps."""
        if len(self.pool.candidates) <= FEW:
            best = max(self._all(), key=self._value)
            self._reset(best)
        else:
            self._swap()

    def _all(self) -> Iterator[tuple[int, ...]]:
        """Every choice that keeps the demands, the present one first."""
        yield tuple(sorted(self.demands.chosen))
        choices: list[tuple[int, ...]] = [()]
        for number in range(len(self.pool.candidates)):
            choices += [(*chosen, number) for chosen in choices if self._may_follow(chosen, number)]
        yield from (chosen for chosen in choices if chosen and self._keeps(chosen))

    def _may_follow(self, chosen: tuple[int, ...], number: int) -> bool:
        self.demands.reset(chosen)
        return self._may_stand(number)

    def _value(self, chosen: tuple[int, ...]) -> float:
        self.objective.reset(())
        value = 0.0
        for number in chosen:
            value += self.objective.gain(number)
            self.objective.add(number)
        return round(value + self.objective.likeness(), 9)

    def _swap(self) -> None:
        """Put a better candidate in a chosen one's place, while that raises the value and keeps every demand."""
        best = sorted(range(len(self.first)), key=lambda number: (-self.first[number], number))[:SWAPPED]
        for _ in range(ROUNDS):
            swapped = [self._swap_one(number, best) for number in tuple(self.demands.chosen)]
            if not any(swapped):
                return
            self.fill(lambda _: True)

    def _swap_one(self, number: int, candidates: list[int]) -> bool:
        chosen = tuple(self.demands.chosen)
        others = [one for one in chosen if one != number]
        self._reset(others)
        least, best = self._worth_now(number) + LEAST_GAIN, number
        for other in candidates:
            if other in others or not self._may_stand(other):
                continue
            worth = self._worth_now(other)
            if worth > least and self._keeps((*others, other)):
                least, best = worth, other
        self._reset([best if one == number else one for one in chosen])
        return best != number

    def _worth_now(self, number: int) -> float:
        return self.objective.gain(number) + self.objective.likeness(number)

    def _keeps(self, numbers: tuple[int, ...]) -> bool:
        voices = {name for number in numbers for name, _ in self.pool.candidates[number].voices}
        is_fair = self.heard <= voices and not any(claim.isdisjoint(numbers) for claim in self.confronted)
        return is_fair and self.demands.are_met_by(numbers)

    def close(self) -> None:
        """A point more of one source's summary where that then ends nearer to the length, half a sentence past it at most."""
        short = self.demands.length - self.demands.words
        if len(self.pool.tellings) > 1 or short <= 0:
            return
        self.over = max(0, self.demands.length + min(HALF_SENTENCE, short) - self.demands.limit)
        found = [
            number
            for number in range(len(self.pool.candidates))
            if self._may_stand(number) and self.objective.gain(number) > LEAST_GAIN and self.objective.repeated(number) <= MOST_REPEATED
        ]
        if found:
            self._take(self._best(found))

    def _best(self, numbers: Iterable[int]) -> int:
        return max(numbers, key=lambda number: (self._ratio(number, self.objective.gain(number)), -number))

    def _ratio(self, number: int, gain: float) -> float:
        length = float(max(1, self.pool.candidates[number].words))
        return gain / math.pow(length, self.power if gain > 0 else -self.power)

    def _may_stand(self, number: int) -> bool:
        """Whether it is free and has room; past the length, half a sentence at most, and for sections that have room within it."""
        over = self.over if self.pool.candidates[number].place in self.demands.admitted else 0
        return self.demands.is_free(number) and self.demands.has_room(number, over=over)

    def _take(self, number: int) -> None:
        self.demands.add(number)
        self.objective.add(number)

    def _reset(self, chosen: Iterable[int]) -> None:
        chosen = list(chosen)
        self.demands.reset(chosen)
        self.objective.reset(chosen)


def _voices_owed(pool: Pool, length: int) -> list[str]:
    """Whose part of the summary, the same as in the sources, would be half a sentence or more; most words first."""
    said: dict[str, int] = {}
    told = 0
    for before, candidate in zip((None, *pool.candidates), pool.candidates, strict=False):
        half = before if before and before.overlaps(candidate) else None
        heard = dict(half.voices) if half else {}
        told += candidate.words - (half.words if half else 0)
        for name, words in candidate.voices:
            said[name] = said.get(name, 0) + words - heard.get(name, 0)
    return [name for name in sorted(said, key=lambda name: (-said[name], name)) if length * said[name] >= HALF_SENTENCE * max(1, told)]
