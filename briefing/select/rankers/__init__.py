"""Rankers: a file is a way to say how much each candidate tells of the whole."""

from typing import Protocol

from briefing import registry
from briefing.language.tables import Language
from briefing.select.pool import Pool


class Ranker(Protocol):
    """Scores for the candidates of a pool, in their order; higher tells more, and only the order and distances matter."""

    def __call__(self, pool: Pool, language: Language, /) -> tuple[float, ...]:
        """One score a candidate."""
        ...


def find(name: str) -> Ranker:
    """The ranker of that name.

    Raises:
        OptionError: there is none.
    """
    ranker: Ranker = registry.part(__name__, name, "rank", "ranker")
    return ranker
