"""This file attaches to a PDF what its words can be checked against."""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import Any

from weasyprint import Attachment

from briefing.model.document import SourceCard
from briefing.model.imprint import Imprint, Page, imprinted
from briefing.render._page.fit import Fitted
from briefing.render._page.foot import RECORD
from briefing.render._page.imprint import pages
from briefing.render._page.numbering import printable
from briefing.render._page.press import press
from briefing.render._page.themes import Theme
from briefing.render.json import written


def attachments(page: Fitted, day: datetime, *, with_sources: bool) -> list[Any]:
    """The record of what is on the page, and the sources' texts."""
    briefing = page.briefing
    record = imprinted(briefing.to_dict(), imprint(pages(page.sheet), page.filler.theme))
    files = [attachment(RECORD, "Where every word of this page comes from", written(record), "Data", day)]
    if with_sources:
        files += [attachment(source_name(index), card.name, text_of(card), "Source", day) for index, card in enumerate(briefing.sources)]
    return files


def imprint(shown: Iterable[Page], theme: Theme) -> Imprint:
    """What the record says of the file's pages."""
    from briefing import __version__  # the package imports this module before it has its version

    return Imprint(program=f"neutral-briefing {__version__}", is_packaged=not theme.is_foreign, pages=tuple(shown))


def source_name(index: int) -> str:
    """The file name of an attached source; `sources[index]` of the record tells more."""
    return f"source-{index + 1}.txt"


def text_of(card: SourceCard) -> bytes:
    """A source's text as it was hashed."""
    return card.text.encode("utf-8", "surrogatepass")


def attachment(name: str, description: str, data: bytes, relationship: str, day: datetime) -> Any:
    """A file inside a PDF, with what it is to the document ("Data", "Source")."""
    # BytesIO, not `string`: weasyprint would read an empty text as no source at all.
    return Attachment(
        file_obj=BytesIO(data),
        url_fetcher=press().fetcher,
        name=name,
        description=printable(description),
        created=day,
        modified=day,
        relationship=relationship,
    )
