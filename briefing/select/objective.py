"""This file is what selection maximises: covered terms, merits and even shares, each with diminishing returns, less costs.

All its parts but the costs are monotone and submodular: what a candidate adds never grows as others are chosen, which is what
lets a greedy search come near the best and lets it look at few candidates (Lin and Bilmes 2010, Minoux 1978).
"""

import math
from collections.abc import Hashable, Iterable, Sequence

from briefing.select.pool import Pool
from briefing.select.worth import Worth

TELLING = 0.5  # power: how often a term was told, to it; a term told twice counts 1.41
SOURCES, SECTIONS, VOICES = 1.0, 0.05, 0.05  # what even shares are worth, against the covered terms' 1
LIKENESS = 12.0  # what like shares of the sources are worth where whole choices are compared
HALF_SENTENCE = 12  # words, as sentences in the news are long
PRICE = 0.024  # of a word past half a sentence less than the length, where a summary may end; terms give about 0.01 a word


class Objective:
    """The value of what is chosen so far, and what a candidate would add to it."""

    def __init__(self, pool: Pool, worth: Worth, length: int) -> None:
        self.pool, self.worth, self.length = pool, worth, length
        self._parts = tuple(_part(merit, len(one.distinct)) for merit, one in zip(worth.merits, pool.candidates, strict=True))
        self._vocabularies = _vocabularies(pool)
        self._holders: dict[str, tuple[int, ...]] = {}
        for number, vocabulary in enumerate(self._vocabularies):
            for term in vocabulary:
                self._holders[term] = (*self._holders.get(term, ()), number)
        self._shares = _shares(pool)
        self._free = max(0, length - HALF_SENTENCE)
        self._price = PRICE if len(pool.tellings) > 1 else 0.0
        self.reset(())

    def reset(self, chosen: Iterable[int]) -> None:
        """Start again with these chosen."""
        self._told: dict[str, int] = {}
        self._best: dict[str, float] = {}
        self._covered = [0] * len(self._vocabularies)
        self._words: dict[Hashable, float] = {}
        self._length = 0
        for number in chosen:
            self.add(number)

    def add(self, number: int) -> None:
        """Choose a candidate."""
        part = self._parts[number]
        for term in self.pool.candidates[number].distinct:
            times = self._told.get(term, 0)
            if not times:
                for holder in self._holders.get(term, ()):
                    self._covered[holder] += 1
            self._told[term] = times + 1
            if part > self._best.get(term, 0.0):
                self._best[term] = part
        for group, words in _groups(self.pool, number):
            self._words[group] = self._words.get(group, 0.0) + words
        self._length += self.pool.candidates[number].words

    def gain(self, number: int) -> float:
        """What a candidate would add."""
        terms, merit, new = self._terms(number)
        return terms + merit + self._evenness(new) + self._balance(number) - self._cost(number)

    def reasons(self, number: int) -> dict[str, float]:
        """What a candidate would add, by the objective's parts."""
        terms, merit, new = self._terms(number)
        return {
            "terms": terms,
            "merits": merit,
            "sources": self._evenness(new),
            "shares": self._balance(number),
            "costs": -self._cost(number),
        }

    def repeated(self, number: int) -> float:
        """The share of a candidate's terms that are told already."""
        terms = self.pool.candidates[number].distinct
        return sum(term in self._told for term in terms) / len(terms) if terms else 1.0

    def _terms(self, number: int) -> tuple[float, float, list[str]]:
        """What its terms add, what is left of its merit, and which terms are new."""
        weights, told, best, part = self.worth.weights, self._told, self._best, self._parts[number]
        covered = merit = 0.0
        new: list[str] = []
        for term in self.pool.candidates[number].distinct:
            times = told.get(term, 0)
            if times:
                covered += weights.get(term, 0.0) * ((times + 1) ** TELLING - times**TELLING)
                merit += max(0.0, part - best.get(term, 0.0))
            else:
                covered += weights.get(term, 0.0)
                merit += part
                new.append(term)
        return covered, merit, new

    def _cost(self, number: int) -> float:
        """What it costs by itself, and the price of its words where the summary might end without them."""
        before = max(0, self._length - self._free)
        after = max(0, self._length + self.pool.candidates[number].words - self._free)
        return self._price * (after - before) + (self.worth.costs[number] if self.worth.costs else 0.0)

    def likeness(self, number: int | None = None) -> float:
        """What it is worth how like each other the told shares of the sources are, with a candidate more or as it is.

        Bhattacharyya's coefficient of the shares and equal ones. No gain holds it: it falls as well as rises, and the first
        candidate of all would be chosen by it.
        """
        if len(self._vocabularies) < 2:
            return 0.0
        terms = () if number is None else self.pool.candidates[number].distinct
        added = self._added(term for term in terms if term not in self._told)
        shares = [(told + more) / len(whole) for told, more, whole in zip(self._covered, added, self._vocabularies, strict=True)]
        total = math.fsum(shares)
        return LIKENESS * math.fsum(map(math.sqrt, shares)) / math.sqrt(total * len(shares)) if total else 0.0

    def _added(self, new: Iterable[str]) -> list[int]:
        """How many new terms each source has."""
        added = [0] * len(self._vocabularies)
        for term in new:
            for holder in self._holders.get(term, ()):
                added[holder] += 1
        return added

    def _evenness(self, new: Sequence[str]) -> float:
        """What new terms add to the sources' covered shares; the least covered gains most."""
        if len(self._vocabularies) < 2:
            return 0.0
        gains = (
            math.sqrt((covered + more) / len(vocabulary)) - math.sqrt(covered / len(vocabulary))
            for covered, more, vocabulary in zip(self._covered, self._added(new), self._vocabularies, strict=True)
            if more
        )
        return SOURCES * math.fsum(gains) / len(self._vocabularies)

    def _balance(self, number: int) -> float:
        """What its words add to the likeness of the shares of sections and voices in the source and in the summary.

        The sum of the roots of the products of two shares is 1 where they are the same (Bhattacharyya's coefficient).
        """
        gain = 0.0
        for group, words in _groups(self.pool, number):
            weight, share = self._shares[group]
            before = self._words.get(group, 0.0)
            gain += weight * (math.sqrt(share * (before + words) / self.length) - math.sqrt(share * before / self.length))
        return gain


