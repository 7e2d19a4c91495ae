"""This file finds counts of people that two sources give differently: how many were hurt, held, taken to hospital.

Two counts are of one thing where mostly the same words stand right around them, whatever the people are called ("employees",
"workers"). Precision goes first: two shared words at least, no name and no word of every news text among them, and no source
that gives both numbers.
"""

import re

from briefing.language.tables import Language
from briefing.language.terms import common_terms, terms
from briefing.model.findings import KeyFigure, Story
from briefing.model.text import Span

COUNTED = ("people", "harmed")
BEFORE, AFTER = 40, 60  # characters around a number in which what is told of the people stands
LEAST_SHARED = 2  # terms
SHARED = 0.5  # of the fewer terms around one of the two

_HALF_WORDS = re.compile(r"^\S*\s|\s\S*$")  # matches "ers " and " fam" at the ends of "ers of hospital fam"; not "hospital"

Count = tuple[int, KeyFigure]


def find_contradictions(story: Story, language: Language) -> tuple[tuple[Count, Count], ...]:
    """Pairs of counts, each of another source, the weightiest first."""
    counts = [(number, figure) for number, found in enumerate(story.findings) for figure in found.figures if figure.kind in COUNTED]
    counts.sort(key=lambda count: (-count[1].weight, count[0], count[1].value))
    around = [_around(story, *count, language) for count in counts]
    given = {(number, figure.number) for number, figure in counts}
    found: list[tuple[Count, Count]] = []
    for first, one in enumerate(counts):
        for second in range(first + 1, len(counts)):
            other = counts[second]
            is_new = not any(one in pair or other in pair or _numbers(pair) == _numbers((one, other)) for pair in found)
            if is_new and _differ(one, other, given) and _is_of_one_thing(around[first], around[second]):
                found.append((one, other) if one[0] < other[0] else (other, one))
    return tuple(found)


def _differ(one: Count, other: Count, given: set[tuple[int, str]]) -> bool:
    """Whether two sources give different numbers, and neither gives the other's, too."""
    (number, figure), (rival, claim) = one, other
    return number != rival and figure.number != claim.number and given.isdisjoint({(number, claim.number), (rival, figure.number)})


def _is_of_one_thing(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= LEAST_SHARED and shared >= SHARED * min(len(one), len(other))


def _around(story: Story, number: int, figure: KeyFigure, language: Language) -> frozenset[str]:
    """The terms right before and after a number in its context, without capitalised words, which are names, and common ones."""
    article, context = story.articles[number], figure.context
    sides = (
        Span(max(context.start, figure.value.start - BEFORE), figure.value.start),
        Span(figure.value.end, min(context.end, figure.value.end + AFTER)),
    )
    words = " ".join(_HALF_WORDS.sub(" ", f" {article.words_of(side)} ") for side in sides).split()
    return frozenset(terms(" ".join(word for word in words if not word[0].isupper()), language)) - common_terms(language)


def _numbers(pair: tuple[Count, Count]) -> frozenset[str]:
    return frozenset(figure.number for _, figure in pair)
