"""This file ranks by graph reduction: a sentence matters as it is like all others together."""

from briefing.language.tables import Language
from briefing.select.pool import Pool
from briefing.select.rankers import Ranker
from briefing.select.worth import Worth


def rank(pool: Pool, _language: Language) -> Worth:
    """Reduction scores by sumy."""
    from sumy.summarizers.reduction import ReductionSummarizer

    from briefing.select.rankers._sumy import worth

    return worth(ReductionSummarizer, pool)


_: Ranker = rank
