"""This file gathers what may be chosen: units that are safe to lift, and pairs that are safe together."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from briefing.language.tables import Language
from briefing.language.terms import count_words, terms
from briefing.model.findings import Story
from briefing.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Neighbouring sentences that may stand on the page as one point."""

    article: int
    section: int
    sentences: range
    span: Span
    position: int = 0
    """Number of its first unit in its article, from 0."""
    words: int
    terms: tuple[str, ...]
    loaded: int
    voices: tuple[tuple[str, int], ...] = ()
    """(voice, attributed words)."""
    is_pair: bool = False
    """Whether it is safe only because its sentences stand together; the candidate before it may be its first half."""

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
    """Units that are safe, each followed by the pair with the next unit where that leans on it.

    Of a claim that the next unit disputes or calls unverified only the pair is there: no side is quoted without the other.
    """
    article, unsafe, speech = story.articles[number], story.findings[number].unsafe, story.speech(number)
    answers = {point.sentence for point in story.findings[number].open_points if point.kind in ("disputed", "unverified")}
    for position, (unit, following) in enumerate(zip_longest(article.units, article.units[1:])):
        if unsafe[unit[0]]:
            continue
        alone = replace(_candidate(story, number, unit, language), position=position, voices=speech.voices(article.unit_span(unit)))
        if following is None or not unsafe[following[0]] or not _reads_on(story, number, unit, following):
            yield alone
            continue
        if answers.isdisjoint(following):
            yield alone
        whole = _candidate(story, number, range(unit.start, following.stop), language)
        yield replace(whole, position=position, voices=speech.voices(whole.span), is_pair=True)


def _reads_on(story: Story, number: int, before: range, unit: range) -> bool:
    """Whether the unit stands right after the other in the same paragraph."""
    sentences = story.articles[number].sentences
    return sentences[before[-1]].block == sentences[unit[0]].block


def _candidate(story: Story, number: int, sentences: range, language: Language) -> Candidate:
    article = story.articles[number]
    span = article.unit_span(sentences)
    text = article.words_of(span)
    return Candidate(
        article=number,
        section=article.sentences[sentences[0]].section,
        sentences=sentences,
        span=span,
        words=count_words(text),
        terms=terms(text, language),
        loaded=sum(story.findings[number].loaded[sentence] for sentence in sentences),
    )
