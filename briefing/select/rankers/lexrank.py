"""This file ranks by LexRank: a sentence matters as much as the sentences that are like it (Erkan and Radev 2004)."""

from briefing.language.tables import Language
from briefing.select.pool import Pool
from briefing.select.rankers import Ranker
from briefing.select.worth import Worth


def rank(pool: Pool, _language: Language) -> Worth:
    """LexRank scores by sumy, which compares every pair of candidates: slow beyond a thousand."""
    from sumy.summarizers.lex_rank import LexRankSummarizer

    from briefing.select.rankers._sumy import worth

    return worth(LexRankSummarizer, pool)


_: Ranker = rank
