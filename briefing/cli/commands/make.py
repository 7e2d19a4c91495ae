"""This file is `briefing make`: articles in, a briefing out."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.faults import Faults
from briefing.cli.inputs import TakesInputs, sources_on_one_event
from briefing.cli.limits import bounded, takes_limits
from briefing.cli.parts import PartOption, choice_of_lines, choice_of_names
from briefing.cli.streams import STANDARD, put, put_lines, say
from briefing.errors import OptionError
from briefing.model.options import Options

if TYPE_CHECKING:
    from briefing.model.document import Rendered

_DEFAULTS = Options()
_PAGE = "pdf"


@click.command("make", cls=TakesInputs, short_help="Make a briefing of one article, or of several on one event.")
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option("-o", "--output", metavar="PATH", help="File for one format, folder for several; - is standard output. [default: output/]")
@click.option("--to", metavar="LIST", cls=PartOption, family="formats", help="Formats, with commas between. [default: by PATH, else pdf]")
@click.option(
    "--theme", metavar="NAME", cls=PartOption, family="theme_names", default=_DEFAULTS.theme, show_default=True, help="Look of the page."
)
@click.option("--templates", metavar="DIR", type=click.Path(path_type=Path), help="A folder of your own themes, looked into first.")
@click.option("--paper", metavar="NAME", default=_DEFAULTS.paper, show_default=True, help="a4 or letter.")
@click.option(
    "--language",
    metavar="CODE",
    cls=PartOption,
    family="languages",
    help="Language of the sources and of our words. [default: found out]",
)
@click.option("--words", metavar="N", type=int, help="Length of the summary. [default: as much as the page holds]")
@click.option(
    "--ranker",
    metavar="NAME",
    cls=PartOption,
    family="rankers",
    default=_DEFAULTS.ranker,
    show_default=True,
    help="What weighs the sentences.",
)
@choice_of_names
@click.option("--as-of", metavar="DATE", help="The day that the briefing speaks for, as YYYY-MM-DD.")
@click.option("--title", metavar="TEXT", help="A title of your own; it is shown as yours, not as the source's.")
@choice_of_lines
@click.option("--embed/--no-embed", default=_DEFAULTS.embed, show_default=True, help="Carry the sources' full text inside the PDF.")
@takes_limits
def command(
    *, inputs: tuple[str, ...], output: str | None, to: str | None, seconds: float | None, memory: int | None, **wishes: Any
) -> None:
    """Make a briefing of INPUT: an article, or several on one event.

    An INPUT is a file, a web address, a folder (its files are articles on one event), or - for standard input. Of
    one that holds many articles, such as a mailbox or feed, name those that are on the event by number: box.mbox#3,
    box.mbox#1,4-6, or box.mbox#all; `briefing inspect` lists them.

    The paths of what was written are printed, one a line.
    """
    from briefing.choices import faults as name_faults
    from briefing.pipeline import brief, render

    faults, options, formats = Faults(), _DEFAULTS, _formats(output, to)
    with faults.noted():
        options = Options(**wishes)
    faults.add(name_faults(_names_only(wishes), formats))
    faults.add(_output_faults(output, to, formats))
    with bounded(inputs[0], seconds, memory):
        sources = sources_on_one_event(inputs, faults)
        faults.stop_if_any()
        briefing = brief(sources, options)
        results = [render(briefing, name, options) for name in formats]
    _deliver(results, output, sources[0].name)
    for notice in briefing.notices:
        say(f"note: {notice.text}")


def _formats(output: str | None, to: str | None) -> tuple[str, ...]:
    """The wanted formats, each once: those asked for, else the one that the output's name ends with, else the page."""
    from briefing.choices import formats

    if to is not None:
        return tuple(dict.fromkeys(name.strip() for name in to.split(",")))
    suffix = _ending(output)
    return (suffix if suffix in formats() else _PAGE,)


def _ending(output: str | None) -> str:
    """What a file's name says of its format; "" where it says nothing, or is a folder's."""
    if output is None or output.endswith("/") or Path(output).is_dir():
        return ""
    return Path(output).suffix.removeprefix(".").lower()


def _names_only(wishes: dict[str, Any]) -> Options:
    """The wishes that name a part, which makes them options however wrong the others are."""
    return Options(**{key: wishes[key] for key in ("theme", "templates", "language", "ranker", "names")})


def _output_faults(output: str | None, to: str | None, formats: tuple[str, ...]) -> Iterable[OptionError]:
    """What stands against the place that was given: several results in one file, or a file of a kind that is not made."""
    from briefing.choices import formats as known

    ending = _ending(output)
    if len(formats) > 1 and output == STANDARD:
        yield OptionError("standard output takes one format; give a folder with -o for several")
    elif len(formats) > 1 and ending in formats:
        yield OptionError(f"{output} is named as a file, and several formats need a folder; give one with -o")
    elif to is None and ending and ending not in known():
        yield OptionError(f"{output}: nothing of the kind {ending!r} is made; name a file of {', '.join(known())}, or choose one with --to")


def _deliver(results: list["Rendered"], output: str | None, name: str) -> None:
    from briefing.deliver import places, write_file

    if output == STANDARD:
        put(results[0].data)
        return
    for result, path in zip(results, places(output, name, (result.suffix for result in results)), strict=True):
        put_lines(click.format_filename(write_file(result.data, path)))
