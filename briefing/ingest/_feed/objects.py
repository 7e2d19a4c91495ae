"""This file reads the entries of a JSON Feed, versions 1.0 and 1.1 (jsonfeed.org)."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from briefing.errors import InputError
from briefing.ingest._dates import iso_date
from briefing.ingest._feed.entry import Entry
from briefing.ingest._feed.text import as_html, line
from briefing.ingest._page.tree import decoded


def entries_of(data: bytes, name: str) -> Iterator[Entry]:
    """The entries of a JSON Feed, in its order.

    Raises:
        InputError: it is no JSON, or holds no list of entries.
    """
    try:
        feed = json.loads(decoded(data), strict=False)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}: is no JSON that can be read; fetch the feed again") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise InputError(f"{name}: has no list of entries (“items”); give a JSON Feed, or the article itself")
    return (_entry(item, feed) for item in items if isinstance(item, dict))


def _entry(item: dict[str, Any], feed: dict[str, Any]) -> Entry:
    return Entry(
        title=line(_text(item, "title")),
        body=_text(item, "content_html") or as_html(_text(item, "content_text") or _text(item, "summary")),
        url=_address(_text(item, "url") or _text(item, "id"), _text(feed, "home_page_url")),
        published=iso_date(_text(item, "date_published")) or iso_date(_text(item, "date_modified")),
        outlet=line(_text(feed, "title")),
        author=_authors(item) or _authors(feed),
        language=_text(item, "language") or _text(feed, "language") or None,
    )


def _text(holder: dict[str, Any], key: str) -> str:
    value = holder.get(key)
    return value.encode("utf-8", "replace").decode("utf-8").strip() if isinstance(value, str) else ""  # half a pair may be escaped alone


def _address(link: str, home: str) -> str | None:
    try:
        found = urljoin(home, link)
    except ValueError:  # brackets that hold no address
        return None
    return found if found.startswith(("http://", "https://")) and len(found.split()) == 1 else None


def _authors(holder: dict[str, Any]) -> str | None:
    stated = holder.get("authors")
    people = stated if isinstance(stated, list) else [holder.get("author")]
    names = (_text(person, "name") for person in people if isinstance(person, dict))
    return line(", ".join(name for name in names if name))
