"""This file lays a document out with WeasyPrint and measures what came of it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.formatting_structure import boxes
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetchingError

from briefing.errors import OutputError, TemplateError
from briefing.render._page import fonts
from briefing.render._page.fetcher import ClosedFetcher
from briefing.render._page.papers import Paper

Box = Any  # weasyprint has no types
ROUNDING = 0.5  # px


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element stands; of one inside lines, the height is what its words fill of them."""

    top: float
    height: float
    line: float = 0.0
    """Height of the lines that it stands in; 0 for one that is a block itself."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The widths of an element's lines, and the room that each of them has."""

    widths: tuple[float, ...]
    room: float


@dataclass(frozen=True)
class Sheet:
    """A document as it was laid out."""

    document: Any
    root: Any = field(repr=False)
    """The parsed HTML."""

    @property
    def pages(self) -> int:
        """How many pages it takes."""
        return len(self.document.pages)

    @cached_property
    def boxes(self) -> tuple[tuple[Box, Box | None], ...]:
        """All boxes, each with the line that it stands in."""
        return tuple(pair for page in self.boxes_by_page for pair in page)

    @cached_property
    def boxes_by_page(self) -> tuple[tuple[tuple[Box, Box | None], ...], ...]:
        """The same, page by page."""
        return tuple(tuple(_boxes(page, None)) for page in _page_boxes(self.document))

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """All elements with an `id`."""
        found: dict[str, Place] = {}
        rooms = {id(line): box.width for box, _ in self.boxes for line in getattr(box, "children", ()) if isinstance(line, boxes.LineBox)}
        for box, line in self.boxes:
            key = _key(box)
            if key and isinstance(box, boxes.InlineBox) and line is not None and rooms[id(line)]:
                share = line.height * min(1.0, box.width / rooms[id(line)])
                found[key] = (
                    replace(found[key], height=found[key].height + share) if key in found else Place(box.position_y, share, line.height)
                )
            elif key and isinstance(box, boxes.BlockLevelBox):
                found[key] = Place(box.position_y, max(box.margin_height(), found[key].height if key in found else 0.0))
        return found

    @property
    def end(self) -> float:
        """Where the flow of the sheet ends: the last edge of what is not pinned."""
        inside = (child for box, _ in self.boxes if _key(box) == "sheet" for child in box.children if child.is_in_normal_flow())
        return max((child.position_y + child.margin_height() for child in inside), default=0.0)

    @property
    def pinned(self) -> tuple[float, ...]:
        """The upper edges of what is pinned to the sheet, out of the flow."""
        children = (getattr(child, "_box", child) for box, _ in self.boxes if _key(box) == "sheet" for child in box.children)
        return tuple(child.position_y for child in children if child.is_absolutely_positioned())

    @property
    def title(self) -> Lines | None:
        """The lines of the title."""
        for box, _ in self.boxes:
            for child in getattr(box, "children", ()):
                if isinstance(child, boxes.BlockLevelBox) and _key(child) == "title":
                    lines = (line for line in child.children if isinstance(line, boxes.LineBox))
                    return Lines(tuple(sum(part.width for part in line.children) for line in lines), box.width)
        return None

    def lost(self, paper: Paper) -> str:
        """Signs of the HTML that no box on the paper shows, sorted; empty when every one is there.

        One page is no proof: WeasyPrint leaves out what overflows some boxes without a word (its issue 2459).
        """
        shown: Counter[str] = Counter()
        for box, _ in self.boxes:
            if isinstance(box, boxes.TextBox) and ":" not in (box.element_tag or "") and _is_on(box, paper):
                shown.update(_signs(box.text))
        body = next(element for element in self.root.iter() if element.tag == "body")
        wanted = Counter(sign for text in _texts(body) for sign in _signs(text))
        return "".join(sorted((wanted - shown).elements()))

    def cut(self, paper: Paper) -> Any:
        """The document with its sheet cut at the paper's lower edge; `lost` says whether anything stands below."""
        (page,) = self.document.pages
        page.height = paper.height_px
        return self.document


@dataclass(frozen=True, slots=True)
class Press:
    """What all layouts of a process share: fonts are set up once, and nothing else can be fetched."""

    configuration: Any
    faces: Any
    fetcher: ClosedFetcher


@cache
def press() -> Press:
    """The press of this process.

    Raises:
        OutputError: the fonts cannot be unpacked into the temporary folder.
    """
    configuration, shut = FontConfiguration(), ClosedFetcher()
    try:
        faces = CSS(string=fonts.stylesheet(), url_fetcher=ClosedFetcher(fonts.files()), font_config=configuration)
    except OSError as error:
        raise OutputError(
            f"the temporary folder cannot be written: {error.strerror}; make room there, or name another by TMPDIR"
        ) from error
    return Press(configuration, faces, shut)


def lay_out(html: str) -> Sheet:
    """The document, laid out.

    Raises:
        OutputError: the fonts cannot be unpacked into the temporary folder.
        TemplateError: it asks for something that may not be fetched.
    """
    shared = press()
    try:
        parsed = HTML(string=html, url_fetcher=shared.fetcher)
        document = parsed.render(stylesheets=[shared.faces], font_config=shared.configuration, pdf_tags=True)
    except URLFetchingError as error:
        raise TemplateError(f"the theme asks for something outside of it: {error}") from error
    return Sheet(document, parsed.etree_element)


def _key(box: Box) -> str | None:
    key = box.element.get("id") if box.element is not None and ":" not in (box.element_tag or "") else None
    return str(key) if key else None


def _is_on(box: Box, paper: Paper) -> bool:
    across = box.position_x >= -ROUNDING and box.position_x + box.width <= paper.width_px + ROUNDING
    return bool(across and box.position_y >= -ROUNDING and box.position_y + box.height <= paper.height_px + ROUNDING)


def _page_boxes(document: Any) -> Iterator[Box]:
    """The boxes that were laid out; weasyprint offers no public way to them."""
    return (page._page_box for page in document.pages)  # noqa: SLF001


def _boxes(box: Box, line: Box | None) -> Iterator[tuple[Box, Box | None]]:
    """All boxes with the line that they stand in."""
    box = getattr(box, "_box", box)  # an absolutely placed box is wrapped
    line = box if isinstance(box, boxes.LineBox) else line
    yield box, line
    for child in getattr(box, "children", ()):
        yield from _boxes(child, line)


def _texts(element: Any) -> Iterator[str]:
    if element.tag in ("{http://www.w3.org/2000/svg}svg", "style", "script") or not isinstance(element.tag, str):
        return
    yield element.text or ""
    for child in element:
        yield from _texts(child)
        yield child.tail or ""


def _signs(text: str) -> str:
    """The signs of a text that can be seen, without case, for style sheets may change it."""
    return "".join(text.casefold().split())
