"""This file reads bytes that are not UTF-8 in one encoding, and tells whether they can be text at all."""

import re

# A byte that no text has, in whatever encoding: b"\x01" in b"a\x01b"; not a tab, a line's end, DOS's end of file or escape.
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f]")
# A sign that comes of the wrong encoding, a control character of ISO-8859 or one for private use: "\x93"; not "\x85", a line's end.
_MISREAD = re.compile(r"[\x80-\x84\x86-\x9f\ue000-\uf8ff]")


def strictly(data: bytes, codec: str) -> str | None:
    """The text, if every byte of it reads as text ought to."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    return None if _MISREAD.search(text) or "\0" in text else text


def is_binary(data: bytes) -> bool:
    """Whether there are bytes that no text has."""
    return bool(_BINARY.search(data))
