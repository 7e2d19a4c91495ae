"""This file gathers what may be chosen: units that are safe to lift, and pairs that are safe together."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from itertools import chain, zip_longest

from briefing.frozen import dataclass
from briefing.language.tables import Language
from briefing.language.terms import count_words, terms
from briefing.model.findings import Findings, KeyFigure, Story
from briefing.model.text import Article, Span
from briefing.select.agreement import Facts
from briefing.select.datelines import dateline_of, lifted_span

SPARE = ("first person", "fragment")  # reasons that cost a reader least: whose words they are is plain from their source
LEAST_SPARE = 10  # words; what is shorter and no sentence says too little
KEY_ACTORS = 8
QUESTION = ("?", "？", "؟")


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
    """Its content words, in order."""
    loaded: int = 0
    """How many words that carry a judgement it has outside quotation marks."""
    actors: float = 0.0
    """How much of the article's cast it names, 0 to 1."""
    has_figure: bool = False
    is_question: bool = False
    voices: tuple[tuple[str, int], ...] = ()
    """(voice, attributed words)."""
    is_pair: bool = False
    """Whether its second unit needs the first; the candidate before it may be the first one alone."""
    is_spare: bool = False
    """Whether it may stand only because its article has nothing better."""
    wordings: tuple[tuple[int, Span], ...] = ()
    """(article, span) of where other articles tell all that it tells, one for each that does."""

    distinct: tuple[str, ...] = field(init=False)
    """Its terms, each once, sorted."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "distinct", tuple(sorted(set(self.terms))))

    @property
    def place(self) -> tuple[int, int]:
        """Its section in the story."""
        return self.article, self.section

    @property
    def attributed(self) -> float:
        """The share of its words that somebody is said to have said."""
        return min(1.0, sum(count for _, count in self.voices) / max(1, self.words))

    def overlaps(self, other: "Candidate") -> bool:
        """Whether the two share a sentence."""
        if self.article != other.article:
            return False
        return self.sentences.start < other.sentences.stop and other.sentences.start < self.sentences.stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """All that one article tells, safe to lift or not: what candidates are measured against."""

    number: int
    """The article's number in the story."""
    title: frozenset[str]
    """The terms of its title."""
    units: tuple[tuple[str, ...], ...]
    """The terms of each unit, in order."""


@dataclass(frozen=True, slots=True)
class Pool:
    """All candidates of a story, in the order of articles and text, with the articles that they stand in."""

    candidates: tuple[Candidate, ...]
    tellings: tuple[Telling, ...]
    voices: tuple[tuple[str, int], ...] = ()
    """(voice, attributed words) in the articles, all together, whether or not these words may be chosen."""
    contradictions: tuple[tuple[frozenset[int], ...], ...] = ()
    """For each thing of which sources give different numbers, and each of these, the numbers of the candidates that give it."""


def gather(story: Story, language: Language) -> Pool:
    """What may be chosen from a story.

    Articles stand in the order of their texts, and equal ones once, so that neither the order in which sources are given nor
    one given twice changes what is chosen.
    """
    texts = [article.source.text for article in story.articles]
    order = sorted(range(len(texts)), key=lambda number: (texts[number], number))
    numbers = [number for place, number in enumerate(order) if not place or texts[number] != texts[order[place - 1]]]
    tellings = tuple(_telling(story, number, language) for number in numbers)
    candidates = tuple(found for telling in tellings for found in _of_article(story, telling, language.actors.numbers))
    return Pool(_with_wordings(candidates, story, language, numbers), tellings, _voices(story, numbers), _contradictions(story, candidates))


def _with_wordings(candidates: tuple[Candidate, ...], story: Story, language: Language, numbers: Sequence[int]) -> tuple[Candidate, ...]:
    if len(numbers) < 2:
        return candidates
    facts = Facts(story, language, numbers)
    return tuple(replace(one, wordings=facts.wordings(one.article, one.sentences)) for one in candidates)


def _contradictions(story: Story, candidates: Sequence[Candidate]) -> tuple[tuple[frozenset[int], ...], ...]:
    return tuple(tuple(frozenset(_giving(story, candidates, figure)) for _, figure in group) for group in story.contradictions)


