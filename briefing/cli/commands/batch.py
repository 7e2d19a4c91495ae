"""This file is `briefing batch`: many articles in, a briefing of each out."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.faults import Faults
from briefing.cli.parts import PartOption, choice_of_names
from briefing.cli.progress import progress
from briefing.errors import InputError
from briefing.model.options import Options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.batch import Done

_DEFAULTS = Options()
_PARTS = ("theme", "templates", "language", "ranker", "names", "names_model")  # the wishes that name a part


@click.command("batch", short_help="Make a briefing of each of many articles.")
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    required=True,
    type=click.Path(path_type=Path),
    help="Folder, or a file that ends in .sqlite or .jsonl.",
)
@click.option("--to", metavar="LIST", cls=PartOption, family="formats", help="Formats, with commas between. [default: pdf, json in a file]")
@click.option("--resume", is_flag=True, help="Go on with what an earlier run has kept at PATH; what it kept is not done again.")
@click.option("--engine", metavar="NAME", default="local", show_default=True, help="local: processes of this machine; dask: a cluster.")
@click.option("--jobs", metavar="N", type=click.IntRange(min=1), help="Processes. [default: one a core]")
@click.option("--scheduler", metavar="ADDRESS", help="Of the Dask cluster. [default: one of this machine's processes]")
@click.option(
    "--seconds",
    metavar="N",
    type=click.FloatRange(min=0, min_open=True),
    default=60,
    show_default=True,
    help="The most that one input may take.",
)
@click.option(
    "--memory", metavar="MB", type=click.IntRange(min=500), default=2000, show_default=True, help="The most that one process may take."
)
@click.option("--theme", metavar="NAME", cls=PartOption, family="theme_names", default=_DEFAULTS.theme, show_default=True, help="Look.")
@click.option("--templates", metavar="DIR", type=click.Path(path_type=Path), help="A folder of your own themes, looked into first.")
@click.option("--paper", metavar="NAME", default=_DEFAULTS.paper, show_default=True, help="a4 or letter.")
@click.option("--language", metavar="CODE", cls=PartOption, family="languages", help="Language of the sources. [default: found out]")
@click.option("--words", metavar="N", type=int, help="Length of each summary. [default: as much as the page holds]")
@click.option("--ranker", metavar="NAME", cls=PartOption, family="rankers", default=_DEFAULTS.ranker, show_default=True, help="Weighs.")
@choice_of_names
@click.option("--as-of", metavar="DATE", help="The day that the briefings speak for, as YYYY-MM-DD.")
@click.option("--embed/--no-embed", default=_DEFAULTS.embed, show_default=True, help="Carry the sources' full text inside the PDF.")
def command(*, inputs: tuple[str, ...], output: Path, to: str | None, resume: bool, **wishes: Any) -> None:
    """Make a briefing of each article in INPUT.

    An INPUT is a file, a pattern in quotation marks ("news/*.html"), a folder (with the folders in it), or a file of
    records that ends in .jsonl: an object a line, with "text" and, if known, "name", "title", "url", "published" and
    "outlet"; - is such lines on standard input. A file that holds many articles, such as a mailbox, gives a briefing of each.

    Results are kept as they come. An input with a fault is told, and the others go on; the exit code is then 1.
    """
    from briefing.batch import Inputs, Plan, default_format, open_archive, run
    from briefing.choices import faults as name_faults

    faults, options = Faults(), _DEFAULTS
    how = {key: wishes.pop(key) for key in ("engine", "jobs", "scheduler", "seconds", "memory")}
    formats = tuple(dict.fromkeys(name.strip() for name in (to or default_format(output)).split(",")))
    with faults.noted():
        options = Options(**wishes)
    faults.add(
        name_faults(Options(**{key: wishes[key] for key in ("theme", "templates", "language", "ranker", "names", "names_model")}), formats)
    )
    found = Inputs(inputs, sys.stdin.buffer, output)
    faults.add(found.faults())
    faults.stop_if_any()
    archive = open_archive(output, formats, resume=resume)
    _tell(run(found, archive, Plan(options=options, formats=formats, **how)), found.count())


def _tell(done: "Iterator[Done]", total: int | None) -> None:
    """Tells what is done as it is done.

    Raises:
        InputError: there were faults; each was told when it was met.
    """
    faulty = 0
    with progress("input", total) as shown:
        for each in done:
            faulty += bool(each.faults)
            for fault in each.faults:
                shown.say(f"briefing: {fault}")
            shown.add(is_fault=bool(each.faults), is_work=not each.was_there)
    if faulty:
        raise InputError("1 input has a fault, told above" if faulty == 1 else f"{faulty:,} inputs have faults, told above")
