"""This file reads a path or bytes in hand as sources, or says why it cannot."""

import hashlib
from pathlib import Path

from briefing.errors import InputError
from briefing.ingest.plain import text_of
from briefing.model.text import Source


def read_path(path: Path) -> tuple[Source, ...]:
    """The sources that a file holds.

    Raises:
        InputError: there is no such file, it cannot be opened, or it holds no text that we can read.
    """
    return read_bytes(_bytes_of(path), path.name)


def read_bytes(data: bytes, name: str) -> tuple[Source, ...]:
    """The sources that a file's bytes hold; `name` is what the source will be called.

    Raises:
        InputError: they are no text that we can read, or hold nothing but white space.
    """
    text = text_of(data, name)
    if not text.strip():
        raise InputError(f"{name}: no text in it; give an article of at least one whole sentence")
    return (Source(text=text, name=name, file_sha256=hashlib.sha256(data).hexdigest()),)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file; check the name and the folder") from error
    except IsADirectoryError as error:
        raise InputError(f"{path}: is a folder; give the article's file") from error
    except PermissionError as error:
        raise InputError(f"{path}: no permission to read it; change its rights or copy it") from error
    except (OSError, ValueError) as error:  # ValueError: a name that no file system takes, such as one with a NUL
        raise InputError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
