"""This file writes the blocks of a file down as one text, with a mark for each: what every format with a structure ends in."""

from collections.abc import Iterable

from briefing.frozen import dataclass
from briefing.language.terms import count_words
from briefing.model.text import BlockKind, Mark, Span

PROSE_WORDS = 9  # a whole sentence with fewer is a cry or a heading
LONG_WORDS = 23  # no headline is as long
_ENDS = (".", "!", "?", "…", ":", "。", "！", "？", "؟", "۔", "।")
_CLOSERS = "\"'”’»)]⁰¹²³⁴⁵⁶⁷⁸⁹"  # behind a sentence's end; a note's number, too


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A block of a file as it will be marked; its text is not empty and has no white space at its ends."""

    text: str
    kind: BlockKind
    is_main: bool
    level: int = 0
    """Of a heading or title, from 1; else 0."""


def is_prose(text: str) -> bool:
    """Whether a line looks like running text, and not like a headline or a name."""
    words = count_words(text)
    return words >= LONG_WORDS or (words >= PROSE_WORDS and text.rstrip(_CLOSERS).endswith(_ENDS))


def written(parts: Iterable[Part]) -> tuple[str, tuple[Mark, ...]]:
    """The parts as lines of one text, and where each stands in it."""
    lines, marks, at = [], [], 0
    for part in parts:
        end = at + len(part.text)
        lines.append(part.text)
        marks.append(Mark(Span(at, end), part.kind, part.is_main, part.level))
        at = end + 1
    return "\n".join(lines), tuple(marks)
