"""This file makes a feed's XML a tree, and gives its elements the short names that the formats' texts use."""

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from lxml import etree

from briefing.errors import InputError
from briefing.ingest._feed.mending import mended, with_escaped_fields
from briefing.ingest._page.tree import decoded

_XML = "{http://www.w3.org/XML/1998/namespace}"

# Namespaces by what their addresses begin with; an element of any other is none that we know (pictures, players, shops).
_PREFIXES = (
    ("http://purl.org/rss/1.0/modules/content/", "content:"),
    ("http://purl.org/dc/", "dc:"),
    ("http://purl.org/rss/1.0/", ""),
    ("http://my.netscape.com/rdf/simple/0.9/", ""),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
    ("http://www.w3.org/2005/Atom", "atom:"),
    ("http://purl.org/atom/ns#", "atom:"),
    ("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"),
)


def feed_tree(data: bytes, name: str) -> etree._Element:
    """The first element of a feed, however malformed.

    Raises:
        InputError: there is no element in it.
    """
    text = mended(decoded(data))
    root = _parsed(text, recover=False)
    if root is None:
        root = _parsed(with_escaped_fields(text), recover=True)
    if root is None:
        raise InputError(f"{name}: no text in it; give a feed in RSS, Atom or JSON, or the page itself")
    return root


def _parsed(text: str, *, recover: bool) -> etree._Element | None:
    parser = etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def called(element: etree._Element) -> str:
    """An element's name as the formats write it: "title", "content:encoded", "dc:date"; "?" of what is none of theirs.

    What has the root's own namespace, or none, has no prefix.
    """
    tag = element.tag
    if not isinstance(tag, str):
        return "?"
    if not tag.startswith("{"):
        return tag  # a prefix that is nowhere declared is still part of it
    namespace, _, local = tag[1:].partition("}")
    prefix = next((prefix for start, prefix in _PREFIXES if namespace.startswith(start)), None)
    if prefix in (None, "atom:", "rdf:") and namespace == _namespace(element.getroottree().getroot()):
        return local
    return "?" if prefix is None else prefix + local


def _namespace(element: etree._Element) -> str:
    tag = str(element.tag)
    return tag[1:].partition("}")[0] if tag.startswith("{") else ""


def children(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The children of those names, those of the first name first."""
    for name in names:
        yield from (child for child in element if called(child) == name)


def text_of(element: etree._Element, *names: str) -> str | None:
    """The text of the first child of those names that has any."""
    texts = ("".join(child.itertext()).strip() for child in children(element, *names))
    return next((text for text in texts if text), None)


def language_of(element: etree._Element) -> str | None:
    """What the element, or the nearest around it, states as its language."""
    stated = (each.get(f"{_XML}lang") for each in _with_ancestors(element))
    return next((language.strip() for language in stated if language and language.strip()), None)


def address(element: etree._Element, stated: str | None, home: str | None) -> str | None:
    """A link as a whole address, by the bases around it and the feed's `home`; None for what is none of the web."""
    found = (stated or "").strip()
    bases = [base for each in _with_ancestors(element) if (base := each.get(f"{_XML}base"))]
    for base in (*bases, home or ""):
        found = _joined(base.strip(), found) if stated else ""
    return found if found.startswith(("http://", "https://")) and len(found.split()) == 1 else None


def _joined(base: str, link: str) -> str:
    try:
        return link if urlsplit(link).scheme else urljoin(base, link)
    except ValueError:  # brackets that hold no address
        return ""


def _with_ancestors(element: etree._Element) -> Iterator[etree._Element]:
    yield element
    yield from element.iterancestors()
