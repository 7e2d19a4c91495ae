"""This file goes through the record of a briefing."""

from collections.abc import Iterator
from typing import Any


def excerpts(value: Any) -> Iterator[dict[str, Any]]:
    """Every excerpt in a briefing's record."""
    if isinstance(value, dict):
        if {"text", "source", "start", "end"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from excerpts(inner)
