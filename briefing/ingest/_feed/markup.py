"""This file reads the entries of RSS (0.9 to 2.0) and Atom (0.3 and 1.0), which differ in names more than in what they say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape

from lxml import etree

from briefing.ingest._dates import iso_date
from briefing.ingest._feed.elements import address, called, children, feed_tree, language_of, text_of
from briefing.ingest._feed.entry import Entry
from briefing.ingest._feed.text import as_html, line, line_of_html, with_paragraphs

_ENTRIES = ("item", "entry")
_CONTENTS = ("content:encoded", "content", "atom:content", "description", "summary", "atom:summary", "dc:description")
_DATES = ("pubDate", "published", "atom:published", "issued", "dc:date", "updated", "atom:updated", "modified")

# An address with its owner's name behind it, as RSS asks for: "news@venn.example (Corin Ashdale)"; not "Corin Ashdale".
_MAIL_AND_NAME = re.compile(r"(?<=\S) @ [^\s@()]++ \s*+ \( ([^()]++) \)", re.VERBOSE)
_MAIL = re.compile(r"\S+@\S+")  # matches "news@venn.example", not "Corin Ashdale"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Channel:
    """What a feed says of itself, which holds of its entries where they say nothing else."""

    title: str | None
    author: str | None
    language: str | None
    home: str | None


def entries_of(data: bytes, name: str) -> Iterator[Entry]:
    """The entries of a feed in XML, in its order.

    Raises:
        InputError: there is no element in it.
    """
    root = feed_tree(data, name)
    channel = _channel(next(children(root, "channel"), root))
    for item in [each for each in root.iter() if called(each) in _ENTRIES]:
        yield _entry(item, channel)


def _channel(element: etree._Element) -> _Channel:
    return _Channel(
        title=_title(element),
        author=_author(element),
        language=text_of(element, "language", "dc:language"),
        home=address(element, _link(element), None),
    )


def _entry(item: etree._Element, channel: _Channel) -> Entry:
    dates = (iso_date(text_of(item, name)) for name in _DATES)
    carried = next(children(item, "source"), None)
    return Entry(
        title=_title(item),
        body=next((body for content in children(item, *_CONTENTS) if (body := _html(content).strip())), ""),
        url=address(item, _link(item), channel.home),
        published=next((date for date in dates if date), None),
        outlet=(_title(carried) if carried is not None else None) or channel.title,
        author=_author(item) or channel.author,
        language=language_of(item) or channel.language,
    )


def _title(element: etree._Element) -> str | None:
    """The first title on one line; "source" of RSS is one itself."""
    for title in children(element, "title", "atom:title", "dc:title"):
        found = line_of_html(_html(title))
        if found:
            return found
    return line(element.text) if called(element) == "source" else None


def _html(field: etree._Element) -> str:
    """What a field holds, as HTML: Atom states what it is, RSS leaves it open, and tags that were not escaped are tags."""
    if len(field):
        return _inner(field)
    text = field.text or ""
    stated = field.get("type")
    is_atom = called(field) in ("content", "summary") or called(field).startswith("atom:") or called(field.getparent()) in ("entry", "feed")
    if is_atom and (stated in (None, "text", "text/plain") and field.get("mode") != "escaped"):
        return as_html(text)
    if stated and "html" not in stated and "/" in stated:
        return ""  # a picture or a sound, written in letters
    return with_paragraphs(text)


def _inner(field: etree._Element) -> str:
    """The elements in a field as HTML, under the names that they have in whatever namespace."""
    pieces = [escape(field.text or "")]
    for child in field:
        for element in child.iter():
            if isinstance(element.tag, str):
                element.tag = element.tag.rpartition("}")[2].rpartition(":")[2] or "span"
        etree.cleanup_namespaces(child)
        pieces.append(etree.tostring(child, method="html", encoding="unicode"))
    return "".join(pieces)


def _link(element: etree._Element) -> str | None:
    """Where the article stands: what a feed's carrier was given, the entry's link, its lasting address."""
    original = text_of(element, "feedburner:origLink")
    plain = text_of(element, "link")
    atoms = [link for link in children(element, "link", "atom:link") if link.get("href")]
    alternates = (link.get("href") for link in atoms if link.get("rel", "alternate") == "alternate")
    return original or plain or next(alternates, None) or _lasting(element)


def _lasting(element: etree._Element) -> str | None:
    for guid in children(element, "guid"):
        text = (guid.text or "").strip()
        if guid.get("isPermaLink", "true").lower() == "true" and text.startswith("http"):
            return text
    return None


def _author(element: etree._Element) -> str | None:
    """The names that are stated, not the addresses."""
    found = []
    for author in children(element, "author", "atom:author", "dc:creator"):
        text = text_of(author, "name", "atom:name") if len(author) else unescape(author.text or "")
        named = _MAIL_AND_NAME.search(text or "")
        name = line(named[1] if named else text)
        if name and not _MAIL.fullmatch(name):
            found.append(name)
    return line(", ".join(dict.fromkeys(found)))
