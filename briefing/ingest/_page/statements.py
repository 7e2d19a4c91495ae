"""This file gathers what a page says of itself: title, outlet, author, address, date and language, and nothing that it does not say."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html

from briefing.ingest._dates import page_date

LONGEST = 500  # characters of a statement; a longer one is none
MOST_DATA = 1_000_000  # characters of structured data that are looked at
MOST_NODES = 10_000  # of structured data
_ARTICLES = ("Article", "Report", "BlogPosting")  # what the types of articles at schema.org end with


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """What a page says of itself, to the letter."""

    title: str | None
    outlet: str | None
    author: str | None
    url: str | None
    published: str | None
    language: str | None


def statements_of(tree: html.HtmlElement) -> Statements:
    """What a page says of itself; of several places that say it, the one that is meant for readers elsewhere comes first."""
    named = _named(tree)
    article = _article_data(tree)
    return Statements(
        title=_first(named.get("og:title"), article.get("headline"), named.get("title"), _text(tree, ".//title")),
        outlet=_first(named.get("og:site_name"), _name_of(article.get("publisher"))),
        author=_first(named.get("author"), _names_of(article.get("author"))),
        url=_address(_attribute(tree, ".//link[@rel='canonical']", "href"), named.get("og:url")),
        published=page_date(_first(named.get("article:published_time"), article.get("datePublished"), _published_time(tree))),
        language=_first(tree.get("lang"), tree.get("{http://www.w3.org/XML/1998/namespace}lang"), named.get("og:locale")),
    )


def _first(*found: Any) -> str | None:
    """The first that says something, on one line."""
    lines = (" ".join(each.split()) for each in found if isinstance(each, str))
    return next((line for line in lines if 0 < len(line) <= LONGEST), None)


def _named(tree: html.HtmlElement) -> dict[str, str]:
    """The page's meta elements; of several of one name the first."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        found.setdefault((meta.get("property") or meta.get("name") or "").lower(), meta.get("content") or "")
    return found


def _text(tree: html.HtmlElement, path: str) -> str | None:
    element = tree.find(path)
    return None if element is None else element.text_content()


def _attribute(tree: html.HtmlElement, path: str, name: str) -> str | None:
    element = tree.find(path)
    return None if element is None else element.get(name)


def _address(*found: str | None) -> str | None:
    return next((each.strip() for each in found if each and each.strip().startswith(("http://", "https://"))), None)


def _published_time(tree: html.HtmlElement) -> str | None:
    """The time that is marked as the publication's, or the page's only one."""
    times = [time for time in tree.iter("time") if time.get("datetime")]
    marked = [time for time in times if time.get("pubdate") is not None or time.get("itemprop") == "datePublished"]
    stated = {time.get("datetime") for time in marked or times}
    return stated.pop() if len(stated) == 1 else None


def _article_data(tree: html.HtmlElement) -> dict[str, Any]:
    """The page's structured data (JSON-LD) on its article; empty where there is none."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        for node in _nodes(_json(script.text or "")):
            kinds = node.get("@type")
            if any(isinstance(kind, str) and kind.endswith(_ARTICLES) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                return node
    return {}


def _json(text: str) -> Any:
    try:
        return json.loads(text[:MOST_DATA], strict=False)
    except (ValueError, RecursionError):  # pages break it often, and some nest it without end
        return None


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects at the top of structured data, in lists and graphs."""
    waiting = [data]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield node
            waiting.append(node.get("@graph"))


def _name_of(data: Any) -> Any:
    return data.get("name") if isinstance(data, dict) else data


def _names_of(data: Any) -> str | None:
    names = [_name_of(each) for each in (data if isinstance(data, list) else [data])]
    return ", ".join(name for name in names if isinstance(name, str)) or None
