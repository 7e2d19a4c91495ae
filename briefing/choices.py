"""This file tells what a user can choose from, and finds what is wrong with a choice before any work is done."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from briefing import language
from briefing.errors import BriefingError, OptionError
from briefing.model.options import Options
from briefing.registry import late, names, unknown

if TYPE_CHECKING:
    from briefing.render import copy_theme, find_theme, formats, theme_faults, themes

DEFAULTS = Options()

__all__ = [
    "copy_theme",
    "faults",
    "find_theme",
    "formats",
    "languages",
    "rankers",
    "readers_of_names",
    "theme_faults",
    "theme_names",
    "themes",
]


__getattr__ = late(__name__, dict.fromkeys(("copy_theme", "find_theme", "formats", "theme_faults", "themes"), "briefing.render"))


def rankers() -> tuple[str, ...]:
    """The names of the rankers there are, sorted."""
    return names("briefing.select.rankers")


def readers_of_names() -> tuple[str, ...]:
    """The ways there are to tell names from other words, sorted."""
    return names("briefing.analyse.readers")


def languages() -> tuple[str, ...]:
    """The codes of the languages with rules of their own, sorted; any other is read, too, and found out less of."""
    return language.names()


def faults(options: Options, wanted: Iterable[str]) -> tuple[BriefingError, ...]:
    """What is wrong with the names in the options and with the wanted formats: all of it, not the first only."""
    return tuple(_faults(options, wanted))


def _faults(options: Options, wanted: Iterable[str]) -> Iterator[BriefingError]:
    ours = names("briefing.render")
    for name in wanted:
        if name not in ours:  # outsiders' formats are looked up only then: that takes longer than all the rest
            yield from _output_fault(name)
    yield from _fault("ranker", options.ranker, rankers)
    yield from _names_fault(options.names)
    yield from _language_fault(options.language)
    yield from _fault("theme", options.theme, lambda: theme_names(options))


def _output_fault(name: str) -> Iterator[BriefingError]:
    from briefing.render import formats

    yield from _fault("output format", name, formats)


def _names_fault(name: str) -> Iterator[BriefingError]:
    from briefing.analyse.readers import check

    try:
        check(name)
    except OptionError as error:
        yield error


def _language_fault(code: str | None) -> Iterator[BriefingError]:
    try:
        if code is not None:
            language.load(code)
    except OptionError as error:
        yield error


def theme_names(options: Options = DEFAULTS) -> tuple[str, ...]:
    """The names of the themes that the options' folder and the program have."""
    from briefing.render import theme_names as names_of_themes

    return names_of_themes(options.templates)


def _fault(what: str, name: str, there_are: Callable[[], tuple[str, ...]]) -> Iterator[BriefingError]:
    try:
        known = there_are()
    except BriefingError as error:
        yield error
    else:
        if name not in known:
            yield OptionError(unknown(what, name, known))
