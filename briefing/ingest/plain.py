"""This file reads plain text in whatever encoding, and tells apart what is none."""

from briefing.errors import InputError
from briefing.ingest._encodings import decode
from briefing.ingest._reader import Reader
from briefing.ingest._signatures import refuse_foreign
from briefing.model.text import Source

_XML = "<?xml"
MOST_BYTES = 20 * 2**20  # in the widest encoding, twice the characters that a briefing takes


def read(data: bytes, name: str) -> tuple[Source, ...]:
    """The one source that a plain text file is.

    Raises:
        InputError: it is another kind of file, or not wholly in one encoding.
    """
    return (Source(text=text_of(data, name), name=name),)


def text_of(data: bytes, name: str) -> str:
    """The text of the bytes of a plain text file, to the letter; a byte order mark is no part of it.

    Raises:
        InputError: it is another kind of file, too long, or not wholly in one encoding.
    """
    refuse_foreign(data, name)
    if len(data) > MOST_BYTES:
        raise InputError(f"{name}: text larger than {MOST_BYTES // 2**20} MB; give it in parts")
    text = decode(data, name)
    if text.lstrip()[: len(_XML)].lower() == _XML:
        raise InputError(f"{name}: is XML, not plain text; copy the article's text to a file and give that one")
    return text


READER = Reader(suffixes=(".txt", ".text"), recognises=lambda _: False, read=read, is_text=True)
