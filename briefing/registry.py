"""This file finds a part (a ranker, a format, a theme) by the name of its file, else by entry point.

A folder is a family, a file in it a part: `briefing/select/rankers/lexrank.py` is the ranker `lexrank`. Nothing is
imported before it is asked for.
"""

import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from briefing.errors import OptionError


def names(package: str, group: str | None = None) -> tuple[str, ...]:
    """The names of a family's parts, sorted; `group` is the entry-point group that outsiders may add to."""
    folders = tuple(importlib.import_module(package).__path__)
    return tuple(sorted(_own(folders).union(_entry_points(group))))


def part(package: str, name: str, attribute: str, what: str, group: str | None = None) -> Any:
    """The `attribute` (a function) of the part called `name`.

    Raises:
        OptionError: there is none of that name; the message lists those there are, as a `what`.
    """
    if name in names(package):  # asked first: looking through entry points takes longer than all the rest
        return getattr(importlib.import_module(f"{package}.{name}"), attribute)
    outside = _entry_points(group).get(name)
    if outside is None:
        raise OptionError(unknown(what, name, names(package, group)))
    return outside.load()


def late(module: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """A module's `__getattr__`: each name is loaded from its home, another module, when it is first asked for."""

    def load(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        found = getattr(importlib.import_module(homes[name]), name)
        setattr(sys.modules[module], name, found)
        return found

    return load


@cache
def _own(folders: tuple[str, ...]) -> frozenset[str]:
    return frozenset(module.name for module in pkgutil.iter_modules(folders) if not module.name.startswith("_"))


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """The one wording for a name that does not exist."""
    return f"no {what} called {name!r}; there are: {', '.join(known)}"


def _entry_points(group: str | None) -> dict[str, Any]:
    if group is None:
        return {}
    from importlib.metadata import entry_points  # loads what reads mail and archives: as much as all that a plain text needs

    return {found.name: found for found in entry_points(group=group)}
