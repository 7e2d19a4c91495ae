"""This file holds what a PDF's record says of its own pages: which words stand where, so that anybody can compare the two."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from briefing.frozen import dataclass

SCHEMA = "imprint/1"
KEY = "imprint"
"""Where the record of a PDF has it; a briefing's JSON that stands alone has no pages."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand beside each other on a page; lengths in points, from the page's upper left corner."""

    text: str
    x: float
    """Their left edge."""
    y: float
    """The line that the letters stand on."""
    width: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where words of a source stand in it: `sources[source].text[start:end]`."""

    source: int
    start: int
    end: int
    story: int | None = None
    """Of a digest, the number of the story, from 1, whose briefing has the source."""

    @property
    def key(self) -> tuple[int | None, int]:
        """Which source it is in."""
        return self.story, self.source


@dataclass(frozen=True, slots=True)
class Part:
    """Words that belong together: an excerpt, or words of ours."""

    place: Place | None
    """None: words of ours, or a name."""
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the PDF."""

    parts: tuple[Part, ...]
    """In reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What made the file, and what stands on its pages."""

    program: str
    """Name and version."""
    is_packaged: bool
    """Whether its theme is wholly the program's, and so all words of ours are known."""
    pages: tuple[Page, ...]


def imprinted(record: Mapping[str, Any], imprint: Imprint) -> dict[str, Any]:
    """A record with its pages, sealed."""
    stated = {
        "schema": SCHEMA,
        "program": imprint.program,
        "is_packaged": imprint.is_packaged,
        "pages": [{"parts": [_part(part) for part in page.parts]} for page in imprint.pages],
    }
    whole = {**record, KEY: stated}
    return {**record, KEY: {**stated, "seal": seal(whole)}}


def seal(record: Mapping[str, Any]) -> str:
    """SHA-256 of a record without its seal: JSON in ASCII, keys sorted, no spaces.

    It finds a change by somebody who does not know of it; whoever does can write it anew.
    """
    bare = {**record, KEY: {key: value for key, value in record[KEY].items() if key != "seal"}}
    return hashlib.sha256(json.dumps(bare, sort_keys=True, separators=(",", ":")).encode("ascii")).hexdigest()


def _part(part: Part) -> dict[str, Any]:
    return {"place": part.place and _place(part.place), "lines": [[line.x, line.y, line.width, line.text] for line in part.lines]}


def _place(place: Place) -> dict[str, Any]:
    stated = {"source": place.source, "start": place.start, "end": place.end}
    return stated if place.story is None else {"story": place.story, **stated}
