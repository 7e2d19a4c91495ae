"""This file reads a piece of HTML without a site around it (a feed's entry, a mail): the article is all but what says otherwise."""

from collections.abc import Callable, Sequence

from lxml import html

from briefing.ingest._page.article import as_parts, stated_headline
from briefing.ingest._page.blocks import PageBlock, blocks_of
from briefing.ingest._page.looks import with_headings
from briefing.ingest._page.tree import tree_of_text
from briefing.ingest._parts import Part

Numbers = frozenset[int]
Frame = Callable[[Sequence[PageBlock]], Numbers]

MOST_BUTTON_WORDS = 20  # a line of links alone with no more and without a full stop is a button, a menu or another article's headline
ONLY_LINK = 0.9  # of its characters make a line a link and nothing else
_FULL_STOPS = (".", "!", "?", "…", "”", '"', "。")


def parts_of_fragment(markup: str, title: str | None, frame: Frame) -> tuple[Part, ...]:
    """The blocks of a piece of HTML in reading order.

    Args:
        markup: the piece, decoded.
        title: what its sender states as its title; a heading that says the same is the headline.
        frame: tells the numbers of the blocks that are known to be no part of the article.
    """
    tree = tree_of_text(markup)
    return () if tree is None else parts_of_tree(tree, title, frame)


def parts_of_tree(tree: html.HtmlElement, title: str | None, frame: Frame) -> tuple[Part, ...]:
    """As above, of a tree in hand."""
    blocks = with_headings(blocks_of(tree))
    outside = frame(blocks) | buttons(blocks)
    main = frozenset(number for number, block in enumerate(blocks) if number not in outside and block.kind != "furniture")
    return as_parts(blocks, main, stated_headline(blocks, main, title))


def titled(parts: tuple[Part, ...], title: str | None) -> tuple[Part, ...]:
    """The parts under their title, if none of them says it: readers see it over the text, and so it is part of it."""
    line = " ".join((title or "").split())
    if not line or any(part.kind == "title" for part in parts):
        return parts
    return (Part(text=line, kind="title", is_main=True, level=1), *parts)


def buttons(blocks: Sequence[PageBlock]) -> Numbers:
    """The numbers of short lines that are links and nothing else: "Read more", a list of headlines; a linked heading is a heading."""
    return frozenset(number for number, block in enumerate(blocks) if _is_button(block))


def _is_button(block: PageBlock) -> bool:
    if block.kind not in ("paragraph", "list_item", "table") or block.linked < ONLY_LINK * len("".join(block.text.split())):
        return False
    return len(block.text.split()) <= MOST_BUTTON_WORDS and not block.text.endswith(_FULL_STOPS)
