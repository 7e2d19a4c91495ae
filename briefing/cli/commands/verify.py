"""This file is `briefing verify`: whether a briefing still says what its sources say."""

from pathlib import Path

import click

from briefing.cli.faults import Faults
from briefing.cli.inputs import TakesInputs, opened
from briefing.cli.streams import STANDARD, put_json, put_painted, standard_input
from briefing.errors import InputError


@click.command("verify", cls=TakesInputs, short_help="Check a briefing's PDF, word by word, against its sources.")
@click.argument("page", metavar="FILE.pdf")
@click.argument("inputs", metavar="[SOURCE...]", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="All of it as JSON, schema verification/1.")
@click.option("--colour/--no-colour", default=None, help="Colour the report. [default: on a terminal]")
@click.pass_context
def command(context: click.Context, *, page: str, inputs: tuple[str, ...], as_json: bool, colour: bool | None) -> None:
    """Check FILE.pdf, a briefing or digest, against its own record, the texts that it carries and each SOURCE.

    A SOURCE is the article itself, in any form that can be read: a file, a web address, a folder, or - for standard
    input. Without one, a PDF that somebody wrote wholly anew would not be found.

    Exit code 1: an excerpt does not stand, or words on the page are not the record's. A source that differs elsewhere
    is a notice.
    """
    from briefing.pipeline import verify

    faults = Faults()
    sources = []
    for given in inputs:
        with faults.noted():
            sources += [held.source for held in opened(given).held]
    data = b""
    with faults.noted():
        data = _read(page)
    faults.stop_if_any()
    try:
        found = verify(data, sources)
    except InputError as error:
        raise InputError(f"{page}: {error}") from error
    if as_json:
        put_json(found.to_dict())
    else:
        from briefing.cli.verdict import verdict

        put_painted(verdict(found, page), colour=colour)
    if not found.stands:
        context.exit(1)


def _read(page: str) -> bytes:
    if page == STANDARD:
        return standard_input()
    try:
        return Path(page).read_bytes()
    except OSError as error:
        raise InputError(f"{page}: cannot be opened: {error.strerror}") from error
