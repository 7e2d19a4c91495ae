"""This file is `briefing inspect`: how the program understood an article."""

import click

from briefing.cli.inputs import opened
from briefing.cli.parts import PartOption
from briefing.cli.streams import put_json, put_lines
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
def command(*, given: str, as_json: bool, why: bool, language: str) -> None:
    """Show how INPUT was understood: its outline, what was set aside, sentences, actors and open points.

    An INPUT is a file, a web address, a folder, or - for standard input. Of one that holds many articles they are listed,
    each with what names it alone (box.mbox#3).
    """
    from briefing.pipeline import inspect

    found = opened(given)
    if len(found.held) > 1 and not found.is_chosen:
        if as_json:
            put_json(found.to_dict())
        else:
            put_lines("\n".join(found.listed()))
        return
    for held in found.held:
        reading = inspect(held.source, Options(language=language))
        if as_json:
            put_json(reading.to_dict())
        else:
            from briefing.cli.outline import outline

            put_lines("\n".join(outline(reading, why=why)))
