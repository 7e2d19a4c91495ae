"""This file feeds candidates to a summariser of sumy's and takes its scores, so that its ranking meets our constraints."""

import math
from typing import Any

from briefing.select.pool import Candidate, Pool
from briefing.select.worth import Worth


class _Words:
    """Stands in for sumy's tokenizer, which wants data that must be downloaded: a text is its candidate's terms."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(text.split())


def worth(summariser: type[Any], pool: Pool) -> Worth:
    """The scores that one of sumy's summarisers gives the candidates, as merits: 0 for the worst to 1 for the best."""
    found = scores(summariser, pool)
    least, most = min(found, default=0.0), max(found, default=0.0)
    return Worth(merits=tuple((score - least) / (most - least) if most > least else 1.0 for score in found))


def scores(summariser: type[Any], pool: Pool) -> tuple[float, ...]:
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
        found = Scoring()(ObjectDocumentModel([Paragraph(sentences)]), len(sentences))
    return tuple(score if math.isfinite(score) else 0.0 for score in found)


def _as_text(candidate: Candidate) -> str:
    return " ".join(candidate.terms) or "-"
