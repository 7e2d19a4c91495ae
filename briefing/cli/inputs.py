"""This file takes the inputs that a user names to the sources in them; what is left out on the way is told."""

from typing import TYPE_CHECKING

import click

from briefing.cli.faults import Faults
from briefing.cli.streams import STANDARD, say, standard_input
from briefing.errors import InputError, OptionError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.ingest import Opened
    from briefing.model.text import Source

_END_OF_OPTIONS = "--"


class TakesInputs(click.Command):
    """A command whose inputs may be articles of standard input ("-#2"), which look like options."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Puts such inputs after all options."""
        chosen = [] if _END_OF_OPTIONS in args else [arg for arg in args if arg.startswith(f"{STANDARD}#")]
        others = [arg for arg in args if arg not in chosen]
        return super().parse_args(ctx, [*others, _END_OF_OPTIONS, *chosen] if chosen else args)


def sources_on_one_event(given: tuple[str, ...], faults: Faults) -> list["Source"]:
    """The sources of all inputs that can be read, each text once; faults of the others are noted."""
    from briefing.ingest import Inputs

    sources: list[Source] = []
    if given.count(STANDARD) > 1:
        faults.add([OptionError("standard input is named twice, but can be read only once")])
        return sources
    inputs = Inputs(standard_input)
    for name in given:
        with faults.noted():
            opened = inputs.open(name)
            sources += opened.on_one_event()
            _tell(opened.left_out)
    return _without_repeats(sources)


def opened(given: str) -> "Opened":
    """What one input holds.

    Raises:
        InputError: there is nothing there that can be read.
        OptionError: it holds no article of a number that was chosen.
    """
    from briefing.ingest import Inputs

    found = Inputs(standard_input).open(given)
    _tell(found.left_out)
    return found


def _tell(left_out: "Iterable[InputError]") -> None:
    for fault in left_out:
        say(f"note: left out: {fault}")


def _without_repeats(sources: list["Source"]) -> list["Source"]:
    """The sources without those whose text another has: a text must not agree with itself."""
    by_text: dict[str, Source] = {}
    for source in sources:
        first = by_text.setdefault(source.sha256, source)
        if first is not source:
            say(f"note: {source.name}: has the very text of {first.name}, and is left out")
    return list(by_text.values())
