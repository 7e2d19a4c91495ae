"""This file tells plain text from HTML in a feed's fields, and makes one of the other."""

import re
from html import escape

from briefing.ingest._page.blocks import blocks_of
from briefing.ingest._page.tree import tree_of_text

LONGEST = 500  # characters of a title or a name; a longer one is none

_TAG = re.compile(r"</?[a-zA-Z]")  # matches "<p>" and "</b>", not "5 < 6"
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")  # matches "\n\n", not "\n"


def as_html(text: str) -> str:
    """Plain text as HTML: an empty line ends a paragraph."""
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in _EMPTY_LINE.split(text) if paragraph.strip())


def with_paragraphs(markup: str) -> str:
    """HTML as it is; where it has no tags, an empty line ends a paragraph."""
    if _TAG.search(markup):
        return markup
    return "".join(f"<p>{paragraph}</p>" for paragraph in _EMPTY_LINE.split(markup) if paragraph.strip())


def line_of_html(markup: str | None) -> str | None:
    """What a reader sees of a short piece of HTML, such as a title, on one line."""
    tree = tree_of_text(markup or "")
    return None if tree is None else line(" ".join(block.text for block in blocks_of(tree)))


def line(text: str | None) -> str | None:
    """A text on one line; None where it is empty or too long for a title or a name."""
    words = " ".join((text or "").split())
    return words if 0 < len(words) <= LONGEST else None
