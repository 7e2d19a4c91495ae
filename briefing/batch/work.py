"""This file is what a worker does with one item: read it, and make a briefing of each article in it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.batch.inputs import Item
from briefing.errors import BriefingError, InputError
from briefing.ingest import read_bytes
from briefing.limits import TimeIsUp, patience
from briefing.model.document import Rendered
from briefing.model.options import Options
from briefing.model.text import Source
from briefing.pipeline import brief, render

_STATED = ("name", "title", "url", "published", "outlet")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What is wanted of every item."""

    options: Options
    formats: tuple[str, ...]
    seconds: float
    """The most that one item may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What came of one article."""

    name: str
    results: tuple[Rendered, ...] = ()
    """One a format; none where there is a fault."""
    fault: str | None = None


def work(wishes: Wishes, item: Item) -> tuple[Made, ...]:
    """What came of each article of an item; an item that cannot be read or takes too long is one fault."""
    try:
        with patience(wishes.seconds):
            return tuple(_made(source, wishes) for source in _sources(item))
    except BriefingError as error:
        return (Made(name=item.name, fault=_words(item.name, error)),)
    except TimeIsUp:
        return (Made(name=item.name, fault=f"took longer than {wishes.seconds:g} s; allow it more with --seconds, or give it in parts"),)
    except MemoryError:
        return (Made(name=item.name, fault="took more memory than a worker may; allow it more with --memory, or give it in parts"),)


def _made(source: Source, wishes: Wishes) -> Made:
    try:
        briefing = brief([source], wishes.options)
        return Made(name=source.name, results=tuple(render(briefing, name, wishes.options) for name in wishes.formats))
    except BriefingError as error:
        return Made(name=source.name, fault=_words(source.name, error))


def _words(name: str, error: BriefingError) -> str:
    """What an error says beyond the name that stands before it anyway."""
    return str(error).removeprefix(f"{name}: ").removeprefix(f"{Path(name).name}: ")


def _sources(item: Item) -> tuple[Source, ...]:
    return (_record(item),) if item.is_record else read_bytes(item.data, Path(item.name).name)


def _record(item: Item) -> Source:
    """The source that a line of JSON states.

    Raises:
        InputError: the line is no object of JSON with a "text", or one of its values is no text.
    """
    try:
        value = json.loads(item.data)
    except (ValueError, RecursionError) as error:
        raise InputError(f"no JSON: {error}") from error
    if not isinstance(value, dict):
        raise InputError('no object; give one a line, as {"text": "…"}')
    faults = "; ".join(_faults(value))
    if faults:
        raise InputError(faults)
    stated = {key: value[key] for key in _STATED if value.get(key) is not None}
    return Source.from_text(value["text"], **({"name": Path(item.name).name} | stated))


def _faults(value: dict[str, Any]) -> Iterator[str]:
    if not isinstance(value.get("text"), str) or not value["text"].strip():
        yield 'no "text"; give the article there'
    for key in _STATED:
        if not isinstance(value.get(key), str | None):
            yield f'"{key}" is no text'
