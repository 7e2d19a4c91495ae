"""This file finds the headings that bear no mark: short lines over running text."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from briefing.frozen import dataclass
from briefing.model.text import Block

MOST_WORDS = 14
MOST_SIGNS = 120
FEW_WORDS = 3  # two headings in a row, a part's and its first chapter's, are as short as that
MANY_ALIKE = 3  # lines that name the same thing ("Account: …", "Photograph: …") are notes, however they look
REASON = "is_heading: a short line over running text"

_NUMBERED = re.compile(r"\d{1,2}[.)]\s")  # matches "3. Drink water", not "• Drink water"
_LABEL = re.compile(r"[^\W\d_][^:]{0,30}:(?=\s)")  # matches "Account:" in "Account: @harbour", not "10:30"
_NOT_FIRST = "\"“”„‘'«「『(—–-@©"  # of a quotation, its sign-off, an account, a notice

# Matches the end of "We go." and of "He said: “Who?”"; not of "Who pays?", which a heading may ask.
_SENTENCE_END = re.compile(
    r"""
    (?: [.,;:…。，；：۔।] [\"”“’»」』)]*  |  [?!？！؟] [\"”“’»」』]+ ) $
    """,
    re.VERBOSE,
)
_RUNNING = ("paragraph", "list_item", "caption")


@dataclass(frozen=True, slots=True)
class _Line:
    block: Block
    number: int
    text: str
    """Empty where it is too long for a heading."""
    looks_right: bool

    @property
    def is_numbered(self) -> bool:
        return bool(_NUMBERED.match(self.text))

    @property
    def may_be_heading(self) -> bool:
        kind = self.block.kind
        return self.looks_right and (kind == "paragraph" or (kind == "list_item" and self.is_numbered))

    @property
    def is_running(self) -> bool:
        return self.block.kind in _RUNNING and not self.looks_right


def find_headings(blocks: tuple[Block, ...], text: str, spoken: Collection[int] = ()) -> tuple[Block, ...]:
    """The same blocks, with the paragraphs that are headings labelled so; none of those that somebody speaks, by their numbers."""
    lines = _lines(blocks, text, spoken)
    found = {line.number for place, line in enumerate(lines) if line.may_be_heading and _is_heading(place, lines)}
    return tuple(Block(block.span, "heading", REASON) if number in found else block for number, block in enumerate(blocks))


def _lines(blocks: tuple[Block, ...], text: str, spoken: Collection[int]) -> list[_Line]:
    kept = [(number, block) for number, block in enumerate(blocks) if block.is_kept]
    texts = [block.span.of(text) if block.span.end - block.span.start <= MOST_SIGNS else "" for _, block in kept]
    labels = Counter(match[0] for line in texts if (match := _LABEL.match(line)))
    return [
        _Line(block, number, line, number not in spoken and _looks_like_heading(line, labels))
        for (number, block), line in zip(kept, texts, strict=True)
    ]


def _is_heading(place: int, lines: Sequence[_Line]) -> bool:
    """Whether the line stands over running text, alone or as the shorter of two such lines: the longer is a caption or a note."""
    line, below = lines[place], lines[place + 1 : place + 3]
    if _is_over_text(line, below[:1]):
        above = lines[place - 1] if place else None
        return above is None or not above.may_be_heading or (not above.is_numbered and _is_shorter(line, above))
    if len(below) < 2 or not below[0].may_be_heading or not _is_over_text(below[0], below[1:]):
        return False
    return line.is_numbered or _is_shorter(line, below[0])


def _is_over_text(line: _Line, below: Sequence[_Line]) -> bool:
    if not below or not below[0].is_running or below[0].block.kind == line.block.kind == "list_item":
        return False
    span = below[0].block.span
    return span.end - span.start > len(line.text)


def _is_shorter(line: _Line, other: _Line) -> bool:
    return len(line.text) <= len(other.text) or len(line.text.split()) <= FEW_WORDS


def _looks_like_heading(line: str, labels: Counter[str]) -> bool:
    if not line or len(line.split()) > MOST_WORDS or line[0].islower() or line[0] in _NOT_FIRST or _SENTENCE_END.search(line):
        return False
    label = _LABEL.match(line)
    return any(map(str.isalpha, line)) and (label is None or labels[label[0]] < MANY_ALIKE)
