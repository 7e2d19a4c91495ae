"""This file ranks by Luhn: a sentence matters as its frequent words stand close together (Luhn 1958)."""

from briefing.language.tables import Language
from briefing.select.pool import Pool
from briefing.select.rankers import Ranker
from briefing.select.worth import Worth


def rank(pool: Pool, _language: Language) -> Worth:
    """Luhn's scores by sumy."""
    from sumy.summarizers.luhn import LuhnSummarizer

    from briefing.select.rankers._sumy import worth

    return worth(LuhnSummarizer, pool)


_: Ranker = rank
