"""This file reads a web page that was saved: all of its visible text, and what its markup says of each block."""

import re

from briefing.errors import InputError
from briefing.ingest._reader import Reader
from briefing.ingest._signatures import refuse_foreign
from briefing.model.text import Source

_BEGINNING = 2000  # bytes that are looked at for a page's first tag
_BYTE_ORDER_MARKS = b"\xef\xbb\xbf\xff\xfe"

# A page's first tag, after comments and an XML declaration: "<!doctype html>" and "<html lang", not "<p>" or "<?xml ?><rss>".
_FIRST_TAG = re.compile(
    rb"""
    \s* (?: <\?xml [^>]* > \s* )?
    (?: <!-- .*? --> \s* )*
    < (?: !doctype \s+ html | html | head | body ) \b
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


def read(data: bytes, name: str) -> tuple[Source, ...]:
    """The one source that a page is: a block a line, menus and all, with a mark for each block.

    Raises:
        InputError: the bytes are no page, or too many, or there is no text in them.
    """
    from briefing.ingest._page.article import parts_of
    from briefing.ingest._page.statements import statements_of
    from briefing.ingest._page.tree import tree_of
    from briefing.ingest._parts import written

    refuse_foreign(data, name)
    if b"\0" in data[:_BEGINNING] and not recognises(data):
        raise InputError(f"{name}: is a binary file, not HTML; give the page as a browser saves it")
    tree = tree_of(data, name)
    stated = statements_of(tree)
    text, marks = written(parts_of(tree, stated.title))
    source = Source(
        text=text,
        name=name,
        title=stated.title,
        url=stated.url,
        published=stated.published,
        outlet=stated.outlet,
        author=stated.author,
        language=stated.language,
        marks=marks,
    )
    return (source,)


def recognises(data: bytes) -> bool:
    """Whether the bytes begin as a page does."""
    beginning = data[:_BEGINNING].lstrip(_BYTE_ORDER_MARKS).replace(b"\0", b"")  # of UTF-16 the letters stay
    return bool(_FIRST_TAG.match(beginning))


READER = Reader(
    suffixes=(".html", ".htm", ".xhtml"),
    recognises=recognises,
    read=read,
    media_types=("text/html", "application/xhtml+xml"),
    is_text=True,
)
