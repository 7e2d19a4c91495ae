"""This file holds what comes of a fetch."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Version:
    """What a server said of the state that it sent, to the letter; sent back, it answers whether there is a newer one."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A document from the web."""

    url: str
    """As it was asked for."""
    final_url: str
    """After redirects."""
    data: bytes
    """Unpacked, not decoded."""
    media_type: str | None
    """In lower case, without parameters ("text/html"); None: the server does not say."""
    charset: str | None
    """As the server states it, which may be no charset at all."""
    version: Version


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The answer that a document is still in the version that is known."""

    url: str
    version: Version
    """To ask with the next time: newer words for the same state, where the server has them."""
