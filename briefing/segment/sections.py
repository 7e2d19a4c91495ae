"""This file divides an article's blocks into its own sections."""

from collections.abc import Sequence

from briefing.model.text import Block, Section, Span

_FRAME = ("title", "byline", "dateline")


def sections(blocks: Sequence[Block]) -> tuple[tuple[Section, ...], tuple[int, ...]]:
    """The sections in order, and for every block the number of its section (-1 for what is in none)."""
    starts: list[tuple[Span | None, list[int]]] = []
    for number, block in enumerate(blocks):
        if not block.is_kept or block.kind in _FRAME:
            continue
        if block.kind == "heading":
            starts.append((block.span, [number]))
        elif starts:
            starts[-1][1].append(number)
        else:
            starts.append((None, [number]))
    numbers = [-1] * len(blocks)
    for index, (_, members) in enumerate(starts):
        for member in members:
            numbers[member] = index
    return tuple(_section(heading, [blocks[member] for member in members]) for heading, members in starts), tuple(numbers)


def _section(heading: Span | None, members: list[Block]) -> Section:
    return Section(heading, Span(members[0].span.start, members[-1].span.end))
