"""This file attaches to a PDF what its words can be checked against."""

from datetime import datetime
from io import BytesIO
from typing import Any

from weasyprint import Attachment

from briefing.model.document import Briefing, SourceCard
from briefing.render._page.foot import RECORD
from briefing.render._page.press import press
from briefing.render.json import record


def attachments(briefing: Briefing, day: datetime, *, with_sources: bool) -> list[Any]:
    """The record of what is on the page, and the sources' texts."""
    files = [attachment(RECORD, "Where every word of this page comes from", record(briefing), "Data", day)]
    if with_sources:
        files += [attachment(source_name(index), card.name, text_of(card), "Source", day) for index, card in enumerate(briefing.sources)]
    return files


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
        description=description,
        created=day,
        modified=day,
        relationship=relationship,
    )
