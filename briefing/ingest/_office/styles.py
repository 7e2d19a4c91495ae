"""This file says what a paragraph's style makes it: by the style's name, its level in the outline, and what it is based on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from briefing.ingest._office.package import child, local, value
from briefing.model.text import BlockKind

_DEEPEST = 20  # styles that one style is based on, one on the other
_BODY_LEVEL = 9  # of the outline, stands for running text

# The name of a heading's style: "heading 1", "Heading1" and "Überschrift 2" by its id "berschrift2" is not; the outline tells that.
_HEADING = re.compile(r"heading\s*([1-9])", re.IGNORECASE)
_KINDS: tuple[tuple[re.Pattern[str], BlockKind], ...] = (
    (re.compile(r"title", re.IGNORECASE), "title"),
    (re.compile(r"sub-?title", re.IGNORECASE), "deck"),
    (re.compile(r"(?:intense\s*)?(?:quote|quotations?)|block\s*text", re.IGNORECASE), "quote"),
    (re.compile(r"(?:image\s*|table\s*)?caption", re.IGNORECASE), "caption"),
    (re.compile(r"list\b.*|listparagraph", re.IGNORECASE), "list_item"),
    (
        re.compile(r"(?:header|footer|footnote\s*text|endnote\s*text|toc\s*(?:heading|\d+)?|table\s*of\s*contents)", re.IGNORECASE),
        "furniture",
    ),
)


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of its paragraphs; None where it says nothing."""

    kind: BlockKind | None = None
    level: int = 0
    """Of a heading, from 1; else 0."""
    is_list: bool = False
    is_bold: bool = False
    size: float | None = None
    """In half points."""


class Styles:
    """The styles of a document, by their ids."""

    def __init__(self, root: etree._Element | None) -> None:
        found = [each for each in (() if root is None else root) if local(each) == "style"]
        self._elements = {value(each, "styleId") or "": each for each in found}
        self._default = next(
            (value(each, "styleId") for each in found if value(each, "default") in _TRUE and value(each, "type") == "paragraph"), None
        )
        run = child(root, "docDefaults", "rPrDefault", "rPr")
        self.language = value(child(run, "lang"))
        self._size = number(value(child(run, "sz")))
        self._known: dict[str | None, Style] = {}

    def of(self, style_id: str | None) -> Style:
        """What the style of an id says; of none, the document's usual one."""
        if style_id not in self._known:
            self._known[style_id] = self._read(style_id)
        return self._known[style_id]

    def _read(self, style_id: str | None) -> Style:
        chain = list(self._chain(style_id if style_id is not None else self._default))
        kinds = [found for each in chain if (found := _kind_of(each))]
        kind, level = kinds[0] if kinds else (None, 0)
        sizes = [size for each in chain if (size := number(value(child(each, "rPr", "sz"))))]
        bold = [each for each in chain if child(each, "rPr", "b") is not None]
        return Style(
            kind=kind if chain or style_id is None else (_named(style_id) or (None, 0))[0],
            level=level if chain or style_id is None else (_named(style_id) or (None, 0))[1],
            is_list=any(child(each, "pPr", "numPr") is not None for each in chain),
            is_bold=bool(bold) and is_on(child(bold[0], "rPr", "b")),
            size=sizes[0] if sizes else self._size,
        )

    def _chain(self, style_id: str | None) -> Iterator[etree._Element]:
        """A style and those that it is based on."""
        for _ in range(_DEEPEST):
            element = self._elements.get(style_id or "")
            if element is None:
                return
            yield element
            style_id = value(child(element, "basedOn"))


_TRUE = ("1", "true", "on")


def is_on(switch: etree._Element | None) -> bool:
    """Whether a switch such as bold is there and not turned off."""
    return switch is not None and value(switch) not in ("0", "false", "off", "none")


def number(text: str | None) -> float | None:
    """A number as written, if it is one."""
    try:
        return float(text) if text else None
    except ValueError:
        return None


def outline_level(properties: etree._Element | None) -> int | None:
    """The level in the outline that a paragraph's properties state, from 1; 0 for running text."""
    stated = number(value(child(properties, "outlineLvl")))
    if stated is None:
        return None
    return int(stated) + 1 if 0 <= stated < _BODY_LEVEL else 0


def _kind_of(style: etree._Element) -> tuple[BlockKind | None, int] | None:
    named = _named(value(child(style, "name")) or "") or _named(value(style, "styleId") or "")
    if named:
        return named
    level = outline_level(child(style, "pPr"))
    return None if level is None else (("heading", level) if level else (None, 0))


def _named(name: str) -> tuple[BlockKind | None, int] | None:
    heading = _HEADING.fullmatch(name.strip())
    if heading:
        return "heading", int(heading[1])
    return next(((kind, 0) for pattern, kind in _KINDS if pattern.fullmatch(name.strip())), None)
