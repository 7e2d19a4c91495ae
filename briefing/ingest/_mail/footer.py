"""This file tells a mail's frame from its stories: what leads to the list's own pages, and what stands around that."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, takewhile

from lxml import html

from briefing.ingest._page.blocks import PageBlock
from briefing.ingest._page.looks import fine_print

PROSE_WORDS = 20  # of a paragraph; the last words around a way out of the list are mostly shorter
DEPTH = 40  # elements around a block; newsletters nest their tables, and thirty are many

# An address of the list's own pages: "…/unsubscribe?u=1", "…/view-in-browser"; not "…/news/browser-war".
_SERVICE = re.compile(
    r"""
    unsubscri | opt[-_]?out (?![a-z]) | list-manage\d?\.com/(?:profile|about)
    | (?: manage | update | e?mail | subscription ) [-_/]? (?: s | your | my )? [-_/]? (?: preference | setting | subscription )
    | (?: view | read ) [-_]? (?: it )? [-_]? (?: in | on )? [-_]? (?: your )? [-_]? (?: browser | online | email (?![a-z]) )
    | (?: web | browser | online ) [-_]? (?: version | view (?![a-z]) ) | forward [-_]? to [-_]? (?: a [-_]? )? friend
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_service(addresses: Iterable[str], unsubscribe: Sequence[str]) -> bool:
    """Whether one of the addresses is the list's own, by what it says or by what the mail states."""
    return any(address in unsubscribe or _SERVICE.search(address) for address in addresses)


def frame_of(blocks: Sequence[PageBlock], unsubscribe: Sequence[str], sender: str | None) -> frozenset[int]:
    """The numbers of the blocks that are the list's and not a story's: its ways out, what stands around them, its name."""
    service = [number for number, block in enumerate(blocks) if is_service(block.addresses, unsubscribe)]
    stories = [number for number, block in enumerate(blocks) if _is_story(block)]
    last = max(stories, default=-1)
    end = next((number for number in service if number > last), len(blocks))
    around = _around(blocks, service, stories) | fine_print(blocks)
    name = (sender or "").casefold()
    return frozenset(
        number for number, block in enumerate(blocks) if number in around or number >= end or (name and block.text.casefold() == name)
    )


def _around(blocks: Sequence[PageBlock], service: Sequence[int], stories: Sequence[int]) -> frozenset[int]:
    """The ways out, and the blocks in the widest elements around them that hold no story."""
    outside = {holder for number in stories for holder in _holders(blocks[number])}
    widest = {holder for number in service for holder in takewhile(lambda each: each not in outside, _holders(blocks[number]))}
    inside = (number for number, block in enumerate(blocks) if not widest.isdisjoint(_holders(block)))
    return frozenset((*service, *inside))


def _holders(block: PageBlock) -> Iterator[html.HtmlElement]:
    """The element that a block stands in, and those around it."""
    return islice(chain((block.element,), block.element.iterancestors()), DEPTH)


def _is_story(block: PageBlock) -> bool:
    return block.kind == "heading" or (not block.addresses and len(block.text.split()) >= PROSE_WORDS)
