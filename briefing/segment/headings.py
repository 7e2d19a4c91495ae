"""This file finds the headings that bear no mark: short lines over prose."""

import re
from itertools import pairwise

from briefing.model.text import Block

MOST_WORDS = 14
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")  # matches "3. Drink water", not "• Drink water"
_CLOSERS = ".,;:…。，"


def find_headings(blocks: tuple[Block, ...], text: str) -> tuple[Block, ...]:
    """The same blocks, with the paragraphs that are headings labelled so."""
    kept = [number for number, block in enumerate(blocks) if block.is_kept]
    after = dict(pairwise(kept))
    return tuple(
        Block(block.span, "heading", "a short line over running text") if _is_heading(blocks, number, after.get(number), text) else block
        for number, block in enumerate(blocks)
    )


def _is_heading(blocks: tuple[Block, ...], number: int, following: int | None, text: str) -> bool:
    block = blocks[number]
    line = block.span.of(text)
    if not (block.kind == "paragraph" or (block.kind == "list_item" and _NUMBERED.match(line))) or following is None:
        return False
    below = blocks[following]
    if below.kind not in ("paragraph", "list_item", "caption") or below.kind == block.kind == "list_item":
        return False
    return _looks_like_heading(line) and len(below.span.of(text)) > len(line) and not _looks_like_heading(below.span.of(text))


def _looks_like_heading(line: str) -> bool:
    words = line.split()
    return len(words) <= MOST_WORDS and len(line) <= 120 and line[-1] not in _CLOSERS and not line[0].islower() and line[0] not in "\"“‘'«("
