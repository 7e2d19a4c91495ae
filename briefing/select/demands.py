"""This file holds what every choice must keep: a point for each source, within the length a point for each section, no overlap.

Sources go before the length, and the length before sections. Which sections find room is decided by their shortest candidates
alone, so that more length never loses one.
"""

from collections.abc import Iterable, Sequence

from briefing.select.pool import Pool
from briefing.select.retellings import Retellings

Place = tuple[int, int]


class Demands:
    """What has room, and what must still find room, while a summary is being chosen."""

    def __init__(self, pool: Pool, length: int) -> None:
        self.pool, self.length = pool, length
        self.shortest: dict[Place, int] = {}
        self._of_place: dict[Place, list[int]] = {}
        for number, candidate in enumerate(pool.candidates):
            self._of_place.setdefault(candidate.place, []).append(number)
            self.shortest[candidate.place] = min(candidate.words, self.shortest.get(candidate.place, candidate.words))
        self.admitted = self._admitted()
        self.retellings = Retellings(pool.candidates)
        self.limit = max(length, sum(self.shortest[place] for place in self.admitted))
        self.reset(())

    def reset(self, chosen: Iterable[int]) -> None:
        """Start again with these chosen."""
        self.chosen: list[int] = []
        self.words = 0
        self.missing = set(self.admitted)
        self._taken: set[tuple[int, int]] = set()
        for number in chosen:
            self.add(number)

    def add(self, number: int) -> None:
        """Choose a candidate."""
        candidate = self.pool.candidates[number]
        self.chosen.append(number)
        self.words += candidate.words
        self.missing.discard(candidate.place)
        self._taken.update((candidate.article, sentence) for sentence in candidate.sentences)

    def is_free(self, number: int) -> bool:
        """Whether nothing of the candidate is chosen yet, nor its fact told in another source's words, unless its section needs it."""
        candidate = self.pool.candidates[number]
        if any((candidate.article, sentence) in self._taken for sentence in candidate.sentences):
            return False
        return not self.is_retold(number) or (self.lacks(number) and not self._has_news(candidate.place))

    def is_retold(self, number: int) -> bool:
        """Whether a chosen point of another source tells all that the candidate does, or a more neutral one is there to tell it."""
        tellers = self.retellings.tellers[number]
        return self.retellings.is_outdone[number] or (bool(tellers) and not tellers.isdisjoint(self.chosen))

    def _has_news(self, place: Place) -> bool:
        """Whether a section has a candidate with room that tells what no other source has told."""
        return any(self.has_room(number) and not self.is_retold(number) for number in self._of_place[place])

    def has_room(self, number: int, over: int = 0) -> bool:
        """Whether the candidate fits together with the shortest points that are still owed; once not, it never will."""
        candidate = self.pool.candidates[number]
        owed = sum(self.shortest[place] for place in self.missing if place != candidate.place)
        return self.words + candidate.words + owed <= self.limit + over

    def lacks(self, number: int) -> bool:
        """Whether the candidate's section is still owed a point."""
        return self.pool.candidates[number].place in self.missing

    def are_met_by(self, numbers: Sequence[int]) -> bool:
        """Whether each source and each section that has room for a point has one among these."""
        return self.admitted <= {self.pool.candidates[number].place for number in numbers}

    def _admitted(self) -> frozenset[Place]:
        """Of each source the section with the shortest candidate; then sections by their shortest, as long as there is room."""
        order = sorted(self.shortest, key=lambda place: (self.shortest[place], place))
        first: dict[int, Place] = {}
        for place in order:
            first.setdefault(place[0], place)
        admitted = list(first.values())
        room = self.length - sum(self.shortest[place] for place in admitted)
        for place in order:
            if place in admitted:
                continue
            room -= self.shortest[place]
            if room < 0:
                break
            admitted.append(place)
        return frozenset(admitted)
