"""This file finds the headings of mail and feeds that are such only by their look: a line of large or bold letters over a paragraph.

Few newsletters use the elements for headings, since mail programs each draw them otherwise.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from lxml import html

from briefing.ingest._page.blocks import PageBlock

MOST_WORDS = 16
PROSE_WORDS = 20  # of a paragraph, whose letters have the usual size
LARGER = 1.15  # times the usual size are larger letters
LEVEL = 2
DEPTH = 12  # elements around a line in which its size is sought
_BOLD = 600  # as a number, the least weight that is drawn bold

_ENDS = (".", ",", ";", ":", "!", "…")

# A size in a style: "font-size: 16px" and "font-size:12pt"; not "font-size: 1.2em", which says nothing without those around it.
_SIZE = re.compile(r"font-size \s* : \s* (\d{1,3} (?: \.\d{1,3} )? ) \s* (px|pt)", re.IGNORECASE | re.VERBOSE)
_WEIGHT = re.compile(r"font-weight \s* : \s* (\w+)", re.IGNORECASE | re.VERBOSE)  # matches "font-weight: 700", not "font: 700 1em"


def with_headings(blocks: Sequence[PageBlock]) -> tuple[PageBlock, ...]:
    """The blocks, with the lines that look like headings as such."""
    usual = _usual_size(blocks)
    return tuple(
        replace(block, kind="heading", level=LEVEL) if _may_be_heading(blocks, number) and _stands_out(block, usual) else block
        for number, block in enumerate(blocks)
    )


def _usual_size(blocks: Sequence[PageBlock]) -> float | None:
    sizes: Counter[float] = Counter()
    for block in blocks:
        size = _size(block.element) if _is_prose(block) else None
        if size:
            sizes[size] += len(block.text)
    return max(sizes, key=lambda size: (sizes[size], -size), default=None)


def _may_be_heading(blocks: Sequence[PageBlock], number: int) -> bool:
    """Whether it is a short line with nothing but captions and bylines between it and a paragraph."""
    block = blocks[number]
    if block.kind != "paragraph" or len(block.text.split()) > MOST_WORDS or block.text.endswith(_ENDS):
        return False
    below = next((each for each in blocks[number + 1 :] if each.kind not in ("caption", "byline", "dateline")), None)
    return below is not None and _is_prose(below)


def _is_prose(block: PageBlock) -> bool:
    return block.kind == "paragraph" and len(block.text.split()) >= PROSE_WORDS


def _stands_out(block: PageBlock, usual: float | None) -> bool:
    element = _innermost(block)
    size = _size(element)
    return _is_bold(element) or bool(size and usual and size >= LARGER * usual)


def _innermost(block: PageBlock) -> html.HtmlElement:
    """The innermost element that holds all of the block's words, or its own element."""
    words = "".join(block.text.split())
    inner = block.element
    for element in islice(block.element.iter("*"), 4 * DEPTH):
        if "".join(element.text_content().split()) == words:
            inner = element
    return inner


def _around(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    return islice(chain((element,), element.iterancestors()), DEPTH)


def _size(element: html.HtmlElement) -> float | None:
    """The size of its letters in CSS pixels, where it is stated outright."""
    stated = next((found for each in _around(element) if (found := _SIZE.search(each.get("style") or ""))), None)
    if stated is None:
        return None
    return float(stated[1]) * (4 / 3 if stated[2].lower() == "pt" else 1)


def _is_bold(element: html.HtmlElement) -> bool:
    for each in _around(element):
        weight = _WEIGHT.search(each.get("style") or "")
        if weight:
            return weight[1].lower().startswith("bold") or (weight[1].isdigit() and int(weight[1]) >= _BOLD)
        if each.tag in ("b", "strong", "th"):
            return True
    return False
