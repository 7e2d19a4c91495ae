"""This file takes the signs of a PDF page with their places, as words that stand on one base line.

PDFium says where its words end; where a type or a size changes inside a word, a new one begins that is `is_attached`.
"""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import pypdfium2.raw as pdfium

_QUARTER = math.pi / 2
_OBLIQUE = 4  # stands for a direction that is no quarter turn: a watermark
_TILT = 0.1  # radians; scans lean that much
_BOLD_WEIGHT = 600
_SMALLEST, _LARGEST = 0.1, 5000.0  # points; another size is a fault of the file's
_SAME = 0.1  # points; boxes that differ by less are of one type and size
_TIGHT = 0.2  # points; between signs of a word
_JUMP = 0.5  # of the size; a sign that stands so far from the one before begins a word
_NO_SPACE = 0.085  # of the height; letters that are set apart have less between them, words more
_NAME_LENGTH = 128  # of a font's name, more is not looked at

_HYPHEN_OF_PDFIUM = "\x02"
_BOLD_NAME = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)  # matches "Noto-Serif-Bold", not "Noto-Serif"
_ARABIC = re.compile(r"[\u0600-\u06ff]")

# What typesetting writes as one sign, and readers as several letters or another sign; a "\x02" is PDFium's hyphen at a line's end.
_LETTERS = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", _HYPHEN_OF_PDFIUM: "-", "\ufeff": None, "\u200b": None}
)


@dataclass(frozen=True, slots=True)
class Word:
    """Signs without a space between them; places are in points, to the right and downwards."""

    text: str
    left: float
    right: float
    base: float
    """Where the letters stand, counted downwards."""
    size: float
    is_bold: bool
    is_attached: bool
    """Whether no space stands before it."""


@dataclass(frozen=True, slots=True)
class Signs:
    """The words of a page: those in its reading direction, and those that run another way, as lines of text."""

    words: tuple[Word, ...]
    turned: tuple[str, ...]


_Box = tuple[float, float, float, float]  # left, bottom, right, top, upwards as PDF counts


@dataclass(slots=True)
class _Run:
    """Signs of one type that stand next to each other, as they come."""

    text: str
    first: int
    """The number of its first sign."""
    box: _Box
    last: _Box
    """The box of its last sign."""
    is_attached: bool

    def takes(self, sign: str, here: _Box) -> bool:
        """Takes one sign more if it is of one type and line with those before it, and next to them."""
        left, bottom, right, top = self.box
        is_level = -_SAME < bottom - here[1] < _SAME and -_SAME < top - here[3] < _SAME
        if not is_level and not (abs(left - here[0]) < _SAME and abs(right - here[2]) < _SAME):
            return False
        if not (is_level and 0 <= here[0] - right < _TIGHT) and not _is_next(self.box, here):
            return False
        if here == self.last and _ARABIC.match(sign):  # of two letters that one Arabic sign stands for, PDFium gives the second first
            self.text = self.text[:-1] + sign + self.text[-1]
        else:
            self.text += sign
        self.box = (min(left, here[0]), min(bottom, here[1]), max(right, here[2]), max(top, here[3]))
        self.last = here
        return True


def signs_of(page: Any) -> Signs:
    """The words that show on a page, in the order in which the file has them."""
    textpage = page.get_textpage()
    try:
        found = tuple(_styled(textpage))
    finally:
        textpage.close()
    shown = _box_of(page)
    inside = [(run, style) for run, style in found if _is_inside(run, shown)]
    usual = Counter(style.turn for run, style in inside for _ in run.text).most_common(1)
    turn = usual[0][0] if usual and usual[0][0] != _OBLIQUE else 0
    words = tuple(_word(run, style) for run, style in inside if style.turn == turn)
    return Signs(words, tuple(_turned(inside, turn)))


def _runs(textpage: Any) -> Iterator[_Run]:
    raw, box = textpage.raw, pdfium.FS_RECTF()
    place = ctypes.byref(box)
    code_of, box_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox  # looked up once: asked for every sign
    run: _Run | None = None
    before: _Run | None = None  # PDFium's, not the file's, is the space behind it
    for index in range(textpage.count_chars()):
        sign = _sign(code_of(raw, index))
        if sign == " ":
            if run:
                yield run
                before = run if pdfium.FPDFText_IsGenerated(raw, index) else None
            run = None
        elif sign and box_of(raw, index, place):
            here = (box.left, box.bottom, box.right, box.top)
            if run and run.takes(sign, here):
                continue
            if run:
                yield run
            is_attached = _is_next(run.box, here) if run else before is not None and _touches(before.box, here)
            run, before = _Run(sign, index, here, here, is_attached), None
    if run:
        yield run