def _part(merit: float, terms: int) -> float:
    return merit / terms if terms else 0.0


def _vocabularies(pool: Pool) -> tuple[frozenset[str], ...]:
    """The terms of each article that has any candidate."""
    present = {candidate.article for candidate in pool.candidates}
    found = (frozenset(term for unit in telling.units for term in unit) for telling in pool.tellings if telling.number in present)
    return tuple(vocabulary for vocabulary in found if vocabulary)


def _groups(pool: Pool, number: int) -> Iterable[tuple[Hashable, float]]:
    """The candidate's section and voices, with its words in each."""
    candidate = pool.candidates[number]
    yield ("section", candidate.place), float(candidate.words)
    for name, words in candidate.voices:
        yield ("voice", name), float(words)


def _shares(pool: Pool) -> dict[Hashable, tuple[float, float]]:
    """For each section and voice, what evenness in its kind is worth and its share of its kind in the sources."""
    words: dict[Hashable, float] = {}
    for number, candidate in enumerate(pool.candidates):
        if not candidate.is_pair:
            for group, count in _groups(pool, number):
                words[group] = words.get(group, 0.0) + count
            continue
        for group, _ in _groups(pool, number):
            words.setdefault(group, 0.0)
    found: dict[Hashable, tuple[float, float]] = {}
    for kind, weight in (("section", SECTIONS), ("voice", VOICES)):
        own = {group: count for group, count in words.items() if isinstance(group, tuple) and group[0] == kind}
        total = math.fsum(own.values()) or 1.0
        found |= {group: (weight if len(own) > 1 else 0.0, count / total) for group, count in own.items()}
    return found
