"""This file keeps the sources that were read for the page, in memory and nowhere else."""

from collections.abc import Iterable
from typing import Any

from briefing.errors import InputError
from briefing.model.text import Source
from briefing.serve.bounds import HELD, SOURCES, TEXT


class Shelf:
    """Sources by number, until they are taken off or the program stops."""

    def __init__(self) -> None:
        self._held: dict[str, Source] = {}
        self._next = 1

    def put(self, sources: Iterable[Source]) -> list[dict[str, Any]]:
        """Adds sources, and describes them for the page.

        Raises:
            InputError: one is too long for a page, or the shelf is full.
        """
        new = tuple(sources)
        for source in new:
            if len(source.text) > TEXT:
                raise InputError(too_long(source.name, len(source.text)))
        if sum(len(source.text) for source in (*self._held.values(), *new)) > HELD or len(self._held) + len(new) > SOURCES:
            raise InputError(
                f"no room for more: at most {SOURCES} articles and {HELD:,} characters are kept; remove some that you do not need"
            )
        return [self._put(source) for source in new]

    def _put(self, source: Source) -> dict[str, Any]:
        key, self._next = str(self._next), self._next + 1
        self._held[key] = source
        return _described(key, source)

    def get(self, key: str) -> Source:
        """One source.

        Raises:
            InputError: it is no longer here.
        """
        if key not in self._held:
            raise InputError("a source is no longer here; add it again")
        return self._held[key]

    def remove(self, key: str) -> None:
        """Takes a source off, if it is there."""
        self._held.pop(key, None)

    def listed(self) -> list[dict[str, Any]]:
        """All sources, described for the page."""
        return [_described(key, source) for key, source in self._held.items()]


def too_long(name: str, characters: int) -> str:
    """What to say of a text that is too long for the web page."""
    return f"{name}: has {characters:,} characters, and the web page takes {TEXT:,}; cut it, or use `briefing make`, which takes more"


def _described(key: str, source: Source) -> dict[str, Any]:
    return {
        "id": key,
        "name": source.name,
        "title": source.title,
        "outlet": source.outlet,
        "published": source.published,
        "characters": len(source.text),
    }
