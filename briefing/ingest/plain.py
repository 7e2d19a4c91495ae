"""This file decodes plain text, and tells apart what is none."""

import codecs

from briefing.errors import InputError
from briefing.ingest._reader import Reader
from briefing.ingest._signatures import refuse_foreign
from briefing.model.text import Source

_XML = "<?xml"


def read(data: bytes, name: str) -> tuple[Source, ...]:
    """The one source that a plain text file is.

    Raises:
        InputError: it is another kind of file, or text in an encoding that it does not state.
    """
    return (Source(text=text_of(data, name), name=name),)


def text_of(data: bytes, name: str) -> str:
    """The text of the bytes of a plain text file: UTF-8, or UTF-16 with a byte order mark; the mark is no part of it.

    Raises:
        InputError: it is another kind of file, or text in an encoding that it does not state.
    """
    refuse_foreign(data, name)
    text = _decoded(data, name)
    if "\0" in text:
        raise InputError(f"{name}: is a binary file, not plain text; give the article as text (UTF-8)")
    if text.lstrip()[: len(_XML)].lower() == _XML:
        raise InputError(f"{name}: is XML, not plain text; copy the article's text to a file and give that one")
    return text


def _decoded(data: bytes, name: str) -> str:
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        found = data[error.start]
        raise InputError(
            f"{name}: is not {'UTF-16' if wide else 'UTF-8'} text (byte 0x{found:02x} at {error.start}); save it as UTF-8 and try again"
        ) from error


READER = Reader(suffixes=(".txt", ".text"), recognises=lambda _: False, read=read)
