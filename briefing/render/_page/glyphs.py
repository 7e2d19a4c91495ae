"""This file counts the signs of a page for which no font on the machine has a shape: they would show as empty boxes."""

from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.text.ffi import ffi, pango
from weasyprint.text.line_break import create_layout

from briefing.render._page.press import Sheet

ffi.cdef("int pango_layout_get_unknown_glyphs_count (PangoLayout *layout);", override=True)

# Latin letters, and the usual quotation marks, dashes and currencies: the fonts that come with the program have them.
LATIN, PUNCTUATION = range(0x250), range(0x2000, 0x20D0)


def without_shape(sheet: Sheet) -> int:
    """How many signs on the sheet no font has."""
    return sum(_count(box) for box, _ in sheet.boxes if isinstance(box, boxes.TextBox))


def _count(box: Any) -> int:
    other = "".join(sign for sign in box.text if ord(sign) not in LATIN and ord(sign) not in PUNCTUATION)
    if not other:
        return 0
    layout = create_layout(other, box.style, None, None, 0)
    return int(pango.pango_layout_get_unknown_glyphs_count(layout.layout))
