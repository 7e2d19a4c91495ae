"""This file writes a page's visible text down as blocks, in reading order, with what the markup says of each.

A block element ends a block, an inline one does not; white space is collapsed as a browser does it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

from briefing.model.text import BlockKind

_INVISIBLE = frozenset(
    """script style template noscript head title meta link svg math iframe object embed canvas audio video map select option datalist
    textarea input progress meter frameset noframes""".split()  # noqa: SIM905 - one word a tag reads better than one string a tag
)
_INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike
    strong sub sup time tt u var wbr picture source amp-img""".split()  # noqa: SIM905 - as above
)
_KINDS: dict[str, BlockKind] = {
    "li": "list_item",
    "dt": "list_item",
    "dd": "list_item",
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
    "time": "dateline",
    "address": "byline",
    "nav": "furniture",
    "footer": "furniture",
    "menu": "furniture",
    "button": "furniture",
    "dialog": "furniture",
}
_SITE_ROLES = ("navigation", "contentinfo", "search", "menu", "menubar", "toolbar", "dialog", "button")
_HEADING = re.compile(r"h([1-6])$")  # matches "h2", not "hr"

# Names by which pages call a caption or a byline: "wp-caption-text" and "byline__name", not "recaptcha" or "authority".
_CAPTION = re.compile(r"(?<![a-z]) (?: caption | cutline ) (?![a-z])", re.IGNORECASE | re.VERBOSE)
_BYLINE = re.compile(r"(?<![a-z]) (?: byline | author ) (?![a-z])", re.IGNORECASE | re.VERBOSE)

# A style that hides: "display: none", not "display: block".
_HIDING = re.compile(r"display \s* : \s* none | visibility \s* : \s* hidden", re.IGNORECASE | re.VERBOSE)
_MOST_HIDDEN = 2000  # characters: an article that the page's script shows later is longer than what is really hidden

_SPACE = re.compile(r"[ \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]+")  # what is collapsed; matches "\n  ", not a no-break space
_SPACES = re.compile(r"[ ]{2,}")  # matches "  ", not " "
_AROUND_BREAK = re.compile(r"(?<![ ])[ ]*+([\n\t])[ \n\t]*")  # matches " \n " and "\t", not " "
_LONGEST_CAPTION = 800  # characters; a longer element of such a name holds the whole article
_LONGEST_BYLINE = 200
_LONGEST_CELL = 600  # characters; a longer one holds an article, no data
_SIGNS = re.compile(r"[^\s\u200b-\u200f\u2060\ufeff]")  # anything that shows; matches "a" and "|", not a zero-width space


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBlock:
    """A block of a page's text with what its markup says of it."""

    text: str
    kind: BlockKind
    level: int
    """Of a heading, 1 to 6; else 0."""
    linked: int
    """How many of its characters are links."""
    addresses: tuple[str, ...]
    """Where its links lead, as written, in order."""
    element: html.HtmlElement
    """The block element that it stands in."""


