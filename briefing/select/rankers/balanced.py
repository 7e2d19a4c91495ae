"""This file ranks by what a reader must know: the story's weightiest terms, covered once; and against colour.

Coverage as a submodular function follows Lin and Bilmes (2011); the weights are fitted by scripts/fit_selection.py (decision 0017).
"""

import math
from collections import Counter

from briefing.language.tables import Language
from briefing.language.terms import common_terms
from briefing.select.pool import Candidate, Pool
from briefing.select.rankers import Ranker
from briefing.select.worth import Worth

# What a term is worth: how often it is told, by how many sources, in how many titles, and how early.
OFTEN, SHARED, TITLED, EARLY = 0.13, 0.5, 1.0, 0.6
COMMON = 0.4  # of the worth, for a word that every news text shares
WORDS_A_TERM = 2  # of a summary's length: half of a text is small words and terms told twice

# What a candidate is worth by itself, in shares of what the summary's terms are worth together.
TITLE, ACTORS, FIGURE = 0.02, 0.015, 0.01
LOADED, PAIR, SPARE, ASKING = 0.4, 0.005, 0.05, 0.3
TYPICAL = 110  # words: the length of summary by which terms are weighed


def rank(pool: Pool, language: Language) -> Worth:
    """Merits and costs of the candidates, and the weights of the terms."""
    reasons = tuple(_reasons(candidate, pool) for candidate in pool.candidates)
    return Worth(
        merits=tuple(sum(part for part in parts.values() if part > 0) for parts in reasons),
        costs=tuple(-sum(part for part in parts.values() if part < 0) for parts in reasons),
        weights=_weights(pool, language),
        reasons=reasons,
    )


def _reasons(candidate: Candidate, pool: Pool) -> dict[str, float]:
    title = next(telling.title for telling in pool.tellings if telling.number == candidate.article)
    parts = {
        "title": TITLE * len(title.intersection(candidate.distinct)) / len(title) if title else 0.0,
        "actors": ACTORS * candidate.actors,
        "figure": FIGURE * candidate.has_figure,
        "loaded": -LOADED * candidate.loaded,
        "asking": -ASKING * candidate.is_question,
        "pair": -PAIR * candidate.is_pair,
        "spare": -SPARE * candidate.is_spare,
    }
    return {name: part for name, part in parts.items() if part}


def _weights(pool: Pool, language: Language) -> dict[str, float]:
    """A term's share of what a summary can tell; the weightiest ones that fit a summary share 1 among them."""
    common = common_terms(language)
    often: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    early: dict[str, float] = {}
    for telling in pool.tellings:
        met: set[str] = set()
        for position, unit in enumerate(telling.units):
            here = set(unit)
            often.update(here)
            for term in here - met:
                early[term] = early.get(term, 0.0) + 1 / (1 + position) / len(pool.tellings)
            met |= here
        shared.update(met)
    titled = Counter(term for telling in pool.tellings for term in telling.title)
    weights = {
        term: (OFTEN * math.log(count) + SHARED * (shared[term] - 1) + TITLED * titled[term] + EARLY * early[term])
        * (COMMON if term in common else 1.0)
        for term, count in often.items()
    }
    most = math.fsum(sorted(weights.values(), reverse=True)[: TYPICAL // WORDS_A_TERM]) or 1.0
    return {term: weight / most for term, weight in weights.items()}


_: Ranker = rank
