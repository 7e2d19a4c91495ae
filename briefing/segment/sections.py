"""This file divides an article's blocks into its own sections."""

from collections.abc import Sequence

from briefing.model.text import Block, Section, Span

_FRAME = ("title", "byline", "dateline")
_ABOVE = ("deck", "caption")  # stand over an article and open no section of their own


def sections(blocks: Sequence[Block], turns: frozenset[int] = frozenset()) -> tuple[tuple[Section, ...], tuple[int, ...]]:
    """The sections in order, and for every block the number of its section (-1 for what is in none).

    A section opens with a heading, or with a block whose number is among the `turns` of subject.
    """
    members = _members([number for number, block in enumerate(blocks) if block.is_kept and block.kind not in _FRAME], blocks, turns)
    section_of = {number: index for index, numbers in enumerate(members) for number in numbers}
    found = tuple(_section([blocks[number] for number in numbers]) for numbers in members)
    return found, tuple(section_of.get(number, -1) for number in range(len(blocks)))


def _members(numbers: Sequence[int], blocks: Sequence[Block], turns: frozenset[int]) -> list[list[int]]:
    """The block numbers of each section; a deck sums up the whole, and counts with the first."""
    members: list[list[int]] = []
    is_above = True  # whether all of the latest section stands over the article
    for number in numbers:
        if not members or number in turns or (blocks[number].kind == "heading" and not is_above):
            members.append([])
            is_above = True
        members[-1].append(number)
        is_above = is_above and blocks[number].kind in _ABOVE
    return members


def _section(members: list[Block]) -> Section:
    heading = next((block.span for block in members if block.kind == "heading"), None)
    return Section(heading, Span(members[0].span.start, members[-1].span.end))
