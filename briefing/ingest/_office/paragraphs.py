"""This file writes the paragraphs of a document's part down: the text that shows, and how it is set."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from briefing.ingest._office.package import child, local, value
from briefing.ingest._office.styles import Styles, is_on, number, outline_level
from briefing.model.text import BlockKind

_SPACES = re.compile(r"[ \t]+")  # matches " \t", not a no-break space
_AROUND_BREAK = re.compile(r"[ ]?\n[ \n]*")  # matches " \n ", not " "; spaces are single by then
_SIGNS = re.compile(r"[^\s\u200b-\u200f\u2060\ufeff]")  # anything that shows; matches "a", not a zero-width space
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")

# What shows nothing: text struck out by a reviewer, the older of two forms of one drawing, properties, codes of fields, readings.
_UNSEEN = frozenset(
    ("", "del", "moveFrom", "delText", "Fallback", "instrText", "delInstrText", "pPr", "rPr", "sectPr", "rt", "annotation", "txbxContent")
)
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_AS_TEXT = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_AROUND_BLOCKS = frozenset(
    ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "body", "AlternateContent", "Choice", "txbxContent")
)
_LONGEST_CELL = 600  # characters; a longer one holds an article, no data


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or a row of a table, with what its style and its properties say."""

    text: str
    kind: BlockKind | None
    level: int
    is_bold: bool
    """Whether all of it is."""
    size: float | None
    """Of most of its letters, in half points; None where nothing states it."""


@dataclass(slots=True)
class Notes:
    """The numbers of notes, in the order in which the text calls them, and the letters in each language."""

    numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    languages: Counter[str] = field(default_factory=Counter)

    def number_of(self, kind: str, note: str) -> int:
        """The number of a footnote or endnote; each kind is counted by itself."""
        same = sum(known == kind for known, _ in self.numbers)
        return self.numbers.setdefault((kind, note), same + 1)


def paragraphs_of(container: etree._Element, styles: Styles, notes: Notes) -> Iterator[Paragraph]:
    """The paragraphs of a body, a note, a header or a cell, in order; those of a text box after the one it hangs on."""
    for element in container:
        name = local(element)
        if name == "p":
            yield from _paragraph(element, styles, notes)
        elif name == "tbl":
            yield from _table(element, styles, notes)
        elif name in _AROUND_BLOCKS:
            yield from paragraphs_of(element, styles, notes)


def _table(table: etree._Element, styles: Styles, notes: Notes) -> Iterator[Paragraph]:
    for row in _inside(table, "tr"):
        cells = [list(paragraphs_of(cell, styles, notes)) for cell in _inside(row, "tc")]
        if len(cells) > 1 and all(_is_data(cell) for cell in cells):
            text = "\t".join(" ".join(each.text.replace("\n", " ") for each in cell) for cell in cells).strip("\t")
            if text:
                yield Paragraph(text, "table", 0, is_bold=False, size=None)
        else:
            yield from (each for cell in cells for each in cell)


def _inside(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, also inside of what controls or reviews wrap around them."""
    for each in element:
        if local(each) == name:
            yield each
        elif local(each) in _AROUND_BLOCKS:
            yield from _inside(each, name)


def _is_data(cell: list[Paragraph]) -> bool:
    is_plain = all(each.kind in (None, "list_item", "caption") for each in cell)
    return is_plain and sum(len(each.text) for each in cell) <= _LONGEST_CELL


def _paragraph(element: etree._Element, styles: Styles, notes: Notes) -> Iterator[Paragraph]:
    writer = _Writer(styles, notes, element)
    text = _AROUND_BREAK.sub("\n", _SPACES.sub(" ", "".join(writer.pieces))).strip()
    if _SIGNS.search(text):
        kind, level = _kind(element, styles)
        yield Paragraph(text, kind, level, is_bold=writer.is_bold, size=writer.size)
    for box in writer.boxes:
        yield from paragraphs_of(box, styles, notes)


def _kind(element: etree._Element, styles: Styles) -> tuple[BlockKind | None, int]:
    properties = child(element, "pPr")
    style = styles.of(value(child(properties, "pStyle")))
    level = outline_level(properties)
    if level and style.kind not in ("title", "deck"):
        return "heading", level
    listed = child(properties, "numPr", "numId")
    is_listed = style.is_list if listed is None else value(listed) != "0"
    if style.kind is None and is_listed:
        return "list_item", 0
    return (None, 0) if style.kind == "list_item" and listed is not None and not is_listed else (style.kind, style.level)


class _Writer:
    """Takes the runs of a paragraph and writes the text that shows."""

    def __init__(self, styles: Styles, notes: Notes, paragraph: etree._Element) -> None:
        self.pieces: list[str] = []
        self.boxes: list[etree._Element] = []
        self._notes = notes
        self._language = styles.language or ""
        self._style = styles.of(value(child(paragraph, "pPr", "pStyle")))
        self._letters: Counter[bool] = Counter()
        self._sizes: Counter[float] = Counter()
        self._write(paragraph)

    @property
    def is_bold(self) -> bool:
        """Whether all letters are."""
        return self._letters[True] > 0 and not self._letters[False]

    @property
    def size(self) -> float | None:
        """Of most letters."""
        return max(self._sizes, key=lambda size: (self._sizes[size], size), default=None)

    def _write(self, paragraph: etree._Element) -> None:
        walk = etree.iterwalk(paragraph, events=("start",))
        run: etree._Element | None = None  # its properties
        for _, element in walk:
            name = local(element)
            if name == "r":
                run = child(element, "rPr")
            if name == "txbxContent":
                self.boxes.append(element)
            if name in _UNSEEN or (name == "r" and is_on(child(run, "vanish"))):
                walk.skip_subtree()
            elif name == "t":
                self._add(element.text or "", run)
            elif name in _AS_TEXT:
                self.pieces.append("" if value(element, "type") in ("page", "column") else _AS_TEXT[name])
            elif name in _NOTES:
                self._call_note(_NOTES[name], value(element, "id"))

    def _call_note(self, kind: str, note: str | None) -> None:
        if note:
            self.pieces.append(str(self._notes.number_of(kind, note)).translate(_RAISED))

    def _add(self, text: str, run: etree._Element | None) -> None:
        place = value(child(run, "vertAlign"))
        if place in ("superscript", "subscript") and text.strip().isdecimal():
            text = text.translate(_RAISED if place == "superscript" else _LOWERED)
        self.pieces.append(text)
        letters = sum(not sign.isspace() for sign in text)
        bold = child(run, "b")
        self._letters[self._style.is_bold if bold is None else is_on(bold)] += letters
        size = number(value(child(run, "sz"))) or self._style.size
        if size is not None:
            self._sizes[size] += letters
        self._notes.languages[value(child(run, "lang")) or self._language] += letters
