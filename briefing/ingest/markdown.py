"""This file reads Markdown: the text that a reader of it sees, and what its marks say of each block."""

from briefing.errors import InputError
from briefing.ingest._dates import page_date
from briefing.ingest._parts import written
from briefing.ingest._reader import Reader
from briefing.ingest.plain import text_of
from briefing.model.text import Source

LONGEST = 2_000_000  # characters; a book has one million


def read(data: bytes, name: str) -> tuple[Source, ...]:
    """The one source that a Markdown file is: a block a line, without the marks, and with what they say of each block.

    Raises:
        InputError: it is another kind of file, or too long.
    """
    from briefing.ingest._markup.blocks import blocks_of
    from briefing.ingest._markup.front import without_front

    text = text_of(data, name)
    if len(text) > LONGEST:
        raise InputError(f"{name}: has {len(text):,} characters, more than the {LONGEST:,} that are read; save the article alone")
    stated, body = without_front(text)
    shown, marks = written(blocks_of(body, stated.get("title")))
    source = Source(
        text=shown,
        name=name,
        title=stated.get("title"),
        url=stated.get("url"),
        published=page_date(stated.get("date")),
        author=stated.get("author"),
        language=stated.get("lang"),
        marks=marks,
    )
    return (source,)


READER = Reader(suffixes=(".md", ".markdown"), recognises=lambda _: False, read=read, media_types=("text/markdown",), is_text=True)
