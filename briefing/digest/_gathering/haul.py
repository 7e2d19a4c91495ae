"""This file holds what was found at one place."""

from dataclasses import dataclass

from briefing.ingest import Version
from briefing.model.text import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Haul:
    """What was found at one place of the settings, or of an OPML list in them."""

    place: str
    sources: tuple[Source, ...] = ()
    version: Version | None = None
    """Of a feed on the web, to ask with the next time."""
    faults: tuple[str, ...] = ()
    """Why it could not be read, or some of it."""
    is_feed: bool = False
    """Whether its version and its faults are remembered."""
    wants_pages: bool = False
    """Whether the pages that its articles lead to are to be read."""
