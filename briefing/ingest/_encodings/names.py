"""This file turns an encoding's name, as pages and servers write it, into the codec that reads it best."""

import codecs

# Names that the web's encoding standard reads as a wider charset, since so much text misnames its own: what calls itself
# ISO-8859-1 has curly quotation marks where ISO-8859-1 has control characters.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_OF_NO_FILE = ("idna", "punycode", "raw-unicode-escape", "unicode-escape", "utf-7")  # Python has them for other ends


def codec_of(name: str) -> str | None:
    """The codec for an encoding of that name; None: there is none, or it is none of text files ("zlib")."""
    try:
        codec = codecs.lookup(name).name
        b" ".decode(codec, "replace")  # refuses what is no encoding of text
    except (LookupError, UnicodeError, ValueError):  # ValueError: a name with a NUL
        return None
    return None if codec in _OF_NO_FILE else _WIDER.get(codec, codec)
