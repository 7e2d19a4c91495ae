"""This file says why a sentence may not be lifted out of its text alone."""

from dataclasses import dataclass

from briefing.analyse.marks import Quoted, meeting
from briefing.analyse.names import Name
from briefing.analyse.phrases import any_expression, any_of
from briefing.analyse.quotations import Attribution
from briefing.analyse.referents import has_noun_before_pronoun, lost_noun, lost_opening, lost_pronoun
from briefing.analyse.tokens import Line, Lines, Token
from briefing.language.tables import Language
from briefing.language.terms import count_words, is_spaced
from briefing.model.text import Article, Span

_LABEL = 4  # words; a shorter sentence is a label
_SHORT = 5  # words; one as short without a verb is no sentence
_MOSTLY = 0.6  # share of a sentence inside quotation marks from which it needs a speaker
_PHRASE = 6  # letters; a longer connective leans without a comma after it, too
_COMMAS = ",;،؛，；"
_OPENS_NO_SENTENCE = frozenset(":-.…,;)—–]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Whole:
    """What is judged: a sentence, with the unit it is lifted in."""

    line: Line
    text: str
    span: Span
    unit: Span
    names: list[Name]
    quotes: tuple[Quoted, ...]
    speakers: dict[Span, Span]
    """The speaker of each quoted stretch that has one."""
    is_without_capitals: bool
    """Whether any noun of the article may be a name."""


def find_unsafe(
    article: Article, lines: Lines, names: tuple[Name, ...], quotes: tuple[Quoted, ...], said: tuple[Attribution, ...], language: Language
) -> tuple[str, ...]:
    """For each sentence the reason against lifting it alone, or "" where there is none.

    The first sentence of a unit is judged as if lifted with the rest of it; the others are always part of a quotation.
    """
    by_line: dict[int, list[Name]] = {}
    for name in names:
        by_line.setdefault(name.line, []).append(name)
    speakers = {one.span: one.speaker for one in said if one.is_direct and one.speaker}
    reasons = ["part of a quotation"] * len(article.sentences)
    for unit in article.units:
        span = article.sentences[unit[0]].span
        whole = _Whole(
            line=lines.body[unit[0]],
            text=article.words_of(span),
            span=span,
            unit=article.unit_span(unit),
            names=by_line.get(unit[0], []),
            quotes=meeting(quotes, span),
            speakers=speakers,
            is_without_capitals=lines.is_without_capitals,
        )
        reasons[unit[0]] = _reason(whole, language)
    return tuple(reasons)


def _reason(whole: _Whole, language: Language) -> str:
    """The first reason found, the plainest first."""
    return (
        _quotation_reason(whole)
        or _fragment_reason(whole, language)
        or _leaning_reason(whole.text, language)
        or ("told before" if lost_noun(whole.line, whole.names, language) else "")
        or _pronoun_reason(whole, language)
    )


def _pronoun_reason(whole: _Whole, language: Language) -> str:
    quotes = [quote.span for quote in whole.quotes]
    reason = lost_opening(whole.line, quotes, language) or lost_pronoun(whole.line, whole.names, quotes, whole.text, language)
    is_named = whole.is_without_capitals and reason == "pronoun" and has_noun_before_pronoun(whole.line, language)
    return "" if is_named else reason


def _quotation_reason(whole: _Whole) -> str:
    """Half of a quotation, or one without its speaker."""
    for quote in whole.quotes:
        if not (quote.is_opened and quote.is_closed and whole.unit.covers(quote.span)):
            return "part of a quotation"
    span = whole.span
    inside = sum(min(quote.span.end, span.end) - max(quote.span.start, span.start) for quote in whole.quotes)
    if inside < _MOSTLY * (span.end - span.start):
        return ""
    named = [whole.speakers[quote.span] for quote in whole.quotes if quote.span in whole.speakers]
    if not any(whole.unit.covers(speaker) for speaker in named):
        return "no speaker"
    return "" if any(span.covers(speaker) for speaker in named) else "part of a quotation"


def _fragment_reason(whole: _Whole, language: Language) -> str:
    tokens, text = whole.line.tokens, whole.text.rstrip()
    words = sum(token.is_word for token in tokens)
    is_open = text[-1] in ":,;" or text.endswith(("...", "…"))
    if not is_spaced(text):  # of its words only their number is known
        return "fragment" if count_words(text) < _LABEL or is_open else ""
    is_cut = tokens[0].text[0].islower() or tokens[0].text in _OPENS_NO_SENTENCE
    is_verbless = words <= _SHORT and not any(_is_verb(token, language) for token in tokens)
    is_label = text[-1].isalnum() and not any(token.text[0].islower() and len(token.text) > 3 for token in tokens)
    return "fragment" if words < _LABEL or is_open or is_cut or is_verbless or is_label else ""


def _is_verb(token: Token, language: Language) -> bool:
    words = language.actors
    return token.lower in words.auxiliaries or token.lower in language.speech.verbs or token.lower.endswith(words.verb_endings)


def _leaning_reason(text: str, language: Language) -> str:
    """What leans on the sentences before by its opening, its time or its pointing words."""
    words = language.safety
    opening = any_of(words.connectives).match(text)
    if opening and (text[opening.end() : opening.end() + 1] in _COMMAS or len(opening[0]) > _PHRASE):
        return "leans on the sentence before"
    if any_expression(words.leaning).search(text):
        return "time told before"
    points = any_expression(words.pointers).search(text) or any_expression(words.openings).match(text.lstrip("“\"'‘"))
    return "told before" if points else ""
