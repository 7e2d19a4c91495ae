"""This file ranks by Edmundson: cue words, title words, key words and place (Edmundson 1969).

Cue words come from the language: terms of a title speak for a sentence, loaded words against it.
"""

from briefing.language.tables import Language
from briefing.language.terms import terms
from briefing.select.pool import Pool
from briefing.select.rankers import Ranker
from briefing.select.worth import Worth

EARLY = 0.2  # for an early place, which sumy tells by paragraphs and here knows of one only
NEVER = ("\u0000",)  # sumy refuses an empty list of cue words


def rank(pool: Pool, language: Language) -> Worth:
    """Edmundson scores by sumy."""
    from sumy.summarizers.edmundson import EdmundsonSummarizer

    from briefing.select.rankers._sumy import worth

    titles = {term for telling in pool.tellings for term in telling.title}
    against = {term for word in sorted(language.loaded) for term in terms(word, language)} - titles
    found = worth(
        EdmundsonSummarizer,
        pool,
        bonus_words=tuple(sorted(titles)) or NEVER,
        stigma_words=tuple(sorted(against)) or NEVER,
        null_words=NEVER,
    )
    early = (EARLY / (1 + candidate.position) for candidate in pool.candidates)
    return Worth(tuple(merit + place for merit, place in zip(found.merits, early, strict=True)))


_: Ranker = rank
