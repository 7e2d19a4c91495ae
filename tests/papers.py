"""This file makes PDFs for tests: pages laid out from HTML, and pages drawn sign by sign."""

from collections.abc import Sequence
from functools import cache
from io import BytesIO

import pikepdf
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from briefing.render._page.fonts import stylesheet

_SHEET = "@page { size: 420pt 595pt; margin: 36pt } html { font: 10pt/1.35 'Source Serif Pro' } p { margin: 0 0 6pt }"


@cache
def printed(html: str) -> bytes:
    """An HTML page as a PDF, in the program's own fonts, so that lines break alike everywhere."""
    fonts = FontConfiguration()
    sheets = [CSS(string=css, font_config=fonts) for css in (stylesheet(), _SHEET)]
    data: bytes = HTML(string=html).write_pdf(stylesheets=sheets, font_config=fonts)
    return data


def drawn(*pages: str, rotate: int = 0, info: dict[str, str] | None = None, password: str | None = None) -> bytes:
    """A PDF of pages in PDF's own operators, 400 points square; the fonts are /F1 (light) and /F2 (bold)."""
    pdf = pikepdf.new()
    for content in pages:
        page = pdf.add_blank_page(page_size=(400, 400))
        page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=_font("/Helvetica"), F2=_font("/Helvetica-Bold")))
        page.obj.Contents = pdf.make_stream(content.encode("latin-1"))
        page.obj.Rotate = rotate
    for key, text in (info or {}).items():
        pdf.docinfo[pikepdf.Name(f"/{key}")] = text
    file = BytesIO()
    pdf.save(file, encryption=pikepdf.Encryption(owner="owner", user=password) if password is not None else None)
    return file.getvalue()


def _font(name: str) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name(name))


def words_at(places: Sequence[tuple[float, float, str]], size: float = 10, font: str = "F1") -> str:
    """Words drawn at places, in points from the lower left."""
    return "BT " + " ".join(f"/{font} {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj" for x, y, text in places) + " ET"
