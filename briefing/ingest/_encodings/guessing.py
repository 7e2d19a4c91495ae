"""This file guesses the encoding of text that is not UTF-8 and states none, from a sample of the lines that are not ASCII."""

import io
import re

from briefing.ingest._encodings.names import codec_of

_SAMPLE = 60_000  # bytes of lines that are not ASCII; more make the guess slower, not better
_WESTERN = "cp1252"
_NONE = "utf-7"  # the guesser's answer where no candidate fits: it asks for a name, and beyond ASCII this one never fits
_UNLIKELY = 0.02  # the guesser's confidence; even a few words have more in their own encoding
_TYPOGRAPHIC = frozenset("“”‘’„‚«»‹›–—…•·¿¡€£¥§©®™°½¼¾\N{NO-BREAK SPACE}\N{SOFT HYPHEN}")
_TELLING = 3  # different accented letters; fewer tell nothing of the language
_RARE = 100  # an accented letter in as many is one of a foreign name, and tells nothing of the language either

# What is on the web and in old files; the ones that are left out would win only by chance.
_CANDIDATES = (
    *("windows-1252", "iso-8859-1", "iso-8859-15", "mac-roman", "cp437", "cp850"),
    *("windows-1250", "iso-8859-2", "cp852", "windows-1257", "iso-8859-13", "windows-1254", "iso-8859-9", "windows-1258"),
    *("windows-1251", "koi8-r", "koi8-u", "iso-8859-5", "cp866", "windows-1253", "iso-8859-7"),
    *("windows-1255", "iso-8859-8", "windows-1256", "iso-8859-6", "cp874", "tis-620"),
    *("cp932", "shift_jis", "euc-jp", "gb18030", "gb2312", "big5", "cp949", "euc-kr"),
    _NONE,
)

# A character of two to four bytes in UTF-8: b"\xc3\xaf"; not b"\xef" before a letter.
_WELL_FORMED = re.compile(rb"[\xc2-\xdf][\x80-\xbf] | [\xe0-\xef][\x80-\xbf]{2} | [\xf0-\xf4][\x80-\xbf]{3}", re.VERBOSE)
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")  # matches b"\xe9", not b"e"


def guess(data: bytes) -> str | None:
    """The codec that text beyond ASCII is most likely in, "utf-8" for UTF-8 with damaged places; None: none fits.

    The same bytes have the same answer; whether all of them can be decoded by it is for the caller to see.
    """
    sample = _sample(data)
    if _is_damaged_utf8(sample):
        return "utf-8"
    if _is_western(sample):
        return _WESTERN
    from chardet import detect

    found = detect(sample, include_encodings=_CANDIDATES, no_match_encoding=_NONE)
    is_one = found["encoding"] not in (None, _NONE) and found["confidence"] > _UNLIKELY
    return codec_of(str(found["encoding"])) if is_one else None


def _sample(data: bytes) -> bytes:
    """The first lines that are not ASCII: whole lines where they are not too long, so that no character is cut."""
    sample = bytearray()
    for line in io.BytesIO(data):
        if not line.isascii():
            sample += line[: _SAMPLE - len(sample)] if len(line) <= _SAMPLE else _around_the_first(line, _SAMPLE - len(sample))
        if len(sample) >= _SAMPLE:
            break
    return bytes(sample)


def _around_the_first(line: bytes, length: int) -> bytes:
    """A stretch of a long line, from the space before its first byte beyond ASCII."""
    first = _BEYOND_ASCII.search(line)
    start = line.rfind(b" ", 0, first.start()) + 1 if first else 0
    return line[start : start + length]


def _is_damaged_utf8(sample: bytes) -> bool:
    """Whether more of it is well-formed UTF-8 than is not: in no other encoding does that come about by chance."""
    well_formed = _WELL_FORMED.findall(sample)
    others = len(_BEYOND_ASCII.findall(sample)) - sum(map(len, well_formed))
    return len(well_formed) >= max(1, others)


def _is_western(sample: bytes) -> bool:
    """Whether it is ASCII text but for typographic signs and some accented letters, which would fit many encodings."""
    try:
        text = sample.decode(_WESTERN)
    except UnicodeDecodeError:
        return False
    letters = [sign for sign in text if sign.isalpha()]
    accented = [sign for sign in letters if not sign.isascii()]
    if len(letters) < 2 * len(accented) or not all(sign.isascii() or sign.isalpha() or sign in _TYPOGRAPHIC for sign in text):
        return False
    return len(set(accented)) < _TELLING or len(accented) * _RARE < len(letters)
