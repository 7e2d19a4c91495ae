"""This file feeds candidates to a summariser of sumy's and takes its scores, so that its ranking meets our constraints."""

import math
from collections.abc import Mapping
from typing import Any

from briefing.errors import OptionError
from briefing.select.pool import Candidate, Pool
from briefing.select.worth import Worth

MOST = 1500  # candidates; LexRank takes half a minute for as many


class _Words:
    """Stands in for sumy's tokenizer, which wants data that must be downloaded: a text is its candidate's terms."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(text.split())


def worth(summariser: type[Any], pool: Pool, **settings: Any) -> Worth:
    """The scores that one of sumy's summarisers gives the candidates, as merits: 0 for the worst to 1 for the best.

    `settings` are attributes set on the summariser. They compare each candidate with each other, or go over all for each.

    Raises:
        OptionError: there are so many candidates that it would take minutes.
    """
    if len(pool.candidates) > MOST:
        raise OptionError(
            f"the ranker by sumy's {summariser.__name__} takes at most {MOST} sentences, here are {len(pool.candidates)}; use 'balanced'"
        )
    found = scores(summariser, pool, settings) if len(pool.candidates) > 1 else (1.0,) * len(pool.candidates)
    least, most = min(found, default=0.0), max(found, default=0.0)
    return Worth(merits=tuple((score - least) / (most - least) if most > least else 1.0 for score in found))


def scores(summariser: type[Any], pool: Pool, settings: Mapping[str, Any]) -> tuple[float, ...]:
    """The scores that one of sumy's summarisers gives the candidates."""
    import numpy as np
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    class Scoring(summariser):  # type: ignore[misc]  # sumy bears no types
        """Hands out the ratings that the summariser would have picked its best sentences by."""

        def _get_best_sentences(self, sentences: Any, _count: int, rating: Any, *args: Any, **kwargs: Any) -> tuple[float, ...]:
            rate = rating if callable(rating) else rating.__getitem__
            return tuple(float(rate(sentence, *args, **kwargs)) for sentence in sentences)

    sentences = [Sentence(_as_text(candidate), _Words()) for candidate in pool.candidates]
    with np.errstate(divide="ignore", invalid="ignore"):  # candidates that are like no other
        scoring = Scoring()
        for name, value in settings.items():
            setattr(scoring, name, value)
        found = scoring(ObjectDocumentModel([Paragraph(sentences)]), len(sentences))
    return tuple(score if math.isfinite(score) else 0.0 for score in found)


def _as_text(candidate: Candidate) -> str:
    return " ".join(candidate.terms) or "-"
