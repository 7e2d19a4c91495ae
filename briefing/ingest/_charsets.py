"""This file knows charsets by the names that pages and mail give them."""

import codecs

# Names that the HTML standard reads as a wider charset, since so many pages and mails misname theirs.
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_NONE = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})  # no charsets of texts, and some take long


def charset_called(stated: str) -> str | None:
    """The codec for a charset by its stated name; None where there is none such."""
    try:
        name = codecs.lookup(stated.strip()).name
    except (LookupError, ValueError):  # ValueError: a name with a NUL
        return None
    return None if name.replace("_", "-") in _NONE else _WIDER.get(name, name)
