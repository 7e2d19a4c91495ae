"""This file chooses under constraints: every source, every section and every voice has its place, in this order.

The order of choosing is the order of priority: what is chosen first leaves the page last. Within each demand the
ranker's score decides, less what the points already chosen say.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from briefing.select.pool import Candidate, Pool

WORTH_HAVING = 700  # words: more than the fullest page of 9-point text holds
MOST_OVER = 12  # words by which the length may be passed: half a sentence, as sentences in the news are long
REDUNDANCY = 0.7  # of the score is lost by a point that only repeats
SOURCE_SLACK = 0.15  # of the length may be passed so that every source has a point
DEFICIT = 0.5  # gain of a candidate whose section or voice is wholly missing its share
ATTRIBUTED_COST = 1.0  # of a bottom line that is one voice's words throughout
SOURCE_DEFICIT = 1.0  # of one whose source is: no side is dropped


@dataclass(slots=True)
class _Choosing:
    """The state of one choice; it never leaves this file."""

    pool: Pool
    scores: Sequence[float]
    limit: int
    chosen: list[int] = field(default_factory=list)
    words: int = 0
    known: set[str] = field(default_factory=set)
    taken: set[tuple[int, int]] = field(default_factory=set)
    """(article, sentence) pairs that stand in a chosen point."""

    def is_free(self, number: int) -> bool:
        """Whether nothing of the candidate is chosen yet, or only the point that it would go on from."""
        candidate = self.pool.candidates[number]
        taken = {sentence for sentence in candidate.sentences if (candidate.article, sentence) in self.taken}
        return not taken or (self.goes_on(number) and taken == set(self.pool.candidates[number - 1].sentences))

    def added_words(self, number: int) -> int:
        """How much longer the summary is with the candidate."""
        longer_by = self.pool.candidates[number - 1].words if self.goes_on(number) else 0
        return self.pool.candidates[number].words - longer_by

    def goes_on(self, number: int) -> bool:
        """Whether the candidate is a pair whose first half is a point already; the bottom line stays one sentence."""
        if not self.pool.candidates[number].is_pair or number - 1 not in self.chosen[1:]:
            return False
        half = self.pool.candidates[number - 1]
        return (half.article, half.sentences.start) == (self.pool.candidates[number].article, self.pool.candidates[number].sentences.start)

    def fits(self, number: int, reserve: int = 0, slack: float = 0.0) -> bool:
        """Whether the length stays within half a sentence of what is asked for.

        `reserve` is the words of points that must still find room after this one, `slack` the share of the length by
        which a demand that matters more than length may pass it.
        """
        words = self.added_words(number)
        if not self.chosen and not reserve:
            return True
        over = min(words / 2, (reserve or words) / 2, MOST_OVER)
        return self.words + words + reserve - over <= self.limit * (1 + slack)

    def is_worth_adding(self, number: int) -> bool:
        """Whether the candidate fits, says something new, and is no second thought about a point already chosen."""
        return not self.known.issuperset(self.pool.candidates[number].terms) and self.fits(number) and not self.goes_on(number)

    def gain(self, number: int) -> float:
        """The score, less what is known already."""
        candidate = self.pool.candidates[number]
        new = set(candidate.terms)
        repeated = len(new & self.known) / len(new) if new else 1.0
        return self.scores[number] * (1 - REDUNDANCY * repeated**2)

    def take(self, number: int) -> None:
        """Choose a candidate; a pair takes the place of its first half."""
        candidate = self.pool.candidates[number]
        self.words += self.added_words(number)
        if self.goes_on(number):
            self.chosen[self.chosen.index(number - 1)] = number
        else:
            self.chosen.append(number)
        self.known.update(candidate.terms)
        self.taken.update((candidate.article, sentence) for sentence in candidate.sentences)

    def take_best(self, numbers: Iterable[int], bonus: Callable[[int], float] = lambda _: 0.0) -> bool:
        """Choose the best of these that is free; False where there is none."""
        open_ = [number for number in numbers if self.is_free(number)]
        if not open_:
            return False
        self.take(max(open_, key=lambda number: (self.gain(number) + bonus(number), -number)))
        return True


def choose(pool: Pool, scores: Sequence[float], words: int | None) -> tuple[int, ...]:
    """Numbers of the chosen candidates, most important first.

    `words` is the length to aim at, all points together; None: all that are worth having.
    """
    choosing = _Choosing(pool, scores, WORTH_HAVING if words is None else words)
    numbers = range(len(pool.candidates))
    _one_a_source(choosing, numbers)
    _one_a_section(choosing, numbers)
    _one_a_voice(choosing, numbers)
    while choosing.take_best((n for n in numbers if choosing.is_worth_adding(n)), _deficits(choosing)):
        pass
    return tuple(choosing.chosen)


def _one_a_source(choosing: _Choosing, numbers: range) -> None:
    _one_a_group(choosing, numbers, lambda candidate: (candidate.article,), SOURCE_SLACK)


def _one_a_section(choosing: _Choosing, numbers: range) -> None:
    _one_a_group(choosing, numbers, lambda candidate: candidate.place, 0.0)


def _one_a_group(choosing: _Choosing, numbers: range, group_of: Callable[[Candidate], tuple[int, ...]], slack: float) -> None:
    """The best of every group that has no point yet, the group with the best candidate first.

    A group's best is passed over for a shorter one where it would leave no room for the groups still to come.
    """
    candidates = choosing.pool.candidates
    members: dict[tuple[int, ...], list[int]] = {}
    for number in numbers:
        members.setdefault(group_of(candidates[number]), []).append(number)
    shortest = {group: min(candidates[number].words for number in found) for group, found in members.items()}
    while True:
        covered = {group_of(candidates[number]) for number in choosing.chosen}
        missing = [group for group in members if group not in covered]
        open_ = [(number, shortest[group]) for group in missing for number in members[group]]
        reserve = sum(shortest[group] for group in missing)
        for room, over in ((reserve, 0.0), (reserve, slack), (0, slack)):
            fitting = [number for number, own in open_ if choosing.fits(number, max(0, room - own), over)]
            if choosing.take_best(fitting, _deficits(choosing) if choosing.chosen else _unattributed(choosing)):
                break
        else:
            return


def _one_a_voice(choosing: _Choosing, numbers: range) -> None:
    """A point for every voice that speaks at least its part: an equal share of the attributed words, halved."""
    candidates = choosing.pool.candidates
    said: dict[str, int] = {}
    for number in numbers:
        for name, count in candidates[number].voices:
            said[name] = said.get(name, 0) + count
    least = sum(said.values()) / (2 * len(said)) if said else 0.0
    for name in sorted(said, key=lambda name: (-said[name], name)):
        heard = {voice for number in choosing.chosen for voice, _ in candidates[number].voices}
        if said[name] >= least and name not in heard:
            choosing.take_best(number for number in numbers if name in dict(candidates[number].voices) and choosing.fits(number))


def _unattributed(choosing: _Choosing) -> Callable[[int], float]:
    """For the bottom line, which speaks for the whole: what nobody in particular says goes before one side's words."""
    candidates = choosing.pool.candidates

    def bonus(number: int) -> float:
        return -ATTRIBUTED_COST * sum(count for _, count in candidates[number].voices) / max(1, candidates[number].words)

    return bonus


