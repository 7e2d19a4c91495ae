"""This file reads a path as sources, or says why it cannot."""

from pathlib import Path

from briefing.errors import InputError
from briefing.model.text import Source


def read_path(path: Path) -> tuple[Source, ...]:
    """The sources that a file holds."""
    try:
        return (Source.from_text(path.read_text(encoding="utf-8"), name=path.name),)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
