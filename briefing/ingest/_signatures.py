"""This file tells files that hold no text that we can read by their first bytes."""

import re

from briefing.errors import InputError

_SAVE_AS_TEXT = "save the article as text (UTF-8) and give that file"
_SAVE_AS_DOCX = "open it in a word processor, save it as .docx and give that file"
_SAVE_AS_PDF = "print the article to a PDF and give that file"
_UNPACK = "unpack it and give the article's file"
_RECOGNISE = "recognise its text first (OCR) and give that"

_FIRST_BYTES = (
    (b"%PDF-", "a PDF", "name it .pdf and try again"),
    (b"\xd0\xcf\x11\xe0", "an old or a locked Office document", f"{_SAVE_AS_DOCX} (without a password)"),
    (b"{\\rtf", "a rich text document", _SAVE_AS_DOCX),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (b"Rar!", "a RAR archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ", "an xz archive", _UNPACK),
    (b"\x89PNG", "a picture", _RECOGNISE),
    (b"\xff\xd8\xff", "a picture", _RECOGNISE),
    (b"GIF8", "a picture", _RECOGNISE),
    (b"II*\0", "a picture", _RECOGNISE),
    (b"MM\0*", "a picture", _RECOGNISE),
    (b"%!PS", "a PostScript file", _SAVE_AS_PDF),
)
_ZIP = b"PK\x03\x04"

# What the names of a ZIP's parts, a line each, say that it is: "xl/workbook.xml" is a spreadsheet's, "notes/xl/a" nobody's.
_ZIP_PARTS = (
    (re.compile(r"^xl/", re.MULTILINE), "a spreadsheet", _SAVE_AS_TEXT),
    (re.compile(r"^ppt/", re.MULTILINE), "a presentation", _SAVE_AS_PDF),
    (re.compile(r"^META-INF/container\.xml$", re.MULTILINE), "an e-book", _SAVE_AS_TEXT),
    (re.compile(r"^Index/.*\.iwa$", re.MULTILINE), "a Pages document", _SAVE_AS_DOCX),
    (re.compile(r"^word/", re.MULTILINE), "a Word document", "name it .docx and try again"),
    (re.compile(r"^content\.xml$", re.MULTILINE), "an OpenDocument file", _SAVE_AS_DOCX),
)


def refuse_foreign(data: bytes, name: str) -> None:
    """Says what a file is that is none of ours.

    Raises:
        InputError: it is such a file.
    """
    found = next(((kind, step) for start, kind, step in _FIRST_BYTES if data.startswith(start)), None)
    if data.startswith(_ZIP):
        found = _zip_kind(data)
    if found:
        kind, step = found
        raise InputError(f"{name}: is {kind}, not plain text; {step}")


def _zip_kind(data: bytes) -> tuple[str, str]:
    import io
    import zipfile  # loaded for an archive alone: every text is looked at

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = "\n".join(package.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError):
        return "a ZIP or Office document that is damaged", "fetch it anew, or save the article as text (UTF-8)"
    return next(((kind, step) for pattern, kind, step in _ZIP_PARTS if pattern.search(names)), ("a ZIP archive", _UNPACK))
