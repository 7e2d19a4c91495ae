"""This file tells what a user can choose from, and finds what is wrong with a choice before any work is done."""

from collections.abc import Callable, Iterable, Iterator

from briefing import language
from briefing.errors import BriefingError, OptionError
from briefing.model.options import Options
from briefing.registry import names, unknown
from briefing.render import formats, themes

DEFAULTS = Options()

__all__ = ["faults", "formats", "languages", "rankers", "theme_names", "themes"]


def rankers() -> tuple[str, ...]:
    """The names of the rankers there are, sorted."""
    return names("briefing.select.rankers")


def languages() -> tuple[str, ...]:
    """The codes of the languages with rules of their own, sorted; any other is read, too, and found out less of."""
    return language.names()


def faults(options: Options, wanted: Iterable[str]) -> tuple[BriefingError, ...]:
    """What is wrong with the names in the options and with the wanted formats: all of it, not the first only."""
    return tuple(_faults(options, wanted))


def _faults(options: Options, wanted: Iterable[str]) -> Iterator[BriefingError]:
    for name in wanted:
        yield from _fault("output format", name, formats)
    yield from _fault("ranker", options.ranker, rankers)
    yield from _language_fault(options.language)
    yield from _fault("theme", options.theme, lambda: theme_names(options))


def _language_fault(code: str | None) -> Iterator[BriefingError]:
    try:
        if code is not None:
            language.load(code)
    except OptionError as error:
        yield error


def theme_names(options: Options = DEFAULTS) -> tuple[str, ...]:
    """The names of the themes that the options' folder and the program have."""
    return tuple(theme.name for theme in themes(options.templates))


def _fault(what: str, name: str, there_are: Callable[[], tuple[str, ...]]) -> Iterator[BriefingError]:
    try:
        known = there_are()
    except BriefingError as error:
        yield error
    else:
        if name not in known:
            yield OptionError(unknown(what, name, known))
