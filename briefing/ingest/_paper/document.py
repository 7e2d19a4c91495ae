"""This file opens a PDF, takes what stands on its pages and closes it again; it says why one cannot be read.

PDFium is not safe in threads, so one document is read at a time.
"""

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from briefing.errors import InputError
from briefing.ingest._paper.patience import Patience
from briefing.ingest._paper.words import Signs, signs_of

MOST_PAGES = 500  # a long report has two hundred
MOST_SIGNS = 2_000_000
MOST_WORDS = 25_000  # of one page; a newspaper's has five thousand
MOST_UNREADABLE = 0.3  # of the signs
MOST_OBJECTS = 5_000  # of a page that are looked at for pictures
_LONGEST_LANGUAGE = 64  # bytes of UTF-16

_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, slots=True)
class Picture:
    """Where a picture stands, in points to the right and downwards."""

    left: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on a page."""

    signs: Signs
    pictures: tuple[Picture, ...]


_EMPTY = Sheet(Signs((), ()), ())


@dataclass(frozen=True, slots=True)
class Paper:
    """What a PDF holds, before any of it is understood."""

    sheets: tuple[Sheet, ...]
    stated: dict[str, str]
    """What the document says of itself: Title, Author, …; a language is under Language."""


def paper_of(data: bytes, name: str, patience: Patience) -> Paper:
    """The pages of a PDF.

    Raises:
        InputError: it is damaged, locked by a password, too large, or there is no text in it that can be read.
    """
    with _ONE_AT_A_TIME, _opened(data, name) as document:
        paper = Paper(tuple(_sheets(document, name, patience)), _stated(document))
    _check(paper, name)
    return paper


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[Any]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise InputError(f"{name}: is a PDF that a password locks; save a copy without it and give that one") from error
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_SECURITY:
            raise InputError(f"{name}: is a PDF with a protection that cannot be read; print it to a new PDF and give that one") from error
        raise InputError(f"{name}: is a damaged PDF; fetch it anew, or open it and print it to a new PDF") from error
    try:
        yield document
    finally:
        document.close()


def _sheets(document: Any, name: str, patience: Patience) -> Iterator[Sheet]:
    if len(document) > MOST_PAGES:
        raise InputError(f"{name}: has {len(document):,} pages, more than the {MOST_PAGES} that are read; save the article's pages alone")
    signs = 0
    for number in range(len(document)):
        sheet = _sheet(document, number)
        signs += sum(len(word.text) for word in sheet.signs.words)
        if signs > MOST_SIGNS or len(sheet.signs.words) > MOST_WORDS:
            raise InputError(f"{name}: holds more text than can be read at once (page {number + 1}); save the article's pages alone")
        patience.check(number)
        yield sheet


def _sheet(document: Any, number: int) -> Sheet:
    """A page; an empty one where it is damaged, which does not make the others unreadable."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return _EMPTY
    try:
        return Sheet(signs_of(page), tuple(_pictures(page)))
    except pypdfium2.PdfiumError:
        return _EMPTY
    finally:
        page.close()


def _pictures(page: Any) -> Iterator[Picture]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    places = [ctypes.byref(each) for each in (left, bottom, right, top)]
    for number in range(min(pdfium.FPDFPage_CountObjects(page.raw), MOST_OBJECTS)):
        each = pdfium.FPDFPage_GetObject(page.raw, number)
        if pdfium.FPDFPageObj_GetType(each) == pdfium.FPDF_PAGEOBJ_IMAGE and pdfium.FPDFPageObj_GetBounds(each, *places):
            yield Picture(left.value, right.value, -bottom.value)


def _stated(document: Any) -> dict[str, str]:
    stated: dict[str, str] = document.get_metadata_dict(skip_empty=True)
    length = pdfium.FPDFCatalog_GetLanguage(document.raw, None, 0)
    if 2 < length <= _LONGEST_LANGUAGE:
        buffer = (pdfium.FPDF_WCHAR * (length // 2))()
        pdfium.FPDFCatalog_GetLanguage(document.raw, buffer, length)
        stated["Language"] = bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")
    return stated


def _check(paper: Paper, name: str) -> None:
    text = "".join(word.text for sheet in paper.sheets for word in sheet.signs.words)
    if not text:
        raise InputError(f"{name}: no text in it, only pictures of pages; recognise their text first, with ocrmypdf for instance")
    unreadable = sum(sign == "\N{REPLACEMENT CHARACTER}" or "\ue000" <= sign <= "\uf8ff" for sign in text)
    if unreadable > MOST_UNREADABLE * len(text):
        raise InputError(
            f"{name}: its fonts do not say which letters they show; recognise its text anew, with ocrmypdf --force-ocr for instance"
        )
