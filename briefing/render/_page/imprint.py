"""This file tells which words a laid-out page shows, and where, so that the finished PDF can be compared with it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from weasyprint.formatting_structure import boxes

from briefing.frozen import dataclass
from briefing.model.imprint import Line, Page, Part, Place
from briefing.render._page.press import Sheet

POINTS = 0.75  # of a CSS pixel
OURS = {"ours", "ref"}  # classes of what stands inside an excerpt's element and is none of its words

# The place of an excerpt as templates write it: "0:120-184"; not "120-184".
_PLACE = re.compile(r"(?P<source>\d+) : (?P<start>\d+) - (?P<end>\d+)", re.VERBOSE)

Element = Any  # of weasyprint's tree, which has no types


@dataclass(frozen=True, slots=True)
class Owner:
    """The element whose words something is."""

    element: Element
    place: Place | None


def pages(sheet: Sheet, story: int | None = None) -> tuple[Page, ...]:
    """What each page of the sheet shows; `story` is the number of a digest's story that all of them are on."""
    owners = dict(_owners(sheet.root, None, story))
    return tuple(Page(_parts(boxes_of_page, owners)) for boxes_of_page in sheet.boxes_by_page)


def _parts(on_page: Iterable[tuple[Any, Any]], owners: Mapping[Element, Owner | None]) -> tuple[Part, ...]:
    found: dict[Element, list[Line]] = {}
    places: dict[Element, Place | None] = {}
    for box, _ in on_page:
        if not isinstance(box, boxes.TextBox) or not box.text.strip():
            continue
        is_added = ":" in (box.element_tag or "")  # by a style sheet, before or after an element's own words
        owner = None if is_added else owners.get(box.element)
        key = owner.element if owner else box.element
        places[key] = owner.place if owner else None
        found.setdefault(key, []).append(_line(box))
    return tuple(Part(places[key], tuple(lines)) for key, lines in found.items())


def _owners(element: Element, owner: Owner | None, story: int | None) -> Iterator[tuple[Element, Owner | None]]:
    """All elements, each with the excerpt's element that its own words belong to."""
    story = int(element.get("data-story") or 0) or story
    if "data-place" in element.attrib:
        owner = Owner(element, _place(element.get("data-place"), story))
    elif OURS.intersection(element.get("class", "").split()):
        owner = None
    yield element, owner
    for child in element:
        yield from _owners(child, owner, story)


def _place(written: str, story: int | None) -> Place | None:
    found = _PLACE.fullmatch(written)
    return Place(int(found["source"]), int(found["start"]), int(found["end"]), story) if found else None


def _line(box: Any) -> Line:
    x, y, width = (round(length * POINTS, 2) for length in (box.position_x, box.position_y + box.baseline, box.width))
    return Line(box.text.strip(), x, y, width)
