"""This file tries a theme on briefings that are hard to lay out, and finds what readers would suffer from."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure import boxes

from briefing.errors import BriefingError
from briefing.model.options import Options
from briefing.render._page.email import html as email
from briefing.render._page.hard import hard
from briefing.render._page.press import Sheet
from briefing.render._page.render import fitted
from briefing.render._page.themes import find_theme

LEAST_TYPE = 8.0  # points
NORMAL, LARGE = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11, level AA
LARGE_TYPE, LARGE_BOLD, BOLD = 18.0, 14.0, 700  # points, points, weight: what WCAG calls large

# A picture and its attributes. Matches '<img src="a">'; not "<imgs>".
_PICTURE = re.compile(r"""<img\b(?P<attributes>[^>]*)>""", re.VERBOSE | re.IGNORECASE)
# A drawing with its content. Matches '<svg role="img">…</svg>'.
_DRAWING = re.compile(r"""<svg\b[^>]*>.*?</svg>""", re.VERBOSE | re.IGNORECASE | re.DOTALL)
# A text alternative. Matches 'alt="A gull"'; not 'alt=""'.
_ALT = re.compile(r"""\balt\s*=\s*(?:"[^"]+"|'[^']+')""", re.VERBOSE | re.IGNORECASE)

Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a theme, and on which of the hard briefings it showed."""

    what: str
    case: str


def check(name: str, options: Options) -> tuple[Fault, ...]:
    """The faults of a theme, each once: errors with file and line, what is too tall, pictures without words, weak contrast, small type."""
    found: dict[str, Fault] = {}
    for paper in find_theme(name, options.templates).papers:
        for case, briefing in hard():
            wishes = Options(theme=name, templates=options.templates, paper="letter" if paper == "letter" else "a4")
            try:
                page = fitted(briefing, wishes)
                faults = [*_without_words(page.html), *_hard_to_read(page.sheet)]
                if paper == "a4":
                    email(briefing, wishes)
            except BriefingError as error:
                faults = [str(error)]
            for what in faults:
                found.setdefault(what, Fault(what, f"{case}, {paper}"))
    return tuple(found.values())


def _without_words(html: str) -> Iterator[str]:
    for picture in _PICTURE.finditer(html):
        if not _ALT.search(picture["attributes"]):
            yield "a picture has no alt text: say in alt what it shows"
    for drawing in _DRAWING.finditer(html):
        if "<title>" not in drawing[0] and 'aria-hidden="true"' not in drawing[0]:
            yield "a drawing has no <title>: say in it what it shows"


def _hard_to_read(sheet: Sheet) -> Iterator[str]:
    for page in sheet.document.pages:
        yield from _weak(page._page_box, (1.0, 1.0, 1.0))  # noqa: SLF001 - see press


def _weak(box: Any, ground: Colour) -> Iterator[str]:
    box = getattr(box, "_box", box)
    ground = _over(box.style["background_color"], ground)
    if isinstance(box, boxes.TextBox) and box.text.strip():
        yield from _faults_of(box, ground)
    for child in getattr(box, "children", ()):
        yield from _weak(child, ground)


def _faults_of(box: Any, ground: Colour) -> Iterator[str]:
    points = box.style["font_size"] * 0.75
    ratio = contrast(_over(box.style["color"], ground), ground)
    is_large = points >= LARGE_TYPE or (points >= LARGE_BOLD and box.style["font_weight"] >= BOLD)
    is_drawn = not any(
        sign.isalnum() for sign in box.text
    )  # a square of a legend is a picture: 1.4.11 asks the same of it as of large type
    least = LARGE if is_large or is_drawn else NORMAL
    if ratio < least:
        yield f"{_named(box)}: the contrast of text to its ground is {ratio:.1f}, and {least} is the least (WCAG AA)"
    if points < LEAST_TYPE - 0.01:
        yield f"{_named(box)}: type of {points:.1f} points; 8 is the least"


def _named(box: Any) -> str:
    """The element in whose words the fault is, as a style sheet would name it."""
    element = box.element
    name = element.get("class") if element is not None else None
    return f"{box.element_tag}.{'.'.join(name.split())}" if name else str(box.element_tag)


def _over(colour: Any, ground: Colour) -> Colour:
    """A colour laid over another, as far as it hides it."""
    if not hasattr(colour, "to"):
        return ground
    red, green, blue = colour.to("srgb").coordinates
    share = float(colour.alpha)
    return tuple(share * own + (1 - share) * other for own, other in zip((red, green, blue), ground, strict=True))


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Iterable[float]) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
