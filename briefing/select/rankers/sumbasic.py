"""This file ranks by SumBasic: frequent words matter, each choice making them less so (Nenkova and Vanderwende 2005)."""

from briefing.language.tables import Language
from briefing.select.pool import Pool
from briefing.select.rankers import Ranker
from briefing.select.worth import Worth


def rank(pool: Pool, _language: Language) -> Worth:
    """SumBasic scores by sumy."""
    from sumy.summarizers.sum_basic import SumBasicSummarizer

    from briefing.select.rankers._sumy import worth

    return worth(SumBasicSummarizer, pool)


_: Ranker = rank
