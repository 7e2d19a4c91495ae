"""Writes docs/reference/cli.md from the commands' own help texts; a test compares the two."""

from collections.abc import Iterator
from pathlib import Path

import click

from briefing.cli import main
from briefing.cli.parts import WITHOUT_NAMES

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "cli.md"
_WIDTH = 100
_INTRODUCTION = """# The command line

Written by `make reference` from the commands' help texts; `briefing make --help` also names the formats, themes, rankers and
languages there are.

Results go to standard output, talk to standard error. `-` as an input is standard input.

| exit code | meaning |
|---|---|
| 0 | done |
| 1 | the input or the check failed |
| 2 | usage: an option's value, or the name of a part that does not exist |
| 3 | the result cannot be written |
| 4 | a theme or template is wrong, or the page cannot be made to fit |
| 5 | the machine lacks a library; `briefing doctor` says which |
| 6 | a message could not be delivered, or not yet |
"""


def reference() -> str:
    """The whole page."""
    return "\n".join([_INTRODUCTION, *(_section(context) for context in _commands(_context("briefing", main)))])


def _commands(context: click.Context) -> Iterator[click.Context]:
    yield context
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            command = context.command.get_command(context, name)
            if command:
                yield from _commands(_context(name, command, context))


def _context(name: str, command: click.Command, parent: click.Context | None = None) -> click.Context:
    context = click.Context(command, info_name=name, parent=parent, terminal_width=_WIDTH, help_option_names=["-h", "--help"])
    context.meta[WITHOUT_NAMES] = True
    return context


def _section(context: click.Context) -> str:
    return f"## {context.command_path}\n\n```text\n{context.get_help()}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(reference(), encoding="utf-8")
