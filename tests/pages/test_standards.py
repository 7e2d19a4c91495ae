"""This file tests what a PDF promises those who cannot see it, and archives: its tags, bookmarks, metadata and attachments."""

import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from briefing.model.options import Options
from briefing.render import render_as, theme_names
from briefing.render._page.hard import hard

CASE = "a long article with all there can be"
every_theme = pytest.mark.parametrize("theme", theme_names())


@cache
def _made(theme: str) -> bytes:
    return render_as(dict(hard())[CASE], "pdf", Options(theme=theme)).data


def _elements(data: bytes) -> Iterator[tuple[str, dict[str, Any]]]:
    """The tags of a PDF in reading order: kind, and the element's own values."""
    with pikepdf.open(BytesIO(data)) as file:
        yield from _below(file.Root.StructTreeRoot)


def _below(element: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(kid.S), {key: str(value) for key, value in kid.items() if key in ("/Alt", "/E", "/Lang")}
            yield from _below(kid)


@every_theme
def test_the_file_says_that_it_is_tagged_and_by_which_standards(theme: str) -> None:
    with pikepdf.open(BytesIO(_made(theme))) as file:
        assert file.check_pdf_syntax() == []
        assert bool(file.Root.MarkInfo.Marked)
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
        assert str(file.Root.Lang) == "en"
        with file.open_metadata() as metadata:
            assert metadata.pdfa_status == "3U"
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "A title of one line and a little"


@every_theme
def test_headings_go_down_one_level_at_a_time_and_there_is_one_of_the_first(theme: str) -> None:
    levels = [int(kind[2:]) for kind, _ in _elements(_made(theme)) if kind.startswith("/H") and kind[2:].isdigit()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@every_theme
def test_a_heading_holds_no_heading(theme: str) -> None:
    def nested(element: Any, *, inside: bool) -> bool:
        kids = element.get("/K", [])
        found = False
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                is_heading = str(kid.S) in ("/H1", "/H2", "/H3")
                found = found or (inside and is_heading) or nested(kid, inside=inside or is_heading)
        return found

    with pikepdf.open(BytesIO(_made(theme))) as file:
        assert not nested(file.Root.StructTreeRoot, inside=False)


@every_theme
def test_every_picture_has_words(theme: str) -> None:
    pictures = [values for kind, values in _elements(_made(theme)) if kind == "/Figure"]
    assert len(pictures) > 5
    assert all(len(values.get("/Alt", "").split()) > 4 for values in pictures)


@every_theme
def test_bookmarks_are_the_headings_in_their_order(theme: str) -> None:
    titles = [item.get_title() for item in pypdfium2.PdfDocument(_made(theme)).get_toc()]
    assert titles[:2] == ["A title of one line and a little", "Bottom line"]
    for title in ("Summary by section", "Part 0 of the day", "Key actors", "Outstanding questions", "Balance"):
        assert title in titles


@every_theme
def test_the_text_is_read_in_the_order_of_the_html(theme: str, tmp_path: Path) -> None:
    reader = shutil.which("pdfinfo")
    if reader is None:
        pytest.skip("needs pdfinfo, of poppler-utils")
    path = tmp_path / "page.pdf"
    path.write_bytes(_made(theme))
    told = subprocess.run([reader, "-struct-text", str(path)], capture_output=True, text=True, check=True).stdout
    places = [told.index(words) for words in ("A title of one line", "Part 0 of the day", "sentence's place in the source")]
    assert places == sorted(places)


@every_theme
def test_attachments_say_what_they_are_to_the_page(theme: str) -> None:
    with pikepdf.open(BytesIO(_made(theme))) as file:
        relations = {str(item.UF): str(item.AFRelationship) for item in file.Root.AF}
    assert relations == {"provenance.json": "/Data", "source-1.txt": "/Source"}


@every_theme
def test_no_type_is_smaller_than_8_points(theme: str) -> None:
    page = pypdfium2.PdfDocument(_made(theme))[0]
    text = page.get_textpage()
    sizes = {round(pypdfium2.raw.FPDFText_GetFontSize(text.raw, number), 2) for number in range(text.count_chars())}
    scales = 0.75  # WeasyPrint writes CSS pixels and scales the page
    assert min(size for size in sizes if size > 1.5) * (scales if max(sizes) > 30 else 1) >= 7.99


def test_open_validators_find_no_error(tmp_path: Path) -> None:
    checker = shutil.which("outloud") or str(Path(__file__).parents[2] / ".venv" / "bin" / "outloud")
    if not Path(checker).exists():
        pytest.skip("needs outloud, of PyPI")
    path = tmp_path / "page.pdf"
    path.write_bytes(_made("classic"))
    told = subprocess.run([checker, str(path)], capture_output=True, text=True, check=False)
    assert "0 error(s)" in told.stdout, told.stdout
