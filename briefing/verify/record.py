"""This file reads the record that a PDF carries: its excerpts, its sources, and what should stand on its pages."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any

from briefing.errors import InputError, OptionError
from briefing.language import load
from briefing.model.imprint import KEY, SCHEMA, Line, Page, Part, Place, seal

NAME = "provenance.json"
_DIGEST = "digest/"
_PLACED = {"text", "source", "start", "end"}  # what every excerpt has


@dataclass(frozen=True, slots=True)
class Stated:
    """An excerpt as the record states it."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class StatedSource:
    """A source as the record states it."""

    name: str
    sha256: str
    story: int | None
    index: int
    """Among the sources of its briefing, from 0."""

    @property
    def key(self) -> tuple[int | None, int]:
        """Which source it is."""
        return self.story, self.index

    @property
    def file(self) -> str:
        """The name under which the PDF carries its text."""
        return f"source-{self.index + 1}.txt" if self.story is None else f"story-{self.story}-source-{self.index + 1}.txt"

    @property
    def place(self) -> str:
        """Which source it is, in words."""
        return f"source {self.index + 1}" + ("" if self.story is None else f" of story {self.story}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What a PDF says of itself."""

    values: Mapping[str, Any]
    """All of it, as JSON values."""
    program: str
    is_packaged: bool
    is_sealed: bool
    """Whether its seal is that of what it says."""
    languages: tuple[str, ...]
    sources: tuple[StatedSource, ...]
    excerpts: tuple[Stated, ...]
    """Each place once, in order."""
    pages: tuple[Page, ...]


def read_record(attached: Mapping[str, bytes]) -> Record:
    """The record among a PDF's attachments.

    Raises:
        InputError: there is none, or it is damaged.
    """
    if NAME not in attached:
        raise InputError(f"is no briefing: it carries no {NAME}; give a PDF as `briefing make` or a digest wrote it")
    try:
        values = json.loads(attached[NAME])
        return _record(values)
    except (ArithmeticError, AttributeError, LookupError, OptionError, RecursionError, TypeError, ValueError) as error:
        told = f"{type(error).__name__}: {error}"
        raise InputError(f"its {NAME} is damaged, or of another version of this program ({told}); get the PDF anew") from error


def _record(values: Any) -> Record:
    imprint = values[KEY]
    if imprint["schema"] != SCHEMA:
        raise ValueError(f"schema {imprint['schema']}, not {SCHEMA}")
    briefings = list(_briefings(values))
    excerpts = {(stated.place, stated.text): stated for story, briefing in briefings for stated in _excerpts(briefing, story)}
    sources = {source.key: source for source in _sources(briefings)}
    strange = [str(stated.place) for stated in excerpts.values() if stated.place.key not in sources]
    if strange:
        raise ValueError(f"an excerpt of no source: {strange[0]}")
    return Record(
        values=values,
        program=str(imprint["program"]),
        is_packaged=bool(imprint["is_packaged"]),
        is_sealed=imprint.get("seal") == seal(values),
        languages=tuple(dict.fromkeys(load(briefing["language"]).code for briefing in (values, *(one for _, one in briefings)))),
        sources=tuple(sources.values()),
        excerpts=tuple(sorted(excerpts.values(), key=lambda stated: _order(stated.place))),
        pages=tuple(_page(page) for page in imprint["pages"]),
    )


def _briefings(values: Any) -> Iterator[tuple[int | None, Any]]:
    if str(values["schema"]).startswith(_DIGEST):
        yield from ((number, story["briefing"]) for number, story in enumerate(values["stories"], start=1))
    else:
        yield None, values


def _sources(briefings: Iterable[tuple[int | None, Any]]) -> Iterator[StatedSource]:
    for story, briefing in briefings:
        for index, card in enumerate(briefing["sources"]):
            yield StatedSource(str(card["name"]), str(card["sha256"]), story, index)


def _excerpts(value: Any, story: int | None) -> Iterator[Stated]:
    """All excerpts in a briefing, wherever they stand in it."""
    if isinstance(value, dict):
        if value.keys() >= _PLACED:
            yield Stated(str(value["text"]), Place(int(value["source"]), int(value["start"]), int(value["end"]), story))
        for key, inner in value.items():
            if key != KEY:
                yield from _excerpts(inner, story)
    elif isinstance(value, list):
        for inner in value:
            yield from _excerpts(inner, story)


def _page(page: Any) -> Page:
    return Page(tuple(Part(_place(part["place"]), tuple(_line(line) for line in part["lines"])) for part in page["parts"]))


def _place(place: Any) -> Place | None:
    return place and Place(int(place["source"]), int(place["start"]), int(place["end"]), place.get("story"))


def _line(line: Any) -> Line:
    *lengths, text = line
    x, y, width = map(float, lengths)
    if not all(map(isfinite, (x, y, width))):
        raise ValueError(f"a line at no place: {text}")
    return Line(str(text), x, y, width)


def _order(place: Place) -> tuple[int, int, int, int]:
    return place.story or 0, place.source, place.start, place.end
