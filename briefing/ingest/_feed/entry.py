"""This file holds what a feed says of one article."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of a feed."""

    title: str | None
    """In plain text."""
    body: str
    """HTML, of the whole content or else of the summary; empty where there is neither."""
    url: str | None
    published: str | None
    """ISO 8601."""
    outlet: str | None
    author: str | None
    language: str | None
