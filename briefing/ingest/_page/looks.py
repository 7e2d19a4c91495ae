"""This file tells headings and fine print of mail and feeds by their look: large or bold letters over a paragraph, small ones at the ends.

Few newsletters use the elements for headings and footers, since mail programs each draw them otherwise.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice, takewhile

from lxml import html

from briefing.ingest._page.blocks import PageBlock

MOST_WORDS = 16
PROSE_WORDS = 20  # of a paragraph, whose letters have the usual size
LARGER = 1.15  # times the usual size are larger letters
SMALLER = 0.87  # times the usual size are smaller letters: 13 pixels beside 15
LEVEL = 2
MOST_CHILDREN = 40  # of an element that are looked at for its words
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


def fine_print(blocks: Sequence[PageBlock]) -> frozenset[int]:
    """The numbers of the first and last blocks, as many in a row as are in smaller letters than the paragraphs."""
    usual = _usual_size(blocks)
    if usual is None:
        return frozenset()

    def is_small(number: int) -> bool:
        size = _size(_innermost(blocks[number]))
        return size is not None and size <= SMALLER * usual

    return frozenset((*takewhile(is_small, range(len(blocks))), *takewhile(is_small, reversed(range(len(blocks))))))


def _usual_size(blocks: Sequence[PageBlock]) -> float | None:
    sizes: Counter[float] = Counter()
    for block in blocks:
        size = _size(block.element) if _is_prose(block) else None
        if size:
            sizes[size] += len(block.text)
    return max(sizes, key=lambda size: (sizes[size], -size), default=None)


def _may_be_heading(blocks: Sequence[PageBlock], number: int) -> bool:
    """Whether it is a short line with nothing but captions and bylines between it and a paragraph or a list."""
    block = blocks[number]
    if block.kind != "paragraph" or len(block.text.split()) > MOST_WORDS or block.text.endswith(_ENDS):
        return False
    after = (blocks[later] for later in range(number + 1, len(blocks)))  # a slice would copy the rest of the page for each line
    below = next((each for each in after if each.kind not in ("caption", "byline", "dateline")), None)
    return below is not None and (below.kind == "list_item" or _is_prose(below))


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
    while True:
        narrower = [child for child in islice(inner, MOST_CHILDREN) if isinstance(child.tag, str) and _says(child, words)]
        if not narrower:
            return inner
        inner = narrower[0]


def _says(element: html.HtmlElement, words: str) -> bool:
    """Whether an element holds just these words, white space apart."""
    found = 0
    for text in element.itertext():
        piece = "".join(text.split())
        if not words.startswith(piece, found):
            return False
        found += len(piece)
    return found == len(words)


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
