"""This file finds the sentences that say something is unknown, undecided, pending, disputed, unanswered or unverified."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import get_args

from briefing.analyse.marks import Quoted, meeting
from briefing.analyse.phrases import Kinds, any_expression
from briefing.language.tables import OpenWords
from briefing.model.findings import OpenKind, OpenPoint
from briefing.model.text import Article, Span

_ENOUGH = 1.0
_CUE, _HINT = 1.0, 0.5
_QUOTED = 0.7  # what a cue inside a quotation counts: the doubt is the speaker's
_FURTHER = 0.5  # what each further cue of a sentence counts: many of them make it no clearer
_WHOLE = 0.5  # what a sentence gains that says nothing else
_BRIEF = 10  # words; a longer one tells something else, too
_MARKS = frozenset('“„«"')
# Matches ", Rob Shapiro" (after "Asked whether it would rain"), not ", China and Iran".
_NAME_AFTER_COMMA = re.compile(r",\s+ (?= [A-Z][\w’'-]+ [ ] [A-Z] )", re.VERBOSE)
_SHARED = 0.5  # share of a doubt's longer words from which a later sentence settles it
_MOST_SETTLING = 20  # sentences that may settle a doubt and are looked at
_STEM = 4  # letters
_Sign = tuple[OpenKind, Span, float]
_Key = tuple[OpenKind, float] | None  # a kind and how much its sign counts; None for what settles a point


# How telling the kinds are on the page: what is plainly unknown before what may come.
_WEIGHTS: dict[str, float] = {
    "unknown": 1.5,
    "unanswered": 1.4,
    "question": 1.1,
    "pending": 1.1,
    "disputed": 1.1,
    "unverified": 1.05,
    "outcome": 1.0,
}


def find_open_points(article: Article, quotes: tuple[Quoted, ...], words: OpenWords) -> tuple[OpenPoint, ...]:
    """The open points, most important first."""
    found = [point for number in range(len(article.sentences)) if (point := _point(article, number, quotes, words))]
    settled = _settled_later(article, found, words)
    found = [point for point in found if point.sentence not in settled]
    return tuple(sorted(found, key=lambda point: (-point.weight, point.sentence)))


def _point(article: Article, number: int, quotes: tuple[Quoted, ...], words: OpenWords) -> OpenPoint | None:
    span = article.sentences[number].span
    text = article.source.text
    own = [quote.span for quote in meeting(quotes, span)]
    cues: list[_Sign] = []
    hints: list[_Sign] = []
    for key, matches in _looked_for(words).finditer(span.of(text)):
        if key is None and any(matches):
            return None
        if key is None:
            continue
        kind, strength = key
        if strength == _CUE:
            cues += ((kind, found, _CUE) for found in islice(_places(matches, span), 1))
        else:
            places = islice(_places(matches, span), 2)
            hints += ((kind, found, _HINT) for found in places if not any(quote.covers(found) for quote in own))
    if sum(strength for _, _, strength in (*cues, *hints)) < _ENOUGH:
        return None
    if all(kind == "question" for kind, _, _ in cues) and _is_answered(article, number):
        return None
    kind, cue, _ = max(_outermost(cues or hints), key=lambda one: (_WEIGHTS[one[0]], -one[1].start))
    weights = sorted(_WEIGHTS[k] * strength * (_QUOTED if any(q.covers(c) for q in own) else 1) for k, c, strength in (*cues, *hints))
    weight = weights[-1] + _FURTHER * sum(weights[:-1]) + (_WHOLE if _says_only(text, span, cue) else 0)
    asks = _asks(text, span, words)
    return OpenPoint(sentence=number, kind=kind, cue=cue, asks=asks, weight=weight * _early(number, len(article.sentences)))


def _settled_later(article: Article, found: list[OpenPoint], words: OpenWords) -> frozenset[int]:
    """Sentences with a doubt in the past that a later sentence about the same thing settles."""
    open_now = {point.sentence for point in found}
    settling = [
        (number, _words(article.words_of(sentence.span)))
        for number, sentence in enumerate(article.sentences)
        if number not in open_now and any_expression(words.settling).search(article.words_of(sentence.span))
    ]
    past = [point for point in found if any_expression(words.past).search(article.words_of(point.cue))]
    return frozenset(
        point.sentence
        for point in past
        for number, own in settling[bisect_right(settling, point.sentence, key=lambda one: one[0]) :][:_MOST_SETTLING]
        if _is_about(article, point, own)
    )


def _is_about(article: Article, point: OpenPoint, own: frozenset[str]) -> bool:
    """Whether a sentence with these words is about what a point asks, or else about its sentence."""
    asked = _words(article.words_of(point.asks or article.sentences[point.sentence].span))
    return len(asked) > 1 and len(own & asked) >= _SHARED * len(asked)


def _words(text: str) -> frozenset[str]:
    """The longer words of a text, lower case, cut to their beginnings."""
    return frozenset(word[:_STEM] for word in text.lower().split() if len(word) >= _STEM)


def _says_only(text: str, span: Span, cue: Span) -> bool:
    """Whether a short sentence ends with its cue and so says nothing but what is open ("The cause is still unknown.")."""
    return len(span.of(text).split()) <= _BRIEF and not any(sign.isalnum() for sign in text[cue.end : span.end])


def _is_answered(article: Article, number: int) -> bool:
    """Whether the text itself asks and then goes on in the same paragraph, or somebody else speaks next: the question is answered."""
    block = article.sentences[number].block
    goes_on = number + 1 < len(article.sentences) and article.sentences[number + 1].block == block
    is_put = any(number in one.sentences for one in article.utterances[:-1])
    return (goes_on or is_put) and article.words_of(article.sentences[number].span).rstrip().endswith("?")


def _outermost(found: list[_Sign]) -> list[_Sign]:
    """Those inside no longer one: "the outcome remains uncertain" is no plain "uncertain"."""
    return [one for one in found if not any(other is not one and other[1] != one[1] and other[1].covers(one[1]) for other in found)]


def _places(matches: Iterable[re.Match[str]], span: Span) -> Iterator[Span]:
    """Where matches in a sentence stand, the same words once."""
    seen: set[str] = set()
    for match in matches:
        words = match[0].lower()
        if words and words not in seen:
            seen.add(words)
            yield Span(span.start + match.start(), span.start + match.end())


def _early(number: int, sentences: int) -> float:
    """A little more for what stands early."""
    return 1.2 - 0.4 * number / max(1, sentences)


@cache
def _looked_for(words: OpenWords) -> Kinds[_Key]:
    """What settles a point, the cues and the hints, to be looked for together."""
    tables = ((words.cues, _CUE), (words.hints, _HINT))
    signs = [((_kind(name), strength), expressions) for table, strength in tables for name, expressions in table.items()]
    return Kinds([(None, words.settled), *signs])


def _kind(name: str) -> OpenKind:
    """The kind of that name.

    Raises:
        ValueError: there is none.
    """
    kinds: tuple[OpenKind, ...] = get_args(OpenKind)
    if name not in kinds:
        raise ValueError(f"no kind of open point called {name!r}")
    return kinds[kinds.index(name)]


@cache
def _question(asking: tuple[str, ...], asks: tuple[str, ...], ends: tuple[str, ...]) -> re.Pattern[str]:
    """Matches "unclear whether the talks will resume"; group 1 is the question; not "if it rains"."""
    if not (asking and asks):
        return re.compile(r"(?!)")
    before, starts = "|".join(asking), "|".join(re.escape(ask) for ask in asks)
    until = rf"(?:(?!,\s+(?:{'|'.join(ends) or '(?!)'})\b)[^.;:?!“”\"\n])"
    return re.compile(rf"\b(?:{before})\s+((?:{starts})\b{until}{{8,200}})", re.IGNORECASE)


def _asks(text: str, span: Span, words: OpenWords) -> Span | None:
    """The sentence's own indirect question."""
    match = _question(words.asking, words.asks, words.ends).search(text, span.start, span.end)
    if match is None:
        return None
    name = _NAME_AFTER_COMMA.search(text, match.start(1), match.end(1))
    end = name.start() if name else match.end(1)
    if text[end : end + 1] in _MARKS:
        return None  # what it asks goes on in quotation marks
    while text[end - 1].isspace() or text[end - 1] == ",":
        end -= 1
    return Span(match.start(1), end)
