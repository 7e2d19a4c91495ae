"""This file lays a document out with WeasyPrint and measures what came of it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.formatting_structure import boxes
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetchingError

from briefing.errors import TemplateError
from briefing.render._page import fonts
from briefing.render._page.fetcher import ClosedFetcher

Box = Any  # weasyprint has no types
EVEN = 1.09  # words do not divide evenly: room for the longer line


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document as it was laid out."""

    document: Any
    lost: str
    """Signs of the HTML that no box shows; empty when every one is there."""

    @property
    def pages(self) -> int:
        """How many pages it takes."""
        return len(self.document.pages)


@dataclass(frozen=True, slots=True)
class Press:
    """What all layouts of a process share: fonts are set up once, and nothing else can be fetched."""

    configuration: Any
    faces: Any
    fetcher: ClosedFetcher


@cache
def press() -> Press:
    """The press of this process."""
    configuration, shut = FontConfiguration(), ClosedFetcher()
    faces = CSS(string=fonts.stylesheet(), url_fetcher=ClosedFetcher(fonts.files()), font_config=configuration)
    return Press(configuration, faces, shut)


def lay_out(html: str) -> Sheet:
    """The document, laid out.

    Raises:
        TemplateError: it asks for something that may not be fetched.
    """
    shared = press()
    try:
        parsed = HTML(string=html, url_fetcher=shared.fetcher)
        document = parsed.render(stylesheets=[shared.faces], font_config=shared.configuration, pdf_tags=True)
    except URLFetchingError as error:
        raise TemplateError(f"the theme asks for something outside of it: {error}") from error
    return Sheet(document, _lost(parsed.etree_element, document))


def heights(sheet: Sheet) -> Mapping[str, float]:
    """Heights in CSS pixels of all elements with an `id`; of one inside a line, its share of the lines it stands in."""
    found: defaultdict[str, float] = defaultdict(float)
    for page in _page_boxes(sheet.document):
        for box, line in _boxes(page, None):
            key = box.element.get("id") if box.element is not None and ":" not in (box.element_tag or "") else None
            if key and isinstance(box, boxes.InlineBox) and line is not None and line.width:
                found[key] += line.height * min(1.0, box.width / line.width) if line.width else 0.0
            elif key and isinstance(box, boxes.BlockLevelBox):
                found[key] = max(found[key], box.margin_height())
    return found


def even_width(sheet: Sheet, key: str) -> float | None:
    """The width at which the lines of an element are about equally long; None for a single line."""
    for page in _page_boxes(sheet.document):
        for box, _ in _boxes(page, None):
            if box.element is not None and box.element.get("id") == key and isinstance(box, boxes.BlockLevelBox):
                widths = [sum(child.width for child in line.children) for line in box.children if isinstance(line, boxes.LineBox)]
                return sum(widths) / len(widths) * EVEN if len(widths) > 1 else None
    return None


def _page_boxes(document: Any) -> Iterator[Box]:
    """The boxes that were laid out; weasyprint offers no public way to them (see its issue 2459 for why they must be looked at)."""
    return (page._page_box for page in document.pages)  # noqa: SLF001


def _boxes(box: Box, line: Box | None) -> Iterator[tuple[Box, Box | None]]:
    """All boxes with the line that they stand in."""
    box = getattr(box, "_box", box)  # an absolutely placed box is wrapped
    line = box if isinstance(box, boxes.LineBox) else line
    yield box, line
    for child in getattr(box, "children", ()):
        yield from _boxes(child, line)


def _lost(root: Any, document: Any) -> str:
    """What WeasyPrint dropped. One page is no proof: text that overflows some boxes is left out without a word."""
    shown: Counter[str] = Counter()
    for page in _page_boxes(document):
        for box, _ in _boxes(page, None):
            if isinstance(box, boxes.TextBox) and ":" not in (box.element_tag or ""):
                shown.update(_signs(box.text))
    body = next(element for element in root.iter() if element.tag == "body")
    wanted = Counter(sign for text in _texts(body) for sign in _signs(text))
    return "".join(sorted((wanted - shown).elements()))


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
