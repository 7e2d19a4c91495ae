"""This file reads a feed: every entry that has a text is a source."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from briefing.errors import InputError
from briefing.ingest._names import numbered
from briefing.ingest._reader import Reader
from briefing.ingest._signatures import refuse_foreign
from briefing.model.text import Source

if TYPE_CHECKING:
    from briefing.ingest._feed.entry import Entry
    from briefing.ingest._page.blocks import PageBlock

LONGEST = 20_000_000  # bytes; whole archives of podcasts have five million
MOST_ENTRIES = 5_000
MOST_TAGS = 400_000  # each costs as much as a line does; five thousand articles have eighty each
_BEGINNING = 20_000  # bytes that are looked at for a feed's first element
_LAST = 3  # blocks of an entry in which its feed may say where it comes from

# What may stand before a feed's first element: a declaration, comments, style sheets, and what a document type declares.
_FIRST_ELEMENT = re.compile(
    rb"""
    \s*
    (?: < (?: \?.*?\? | !--.*?-- | !doctype \s [^<>\[]* (?: \[ .*? \] \s* )? ) > \s* )*
    < (?: [\w.-]{1,20}: )? (?: rss (?=[\s>]) | feed \s [^>]* (?: atom ) | rdf \s [^>]* (?: purl\.org/rss | netscape\.com/rdf ) )
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)

_TAG_BEGINNINGS = (b"<", b"&lt;", b"\\u003c")  # as XML and JSON write them

# A JSON Feed's version, perhaps with escaped slashes: '{"version": "https://jsonfeed.org/version/1.1"'; not any other "{".
_VERSION = re.compile(rb'\s* \{ [^\[\]]{0,1500} "version" \s* : \s* "https?: \\?/ \\?/ jsonfeed\.org \\?/', re.VERBOSE)


def read(data: bytes, name: str) -> tuple[Source, ...]:
    """The entries of a feed as sources, in its order; those that have no text are left out.

    Raises:
        InputError: the bytes are no feed, or too many; it has too many entries, or none that has a text.
    """
    refuse_foreign(data, name)
    if len(data) > LONGEST:
        raise InputError(f"{name}: has {len(data):,} bytes, more than the {LONGEST:,} that a feed may have; give the articles themselves")
    if not data.strip():
        raise InputError(f"{name}: no text in it; fetch the feed again")
    if sum(map(data.count, _TAG_BEGINNINGS)) > MOST_TAGS:
        raise InputError(f"{name}: has more than the {MOST_TAGS:,} tags that a feed may have; give the articles themselves")
    entries = tuple(_entries(data, name))
    if len(entries) > MOST_ENTRIES:
        raise InputError(
            f"{name}: has {len(entries):,} entries, more than the {MOST_ENTRIES:,} that are read; give the articles themselves"
        )
    sources = tuple(source for entry in entries if (source := _source(entry, name)))
    if not sources:
        raise InputError(f"{name}: no text in it, {_instead(entries)}")
    return numbered(sources, name)


def recognises(data: bytes) -> bool:
    """Whether the bytes begin as a feed does."""
    beginning = data[:_BEGINNING].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"")  # of UTF-16 the letters stay
    return bool(_FIRST_ELEMENT.match(beginning) or _VERSION.match(beginning))


def _entries(data: bytes, name: str) -> "Iterable[Entry]":
    from briefing.ingest._feed import markup, objects

    is_json = data.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"{")
    return objects.entries_of(data, name) if is_json else markup.entries_of(data, name)


def _source(entry: "Entry", name: str) -> Source | None:
    """The entry as a source; None where it has nothing but a title."""
    from briefing.ingest._page.fragment import parts_of_fragment, titled
    from briefing.ingest._parts import written

    parts = parts_of_fragment(entry.body, entry.title, lambda blocks: _ending(blocks, entry.url))
    if not parts:
        return None
    text, marks = written(titled(parts, entry.title))
    return Source(
        text=text,
        name=name,
        title=entry.title,
        url=entry.url,
        published=entry.published,
        outlet=entry.outlet,
        author=entry.author,
        language=entry.language,
        marks=marks,
    )


def _ending(blocks: "Sequence[PageBlock]", url: str | None) -> frozenset[int]:
    """The last blocks that lead to the entry itself, as in "The post … appeared first on …"."""
    last = range(max(1, len(blocks) - _LAST), len(blocks))
    return frozenset(number for number in last if any(_leads_to(url, address) for address in blocks[number].addresses))


def _leads_to(url: str | None, address: str) -> bool:
    """Whether a link's address, which may be relative, is the entry's."""
    try:
        return url is not None and url in (address, urljoin(url, address))
    except ValueError:  # an address of brackets is none
        return False


def _instead(entries: "Sequence[Entry]") -> str:
    if not entries:
        return "for it has no entries; fetch it again later, or give the article itself"
    return f"for its {len(entries):,} entries are titles and links alone; give the articles that they lead to"


READER = Reader(
    suffixes=(".rss", ".atom", ".rdf", ".xml"),
    recognises=recognises,
    read=read,
    media_types=("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"),
)
