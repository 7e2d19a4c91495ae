"""This file gives account of a choice: for each candidate what spoke for it, or what stood against it."""

from briefing.frozen import dataclass
from briefing.language.tables import Language
from briefing.model.findings import Story
from briefing.model.options import Options
from briefing.model.text import Span
from briefing.select.objective import Objective
from briefing.select.pool import Candidate, Pool, gather
from briefing.select.rankers import find
from briefing.select.retellings import Retellings
from briefing.select.search import MOST_REPEATED, WORTH_HAVING, choose


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One candidate's account."""

    article: int
    span: Span
    priority: int | None
    """Its place among the chosen, from 1; None: not chosen."""
    parts: tuple[tuple[str, float], ...]
    """What it adds to those chosen before it, or would add to all of them, by the objective's parts."""
    against: str
    """Why it was not chosen; "" where it was."""


def account(story: Story, language: Language, options: Options) -> tuple[Entry, ...]:
    """The account of every candidate, in the order of articles and text.

    Raises:
        OptionError: there is no such ranker.
    """
    pool = gather(story, language)
    worth = find(options.ranker)(pool, language)
    length = WORTH_HAVING if options.words is None else options.words
    objective = Objective(pool, worth, length)
    retellings = Retellings(pool.candidates)
    chosen = choose(pool, worth, options.words)
    parts: dict[int, dict[str, float]] = {}
    for number in chosen:
        parts[number] = objective.reasons(number)
        objective.add(number)
    return tuple(
        sorted(
            (
                Entry(
                    article=one.article,
                    span=one.span,
                    priority=chosen.index(number) + 1 if number in parts else None,
                    parts=tuple((name, part) for name, part in parts.get(number, objective.reasons(number)).items() if part),
                    against=""
                    if number in parts
                    else _retold(retellings, number, chosen) or _against(pool, number, chosen, objective, length),
                )
                for number, one in enumerate(pool.candidates)
            ),
            key=lambda entry: (entry.article, entry.span),
        )
    )


def _against(pool: Pool, number: int, chosen: tuple[int, ...], objective: Objective, length: int) -> str:
    """The first thing that stood against a candidate."""
    one = pool.candidates[number]
    others = [pool.candidates[other] for other in chosen]
    if any(one.overlaps(other) for other in others):
        return "stands in a point already"
    if objective.repeated(number) > MOST_REPEATED:
        return f"repeats {_nearest(one, others)}"
    if objective.gain(number) <= 0:
        return "costs more than it tells"
    room = length - sum(other.words for other in others)
    return f"no room: {one.words} words, {max(0, room)} left" if one.words > room else f"adds too little for {one.words} words"


def _retold(retellings: Retellings, number: int, chosen: tuple[int, ...]) -> str:
    """Whether another source's words tell the same; "" where none do."""
    if not retellings.tellers[number].isdisjoint(chosen):
        return "is told in another source's words"
    return "another source's wording of it is more neutral" if retellings.is_outdone[number] else ""


def _nearest(one: Candidate, others: list[Candidate]) -> str:
    """The chosen candidate that shares most terms, by the numbers of its sentences."""
    nearest = max(others, key=lambda other: (len(set(one.distinct) & set(other.distinct)), -other.article, -other.sentences.start))
    return "sentence " + "–".join(str(number) for number in sorted({nearest.sentences.start + 1, nearest.sentences.stop}))