def blocks_of(tree: html.HtmlElement) -> tuple[PageBlock, ...]:
    """The blocks of a page's visible text, in reading order."""
    writer = _Writer()
    body = tree.find("body")
    walk = etree.iterwalk(tree if body is None else body, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if _is_invisible(element):
                walk.skip_subtree()
            writer.open(element)
        else:
            writer.close(element)
    return tuple(writer.finished())


def _is_invisible(element: html.HtmlElement) -> bool:
    if element.tag in _INVISIBLE or not isinstance(element.tag, str):
        return True
    if element.tag in ("body", "html", "article", "main"):
        return False
    hides = element.get("hidden") is not None or (element.get("style") and _HIDING.search(element.get("style")))
    return bool(hides) and not _is_longer(element, _MOST_HIDDEN)


def _is_longer(element: html.HtmlElement, characters: int) -> bool:
    total = 0
    for text in element.itertext():
        total += len(text)
        if total > characters:
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the page the writer stands: inside one element."""

    element: html.HtmlElement
    kind: BlockKind
    level: int
    is_block: bool
    link: html.HtmlElement | None
    is_row: bool
    """Whether it is inside a row of a table of data, which is one block."""
    is_verbatim: bool
    """Whether white space stands as it is written."""


_OUTSIDE = _Place(html.Element("body"), "paragraph", 0, is_block=True, link=None, is_row=False, is_verbatim=False)


class _Writer:
    """Takes the elements of a page as they open and close, and writes its blocks."""

    def __init__(self) -> None:
        self._places = [_OUTSIDE]
        self._pieces: list[tuple[str, _Place]] = []
        self._done: list[PageBlock] = []

    def open(self, element: html.HtmlElement) -> None:
        """An element begins."""
        place = _place_of(element, self._places[-1])
        self._break_before(element, place)
        self._places.append(place)
        if not _is_invisible(element):
            self._add(element.text)

    def close(self, element: html.HtmlElement) -> None:
        """An element ends; what stands behind it belongs to the one around it."""
        place = self._places.pop()
        if place.is_block and not (place.is_row and self._places[-1].is_row):
            self._end_block()
        self._add(element.tail)

    def finished(self) -> tuple[PageBlock, ...]:
        """The blocks of all that was written."""
        self._end_block()
        return tuple(self._done)

    def _break_before(self, element: html.HtmlElement, place: _Place) -> None:
        if element.tag == "br":
            self._pieces.append(("\n", self._places[-1]))
        elif place.is_row and self._places[-1].is_row:
            self._pieces.append(("\t" if element.tag in ("td", "th") else " ", self._places[-1])) if place.is_block else None
        elif place.is_block:
            self._end_block()

    def _add(self, text: str | None) -> None:
        if text:
            place = self._places[-1]
            self._pieces.append((text if place.is_verbatim else _SPACE.sub(" ", text), place))

    def _end_block(self) -> None:
        pieces, self._pieces = self._pieces, []
        for part in _parts(pieces):
            text = _text_of(part)
            if _SIGNS.search(text):
                self._done.append(_block(text, part))


def _parts(pieces: list[tuple[str, _Place]]) -> Iterator[list[tuple[str, _Place]]]:
    """The pieces between empty lines: old pages have two breaks for a paragraph's end."""
    part: list[tuple[str, _Place]] = []
    breaks = 0
    for text, place in pieces:
        if text == "\n":
            breaks += 1
        elif text.strip():
            if breaks > 1:
                yield part
                part = []
            breaks = 0
        part.append((text, place))
    yield part


def _text_of(pieces: list[tuple[str, _Place]]) -> str:
    text = _SPACES.sub(" ", "".join(text for text, _ in pieces))
    return _AROUND_BREAK.sub(r"\1", text).strip()


def _block(text: str, pieces: list[tuple[str, _Place]]) -> PageBlock:
    shown = [(piece, place) for piece, place in pieces if piece.strip()]
    kinds = {place.kind for _, place in shown}
    first = shown[0][1]
    kind = first.kind if len(kinds) == 1 else _kind_around(shown)
    links = dict.fromkeys(place.link for _, place in shown if place.link is not None)
    return PageBlock(
        text=text,
        kind=kind,
        level=first.level if kind == "heading" else 0,
        linked=sum(len(piece.strip()) for piece, place in shown if place.link is not None),
        addresses=tuple(link.get("href") or "" for link in links),
        element=first.element,
    )


def _kind_around(shown: list[tuple[str, _Place]]) -> BlockKind:
    """The kind of a block that has a byline or a time among its words: what most of it is."""
    lengths: Counter[BlockKind] = Counter()
    for piece, place in shown:
        lengths[place.kind] += len(piece)
    return lengths.most_common(1)[0][0]


def _place_of(element: html.HtmlElement, around: _Place) -> _Place:
    tag = element.tag if isinstance(element.tag, str) else "script"
    is_block = tag not in _INLINE and tag != "br" and tag not in _INVISIBLE
    heading = _HEADING.match(tag)
    is_row = around.is_row or (tag == "tr" and _holds_data(element))
    return _Place(
        element=element if is_block else around.element,
        kind=_kind_of(element, tag, around, is_row=is_row),
        level=int(heading[1]) if heading else around.level,
        is_block=is_block,
        link=element if tag == "a" else around.link,
        is_row=is_row,
        is_verbatim=around.is_verbatim or tag == "pre",
    )


def _kind_of(element: html.HtmlElement, tag: str, around: _Place, *, is_row: bool) -> BlockKind:
    if around.kind == "furniture" or element.get("role") in _SITE_ROLES:
        return "furniture"
    if _HEADING.match(tag):
        return "heading"
    if is_row:
        return "table"
    named = _named_kind(element)
    if named == "caption" or (named and around.kind != "heading"):
        return named
    stated = _KINDS.get(tag, around.kind)
    if around.kind == "quote" and stated == "furniture":
        return "quote"  # a quotation's foot names its speaker
    return around.kind if stated == "dateline" and around.kind != "paragraph" else stated


def _named_kind(element: html.HtmlElement) -> BlockKind | None:
    """What the page's own names for an element say of it."""
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''} {element.get('rel') or ''}"
    if _CAPTION.search(names) and not _is_longer(element, _LONGEST_CAPTION):
        return "caption"
    if _BYLINE.search(names) and not _is_longer(element, _LONGEST_BYLINE):
        return "byline"
    return None


def _holds_data(row: html.HtmlElement) -> bool:
    """Whether a table's row has cells of data; pages also use tables to lay themselves out."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    return len(cells) > 1 and not any(_is_layout(cell) for cell in cells)


def _is_layout(cell: html.HtmlElement) -> bool:
    inner = next(cell.iter("table", "h1", "h2", "h3", "h4", "ul", "ol", "article", "section", "form"), None)
    return inner is not None or _is_longer(cell, _LONGEST_CELL)
