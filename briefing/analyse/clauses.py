"""This file finds the shortest stretch around some words that may be lifted alone: a clause, or the whole unit."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.analyse.marks import Quoted, meeting
from briefing.analyse.names import Name
from briefing.analyse.quotations import Attribution
from briefing.analyse.referents import lost_noun, lost_opening, lost_pronoun
from briefing.analyse.tokens import Line, Token
from briefing.frozen import dataclass
from briefing.language.tables import Language
from briefing.model.text import Article, Span

_LEAST = 5  # words; a shorter clause says too little
_LONGEST = 1_000  # tokens; what is longer is no sentence, and has no clauses
_CUTS = 8  # places on either side of the words at which a sentence is cut, nearest first; more find nothing that would be lifted


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A sentence with all that decides what may be cut from it."""

    article: Article
    unit: range
    line: Line
    names: tuple[Name, ...]
    """Those of the sentence."""
    quotes: tuple[Quoted, ...]
    said: tuple[Attribution, ...]
    """What meets the sentence, in order."""
    whole: Span | None
    """The unit, with the next one where that disputes it and leans on it; None where it may not stand alone."""


def around(words: Span, setting: Setting, language: Language) -> Span | None:
    """The shortest clause around the words that may stand alone, else the whole; None where not even that may."""
    if setting.whole is None:
        return None
    is_answered = setting.whole.end > setting.article.unit_span(setting.unit).end
    if is_answered or len(setting.unit) > 1:
        return setting.whole
    if len(setting.line.tokens) > _LONGEST:
        return setting.whole
    return next(_clauses(words, setting, language), setting.whole)


def _clauses(words: Span, setting: Setting, language: Language) -> Iterator[Span]:
    """Every stretch around the words, from a cut of the sentence to a later one, that says what it says in the sentence, shortest first."""
    tokens, cuts = setting.line.tokens, list(_cuts(setting.line.tokens, language))
    firsts = [first for first in (0, *(first for _, first in cuts)) if tokens[first].start <= words.start]
    ends = [end for end in (*(end for end, _ in cuts), len(tokens)) if end and words.end <= tokens[end - 1].end]
    found = [
        (setting.line.span(first, end - 1), first, end)
        for first in firsts[-_CUTS:]
        for end in ends[:_CUTS]
        if first < end and (first, end) != (0, len(tokens))
    ]
    for span, first, end in sorted(found, key=lambda one: one[0].end - one[0].start):
        if _stands(setting, first, end, language):
            yield span


def _cuts(tokens: tuple[Token, ...], language: Language) -> Iterator[tuple[int, int]]:
    """Where one clause ends, and where the next begins."""
    for place, token in enumerate(tokens[:-1]):
        following = tokens[place + 1]
        if token.text == ";":
            yield place, place + 1
        elif token.text == "," and following.lower in language.clauses.cuts and place + 2 < len(tokens):
            yield place, place + 2


def _stands(setting: Setting, first: int, end: int, language: Language) -> bool:
    """Whether the tokens from `first` up to `end` are a clause that keeps its speaker, its quotations and its nouns."""
    tokens = setting.line.tokens[first:end]
    span = setting.line.span(first, end - 1)
    if sum(token.is_word for token in tokens) < _LEAST or not _is_clause(tokens, language):
        return False
    if _depends(setting.line.tokens, first, end, language):
        return False
    if any(quote.span.meets(span) and not span.covers(quote.span) for quote in setting.quotes):
        return False
    if any(one.span.meets(span) and one.speaker and not span.covers(one.speaker) for one in setting.said):
        return False
    return not _is_lost(setting, first, end, language)


def _depends(tokens: tuple[Token, ...], first: int, end: int, language: Language) -> bool:
    """Whether a condition stands before a clause, or is set off by a comma after it and so may hold for it, too."""
    conditions = language.clauses.conditions
    if any(token.lower in conditions for token in tokens[:first]):
        return True
    return any(tokens[place].lower in conditions and tokens[place - 1].text == "," for place in range(max(end, 1), len(tokens)))


def _is_clause(tokens: tuple[Token, ...], language: Language) -> bool:
    """Whether the words begin like a subject and have a verb."""
    words, opening = language.actors, tokens[0]
    if not opening.is_word or opening.lower in language.speech.breaks or opening.lower in language.clauses.cuts:
        return False
    is_subject = opening.is_capital or opening.lower in words.determiners or opening.lower in words.numbers or opening.text[0].isdigit()
    is_noun = opening.lower not in language.stop_words and not _is_verb(opening, language)
    return (is_subject or is_noun) and any(_is_verb(token, language) for token in tokens[1:])


def _is_verb(token: Token, language: Language) -> bool:
    words = language.actors
    if token.lower.endswith((*words.participle_endings, *language.speech.adverb_endings)):
        return False
    return token.lower in words.auxiliaries or token.lower in language.speech.verbs or token.lower.endswith(words.verb_endings)


def _is_lost(setting: Setting, first: int, end: int, language: Language) -> bool:
    """Whether a pronoun or a noun of the clause means something outside it."""
    line = Line(setting.line.sentence, setting.line.tokens[first:end])
    names = [
        replace(name, first=name.first - first, last=name.last - first) for name in setting.names if first <= name.first and name.last < end
    ]
    span = setting.line.span(first, end - 1)
    quotes = [quote.span for quote in meeting(setting.quotes, span)]
    text = setting.article.words_of(span)
    return bool(
        lost_noun(line, names, language) or lost_opening(line, quotes, language) or lost_pronoun(line, names, quotes, text, language)
    )
