"""This file reads a PDF as a reader's program would: what is attached, which signs stand where, and which of them can be seen."""

import ctypes
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pypdfium2
from pypdfium2 import raw

from briefing.errors import InputError

SCALE = 2.0  # pixels a point: an "l" is then more than one pixel wide
CONTRAST = 20  # of 255: less cannot be told from paper or tint
MARGIN = 1.5  # points over and under a sign, where paper shows even if the sign fills its own box, as a dash does
LEADING_ANNOTATIONS = (raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_WIDGET)  # lead elsewhere, and show nothing of their own
HIGH_SURROGATES, LOW_SURROGATES = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
NUMBERS = ("Cc", "Cn", "Co")  # categories of no letter: what stands there is the number of a shape
LINE_END_HYPHEN = "\x02"  # pdfium's name for one
SEEN = ("L", "N")  # categories of which every sign has ink: letters and numbers


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of a page; lengths in points, from the page's upper left corner."""

    text: str
    x: float
    y: float
    is_named: bool
    """Whether the file says which sign its shape is; else the text is no more than a number."""
    is_seen: bool


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """What a page shows."""

    signs: tuple[Sign, ...]
    stamps: int
    """How many things lie over it: comments, stamps, filled-in fields."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What is in a PDF."""

    attached: Mapping[str, bytes]
    pages: tuple[PrintedPage, ...]


def read_printed(data: bytes) -> Printed:
    """What is in a PDF.

    Raises:
        InputError: it is no PDF, or a damaged or protected one.
    """
    if b"%PDF-" not in data[:1024]:
        raise InputError("is no PDF; give a briefing that was written as one")
    try:
        document = pypdfium2.PdfDocument(data)
        try:
            return Printed(dict(_attached(document)), tuple(_page(page) for page in document))
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        raise InputError(f"cannot be opened as a PDF: it is damaged, or protected by a password ({error}); get it anew") from error


def _attached(document: Any) -> Iterator[tuple[str, bytes]]:
    for number in range(document.count_attachments()):
        attachment = document.get_attachment(number)
        yield attachment.get_name(), bytes(attachment.get_data())


def _page(page: Any) -> PrintedPage:
    text, height = page.get_textpage(), page.get_height()
    picture = _Picture.of(page)
    x, y = ctypes.c_double(), ctypes.c_double()
    signs = []
    for number, sign in _signs(text):
        raw.FPDFText_GetCharOrigin(text.raw, number, x, y)
        is_named = raw.FPDFText_HasUnicodeMapError(text.raw, number) != 1 and (
            unicodedata.category(sign) not in NUMBERS or sign == LINE_END_HYPHEN
        )
        is_seen = picture.shows(text, number) if unicodedata.category(sign)[0] in SEEN else True
        signs.append(Sign(sign, x.value, height - y.value, is_named, is_seen))
    stamps = [raw.FPDFAnnot_GetSubtype(raw.FPDFPage_GetAnnot(page.raw, number)) for number in range(raw.FPDFPage_GetAnnotCount(page.raw))]
    return PrintedPage(tuple(signs), sum(kind not in LEADING_ANNOTATIONS for kind in stamps))


def _signs(text: Any) -> Iterator[tuple[int, str]]:
    """The signs that the page itself has, by number; pdfium counts those beyond U+FFFF as two, and adds spaces and line breaks."""
    high = 0
    for number in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text.raw, number)
        if raw.FPDFText_IsGenerated(text.raw, number) == 1 or not code:
            continue
        if code in HIGH_SURROGATES:
            high = code
        elif high and code in LOW_SURROGATES:
            yield number, chr(0x10000 + (high - HIGH_SURROGATES.start << 10) + code - LOW_SURROGATES.start)
            high = 0
        else:
            yield number, chr(code)


@dataclass(frozen=True, slots=True)
class _Picture:
    """The page as it is seen, in shades of grey."""

    rows: tuple[bytes, ...]
    height: float

    @classmethod
    def of(cls, page: Any) -> "_Picture":
        bitmap = page.render(scale=SCALE, grayscale=True)
        pixels = bytes(bitmap.buffer)
        rows = (pixels[start : start + bitmap.width] for start in range(0, bitmap.stride * bitmap.height, bitmap.stride))
        return cls(tuple(rows), page.get_height())

    def shows(self, text: Any, number: int) -> bool:
        """Whether there is ink where a sign stands."""
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        raw.FPDFText_GetCharBox(text.raw, number, left, right, bottom, top)
        if right.value - left.value < 1 / SCALE or top.value - bottom.value < 1 / SCALE:
            return True  # a sign without a shape of its own, such as one of those that a ligature joins
        first, last = (int((self.height - edge) * SCALE) for edge in (top.value + MARGIN, bottom.value - MARGIN))
        across = slice(max(0, int(left.value * SCALE)), max(0, int(right.value * SCALE)) + 1)
        shades = [shade for row in self.rows[max(0, first) : max(0, last) + 1] for shade in row[across]]
        return bool(shades) and max(shades) - min(shades) >= CONTRAST
