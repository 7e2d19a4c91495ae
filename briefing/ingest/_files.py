"""This file reads a path or bytes in hand as sources, or says why it cannot."""

import hashlib
from dataclasses import replace
from pathlib import Path

from briefing.errors import InputError
from briefing.ingest._reader import Reader
from briefing.model.text import Source
from briefing.registry import names, part

FAMILY = "briefing.ingest"


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
    sources = _reader_of(data, name).read(data, name)
    if not any(source.text.strip() for source in sources):
        raise InputError(f"{name}: no text in it; give an article of at least one whole sentence")
    file_sha256 = hashlib.sha256(data).hexdigest()
    return tuple(replace(source, file_sha256=file_sha256) for source in sources)


def _reader_of(data: bytes, name: str) -> Reader:
    """What reads a file: the format that its bytes begin with, else the one that its name ends with, else plain text."""
    readers = [reader_called(each) for each in names(FAMILY)]
    suffix = Path(name).suffix.lower()
    known = (reader for reader in readers if reader.recognises(data))
    named = (reader for reader in readers if suffix in reader.suffixes)
    return next(known, None) or next(named, None) or reader_called("plain")


def reader_called(name: str) -> Reader:
    """The reader of a format, by the name of its file.

    Raises:
        OptionError: there is none of that name.
    """
    reader: Reader = part(FAMILY, name, "READER", "input format")
    return reader


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
