"""This file reads a PDF: all of its text in the order of reading, and what its type says of each block."""

from collections.abc import Callable

from briefing.errors import InputError
from briefing.ingest._parts import written
from briefing.ingest._reader import Reader
from briefing.model.text import Source

_SIGNATURE = b"%PDF-"
MOST_BYTES = 200_000_000
_BEGINNING = 1024  # bytes in which the signature may stand; some programs write something before it


def read(data: bytes, name: str) -> tuple[Source, ...]:
    """The one source that a PDF is: a block a line, running heads and notes included, with a mark for each block.

    Raises:
        InputError: the bytes are no PDF, or one that is damaged, locked, scanned or too large.
    """
    from briefing.ingest._paper.apart import read_apart

    if not data.strip():
        raise InputError(f"{name}: no text in it; give a PDF that holds an article")
    if len(data) > MOST_BYTES:
        raise InputError(
            f"{name}: has {len(data):,} bytes, more than the {MOST_BYTES:,} that a PDF may have; save the article's pages alone"
        )
    return (read_apart(data, name),)


def source_of(data: bytes, name: str, allow: Callable[[], None] = lambda: None) -> Source:
    """The source that a PDF is, read in this very process, which a hostile file may end; `allow` is called before each page.

    Raises:
        InputError: it is damaged, locked, scanned or too large.
    """
    from briefing.ingest._paper.document import paper_of
    from briefing.ingest._paper.kinds import parts_of
    from briefing.ingest._paper.patience import Patience
    from briefing.ingest._statements import statements_of

    patience = Patience(name, allow)
    paper = paper_of(data, name, patience)
    stated = statements_of(paper.stated)
    text, marks = written(parts_of(paper, stated.title, patience))
    return Source(text=text, name=name, title=stated.title, author=stated.author, language=stated.language, marks=marks)


def recognises(data: bytes) -> bool:
    """Whether the bytes begin as a PDF does."""
    return _SIGNATURE in data[:_BEGINNING] if data[:1] in (b"%", b"\xef", b"\n", b"\r") else data.startswith(_SIGNATURE)


READER = Reader(suffixes=(".pdf",), recognises=recognises, read=read, media_types=("application/pdf",))
