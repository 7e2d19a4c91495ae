"""This file finds where other sources tell the fact that a candidate tells: its other wordings.

A stretch of another source is a wording where it holds nearly all that the fact says, weighed by how rare the words are in the
story, with every figure, actor and speaker of it, and denies as much. One unit may do, or two neighbours. Only stretches that
share a rare word are compared, so the work grows with the length of the texts.
"""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.language.tables import Language
from briefing.language.terms import common_terms, terms
from briefing.model.findings import Story
from briefing.model.text import Span
from briefing.select.datelines import lifted_span

HELD = 0.6  # share of a fact's weight from which another stretch tells it; read by hand, from 0.5 to 0.6 a tenth tell another one
HELD_WITH_FIGURES = 0.5  # where the fact has figures, which the stretch then has, too
LEAST_SHARED = 3  # terms that are no name's; fewer agree by chance
RARE = 40  # stretches; a term of more of them finds none, it only weighs
COMMON = 0.4  # of the weight, for a word that every news text shares

_FIGURE = re.compile(r"\b \d+ (?: [.,]\d+ )* \b", re.VERBOSE)  # matches "18,400" and "6.2", not the "2" of "B2"
_THOUSANDS = re.compile(r"[.,](?=\d{3}\b)")  # matches the comma of "18,400", not the point of "6.2"
_EDGES = "“”‘’\"'.,;:!?()—–-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A unit, or two neighbours, with what a fact is known by."""

    article: int
    span: Span
    terms: frozenset[str]
    figures: frozenset[str]
    actors: frozenset[int]
    """Places in the story's cast of those named."""
    speakers: frozenset[str]
    is_denied: bool


class Facts:
    """The stretches of a story's articles, to be asked for the wordings of one."""

    def __init__(self, story: Story, language: Language, articles: Sequence[int]) -> None:
        self.story, self.language = story, language
        self._mentions = _mentions(story)
        self._names = frozenset(term for number in articles for term in _name_terms(story, number, language))
        self._speech = [story.speech(number) for number in range(len(story.articles))]
        singles = [(number, unit) for number in articles for unit in story.articles[number].units]
        pairs = [(number, pair) for number in articles for pair in _pairs(story.articles[number].units)]
        self._places = {place: number for number, place in enumerate((*singles, *pairs))}
        self._stretches = [self._stretch(*place) for place in self._places]
        self._weights = _weights(self._stretches[: len(singles)], language)
        self._holders: dict[str, list[int]] = {}
        for number, one in enumerate(self._stretches):
            for term in one.terms:
                self._holders.setdefault(term, []).append(number)

    def wordings(self, article: int, sentences: range) -> tuple[tuple[int, Span], ...]:
        """Of each other article the (article, span) that holds most of what these sentences tell, where one tells it.

        The sentences are a unit or two neighbouring ones.
        """
        fact = self._stretches[self._places[article, sentences]]
        best: dict[int, tuple[float, Stretch]] = {}
        for other in self._near(fact):
            held = self._held(fact, other)
            if (
                held >= (HELD_WITH_FIGURES if fact.figures else HELD)
                and held > best.get(other.article, (0.0, other))[0]
                and _agrees(fact, other)
            ):
                best[other.article] = held, other
        return tuple((number, best[number][1].span) for number in sorted(best))

    def _stretch(self, article: int, sentences: range) -> Stretch:
        whole = self.story.articles[article]
        span = lifted_span(whole, sentences)
        text = whole.words_of(span)
        words = {word.strip(_EDGES) for word in text.lower().split()}
        figures = {_THOUSANDS.sub("", figure) for figure in _FIGURE.findall(text)}
        mentions = self._mentions[article]
        first, last = (bisect_left(mentions, (place, 0)) for place in (span.start, span.end))
        return Stretch(
            article=article,
            span=span,
            terms=frozenset(terms(text, self.language)),
            figures=frozenset(figures | self.language.actors.numbers & words),
            actors=frozenset(actor for _, actor in mentions[first:last]),
            speakers=frozenset(name for name, _ in self._speech[article].voices(span)),
            is_denied=any(_denies(word, self.language) for word in words),
        )

    def _near(self, fact: Stretch) -> Iterator[Stretch]:
        """Stretches of other articles that share a rare term, single units first."""
        rare = [holders for term in fact.terms if len(holders := self._holders.get(term, [])) <= RARE]
        for number in sorted({number for holders in rare for number in holders}):
            other = self._stretches[number]
            if other.article != fact.article and len((fact.terms & other.terms) - self._names) >= LEAST_SHARED:
                yield other

    def _held(self, fact: Stretch, other: Stretch) -> float:
        """The share of a fact's weight that another stretch holds."""
        whole, held = (math.fsum(self._weights[term] for term in own) for own in (fact.terms, fact.terms & other.terms))
        return held / whole if whole else 0.0


def _agrees(fact: Stretch, other: Stretch) -> bool:
    """Whether another stretch has every figure, actor and speaker of a fact, and denies as much."""
    is_said_alike = fact.speakers <= other.speakers and bool(fact.speakers) == bool(other.speakers)
    return is_said_alike and fact.is_denied == other.is_denied and fact.figures <= other.figures and fact.actors <= other.actors


def _denies(word: str, language: Language) -> bool:
    """Whether a word is, or with an apostrophe ends in, a word of denial: "never", "didn't"."""
    plain = word.replace("’", "'")
    return any(plain == negation or ("'" in negation and plain.endswith(negation)) for negation in language.speech.negations)


def _pairs(units: Sequence[range]) -> Iterator[range]:
    return (range(one.start, following.stop) for one, following in pairwise(units))


def _name_terms(story: Story, number: int, language: Language) -> Iterator[str]:
    for actor in story.findings[number].actors:
        for form in (actor.name, *actor.aliases):
            yield from terms(form, language)


def _mentions(story: Story) -> list[list[tuple[int, int]]]:
    """For each article (start, place in the cast) of those named in it."""
    found: list[list[tuple[int, int]]] = [[] for _ in story.articles]
    for place, member in enumerate(story.cast):
        for article, actor in member.parts:
            found[article].extend((mention.start, place) for mention in story.findings[article].actors[actor].mentions)
    return [sorted(mentions) for mentions in found]


def _weights(stretches: Sequence[Stretch], language: Language) -> dict[str, float]:
    """A term weighs by how few units of the story have it."""
    common = common_terms(language)
    held = Counter(term for one in stretches for term in one.terms)
    return {term: math.log(1 + len(stretches) / count) * (COMMON if term in common else 1.0) for term, count in held.items()}
