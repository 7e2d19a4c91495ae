"""This file is `briefing inspect`: how the program understood an article."""

from typing import TYPE_CHECKING, Any

import click

from briefing.cli.faults import Faults
from briefing.cli.inputs import TakesInputs, opened
from briefing.cli.parts import PartOption, choice_of_lines, choice_of_names
from briefing.cli.streams import put_json, put_lines, put_painted
from briefing.model.options import Options

if TYPE_CHECKING:
    from briefing.ingest import Opened

_DEFAULTS = Options()


@click.command("inspect", cls=TakesInputs, short_help="Show how an article was understood: outline, actors, open points.")
@click.argument("given", metavar="INPUT")
@click.option("--json", "as_json", is_flag=True, help="All of it as JSON, schema reading/1.")
@click.option(
    "--why",
    is_flag=True,
    help="Say why a line was set aside or labelled, why a sentence may not stand alone, and what spoke for or against choosing it.",
)
@click.option(
    "--language",
    metavar="CODE",
    cls=PartOption,
    family="languages",
    help="Language of the source. [default: found out]",
)
@choice_of_names
@choice_of_lines
@click.option("--colour/--no-colour", default=None, help="Colour the outline. [default: on a terminal]")
def command(*, given: str, as_json: bool, why: bool, colour: bool | None, **wishes: Any) -> None:
    """Show how INPUT was understood: its outline, what was set aside, sentences, actors and open points.

    An INPUT is a file, a web address, a folder, or - for standard input. Of one that holds many articles they are listed,
    each with what names it alone (box.mbox#3).
    """
    from briefing.pipeline import inspect

    faults, options = Faults(), _DEFAULTS
    with faults.noted():
        options = Options(**wishes)
    with faults.noted():
        found = opened(given)
    faults.stop_if_any()
    if len(found.held) > 1 and not found.is_chosen:
        _put_list(found, as_json=as_json)
        return
    for held in found.held:
        reading = inspect(held.source, options)
        if as_json:
            put_json(reading.to_dict())
        else:
            from briefing.cli.outline import outline

            put_painted(outline(reading, why=why), colour=colour)
            if why:
                from briefing.cli.account import ledger
                from briefing.pipeline import explain

                put_lines("\n".join(ledger(reading.article, explain([held.source], options))))


def _put_list(found: "Opened", *, as_json: bool) -> None:
    if as_json:
        put_json(found.to_dict())
    else:
        put_lines("\n".join(found.listed()))
