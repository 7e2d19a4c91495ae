"""This file ranks by latent semantic analysis: a sentence matters as it shows the main topics (Steinberger and Ježek 2004)."""

from briefing.language.tables import Language
from briefing.select.pool import Pool
from briefing.select.rankers import Ranker
from briefing.select.worth import Worth


def rank(pool: Pool, _language: Language) -> Worth:
    """LSA scores by sumy."""
    from sumy.summarizers.lsa import LsaSummarizer

    from briefing.select.rankers._sumy import worth

    return worth(LsaSummarizer, pool)


_: Ranker = rank
