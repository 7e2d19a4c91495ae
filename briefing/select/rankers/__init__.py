"""Rankers: a file is a way to say how much each candidate tells of the whole."""

from typing import Protocol

from briefing import registry
from briefing.language.tables import Language
from briefing.select.pool import Pool
from briefing.select.worth import Worth


class Ranker(Protocol):
    """Says what the candidates of a pool are worth, in their order; what is chosen, the demands decide, too."""

    def __call__(self, pool: Pool, language: Language, /) -> Worth:
        """The worth of each candidate, and of each term where the ranker counts by terms."""
        ...


def find(name: str) -> Ranker:
    """The ranker of that name.

    Raises:
        OptionError: there is none.
    """
    ranker: Ranker = registry.part(__name__, name, "rank", "ranker")
    return ranker
