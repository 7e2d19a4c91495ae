"""Segmenting: blocks to sections, sentences and units."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from briefing.language.lists import LIST_MARK
from briefing.language.tables import Language
from briefing.model.text import RUNNING_TEXT, Article, Block, BlockKind, Sentence, Source, Span, Utterance
from briefing.segment.headings import find_headings
from briefing.segment.sections import sections
from briefing.segment.sentences import split
from briefing.segment.turns import turning_blocks
from briefing.segment.units import units
from briefing.segment.utterances import find_labels, find_utterances


def segment(source: Source, blocks: tuple[Block, ...], language: Language) -> Article:
    """The article: sections under its own headings, sentences, and units that are lifted whole."""
    spoken = find_labels(source.text, blocks)
    labelled = blocks if _has_marked_headings(source) else find_headings(blocks, source.text, spoken.keys())
    parts, section_of = sections(labelled)
    sentences = tuple(_sentences(source, labelled, section_of, language))
    utterances = find_utterances(source.text, spoken, labelled, sentences)
    whole = units(sentences, source.text, utterances)
    turns = (
        frozenset()
        if any(block.kind == "heading" for block in labelled)
        else turning_blocks(source.text, labelled, sentences, (*whole, *_bound(utterances)), language)
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
        utterances=utterances,
    )


def _bound(utterances: tuple[Utterance, ...]) -> Iterator[range]:
    """Sentences of a transcript within which no section begins: an utterance, with its question where it answers one."""
    yield from (one.sentences for one in utterances)
    yield from (range(asked.sentences.start, one.sentences.stop) for asked, one in pairwise(utterances) if one.is_answer)


def _has_marked_headings(source: Source) -> bool:
    """Whether the file says what its headings are; a short line that it does not mark so is then none."""
    return any(mark.is_main and mark.kind == "heading" for mark in source.marks)


def _sentences(source: Source, blocks: tuple[Block, ...], section_of: tuple[int, ...], language: Language) -> Iterator[Sentence]:
    for number, block in enumerate(blocks):
        if block.kind not in RUNNING_TEXT:
            continue
        for span in _split_block(source.text, _unmarked(block, source.text), language):
            yield Sentence(span, section_of[number], number)


def _unmarked(block: Block, text: str) -> Span:
    """A block without the sign or number of a list's item, which is no part of its sentence."""
    mark = LIST_MARK.match(text, block.span.start, block.span.end) if block.kind == "list_item" else None
    return Span(mark.end(), block.span.end) if mark else block.span


def _split_block(text: str, block: Span, language: Language) -> Iterable[Span]:
    """The sentences of a block; a wrapped paragraph is read as one line of the same length, so that places in it stay right."""
    words = block.of(text)
    if "\n" not in words and "\r" not in words:
        return split(text, language, block)
    found = split(words.replace("\n", " ").replace("\r", " "), language)
    return (Span(block.start + span.start, block.start + span.end) for span in found)


def _first(blocks: tuple[Block, ...], kind: BlockKind) -> Span | None:
    return next((block.span for block in blocks if block.kind == kind), None)