def _giving(story: Story, candidates: Sequence[Candidate], figure: KeyFigure) -> Iterator[int]:
    """Numbers of the candidates of any source that give a figure's number, for the same kind of thing."""
    for number, one in enumerate(candidates):
        same = (other for other in story.findings[one.article].figures if (other.number, other.kind) == (figure.number, figure.kind))
        if any(one.span.covers(other.value) for other in same):
            yield number


def _voices(story: Story, numbers: Sequence[int]) -> tuple[tuple[str, int], ...]:
    said: dict[str, int] = {}
    for number in numbers:
        for name, words in story.speech(number).voices(Span(0, len(story.articles[number].source.text))):
            said[name] = said.get(name, 0) + words
    return tuple(sorted(said.items()))


def _telling(story: Story, number: int, language: Language) -> Telling:
    article = story.articles[number]
    return Telling(
        number=number,
        title=frozenset(terms(article.words_of(article.title), language)) if article.title else frozenset(),
        units=tuple(terms(_without_dateline(article, position, unit), language) for position, unit in enumerate(article.units)),
    )


def _without_dateline(article: Article, position: int, unit: range) -> str:
    text = article.words_of(article.unit_span(unit))
    return text if position else text[dateline_of(text) :]


def _of_article(story: Story, telling: Telling, numbers: frozenset[str]) -> Iterator[Candidate]:
    """Units that are safe, each followed by the pair with the next unit where that leans on it.

    Of a claim that the next unit disputes or calls unverified only the pair is there: no side is quoted without the other.
    Where nothing is safe, what comes nearest to it.
    """
    number = telling.number
    making = _Making(story, number, telling, numbers)
    article, found = story.articles[number], story.findings[number]
    answers = {point.sentence for point in found.open_points if point.kind in ("disputed", "unverified")}
    is_empty = True
    for position, (unit, following) in enumerate(zip_longest(article.units, article.units[1:])):
        if found.unsafe[unit[0]]:
            continue
        is_empty = False
        reads_on = following is not None and found.leans[following[0]]
        if not reads_on or answers.isdisjoint(following):
            yield making.candidate(position, unit)
        if reads_on:
            yield making.candidate(position, range(unit.start, following.stop), is_pair=True)
    if is_empty:
        yield from _spare(making, article, found)


def _spare(making: "_Making", article: Article, found: Findings) -> Iterator[Candidate]:
    for position, unit in enumerate(article.units):
        if found.unsafe[unit[0]] in SPARE:
            candidate = making.candidate(position, unit, is_spare=True)
            if candidate.words >= LEAST_SPARE:
                yield candidate


class _Making:
    """Makes the candidates of one article; it never leaves this file."""

    def __init__(self, story: Story, number: int, telling: Telling, numbers: frozenset[str]) -> None:
        self.numbers = numbers
        self.article, self.found, self.telling = story.articles[number], story.findings[number], telling
        self.speech = story.speech(number)
        self.mentions = sorted(
            (mention.start, place) for place, actor in enumerate(self.found.actors[:KEY_ACTORS]) for mention in actor.mentions
        )

    def candidate(self, position: int, sentences: range, *, is_pair: bool = False, is_spare: bool = False) -> Candidate:
        """One candidate, of one unit or of two."""
        span = lifted_span(self.article, sentences)
        text = self.article.words_of(span)
        units = self.telling.units[position : position + 1 + is_pair]
        return Candidate(
            article=self.telling.number,
            section=self.article.sentences[sentences[0]].section,
            sentences=sentences,
            span=span,
            position=position,
            words=count_words(text),
            terms=tuple(chain.from_iterable(units)),
            loaded=sum(self.found.loaded[sentence] for sentence in sentences),
            actors=self._actors(span),
            is_question=text.rstrip().endswith(QUESTION),
            has_figure=any(sign.isdigit() for sign in text) or not self.numbers.isdisjoint(text.lower().split()),
            voices=self.speech.voices(span),
            is_pair=is_pair,
            is_spare=is_spare,
        )

    def _actors(self, span: Span) -> float:
        """The article's key actors that are named in a span, the first ones weighing most, as a share of them all."""
        named = {
            place for _, place in self.mentions[bisect_left(self.mentions, (span.start, 0)) : bisect_left(self.mentions, (span.end, 0))]
        }
        return _weight(sorted(named)) / (_weight(range(min(KEY_ACTORS, len(self.found.actors)))) or 1.0)


def _weight(places: Sequence[int]) -> float:
    return sum(1 / (1 + place) for place in places)
