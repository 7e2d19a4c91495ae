"""This file holds what a ranker says of a pool: what each candidate is worth by itself, and what covering a term is worth."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Worth:
    """Worth in shares of a whole summary's: a candidate worth 0.2 is a fifth of what a good summary tells."""

    merits: tuple[float, ...]
    """For each candidate, 0 or more; repeating another candidate's terms, it loses their part of it."""
    costs: tuple[float, ...] = ()
    """For each candidate, 0 or more, whatever else is chosen; empty: none."""
    weights: Mapping[str, float] = field(default_factory=dict)
    """For each term, what telling it is worth; the second telling adds less."""
    reasons: tuple[Mapping[str, float], ...] = ()
    """For each candidate, the parts that merit and cost are summed up from, by name; empty: nothing is told of them."""
