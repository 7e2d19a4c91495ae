"""This file holds the source text and the spans that the stages put over it; the text itself is never edited."""

import hashlib
from collections.abc import Iterator
from typing import Literal

from briefing.frozen import dataclass

BlockKind = Literal[
    "title", "deck", "byline", "dateline", "heading", "paragraph", "list_item", "quote", "table", "caption", "teaser", "furniture"
]

RUNNING_TEXT: tuple[BlockKind, ...] = ("deck", "paragraph", "list_item", "quote")  # what sentences are taken from


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a source's text, counted in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Mark:
    """What the file's own structure says of a stretch of the text (a line break inside it ends no paragraph)."""

    span: Span
    kind: BlockKind
    is_main: bool
    """Whether it stands in the part of the file that is the article."""
    level: int = 0
    """Of a heading or title, from 1; else 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One text as it was given, with what is known of where it comes from."""

    text: str
    name: str
    title: str | None = None
    """The title that the file's own metadata states; a title inside the text is found by reading it."""
    url: str | None = None
    published: str | None = None
    outlet: str | None = None
    author: str | None = None
    """As the file states it; a byline inside the text is found by reading it."""
    language: str | None = None
    """As the file states it ("en", "pt-BR")."""
    file_sha256: str | None = None
    """Hash of the bytes that the text was read from."""
    marks: tuple[Mark, ...] = ()
    """What the file's own structure says, in the order of the text and covering all of it; empty for plain text."""

    @classmethod
    def from_text(
        cls,
        text: str,
        name: str = "text",
        title: str | None = None,
        url: str | None = None,
        published: str | None = None,
        outlet: str | None = None,
    ) -> "Source":
        """A source of a text in hand; `Source.from_text(t).text == t`, to the letter."""
        return cls(text=text, name=name, title=title, url=url, published=published, outlet=outlet)

    @property
    def sha256(self) -> str:
        """Hash of the text's UTF-8 (a lone surrogate counts as its three bytes)."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph of the source with a label; set-aside blocks stay in the list."""

    span: Span
    kind: BlockKind
    reason: str = ""
    """Why it bears its label: the name of the rule, and what it saw."""

    @property
    def is_kept(self) -> bool:
        """Whether the block belongs to the article; furniture and teasers do not."""
        return self.kind not in ("teaser", "furniture")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the article under one heading, or a part without one."""

    heading: Span | None
    span: Span
    """From the heading (or the first block) to the end of the last block."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; several of them may form a unit that is only lifted whole (see Article.units)."""

    span: Span
    section: int
    block: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """What somebody says in a transcript, behind a label that names the speaker ("MR PENHALLOW: Thank you.")."""

    label: Span
    """Without its colon."""
    opening: range
    """Numbers of the sentences that are lifted with the label; one unit."""
    sentences: range
    """Numbers of all its sentences."""
    is_answer: bool = False
    """Whether the utterance right before it ends with a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A source as the program understood it."""

    source: Source
    language: str
    """Code of the language that it was read as."""
    is_language_sure: bool = True
    """Whether somebody or the text itself says so; else it was assumed."""
    title: Span | None
    deck: Span | None
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    """Of kept paragraphs, list items, quotes and the deck, in the order of the text."""
    units: tuple[range, ...]
    """Sentence numbers that stand or fall together (a quotation of several sentences), covering all of them in order."""
    utterances: tuple[Utterance, ...] = ()
    """Of a transcript, in order."""

    def words_of(self, span: Span) -> str:
        """The source's words under a span."""
        return span.of(self.source.text)

    def unit_span(self, unit: range) -> Span:
        """The stretch from the first to the last sentence of a unit."""
        return Span(self.sentences[unit[0]].span.start, self.sentences[unit[-1]].span.end)

    def unit_of(self, sentence: int) -> range:
        """The unit that a sentence belongs to."""
        return next(unit for unit in self.units if sentence in unit)

    def set_aside(self) -> Iterator[Block]:
        """The blocks that do not belong to the article."""
        return (block for block in self.blocks if not block.is_kept)
