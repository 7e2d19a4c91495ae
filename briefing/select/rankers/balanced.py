"""This file ranks by what a reader must know: shared content, the title's words, an early place; and against colour."""

import math
from collections import Counter

from briefing.language.tables import Language
from briefing.language.terms import common_terms
from briefing.select.pool import Candidate, Pool
from briefing.select.rankers import Ranker

CONTENT, TITLE, PLACE = 1.0, 0.4, 0.6
LOADED_COST = 0.15  # for each loaded word
PAIR_COST = 0.1  # a pair costs space for the sentence that only leads in
COMMON_WEIGHT = 0.3  # of a word that every news text shares


def rank(pool: Pool, language: Language) -> tuple[float, ...]:
    """The weighted sum of the features, each 0 to about 1."""
    weights = _weights(pool, language)
    content = _scaled(tuple(_content(candidate, weights) for candidate in pool.candidates))
    return tuple(
        CONTENT * content[number]
        + TITLE * _title_share(candidate, pool)
        + PLACE / (1 + candidate.position)
        - LOADED_COST * candidate.loaded
        - PAIR_COST * candidate.is_pair
        for number, candidate in enumerate(pool.candidates)
    )


def _weights(pool: Pool, language: Language) -> dict[str, float]:
    """A term weighs by how many candidates, and how many articles, hold it; once is no evidence."""
    common = common_terms(language)
    units = Counter(term for candidate in pool.candidates for term in set(candidate.terms))
    articles = Counter(term for term, _ in {(term, candidate.article) for candidate in pool.candidates for term in candidate.terms})
    return {
        term: math.log(count) * articles[term] * (COMMON_WEIGHT if term in common else 1.0) for term, count in units.items() if count > 1
    }


def _content(candidate: Candidate, weights: dict[str, float]) -> float:
    """Summed weight of the different terms, over a power of the length: long sentences neither win nor lose by it."""
    return sum(weights.get(term, 0.0) for term in sorted(set(candidate.terms))) / math.sqrt(candidate.words + 10)


def _title_share(candidate: Candidate, pool: Pool) -> float:
    title = pool.titles[candidate.article]
    return len(title.intersection(candidate.terms)) / len(title) if title else 0.0


def _scaled(values: tuple[float, ...]) -> tuple[float, ...]:
    most = max(values, default=0.0) or 1.0
    return tuple(value / most for value in values)


_: Ranker = rank
