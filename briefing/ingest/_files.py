"""This file reads a path, an address or bytes in hand as sources, or says why it cannot."""

import hashlib
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import InputError
from briefing.frozen import dataclass
from briefing.ingest._encodings import in_utf8
from briefing.ingest._reader import Reader
from briefing.model.text import Source
from briefing.registry import names, part

if TYPE_CHECKING:
    from briefing.ingest._fetching.fetcher import Fetcher

FAMILY = "briefing.ingest"
MOST_BYTES = 200 * 2**20  # the most that any format takes; more is not even read

_WEB = re.compile(r"https?://", re.IGNORECASE)  # matches "https://venn.example", not "ftp://venn.example" or "https.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What is said of bytes beside them."""

    suffix: str = ""
    """Of the file's name, in lower case, with the dot."""
    media_type: str | None = None
    charset: str | None = None


def is_url(given: str | Path) -> bool:
    """Whether an input is the address of a web page, and not a file's name."""
    return isinstance(given, str) and bool(_WEB.match(given))


def read_input(given: str | Path) -> tuple[Source, ...]:
    """The sources at a path or an address of the web.

    Raises:
        InputError: there is nothing there, or no text that we can read.
    """
    return read_url(str(given)) if is_url(given) else read_path(Path(given))


def read_path(path: Path) -> tuple[Source, ...]:
    """The sources that a file holds.

    Raises:
        InputError: there is no such file, it cannot be opened, or it holds no text that we can read.
    """
    return read_bytes(_bytes_of(path), path.name)


def read_url(url: str, fetcher: "Fetcher | None" = None) -> tuple[Source, ...]:
    """The sources at an address of the web; each bears the address that it states itself, else where it was found.

    Raises:
        InputError: it cannot be fetched, or holds no text that we can read.
    """
    from briefing.ingest._fetching.fetch import fetcher as new_fetcher
    from briefing.ingest._fetching.urls import url_of

    found = (fetcher or new_fetcher()).fetch(url)
    place = url_of(found.final_url)
    hints = Hints(suffix=place.suffix, media_type=found.media_type, charset=found.charset)
    return tuple(replace(source, url=source.url or found.final_url) for source in read_bytes(found.data, place.name, hints))


def read_bytes(data: bytes, name: str, hints: Hints | None = None) -> tuple[Source, ...]:
    """The sources that a file's bytes hold; `name` is what the source will be called, and tells the format without `hints`.

    Raises:
        InputError: they are too many, no text that we can read, or hold nothing but white space.
    """
    if len(data) > MOST_BYTES:
        raise InputError(f"{name}: larger than {MOST_BYTES // 2**20} MB; give it in parts")
    hints = hints or Hints(suffix=Path(name).suffix.lower())
    reader = _reader_of(data, hints)
    text = in_utf8(data, hints.charset) if reader.is_text and hints.charset else data
    sources = reader.read(text, name)
    if not any(source.text.strip() for source in sources):
        raise InputError(f"{name}: no text in it; give an article of at least one whole sentence")
    file_sha256 = hashlib.sha256(data).hexdigest()
    return tuple(replace(source, file_sha256=file_sha256) for source in sources)


def _reader_of(data: bytes, hints: Hints) -> Reader:
    """What reads a file: the format that its bytes begin with, else what it was sent as, else its name's, else plain text."""
    readers = [reader_called(each) for each in names(FAMILY)]
    known = (reader for reader in readers if reader.recognises(data))
    sent = (reader for reader in readers if hints.media_type in reader.media_types)
    named = (reader for reader in readers if hints.suffix in reader.suffixes)
    return next(known, None) or next(sent, None) or next(named, None) or reader_called("plain")


def reader_called(name: str) -> Reader:
    """The reader of a format, by the name of its file.

    Raises:
        OptionError: there is none of that name.
    """
    reader: Reader = part(FAMILY, name, "READER", "input format")
    return reader


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)  # a device may never end
    except FileNotFoundError as error:
        raise InputError(f"{path}: no such file; check the name and the folder") from error
    except IsADirectoryError as error:
        raise InputError(f"{path}: is a folder; give its files one by one") from error
    except PermissionError as error:
        raise InputError(f"{path}: no permission to read it; change its rights or copy it") from error
    except (OSError, ValueError) as error:  # ValueError: a name that no file system takes, such as one with a NUL
        raise InputError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
