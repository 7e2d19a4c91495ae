"""This file is the way in: what a fetch needs is loaded when the first one is asked for."""

from typing import TYPE_CHECKING, overload

from briefing.ingest._fetching.fetched import Fetched, Unchanged, Version
from briefing.ingest._fetching.limits import Limits

if TYPE_CHECKING:
    from briefing.ingest._fetching.fetcher import Fetcher

DEFAULTS = Limits()


@overload
def fetch(url: str, *, limits: Limits = DEFAULTS) -> Fetched: ...


@overload
def fetch(url: str, *, known: Version | None, limits: Limits = DEFAULTS) -> Fetched | Unchanged: ...


def fetch(url: str, *, known: Version | None = None, limits: Limits = DEFAULTS) -> Fetched | Unchanged:
    """What is at an address of the web; if it is still in the `known` version, only that.

    Raises:
        InputError: it cannot be had, or may not.
    """
    return fetcher(limits).fetch(url, known)


def fetcher(limits: Limits = DEFAULTS) -> "Fetcher":
    """What fetches several addresses in one run, and asks each of their sites for its robots.txt once."""
    from briefing.ingest._fetching.fetcher import Fetcher
    from briefing.ingest._fetching.network import INTERNET

    return Fetcher(limits, INTERNET)
