"""This file is `briefing inspect`: how the program understood an article."""

import json

import click

from briefing.cli.faults import Faults
from briefing.cli.parts import PartOption
from briefing.cli.streams import put, put_lines, read_inputs
from briefing.model.options import Options

_DEFAULTS = Options()


@click.command("inspect", short_help="Show how an article was understood: outline, actors, open points.")
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
    default=_DEFAULTS.language,
    show_default=True,
    help="Language of the source.",
)
def command(*, given: str, as_json: bool, why: bool, language: str) -> None:
    """Show how INPUT was understood: its outline, what was set aside, sentences, actors and open points."""
    from briefing.pipeline import inspect

    faults = Faults()
    sources = read_inputs((given,), faults)
    faults.stop_if_any()
    for source in sources:
        reading = inspect(source, Options(language=language))
        if as_json:
            put((json.dumps(reading.to_dict(), ensure_ascii=False, indent=2) + "\n").encode())
        else:
            from briefing.cli.outline import outline

            lines = list(outline(reading, why=why))
            if why:
                from briefing.cli.account import ledger
                from briefing.pipeline import explain

                lines += ledger(reading.article, explain([source], Options(language=language)))
            put_lines("\n".join(lines))