@cache
def _sign(code: int) -> str:
    """A sign of a code, a space of anything that parts words; empty for what is no sign."""
    if code == 0 or code in (0xFFFE, 0xFFFF) or code > 0x10FFFF:
        return ""
    sign = chr(code)
    return sign if sign == _HYPHEN_OF_PDFIUM or (code >= 32 and not sign.isspace()) else " "


def _touches(before: _Box, here: _Box) -> bool:
    """Whether no space stands between two boxes on one line."""
    is_level = min(before[3], here[3]) > max(before[1], here[1])
    return is_level and max(here[0] - before[2], before[0] - here[2]) < _NO_SPACE * (here[3] - here[1])


def _is_next(before: _Box, here: _Box) -> bool:
    """Whether two boxes touch or nearly so; their smaller side is about the size of the letters."""
    reach = _JUMP * max(min(before[2] - before[0], before[3] - before[1]), min(here[3] - here[1], here[2] - here[0] or 1))
    if here[0] - before[2] > reach or before[0] - here[2] > reach:
        return False
    return here[1] - before[3] <= reach and before[1] - here[3] <= reach


@dataclass(frozen=True, slots=True)
class _Style:
    """How a run is set."""

    origin: tuple[float, float]
    size: float
    turn: int
    is_bold: bool


def _styled(textpage: Any) -> Iterator[tuple[_Run, _Style]]:
    """The runs of a page with their styles; those of one height on one line share all but their weight."""
    box: _Box | None = None
    style = _Style((0, 0), 1, 0, is_bold=False)
    for run in _runs(textpage):
        is_bold = _is_bold(textpage.raw, run.first)
        if box is None or abs(box[1] - run.box[1]) >= _SAME or abs(box[3] - run.box[3]) >= _SAME:
            style = _style(textpage.raw, run, is_bold=is_bold)
        elif style.is_bold is not is_bold:
            style = replace(style, is_bold=is_bold)
        box = run.box
        yield run, style


def _style(raw: Any, run: _Run, *, is_bold: bool) -> _Style:
    """How the first sign of a run is set."""
    matrix, x, y = pdfium.FS_MATRIX(1, 0, 0, 1, 0, 0), ctypes.c_double(run.box[0]), ctypes.c_double(run.box[1])
    pdfium.FPDFText_GetMatrix(raw, run.first, ctypes.byref(matrix))
    pdfium.FPDFText_GetCharOrigin(raw, run.first, ctypes.byref(x), ctypes.byref(y))
    size = abs(pdfium.FPDFText_GetFontSize(raw, run.first)) * math.hypot(matrix.c, matrix.d)
    if not _SMALLEST < size < _LARGEST:
        size = max(run.box[3] - run.box[1], 1.0)
    return _Style((x.value, y.value), size, _turn(matrix.a, matrix.b), is_bold)


def _turn(a: float, b: float) -> int:
    """The quarter turns of a direction."""
    angle = math.atan2(b, a)
    quarters = round(angle / _QUARTER)
    return quarters % 4 if abs(angle - quarters * _QUARTER) < _TILT else _OBLIQUE


def _is_bold(raw: Any, index: int) -> bool:
    if pdfium.FPDFText_GetFontWeight(raw, index) >= _BOLD_WEIGHT:
        return True
    name = (ctypes.c_char * _NAME_LENGTH)()
    pdfium.FPDFText_GetFontInfo(raw, index, name, _NAME_LENGTH, None)
    return _is_bold_name(name.value)


@cache
def _is_bold_name(name: bytes) -> bool:
    return bool(_BOLD_NAME.search(name))


def _box_of(page: Any) -> _Box:
    left, bottom, right, top = page.get_cropbox()
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def _is_inside(run: _Run, shown: _Box) -> bool:
    across, along = (run.box[0] + run.box[2]) / 2, (run.box[1] + run.box[3]) / 2
    return shown[0] <= across <= shown[2] and shown[1] <= along <= shown[3]


def _word(run: _Run, style: _Style) -> Word:
    """A run in the page's reading direction."""
    (x, y), (left, bottom, right, top) = style.origin, run.box
    places = ((left, right, -y), (bottom, top, x), (-right, -left, y), (-top, -bottom, -x))
    start, end, base = places[style.turn % 4]
    return Word(_letters(run.text), start, end, base, style.size, style.is_bold, run.is_attached)


def _letters(text: str) -> str:
    """The letters of signs; half a sign of two (a lone surrogate) is shown as unreadable."""
    return text.translate(_LETTERS).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _turned(found: Iterable[tuple[_Run, _Style]], turn: int) -> Iterator[str]:
    """What runs another way, a line a stretch of it."""
    line = ""
    for run, style in found:
        if style.turn == turn:
            if line:
                yield line
            line = ""
        else:
            line += ("" if not line or run.is_attached else " ") + _letters(run.text)
    if line:
        yield line
