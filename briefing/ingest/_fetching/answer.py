"""This file holds what a server says to one question."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server says."""

    status: int
    headers: Mapping[str, str]
    """By their names in lower case."""
    data: bytes
    """Unpacked; empty for every status but 200."""
