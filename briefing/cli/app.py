"""This file is the command itself: it finds the commands, and turns every fault into words and an exit code."""

import atexit
import gc
from importlib import import_module

import click

from briefing import __version__
from briefing.cli.faults import in_order
from briefing.errors import BriefingError

# In the order in which one meets them; each a file in commands/.
COMMANDS = ("make", "inspect", "verify", "serve", "batch", "digest", "send", "templates", "doctor")

GARBAGE = 50_000  # new objects between two searches for unused ones. Of Python's 700, searching is a tenth of a page's time


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"briefing.cli.commands.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> None:
        """Runs the named command; a fault's words go to standard error, and the first one's code is the exit code."""
        faults: list[BriefingError] = []
        try:
            super().invoke(ctx)
        except* BriefingError as group:
            faults = in_order(group)
        if faults:
            from briefing.cli.streams import say

            for fault in faults:
                say(f"briefing: {fault}")
            ctx.exit(faults[0].exit_code)


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="neutral-briefing")
def main() -> None:
    """Balanced one-page briefings from news articles, every word of the source verbatim and traceable.

    Exit codes: 0 done, 1 the input or the check failed, 2 usage, 3 the result cannot be written,
    4 a theme or template is wrong, 5 the machine lacks a library,
    6 a message could not be delivered.
    """
    gc.set_threshold(GARBAGE, 20, 50)
    atexit.register(gc.freeze)  # else all that is left is searched once more when Python ends: a fifteenth of one article's time
