"""This file decodes the text of a mail by the charset that it states, as far as that can be true."""

import codecs

from briefing.ingest._page.tree import decoded

# Codecs that are no charsets of mail, or take time by the square of what they decode.
_NONE = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem"})
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949"}


def text_in(data: bytes, stated: str | None) -> str:
    """The characters of some bytes.

    Bytes beyond ASCII that are UTF-8 are UTF-8, whatever is stated; ASCII alone may be a charset of seven bits or of wide
    characters, for which the statement is taken.
    """
    charset = _charset(stated)
    if charset is None or (not data.isascii() and _is_utf8(data)):
        return decoded(data)
    try:
        return data.decode(charset, "replace")
    except (UnicodeError, LookupError):  # LookupError: a codec between bytes and bytes
        return decoded(data)


def _charset(stated: str | None) -> str | None:
    try:
        name = codecs.lookup((stated or "").strip()).name
    except (LookupError, ValueError):  # ValueError: a name with a NUL
        return None
    return None if name.replace("_", "-") in _NONE else _WIDER.get(name, name)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
