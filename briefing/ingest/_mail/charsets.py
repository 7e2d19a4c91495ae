"""This file decodes the text of a mail by the charset that it states, as far as that can be true."""

from briefing.ingest._encodings import codec_of
from briefing.ingest._page.tree import as_utf8, decoded


def text_in(data: bytes, stated: str | None) -> str:
    """The characters of some bytes.

    Bytes beyond ASCII that are UTF-8 are UTF-8, whatever is stated; ASCII alone may be a charset of seven bits or of wide
    characters, for which the statement is taken.
    """
    charset = codec_of(stated or "")
    if charset is None or (not data.isascii() and as_utf8(data) is not None):
        return decoded(data)
    try:
        return data.decode(charset, "replace")
    except (UnicodeError, LookupError):  # LookupError: a codec between bytes and bytes
        return decoded(data)
