"""Readers of names: each file is one way to tell where a text names somebody (`find_runs`), and tells what it lacks (`check`)."""

from collections.abc import Iterator
from functools import cache
from typing import Protocol

from briefing.analyse.runs import Run
from briefing.analyse.tokens import Lines
from briefing.language.tables import Language
from briefing.model.text import Article
from briefing.registry import part

_PACKAGE = "briefing.analyse.readers"

__all__ = ["Reader", "check", "reader"]


class Reader(Protocol):
    """Tells where names stand; titles before them may be part of a run, for they are told apart later."""

    def __call__(self, article: Article, lines: Lines, language: Language, model: str | None) -> Iterator[tuple[int, Run]]:
        """Each name with the number of its line in the body, in order and none over another."""
        ...


def check(name: str) -> None:
    """Sees, without loading it, that the reader of that name has the library it needs.

    Raises:
        OptionError: it has not, or there is no such reader.
    """
    part(_PACKAGE, name, "check", "reader of names")()


@cache
def reader(name: str) -> Reader:
    """The reader of that name.

    Raises:
        OptionError: there is none of that name.
    """
    found: Reader = part(_PACKAGE, name, "find_runs", "reader of names")
    return found