def _deficits(choosing: _Choosing) -> Callable[[int], float]:
    """A bonus for candidates whose source, section or voice has less of the summary than its share."""
    candidates = choosing.pool.candidates
    sources, places, voices = _Shares(), _Shares(), _Shares()
    for number, candidate in enumerate(candidates):
        chosen = int(number in choosing.chosen)
        sources.add((candidate.article,), 0, chosen * candidate.words)
        places.add(candidate.place, candidate.words, chosen * candidate.words)
        for name, count in candidate.voices:
            voices.add((name,), count, chosen * count)
    sources.share_alike()

    def bonus(number: int) -> float:
        candidate = candidates[number]
        heard = max((voices.deficit((name,)) for name, _ in candidate.voices), default=0.0)
        return SOURCE_DEFICIT * sources.deficit((candidate.article,)) + DEFICIT * (places.deficit(candidate.place) + heard)

    return bonus


class _Shares:
    """Shares of groups in the source and in the summary."""

    def __init__(self) -> None:
        self._source: dict[tuple[object, ...], int] = {}
        self._summary: dict[tuple[object, ...], int] = {}

    def add(self, group: tuple[object, ...], in_source: int, in_summary: int) -> None:
        """Count a candidate's words of a group."""
        self._source[group] = self._source.get(group, 0) + in_source
        self._summary[group] = self._summary.get(group, 0) + in_summary

    def share_alike(self) -> None:
        """Let every group's share in the source be the same."""
        self._source = dict.fromkeys(self._source, 1)

    def deficit(self, group: tuple[object, ...]) -> float:
        """How much of its share a group lacks: 1 all of it, 0 or less nothing."""
        source = self._source[group] / (sum(self._source.values()) or 1)
        summary = self._summary[group] / (sum(self._summary.values()) or 1)
        return max(-1.0, (source - summary) / source) if source else 0.0
