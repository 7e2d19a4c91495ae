"""Many inputs, one engine: each article a briefing of its own, kept as it comes."""

from briefing.batch.archives import default_format, open_archive
from briefing.batch.inputs import Inputs, Item, Refused
from briefing.batch.run import Done, Plan, run
from briefing.registry import names

__all__ = ["Done", "Inputs", "Item", "Plan", "Refused", "default_format", "engine_names", "open_archive", "run"]


def engine_names() -> tuple[str, ...]:
    """The names of the engines there are, sorted."""
    return names("briefing.batch.engines")
