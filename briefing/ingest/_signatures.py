"""This file tells files that hold no text that we can read by their first bytes."""

from briefing.errors import InputError

_FIRST_BYTES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP or Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)


def refuse_foreign(data: bytes, name: str) -> None:
    """Says what a file is that is none of ours.

    Raises:
        InputError: it is such a file.
    """
    kind = next((kind for start, kind in _FIRST_BYTES if data.startswith(start)), None)
    if kind:
        raise InputError(f"{name}: is {kind}, not plain text; save the article as text (UTF-8) and give that file")
