"""This file reads what the page in the browser asks for, and trusts none of it: all faults are told at once."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing import choices
from briefing.errors import BriefingError, InputError, OptionError
from briefing.model.lines import Lines
from briefing.model.options import Options
from briefing.model.text import Source
from briefing.serve.bounds import SOURCES, TEXT
from briefing.serve.shelf import Shelf, too_long

_TEXTS = ("theme", "paper", "ranker", "language", "title", "as_of")
_LINES = ("keep", "drop")
_KNOWN = frozenset({*_TEXTS, *_LINES, "words"})
_LONGEST = 300  # characters of a name, title or choice


@dataclass(frozen=True, slots=True)
class Asked:
    """A briefing that is asked for."""

    sources: tuple[Source, ...]
    options: Options


def table_of(body: bytes) -> Mapping[str, Any]:
    """The table that a request holds.

    Raises:
        OptionError: it is no JSON table.
    """
    try:
        table = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise OptionError("the request is no JSON") from error
    if not isinstance(table, dict):
        raise OptionError("the request is no table")
    return table


def word_of(table: Mapping[str, Any], key: str) -> str:
    """A short text of a request.

    Raises:
        OptionError: there is none, or it is too long.
    """
    value = table.get(key)
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise OptionError(f"{key} is to be a text of at most {_LONGEST} characters")
    return value


def asked(table: Mapping[str, Any], shelf: Shelf, templates: Path | None, formats: tuple[str, ...] = ()) -> Asked:
    """The briefing that a request asks for, with the folder of themes that the program was started with.

    Raises:
        ExceptionGroup: of the faults, where there are any.
    """
    faults: list[BriefingError] = []
    options = Options(templates=templates)
    sources: tuple[Source, ...] = ()
    try:
        options = _options(table.get("wishes", {}), templates)
    except BriefingError as error:
        faults.append(error)
    try:
        sources = tuple(_sources(table.get("sources", ()), shelf))
    except BriefingError as error:
        faults.append(error)
    faults += choices.faults(options, formats)
    if faults:
        raise ExceptionGroup("faults", faults)
    return Asked(sources, options)


def _options(wishes: object, templates: Path | None) -> Options:
    if not isinstance(wishes, dict) or not set(wishes) <= _KNOWN:
        raise OptionError(f"the wishes are to be a table of {', '.join(sorted(_KNOWN))}")
    given = {key: value for key, value in wishes.items() if value not in (None, "")}
    words = given.pop("words", None)
    if not (words is None or (isinstance(words, int) and not isinstance(words, bool))):
        raise OptionError("words is to be a whole number")
    values: dict[str, Any] = {key: tuple(_lines(given.pop(key, ()))) for key in _LINES}
    values |= {key: word_of(given, key) for key in given}
    return Options(words=words, templates=templates, **values)


def _lines(given: object) -> Iterator[Lines]:
    if not isinstance(given, list) and given != ():
        raise OptionError("lines are to be a list")
    for each in given if isinstance(given, list) else ():
        yield Lines.written(str(each)[:_LONGEST])


def _sources(given: object, shelf: Shelf) -> Iterator[Source]:
    if not isinstance(given, list) or len(given) > SOURCES:
        raise OptionError(f"sources are to be a list of at most {SOURCES}")
    left = TEXT
    for each in given:
        source = _source(each, shelf)
        left -= len(source.text)
        if left < 0:
            raise InputError(too_long(source.name if len(given) == 1 else "all sources together", TEXT - left))
        yield source


def _source(given: object, shelf: Shelf) -> Source:
    if not isinstance(given, dict):
        raise OptionError("a source is to be a table")
    if "id" in given:
        return shelf.get(word_of(given, "id"))
    text = given.get("text")
    if not isinstance(text, str):
        raise OptionError("a source is to have a text")
    return Source.from_text(text, name=word_of(given, "name").strip() or "pasted text")
