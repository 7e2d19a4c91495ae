"""This file finds what readers of a laid-out page would suffer from: pictures without words, weak contrast, small type."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

from briefing.render._page.press import Sheet, lay_out

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
# What a style sheet keeps for dark screens. Matches "@media (prefers-color-scheme: dark)"; not "@media (max-width: 480px)".
_DARK = re.compile(r"""@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)""", re.VERBOSE | re.IGNORECASE)


def faults_on_screens(html: str) -> Iterator[str]:
    """What is wrong with a document for mail programs or browsers, on a light screen and on a dark one."""
    yield from without_words(html)
    yield from hard_to_read(lay_out(html))
    dark = _DARK.sub("@media all", html)
    if dark != html:
        yield from (f"on a dark screen: {fault}" for fault in hard_to_read(lay_out(dark)))


def without_words(html: str) -> Iterator[str]:
    """Pictures and drawings that say nothing to who cannot see them."""
    for picture in _PICTURE.finditer(html):
        if not _ALT.search(picture["attributes"]):
            yield "a picture has no alt text: say in alt what it shows"
    for drawing in _DRAWING.finditer(html):
        if "<title>" not in drawing[0] and 'aria-hidden="true"' not in drawing[0]:
            yield "a drawing has no <title>: say in it what it shows"


def hard_to_read(sheet: Sheet) -> Iterator[str]:
    """Words too weak or too small to be read, by the rules of WCAG 2.2, level AA."""
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
