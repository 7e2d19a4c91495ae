"""Segmenting: blocks to sections, sentences and units."""

from collections.abc import Iterator

from briefing.language.tables import Language
from briefing.model.text import RUNNING_TEXT, Article, Block, BlockKind, Sentence, Source, Span
from briefing.segment.headings import find_headings
from briefing.segment.sections import sections
from briefing.segment.sentences import split
from briefing.segment.turns import turning_blocks
from briefing.segment.units import units


def segment(source: Source, blocks: tuple[Block, ...], language: Language) -> Article:
    """The article: sections under its own headings, sentences, and units that are lifted whole."""
    labelled = blocks if _has_marked_headings(source) else find_headings(blocks, source.text)
    parts, section_of = sections(labelled)
    sentences = tuple(_sentences(source, labelled, section_of, language))
    whole = units(sentences, source.text)
    turns = (
        frozenset()
        if any(block.kind == "heading" for block in labelled)
        else turning_blocks(source.text, labelled, sentences, whole, language)
    )
    if turns:
        parts, section_of = sections(labelled, turns)
        sentences = tuple(Sentence(sentence.span, section_of[sentence.block], sentence.block) for sentence in sentences)
    return Article(
        source=source,
        language=language.code,
        title=_first(labelled, "title"),
        deck=_first(labelled, "deck"),
        blocks=labelled,
        sections=parts,
        sentences=sentences,
        units=whole,
    )


def _has_marked_headings(source: Source) -> bool:
    """Whether the file says what its headings are; a short line that it does not mark so is then none."""
    return any(mark.is_main and mark.kind == "heading" for mark in source.marks)


def _sentences(source: Source, blocks: tuple[Block, ...], section_of: tuple[int, ...], language: Language) -> Iterator[Sentence]:
    for number, block in enumerate(blocks):
        if block.kind not in RUNNING_TEXT:
            continue
        for span in split(_on_one_line(block.span.of(source.text)), language):
            shifted = Span(block.span.start + span.start, block.span.start + span.end)
            yield Sentence(shifted, section_of[number], number)


def _on_one_line(text: str) -> str:
    """A wrapped paragraph as one line of the same length, so that places in it stay right."""
    return text.replace("\n", " ").replace("\r", " ")


def _first(blocks: tuple[Block, ...], kind: BlockKind) -> Span | None:
    return next((block.span for block in blocks if block.kind == kind), None)
