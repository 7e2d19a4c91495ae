"""This file is `briefing send`: files by mail, to people who are named."""

from pathlib import Path

import click

from briefing.cli.streams import say
from briefing.errors import DeliveryError


@click.command("send", short_help="Send files by mail.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--to", "people", metavar="ADDRESS", multiple=True, required=True, help="To whom; may be given again.")
@click.option(
    "--settings",
    metavar="CONFIG",
    type=click.Path(path_type=Path),
    default="digest.toml",
    show_default=True,
    help="Whose [mail] and [smtp] to use.",
)
@click.option("--subject", metavar="WORDS", help="[default: the first file's name]")
def command(files: tuple[Path, ...], people: tuple[str, ...], settings: Path, subject: str | None) -> None:
    """Send each FILE, attached to one message a person, by the mail server of a digest's settings.

    Without [smtp] in them, messages are written into their output folder. What the server refuses is told, and the exit code is 6.
    """
    from datetime import UTC, datetime

    from briefing.digest._config.loading import load_settings
    from briefing.digest.sending import send_files

    try:
        answers = send_files(load_settings(settings), files, people, subject, datetime.now(UTC))
    except ValueError as error:
        raise click.BadParameter(str(error)) from error
    for address, answer in answers:
        fate = "not sent" if answer.fate != "taken" else "sent" if not answer.said else ""
        say(f"{address}: {', '.join(word for word in (fate, answer.said) if word)}")
    refused = [address for address, answer in answers if answer.fate != "taken"]
    if refused:
        raise DeliveryError(f"not sent to {', '.join(refused)}")
