"""This file lists the expressions that a language's file holds."""

from collections.abc import Iterator

from briefing.language import load


def expressions_of(code: str) -> tuple[str, ...]:
    """All that are looked for in sentences."""
    return tuple(dict.fromkeys(_all(code)))


def _all(code: str) -> Iterator[str]:
    words = load(code)
    for table in (words.open.cues, words.open.hints):
        for expressions in table.values():
            yield from expressions
    yield from (*words.open.settled, *words.open.settling, *words.open.past, *words.figures.disputes)
    yield from (*words.steps.arranged, *words.steps.future, *words.steps.over, *words.steps.when, *words.steps.near)
    yield from (*words.safety.here_and_now, *words.safety.expletives, *words.safety.leaning, *words.safety.pointers, *words.safety.openings)
    yield from (*words.notices.accuses, *words.notices.accused, *words.notices.answers, *words.notices.promises_answer)
    yield from words.notices.promises_steps
