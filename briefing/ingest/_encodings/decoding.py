"""This file decodes text: by its byte order mark, as UTF-8, else as what its bytes look like, and all of it strictly.

A text that is read wrongly would be quoted wrongly, so that no byte is ever replaced or left out: where one encoding does
not read the whole text, it is refused with the place. What reads other encodings than UTF-8 is loaded where a text needs it.
"""

import codecs

from briefing.errors import InputError
from briefing.ingest._encodings.names import codec_of

_MARKS = (  # the longer first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_JAPANESE_SHIFT = b"\x1b$"  # of ISO-2022-JP, which is ASCII but for these


def decode(data: bytes, name: str) -> str:
    """The text of a file's bytes; a byte order mark is no part of it, line ends stay as they are.

    Raises:
        InputError: they are no text, or not wholly in one encoding; `name` is the file's.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _marked(data, mark, codec, name)
    if b"\0" in data:
        return _wide(data, name)
    try:
        return _shifted(data) or data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guessed(data, name, error)


def in_utf8(data: bytes, charset: str) -> bytes:
    """The bytes of a text, in UTF-8 with a mark, if they are in the charset that was stated for them; else as they are.

    What bears a byte order mark or is UTF-8 is what it is, whatever was stated.
    """
    codec = codec_of(charset)
    if codec is None or any(data.startswith(mark) for mark, _ in _MARKS) or _is_utf8(data):
        return data
    from briefing.ingest._encodings.strict import strictly

    text = strictly(data, codec)
    return data if text is None else codecs.BOM_UTF8 + text.encode()


def _marked(data: bytes, mark: bytes, codec: str, name: str) -> str:
    try:
        text = data[len(mark) :].decode(codec)
    except UnicodeDecodeError as error:
        at = error.start + len(mark)
        called = codec.upper().removesuffix("-LE").removesuffix("-BE")
        raise InputError(f"{name}: is not {called} text (byte 0x{data[at]:02x} at {at}); save it as UTF-8 and try again") from error
    if "\0" in text:
        raise InputError(_binary(name))
    return text


def _wide(data: bytes, name: str) -> str:
    from briefing.ingest._encodings.wide import wide_text

    text = wide_text(data)
    if text is None:
        raise InputError(_binary(name))
    return text


def _shifted(data: bytes) -> str | None:
    if _JAPANESE_SHIFT not in data:
        return None
    from briefing.ingest._encodings.strict import strictly

    return strictly(data, "iso2022_jp_2")


def _guessed(data: bytes, name: str, error: UnicodeDecodeError) -> str:
    from briefing.ingest._encodings.guessing import guess
    from briefing.ingest._encodings.strict import is_binary, strictly

    if is_binary(data):
        raise InputError(_binary(name)) from error
    codec = guess(data)
    if codec == "utf-8":
        raise InputError(f"{name}: is UTF-8 text, but damaged at {_place(data, error)}; mend that place and save it as UTF-8") from error
    text = strictly(data, codec) if codec else None
    if text is None:
        raise InputError(f"{name}: is in no encoding that we can tell ({_place(data, error)}); save it as UTF-8 and try again") from error
    return text


def _place(data: bytes, error: UnicodeDecodeError) -> str:
    line = data.count(b"\n", 0, error.start) + 1
    return f"line {line}, byte 0x{data[error.start]:02x} at {error.start}"


def _is_utf8(data: bytes) -> bool:
    if b"\0" in data:  # UTF-16 of ASCII is UTF-8, too
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _binary(name: str) -> str:
    return f"{name}: is a binary file, not plain text; give the article as text (UTF-8)"
