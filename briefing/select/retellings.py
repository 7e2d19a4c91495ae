"""This file keeps one fact from being told twice: which candidates tell what another tells, and which wording is the most neutral."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefing.model.text import Span
from briefing.select.pool import Candidate

COVERING = 4  # candidates that may hold a unit: itself, and as a half of a pair; before it the unit that the pair begins with


class Retellings:
    """What stands against candidates in other sources' wordings of their facts."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.candidates = candidates
        self._numbers: dict[int, list[int]] = {}
        if any(one.wordings for one in candidates):
            for number, one in enumerate(candidates):
                self._numbers.setdefault(one.article, []).append(number)
        self.tellers = tuple(
            frozenset(number for article, span in one.wordings for number in self._covering(article, span)) for one in candidates
        )
        """For each candidate, those of other sources that tell all that it tells."""
        self.is_outdone = tuple(
            any(number in self.tellers[other] and self._bias(other) < self._bias(number) for other in tellers)
            for number, tellers in enumerate(self.tellers)
        )
        """For each candidate, whether a more neutral one tells neither more nor less."""

    def _covering(self, article: int, span: Span) -> Iterator[int]:
        """Candidates of an article that hold a stretch."""
        numbers = self._numbers.get(article, [])
        place = bisect_right(numbers, span.start, key=lambda number: self.candidates[number].span.start)
        yield from (number for number in numbers[max(0, place - COVERING) : place] if self.candidates[number].span.covers(span))

    def _bias(self, number: int) -> tuple[int, float, int, int]:
        """What makes a wording less neutral: loaded words, then one side's words; then a later place."""
        one = self.candidates[number]
        return one.loaded, one.attributed, one.position, number
