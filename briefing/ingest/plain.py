"""This file decodes plain text, and tells apart what is none."""

import codecs

from briefing.errors import InputError

_FIRST_BYTES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP or Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
_MARKUP = ("<!doctype html", "<html", "<?xml")
_LONGEST_PREAMBLE = 200  # characters of white space and comments that may stand before a page's first tag


def text_of(data: bytes, name: str) -> str:
    """The text of the bytes of a plain text file: UTF-8, or UTF-16 with a byte order mark; the mark is no part of it.

    Raises:
        InputError: it is another kind of file, or text in an encoding that it does not state.
    """
    kind = next((kind for start, kind in _FIRST_BYTES if data.startswith(start)), None)
    if kind:
        raise InputError(f"{name}: is {kind}, not plain text; save the article as text (UTF-8) and give that file")
    text = _decoded(data, name)
    if "\0" in text:
        raise InputError(f"{name}: is a binary file, not plain text; give the article as text (UTF-8)")
    if text[:_LONGEST_PREAMBLE].lstrip().lower().startswith(_MARKUP):
        raise InputError(f"{name}: is HTML or XML, not plain text; copy the article's text to a file and give that one")
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
