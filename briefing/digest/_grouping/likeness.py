"""This file measures how alike articles are, as a sparse table."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from briefing.digest._grouping.weights import Vector

FAINT = 0.1  # a cosine below says nothing of a common event, and most pairs are below: leaving them out loses nothing that was measured
COMMON = 500  # articles; a word that more of them have tells little, and comparing all those would take quadratic time
CLOSEST = 5  # articles: how crowded an article's neighbourhood is shows in those closest to it
CROWDED = 0.4  # how much that counts: 0 not at all, 1 wholly
QUIET = 0.1  # the closeness of the neighbours of an article that has few or none

Table = list[dict[int, float]]


def likeness(vectors: Sequence[Vector]) -> Table:
    """For each article the cosine with every other that is not faint."""
    import numpy as np

    holders: dict[str, Any] = _holders(vectors)
    table: Table = [{} for _ in vectors]
    for index, vector in enumerate(vectors):
        row = np.zeros(len(vectors))
        for term, weight in vector.items():
            if term in holders:
                indices, weights = holders[term]
                row[indices] += weight * weights
        row[index] = 0
        (near,) = np.nonzero(row >= FAINT)
        table[index] = dict(zip(near.tolist(), row[near].tolist(), strict=True))
    return table


def _holders(vectors: Sequence[Vector]) -> dict[str, Any]:
    """For each term of several articles, which have it and how much it weighs there, as two arrays."""
    import numpy as np

    lists: defaultdict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
    for index, vector in enumerate(vectors):
        for term, weight in vector.items():
            indices, weights = lists[term]
            indices.append(index)
            weights.append(weight)
    return {term: (np.array(indices), np.array(weights)) for term, (indices, weights) in lists.items() if 1 < len(indices) <= COMMON}


def scaled(table: Table) -> Table:
    """The table with each cosine measured by how close the neighbours of both articles are.

    Where many articles are on one subject, as in a week of elections, they are all alike, and only the very close are on one event.
    After the local scaling of Zelnik-Manor and Perona (2004), “Self-tuning spectral clustering”.
    """
    near = [max(QUIET, sum(sorted(row.values(), reverse=True)[:CLOSEST]) / CLOSEST) ** (CROWDED / 2) for row in table]
    return [{other: cosine / (near[index] * near[other]) for other, cosine in row.items()} for index, row in enumerate(table)]
