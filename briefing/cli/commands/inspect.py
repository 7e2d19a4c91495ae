"""This file is `briefing inspect`: how the program understood an article."""

import json
from typing import Any

import click

from briefing.cli.faults import Faults
from briefing.cli.parts import PartOption, choice_of_lines
from briefing.cli.streams import put, put_painted, read_inputs
from briefing.model.options import Options

_DEFAULTS = Options()


@click.command("inspect", short_help="Show how an article was understood: outline, actors, open points.")
@click.argument("given", metavar="INPUT")
@click.option("--json", "as_json", is_flag=True, help="All of it as JSON, schema reading/1.")
@click.option("--why", is_flag=True, help="Say why a line was set aside or labelled, and why a sentence may not stand alone.")
@click.option(
    "--language",
    metavar="CODE",
    cls=PartOption,
    family="languages",
    default=_DEFAULTS.language,
    show_default=True,
    help="Language of the source.",
)
@choice_of_lines
@click.option("--colour/--no-colour", default=None, help="Colour the outline. [default: on a terminal]")
def command(*, given: str, as_json: bool, why: bool, colour: bool | None, **wishes: Any) -> None:
    """Show how INPUT was understood: its outline, what was set aside, sentences, actors and open points."""
    from briefing.pipeline import inspect

    faults, options = Faults(), _DEFAULTS
    with faults.noted():
        options = Options(**wishes)
    sources = read_inputs((given,), faults)
    faults.stop_if_any()
    for source in sources:
        reading = inspect(source, options)
        if as_json:
            put((json.dumps(reading.to_dict(), ensure_ascii=False, indent=2) + "\n").encode())
        else:
            from briefing.cli.outline import outline

            put_painted(outline(reading, why=why), colour=colour)
