"""This file is `briefing templates`: the themes that a page can have."""

from pathlib import Path

import click

from briefing.cli.streams import put_lines


@click.group("templates", short_help="List the themes that a page can have.")
def command() -> None:
    """The themes that a page can have."""


@command.command("list")
@click.option("--templates", metavar="DIR", type=click.Path(path_type=Path), help="A folder of your own themes, looked into first.")
def list_(templates: Path | None) -> None:
    """List the themes: name and description, one a line."""
    from briefing.choices import themes

    for theme in themes(templates):
        put_lines(f"{theme.name}\t{theme.description}" if theme.description else theme.name)
