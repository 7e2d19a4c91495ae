"""This file holds the kinds of options that several commands take."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from briefing.model.lines import Lines
from briefing.model.options import Options

Command = TypeVar("Command", bound=Callable[..., Any])

WITHOUT_NAMES = "briefing.cli.without_names"
"""Set in a context's meta, leaves the names out: for the printed reference, which a new part must not make stale."""


class PartOption(click.Option):
    """An option that takes the name of a part: `family` is the function of briefing.choices that lists them.

    The names are looked up only when the help is shown.
    """

    def __init__(self, *declarations: Any, family: str, **settings: Any) -> None:
        super().__init__(*declarations, **settings)
        self._family = family

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option's line in the help, with the names at its end."""
        from briefing import choices

        record = super().get_help_record(ctx)
        if record is None or ctx.meta.get(WITHOUT_NAMES):
            return record
        return (record[0], f"{record[1]} There are: {', '.join(getattr(choices, self._family)())}.")


def choice_of_names(command: Command) -> Command:
    """Gives a command the options --names and --names-model."""
    model_help = "The spaCy pipeline, by package or folder. [default: one installed for the language]"
    command = click.option("--names-model", metavar="NAME", help=model_help)(command)
    option = click.option(
        "--names",
        metavar="NAME",
        cls=PartOption,
        family="readers_of_names",
        default=Options().names,
        show_default=True,
        help="What tells names from other words.",
    )
    return option(command)


def choice_of_lines(command: Command) -> Command:
    """Gives a command the options --keep and --drop, as tuples of `Lines`."""
    for name, what in (("--drop", "Set these lines aside"), ("--keep", "Keep these lines")):
        help_text = f"{what}, whatever the rules say: 17, 3-5, or 2:17 of the second source; may be given again."
        command = click.option(name, metavar="N", multiple=True, callback=_lines, help=help_text)(command)
    return command


def _lines(context: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> tuple[Lines, ...]:  # noqa: ARG001 - click's signature
    return tuple(Lines.written(part) for each in given for part in each.split(","))
