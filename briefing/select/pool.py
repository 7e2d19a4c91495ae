"""This file gathers what may be chosen: units that are safe to lift, and pairs that are safe together."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.language.tables import Language
from briefing.language.terms import count_words, terms
from briefing.model.findings import Story
from briefing.model.text import Span

MOST_WORDS = 120  # a longer sentence takes the page from the others; it is chosen only where a section has none else
LEAST_WORDS = 5  # a shorter one says too little


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Neighbouring sentences that may stand on the page as one point."""

    article: int
    section: int
    sentences: range
    span: Span
    position: int
    """Number of its first unit in its article, from 0."""
    words: int
    terms: tuple[str, ...]
    loaded: int
    voices: tuple[tuple[str, int], ...]
    """(voice, attributed words)."""
    is_pair: bool
    """Whether it is safe only because its sentences stand together; its first half is the candidate before it."""

    @property
    def place(self) -> tuple[int, int]:
        """Its section in the story."""
        return self.article, self.section


@dataclass(frozen=True, slots=True)
class Pool:
    """All candidates of a story, in the order of articles and text, with the titles that they stand under."""

    candidates: tuple[Candidate, ...]
    titles: tuple[frozenset[str], ...]
    """The terms of each article's title."""


def gather(story: Story, language: Language) -> Pool:
    """What may be chosen from a story."""
    titles = tuple(
        frozenset(terms(article.words_of(article.title), language)) if article.title else frozenset() for article in story.articles
    )
    return Pool(tuple(found for number in range(len(story.articles)) for found in _candidates(story, number, language)), titles)


def _candidates(story: Story, number: int, language: Language) -> Iterator[Candidate]:
    article, unsafe = story.articles[number], story.findings[number].unsafe
    before: range | None = None
    for position, unit in enumerate(article.units):
        whole, is_pair = unit, False
        if unsafe[unit[0]]:
            if before is None or not _follows(story, number, before, unit):
                before = None
                continue
            whole, is_pair = range(before.start, unit.stop), True
        before = None if is_pair else unit
        yield _candidate(story, number, whole, position - is_pair, is_pair, language)


def _follows(story: Story, number: int, before: range, unit: range) -> bool:
    """Whether the unit stands right after the other in the same paragraph, so that the two read on."""
    sentences = story.articles[number].sentences
    return sentences[before[-1]].block == sentences[unit[0]].block


def _candidate(story: Story, number: int, sentences: range, position: int, is_pair: bool, language: Language) -> Candidate:
    article = story.articles[number]
    span = article.unit_span(sentences)
    text = article.words_of(span)
    return Candidate(
        article=number,
        section=article.sentences[sentences[0]].section,
        sentences=sentences,
        span=span,
        position=position,
        words=count_words(text),
        terms=terms(text, language),
        loaded=sum(story.findings[number].loaded[sentence] for sentence in sentences),
        voices=tuple(sorted(story.voices(number, span).items())),
        is_pair=is_pair,
    )
