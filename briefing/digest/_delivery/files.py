"""This file writes an issue's files into the output folder."""

import sqlite3
from datetime import datetime
from pathlib import Path

from briefing.deliver import file_name, write_file
from briefing.deliver.message import message
from briefing.digest._config.settings import Settings
from briefing.digest._delivery.letters import Pieces, letter
from briefing.digest._state import ledger
from briefing.language import load
from briefing.model.digest import Digest
from briefing.model.options import Options
from briefing.render import RenderedDigest, archive_index


def write_issue(
    folder: Path, rendered: RenderedDigest, shared: Pieces, settings: Settings, digest: Digest, made: datetime
) -> tuple[Path, ...]:
    """Writes the PDF, JSON, Markdown, a message to look at, and (if the settings want it) the web pages.

    Raises:
        OutputError: they cannot be written.
    """
    name = f"{settings.digest.title} {digest.day}"
    mail = letter(shared, settings, made, None, f"<{digest.number}.{digest.day}@localhost>")
    files = {".pdf": rendered.pdf, ".json": rendered.json, ".md": rendered.markdown, ".eml": message(mail)}
    written = [write_file(data, folder / file_name(name, suffix)) for suffix, data in files.items()]
    if settings.digest.archive:
        place = archive(folder, settings) / digest.day
        written += [write_file(data, place / page) for page, data in (*rendered.web, ("digest.pdf", rendered.pdf))]
    return tuple(written)


def write_index(database: sqlite3.Connection, settings: Settings, options: Options) -> Path:
    """Writes the page that lists all issues.

    Raises:
        OutputError: it cannot be written.
    """
    labels = load(settings.digest.language).labels
    issues = [(issue.day, labels["digest.issue"].format(number=issue.number, day=issue.day)) for issue in ledger.issues(database)]
    data = archive_index(settings.digest.title, settings.digest.language, issues, options)
    return write_file(data, archive(settings.output, settings) / "index.html")


def archive(folder: Path, settings: Settings) -> Path:
    """The folder of the web pages."""
    return folder / file_name(settings.digest.title, "")
