"""This file weighs the terms of articles against the pool that they stand in (TF-IDF)."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

TITLE = 3  # times that a title's words count: a headline names the event
POOL = 300  # articles; a smaller pool says little of how rare a word is, so its words are taken for those of a pool of this size

Vector = Mapping[str, float]


def weigh(titles: Sequence[Iterable[str]], bodies: Sequence[Iterable[str]]) -> tuple[Vector, ...]:
    """A vector of length 1 (or empty) for each article, from the terms of its title and of its text."""
    counts = [_counts(title, body) for title, body in zip(titles, bodies, strict=True)]
    holders = Counter(term for count in counts for term in count)
    size = max(len(counts), POOL)
    alone = max(0.0, 1 - len(counts) / POOL)  # in a large pool a word that no other article has is noise; in a small one it tells apart
    return tuple(_vector(count, holders, size, alone) for count in counts)


def _counts(title: Iterable[str], body: Iterable[str]) -> Counter[str]:
    counts = Counter(body)
    for term in title:
        counts[term] += TITLE
    return counts


def _vector(counts: Counter[str], holders: Counter[str], size: int, alone: float) -> Vector:
    raw = {
        term: (1 + math.log(count)) * math.log(size / holders[term]) * (alone if holders[term] == 1 else 1)
        for term, count in sorted(counts.items())
    }
    length = math.sqrt(sum(weight * weight for weight in raw.values()))
    return {term: weight / length for term, weight in raw.items() if weight} if length else {}
