"""This file makes a tree of a page's bytes: first the characters, then the elements."""

import codecs
import re

from lxml import etree, html

from briefing.errors import InputError
from briefing.ingest._encodings import codec_of
from briefing.ingest._encodings.guessing import guess

LONGEST = 20_000_000  # bytes; the longest live blogs have two million
_BEGINNING = 4096  # bytes in which a page states its charset; the standard asks for the first 1024

# A charset stated in the page: "charset=windows-1252" and 'encoding="utf-8"', not "charset" alone.
_STATED = re.compile(rb"""(?: charset | <\?xml[^>]*encoding ) \s* = \s* ["']? \s* ([\w.:-]+)""", re.IGNORECASE | re.VERBOSE)

# A tag so long that its attributes may be thousands, which the parser compares each with each; not "<p class='a'>".
_FLOOD = re.compile(r"<([a-zA-Z][\w:-]{0,30})\s[^<>]{20000,}>")
_MOST_ATTRIBUTES = 2000

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def tree_of(data: bytes, name: str) -> html.HtmlElement:
    """The tree of a page, however broken the page is.

    Raises:
        InputError: it is too long, or there is no element in it.
    """
    if len(data) > LONGEST:
        raise InputError(f"{name}: has {len(data):,} bytes, more than the {LONGEST:,} that a page may have; save the article alone")
    tree = tree_of_text(decoded(data))
    if tree is None:
        raise InputError(f"{name}: no text in it; give a page that holds an article")
    return tree


def tree_of_text(markup: str) -> html.HtmlElement | None:
    """The tree of a page or a piece of one, however broken; None where there is no element in it."""
    text = _FLOOD.sub(_without_attributes, markup.replace("\0", "\N{REPLACEMENT CHARACTER}"))
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):  # lxml has all three for a page without elements
        return None


def _without_attributes(tag: re.Match[str]) -> str:
    return f"<{tag[1]}>" if len(tag[0].split()) > _MOST_ATTRIBUTES and tag[0].count("=") > _MOST_ATTRIBUTES else tag[0]


def decoded(data: bytes) -> str:
    """The characters of a page: by its byte order mark, by what it states, or by what its bytes look like."""
    for mark, charset in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(charset, "replace")
    return as_utf8(data) or _as_stated(data) or _as_guessed(data)


def as_utf8(data: bytes) -> str | None:
    """What decodes as UTF-8 is UTF-8, whatever the page says."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _as_stated(data: bytes) -> str | None:
    stated = _STATED.search(data[:_BEGINNING])
    codec = codec_of(stated[1].decode("ascii", "replace")) if stated else None
    return data.decode(codec, "replace") if codec else None


def _as_guessed(data: bytes) -> str:
    return data.decode(guess(data) or "cp1252", "replace")
