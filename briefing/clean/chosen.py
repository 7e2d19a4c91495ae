"""This file lets the user's own choice of lines stand over what the rules found."""

from collections.abc import Sequence

from briefing.errors import OptionError
from briefing.model.lines import Lines
from briefing.model.text import Block

KEPT = "chosen: you keep it"
DROPPED = "chosen: you set it aside"


def with_choices(blocks: tuple[Block, ...], keep: Sequence[Lines], drop: Sequence[Lines], name: str) -> tuple[Block, ...]:
    """The blocks, with the lines to keep as running text and the lines to drop as set aside; `name` is the source's.

    Raises:
        OptionError: a line is named that the source does not have.
    """
    beyond = [str(lines) for lines in (*keep, *drop) if lines.last > len(blocks)]
    if beyond:
        raise OptionError(f"{name}: has {len(blocks)} lines, and no line {', '.join(beyond)}; `briefing inspect` shows their numbers")
    changed = list(blocks)
    for lines in keep:
        for number in range(lines.first - 1, lines.last):
            changed[number] = _kept(changed[number])
    for lines in drop:
        for number in range(lines.first - 1, lines.last):
            changed[number] = Block(changed[number].span, "furniture", DROPPED)
    return tuple(changed)


def _kept(block: Block) -> Block:
    """A line that was set aside, or stood beside the running text, as a part of it."""
    is_running = block.kind in ("title", "deck", "heading", "paragraph", "list_item", "quote")
    return block if is_running else Block(block.span, "paragraph", KEPT)
