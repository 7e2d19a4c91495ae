"""This file brings together what is known of a page's blocks: what each is, and whether it is the article's."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree, html

from briefing.ingest._page.blocks import PageBlock, blocks_of
from briefing.ingest._page.main import main_blocks
from briefing.ingest._page.neighbours import amended
from briefing.ingest._parts import Part
from briefing.model.text import BlockKind

_WORD = re.compile(r"\w+")
_FULL_STOPS = (".", "!", "?", ":", "…", "。", "”", '"')

_FRAME = ("byline", "dateline", "caption")

CAPTION_WORDS = 25  # of a line that shares its element with a picture; more are a paragraph with a picture in it


def parts_of(tree: html.HtmlElement, title: str | None) -> tuple[Part, ...]:
    """The blocks of a page in reading order; `title` is the one that it states."""
    blocks = blocks_of(tree)
    main = amended(blocks, main_blocks(blocks, tree))
    return as_parts(blocks, main, _headline(blocks, main, title))


def as_parts(blocks: Sequence[PageBlock], main: frozenset[int], headline: int | None) -> tuple[Part, ...]:
    """The blocks with what they are known for; `main` holds the article's numbers, `headline` is the headline's."""
    frame = _frame(blocks, main, headline)
    return tuple(
        Part(
            text=block.text,
            kind="title" if number == headline else _kind(block, is_main=number in main),
            is_main=number in main or number in frame,
            level=block.level,
        )
        for number, block in enumerate(blocks)
    )


def _frame(blocks: Sequence[PageBlock], main: frozenset[int], headline: int | None) -> frozenset[int]:
    """The headline's number, and those of the bylines, times and captions from it to the article's end."""
    if headline is None:
        return frozenset()
    around = range(headline + 1, max(main, default=-1) + 1)
    return frozenset((headline, *(number for number in around if blocks[number].kind in _FRAME)))


def _kind(block: PageBlock, *, is_main: bool) -> BlockKind:
    """The block's kind; what stands in the article is no part of the site, whatever element holds it."""
    if is_main and block.kind in ("furniture", "paragraph"):
        return "caption" if _is_under_picture(block) else "paragraph"
    return block.kind


def _is_under_picture(block: PageBlock) -> bool:
    """Whether it is a short line without a full stop that has its element with a picture above to itself."""
    if len(block.text.split()) > CAPTION_WORDS or block.text.endswith(_FULL_STOPS):
        return False
    picture = next(block.element.iter("img", "amp-img"), None)
    return picture is not None and next(_texts(block.element, picture), None) is None


def _texts(element: html.HtmlElement, until: html.HtmlElement) -> Iterator[str]:
    """The texts in an element before one inside it."""
    for event, each in etree.iterwalk(element, events=("start", "end")):
        if each is until:
            return
        text = (each.text if event == "start" else each.tail) or ""
        if text.strip():
            yield text


def _headline(blocks: Sequence[PageBlock], main: frozenset[int], title: str | None) -> int | None:
    """The heading before the article's end that says what the page states as its title, else its only first-level heading."""
    stated = stated_headline(blocks, main, title)
    firsts = [number for number in _heads(blocks, main) if blocks[number].level == 1]
    return stated if stated is not None or len(firsts) != 1 else firsts[0]


def stated_headline(blocks: Sequence[PageBlock], main: frozenset[int], title: str | None) -> int | None:
    """The heading before the article's end that says what is stated as its title."""
    stated = [number for number in _heads(blocks, main) if title and _says(title, blocks[number].text)]
    return min(stated, key=lambda number: (blocks[number].level, -number), default=None)


def _heads(blocks: Sequence[PageBlock], main: frozenset[int]) -> list[int]:
    last = max(main, default=-1)
    return [number for number, block in enumerate(blocks) if block.kind == "heading" and number <= last]


def _says(title: str, heading: str) -> bool:
    """Whether the page's title is this heading, perhaps with the site's name behind it."""
    ours, stated = _WORD.findall(heading.lower()), _WORD.findall(title.lower())
    return len(ours) > 1 and (stated[: len(ours)] == ours or stated[-len(ours) :] == ours)
