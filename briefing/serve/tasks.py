"""This file holds what the worker does, by name: read a file or an address, make a page, make a file to take away."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any

from briefing.errors import InputError
from briefing.ingest import is_url, read_bytes, read_url
from briefing.model.document import Briefing, Rendered
from briefing.model.findings import Story
from briefing.model.options import Options
from briefing.model.text import Source
from briefing.pipeline import choose, render, understand
from briefing.render import screen
from briefing.serve.view import view

_STORIES = 4  # understood stories that are kept: what a user goes back and forth between
_WARMING = "The harbour office opened a new pier on Monday. It will serve the ferries, the office said on Tuesday."

_stories: OrderedDict[tuple[object, ...], Story] = OrderedDict()


def warm() -> None:
    """Loads all that a page needs, so that the first one comes as quickly as the next."""
    make((Source.from_text(_WARMING),), Options())


def read(data: bytes, name: str) -> tuple[Source, ...]:
    """The sources that a file's bytes hold.

    Raises:
        InputError: they hold no text that we can read.
    """
    return read_bytes(data, name)


def fetch(url: str) -> tuple[Source, ...]:
    """The sources at an address of the web; it reaches what `briefing make` reaches, and no file of this machine.

    Raises:
        InputError: it is no address, cannot be fetched, or holds no text that we can read.
    """
    if not is_url(url):
        raise InputError(f"{url}: is no address of the web; give one that begins with https://, or choose a file")
    return read_url(url.partition("#")[0])


def make(sources: tuple[Source, ...], options: Options) -> tuple[str, bytes]:
    """The page as HTML for the screen, and what stands beside it as JSON.

    Raises:
        BriefingError: as `brief` and `screen` raise.
    """
    story = _understood(sources, options)
    briefing = choose(story, options)
    page = screen(briefing, options)
    return page.html, view(story, briefing, page.points)


def take(sources: tuple[Source, ...], options: Options, name: str) -> Rendered:
    """The briefing in the format of that name.

    Raises:
        BriefingError: as `brief` and `render` raise.
    """
    return render(_briefing(sources, options), name, options)


def _briefing(sources: tuple[Source, ...], options: Options) -> Briefing:
    return choose(_understood(sources, options), options)


def _understood(sources: tuple[Source, ...], options: Options) -> Story:
    """The story of the sources, kept: a change of theme, paper or length asks for no second reading."""
    key = (sources, options.language, options.names, options.names_model, options.keep, options.drop)
    if key not in _stories:
        _stories[key] = understand(sources, options)
    _stories.move_to_end(key)
    while len(_stories) > _STORIES:
        _stories.popitem(last=False)
    return _stories[key]


TASKS: Mapping[str, Callable[..., Any]] = {"warm": warm, "read": read, "fetch": fetch, "make": make, "take": take}
