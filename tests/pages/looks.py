"""This file reads a PDF back: its text, its size, what is attached."""

from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pypdfium2


@dataclass(frozen=True, slots=True)
class Looked:
    """What a reader's program finds in a PDF."""

    pages: int
    width: float
    height: float
    text: str
    title: str
    language: str
    created: str
    attached: dict[str, bytes]


def look(data: bytes) -> Looked:
    """A PDF, read back."""
    document = pypdfium2.PdfDocument(data)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    width, height = document[0].get_size()
    with pikepdf.open(BytesIO(data)) as file:
        return Looked(
            pages=len(document),
            width=width,
            height=height,
            text=text,
            title=str(file.docinfo["/Title"]),
            language=str(file.Root.Lang),
            created=str(file.docinfo["/CreationDate"]),
            attached={name: attachment.get_file().read_bytes() for name, attachment in file.attachments.items()},
        )


def letters(text: str) -> str:
    """The text without spaces and line breaks, for a page breaks lines where it likes."""
    return "".join(text.split())
