"""This file reads a DOCX: all of its visible text, and what its styles say of each paragraph."""

from briefing.errors import InputError
from briefing.ingest._parts import written
from briefing.ingest._reader import Reader
from briefing.model.text import Source

_SIGNATURE = b"PK\x03\x04"
_TEXT_FOLDER = "word/"  # of a text document; spreadsheets have "xl/", slides "ppt/"


def read(data: bytes, name: str) -> tuple[Source, ...]:
    """The one source that a document is: a paragraph or a row of a table a line, with a mark for each.

    Raises:
        InputError: the bytes are no DOCX, or one that is damaged, locked or too large.
    """
    from briefing.ingest._office.article import document_of
    from briefing.ingest._signatures import refuse_foreign
    from briefing.ingest._statements import statements_of

    if not data.strip():
        raise InputError(f"{name}: no text in it; give a document that holds an article")
    if not recognises(data):
        refuse_foreign(data, name)
    document = document_of(data, name)
    stated = statements_of(document.stated)
    text, marks = written(document.parts)
    source = Source(
        text=text,
        name=name,
        title=stated.title,
        author=stated.author,
        published=document.stated.get("Published"),
        language=stated.language,
        marks=marks,
    )
    return (source,)


def recognises(data: bytes) -> bool:
    """Whether the bytes are a ZIP with the folder that a text document has."""
    if not data.startswith(_SIGNATURE):
        return False
    import io
    import zipfile  # loaded for what may be an archive alone: every file is asked

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return any(part.startswith(_TEXT_FOLDER) for part in package.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError):
        return False


READER = Reader(
    suffixes=(".docx", ".docm"),
    recognises=recognises,
    read=read,
    media_types=("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
)
