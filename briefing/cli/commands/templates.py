"""This file is `briefing templates`: the themes that a page can have, and a theme of one's own."""

from collections.abc import Sequence
from pathlib import Path

import click

from briefing.cli.streams import put_lines
from briefing.errors import TemplateError
from briefing.model.options import Options

_OWN = click.option("--templates", metavar="DIR", type=click.Path(path_type=Path), help="A folder of your own themes, looked into first.")


@click.group("templates", short_help="List, show, copy and check the themes that a page can have.")
def command() -> None:
    """The themes that a page can have, and themes of your own.

    Themes are looked for in the folder given with --templates, in ./templates, among your settings, and in the program.
    """


@command.command("list")
@_OWN
def list_(templates: Path | None) -> None:
    """List the themes: name and description, one a line."""
    from briefing.choices import themes

    for theme in themes(templates):
        put_lines(f"{theme.name}\t{theme.description}" if theme.description else theme.name)


@command.command("show")
@click.argument("name")
@_OWN
def show(name: str, templates: Path | None) -> None:
    """Show what the theme NAME consists of: its folders, settings, and the blocks in their order."""
    from briefing.choices import find_theme

    theme = find_theme(name, templates)
    tables = {"blocks": theme.blocks, "colours": theme.colours, "fonts": theme.fonts, "labels": theme.labels}
    lines = [
        f"{theme.name}\t{theme.description}",
        *(f"folder\t{folder}" for folder in theme.folders),
        f"extends\t{theme.extends or '-'}",
        f"papers\t{', '.join(theme.papers)}",
        f"sizes\t{', '.join(f'{size:g}' for size in theme.sizes)} pt",
        *(f"{table}.{key}\t{_told(value)}" for table, values in tables.items() for key, value in values.items()),
    ]
    put_lines("\n".join(lines))


def _told(value: str | Sequence[str]) -> str:
    return value if isinstance(value, str) else ", ".join(value)


@command.command("eject")
@click.argument("name")
@click.option("--to", "folder", metavar="DIR", type=click.Path(path_type=Path), default="templates", show_default=True, help="Where to.")
@click.option("--as", "own", metavar="NAME", help="Name of the copy. [default: NAME]")
@_OWN
def eject(name: str, folder: Path, own: str | None, templates: Path | None) -> None:
    """Copy the theme NAME into a folder of your own, to change it there. The path of its settings is printed."""
    from briefing.choices import copy_theme

    put_lines(click.format_filename(copy_theme(name, folder, own or name, templates)))


@command.command("check")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def check(folder: Path) -> None:
    """Check the theme in DIR on briefings and digests that are hard to lay out.

    Found are errors with file and line, blocks that are too tall, pictures without alt text, contrast below WCAG AA, and type
    under 8 points, each with a case that shows it.
    """
    from briefing.choices import theme_faults

    name = folder.resolve().name
    faults = theme_faults(Options(theme=name, templates=folder.resolve().parent))
    for what, case in faults:
        put_lines(f"{what} ({case})")
    if faults:
        raise TemplateError(f"theme {name}: {len(faults)} fault{'s' if len(faults) > 1 else ''} found")
    click.echo(f"theme {name}: no fault found", err=True)
