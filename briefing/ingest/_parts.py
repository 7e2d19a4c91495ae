"""This file writes the blocks of a file down as one text, with a mark for each: what every format with a structure ends in."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model.text import BlockKind, Mark, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A block of a file as it will be marked; its text is not empty and has no white space at its ends."""

    text: str
    kind: BlockKind
    is_main: bool
    level: int = 0
    """Of a heading or title, from 1; else 0."""


def written(parts: Iterable[Part]) -> tuple[str, tuple[Mark, ...]]:
    """The parts as lines of one text, and where each stands in it."""
    lines, marks, at = [], [], 0
    for part in parts:
        end = at + len(part.text)
        lines.append(part.text)
        marks.append(Mark(Span(at, end), part.kind, part.is_main, part.level))
        at = end + 1
    return "\n".join(lines), tuple(marks)
