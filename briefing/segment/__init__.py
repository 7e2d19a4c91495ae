"""Segmenting: blocks to sections and sentences."""

from briefing.language.tables import Language
from briefing.model.text import Article, Block, Section, Sentence, Source, Span
from briefing.segment.sentences import split


def segment(source: Source, blocks: tuple[Block, ...], language: Language) -> Article:
    """The article: sections with their headings, sentences, and units that are lifted whole."""
    sentences = []
    for number, block in enumerate(blocks):
        if block.kind == "paragraph":
            for span in split(block.span.of(source.text), language):
                sentences.append(Sentence(Span(span.start + block.span.start, span.end + block.span.start), 0, number))
    title = next((b.span for b in blocks if b.kind == "title"), None)
    return Article(
        source=source, language=language.code, title=title, deck=None, blocks=blocks,
        sections=(Section(None, Span(0, len(source.text))),), sentences=tuple(sentences),
        units=tuple(range(i, i + 1) for i in range(len(sentences))),
    )
