"""This file ranks by TextRank: a sentence matters as much as those that share its words (Mihalcea and Tarau 2004)."""

from briefing.language.tables import Language
from briefing.select.pool import Pool
from briefing.select.rankers import Ranker
from briefing.select.worth import Worth


def rank(pool: Pool, _language: Language) -> Worth:
    """TextRank scores by sumy."""
    from sumy.summarizers.text_rank import TextRankSummarizer

    from briefing.select.rankers._sumy import worth

    return worth(TextRankSummarizer, pool)


_: Ranker = rank
