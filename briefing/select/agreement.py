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
from itertools import pairwise

from briefing.frozen import dataclass
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
        self._negations = frozenset(language.speech.negations)
        self._mentions = _mentions(story)
        self._names = frozenset(term for number in articles for term in _name_terms(story, number, language))
        self._speech = [story.speech(number) for number in range(len(story.articles))]
        units = [(number, unit) for number in articles for unit in story.articles[number].units]
        singles = [self._stretch(*place) for place in units]
        pairs = {
            (one[0], range(one[1].start, other[1].stop)): _joined(*halves)
            for (one, other), halves in zip(pairwise(units), pairwise(singles), strict=True)
            if one[0] == other[0]
        }
        self._places = {place: number for number, place in enumerate((*units, *pairs))}
        self._stretches = (*singles, *pairs.values())
        self._weights = _weights(singles, language)
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
        whole = self._weight(fact.terms) or 1.0
        for other in self._near(fact):
            held = self._weight(fact.terms & other.terms) / whole
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
            is_denied=any(_denies(word, self._negations) for word in words),
        )

    def _near(self, fact: Stretch) -> Iterator[Stretch]:
        """Stretches of other articles that share a rare term, single units first."""
        rare = [holders for term in fact.terms if len(holders := self._holders.get(term, [])) <= RARE]
        for number in sorted({number for holders in rare for number in holders}):
            other = self._stretches[number]
            if other.article != fact.article and len((fact.terms & other.terms) - self._names) >= LEAST_SHARED:
                yield other

    def _weight(self, told: frozenset[str]) -> float:
        return math.fsum(self._weights[term] for term in told)


def _agrees(fact: Stretch, other: Stretch) -> bool:
    """Whether another stretch has every figure, actor and speaker of a fact, and denies as much."""
    is_said_alike = fact.speakers <= other.speakers and bool(fact.speakers) == bool(other.speakers)
    return is_said_alike and fact.is_denied == other.is_denied and fact.figures <= other.figures and fact.actors <= other.actors


def _denies(word: str, negations: frozenset[str]) -> bool:
    """Whether a word is, or from the letter before its apostrophe on ends in, a word of denial: "never", "didn't"."""
    before, apostrophe, after = word.replace("’", "'").partition("'")
    return word in negations or (bool(apostrophe) and f"{before[-1:]}'{after}" in negations)


def _joined(one: Stretch, other: Stretch) -> Stretch:
    """Two neighbours as one stretch."""
    return Stretch(
        article=one.article,
        span=Span(one.span.start, other.span.end),
        terms=one.terms | other.terms,
        figures=one.figures | other.figures,
        actors=one.actors | other.actors,
        speakers=one.speakers | other.speakers,
        is_denied=one.is_denied or other.is_denied,
    )


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
