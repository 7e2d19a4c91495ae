"""This file ranks by Kullback and Leibler: sentences whose words are spread as the text's (Haghighi and Vanderwende 2009)."""

from briefing.language.tables import Language
from briefing.select.pool import Pool
from briefing.select.rankers import Ranker
from briefing.select.worth import Worth


def rank(pool: Pool, _language: Language) -> Worth:
    """KL scores by sumy."""
    from sumy.summarizers.kl import KLSummarizer

    from briefing.select.rankers._sumy import worth

    return worth(KLSummarizer, pool)


_: Ranker = rank
