"""This file says why a sentence may not be lifted out of its text alone."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise

from briefing.analyse.caseless import names_speaker
from briefing.analyse.marks import Quoted, meeting
from briefing.analyse.names import Name
from briefing.analyse.phrases import any_expression, any_of
from briefing.analyse.quotations import Attribution
from briefing.analyse.referents import (
    has_noun_before_pronoun,
    lost_noun,
    lost_opening,
    lost_pronoun,
    points_at_claim,
    points_outside,
    speaks_for_itself,
)
from briefing.analyse.tokens import Line, Lines, Token
from briefing.analyse.unled import find_unled
from briefing.frozen import dataclass
from briefing.language.tables import Language
from briefing.language.terms import count_words, is_spaced
from briefing.model.text import Article, Span

_LABEL = 4  # words; a shorter sentence is a label
_SHORT = 5  # words; one as short without a verb is no sentence
_MOSTLY = 0.6  # share of a sentence inside quotation marks from which it needs a speaker
_PHRASE = 6  # letters; a longer connective leans without a comma after it, too
_COMMAS = ",;،؛，；"
_OPENS_NO_SENTENCE = frozenset(":-.…,;)—–]")
_YEAR = 4  # digits
_FAR = 6  # words before "did so" among which stands what was done
_RESOLVABLE = (  # by the sentence before
    "pronoun",
    "demonstrative",
    "told before",
    "leans on the sentence before",
    "time told before",
    "part of a quotation",
)
_ANSWERABLE = ("answers the question before it", "fragment", *_RESOLVABLE)  # with the question


@dataclass(frozen=True, slots=True)
class Safety:
    """What may be lifted alone, and what with the unit before it."""

    unsafe: tuple[str, ...]
    """One entry a sentence: the reason against lifting it alone, or ""."""
    leans: tuple[bool, ...]
    """One entry a sentence: whether it is the unit right before, itself safe, that makes it safe, too."""


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
    is_opening: bool
    """Whether it opens the article, so that there is nothing before it to lean on."""
    opens_section: bool
    """Whether its section's heading stands right over it, so that no other claim can seem to be meant."""
    is_pair: bool
    """Whether it is judged with the unit before it."""


class _Judge:
    """Judges the units of one article; it never leaves this file."""

    def __init__(
        self, article: Article, lines: Lines, names: tuple[Name, ...], quotes: tuple[Quoted, ...], said: tuple[Attribution, ...]
    ) -> None:
        self.article, self.lines, self.quotes = article, lines, quotes
        self.speakers = {one.span: one.speaker for one in said if one.is_direct and one.speaker}
        self.later_parts = {one.span for one in said if one.goes_on}
        self.openings = {one.opening for one in article.utterances}
        self.names: dict[int, list[Name]] = {}
        for name in names:
            self.names.setdefault(name.line, []).append(name)

    def whole(self, unit: range) -> _Whole:
        """A unit as it is judged: by its first sentence, lifted with the rest of it; of an utterance by all that is lifted."""
        if unit in self.openings:
            tokens = tuple(chain.from_iterable(self.lines.body[sentence].tokens for sentence in unit))
            return self._whole(unit[0], tokens, self.names.get(unit[0], []), self.article.unit_span(unit))
        return self._whole(unit[0], self.lines.body[unit[0]].tokens, self.names.get(unit[0], []), self.article.unit_span(unit))

    def pair(self, before: range, unit: range) -> _Whole:
        """A unit as it is judged behind the one before it: what stands in that may be meant in this."""
        tokens: tuple[Token, ...] = ()
        names: list[Name] = []
        for sentence in (*before, unit[0]):
            shift = len(tokens)
            own = self.names.get(sentence, [])
            names.extend(replace(name, first=name.first + shift, last=name.last + shift) if shift else name for name in own)
            tokens += self.lines.body[sentence].tokens
        return self._whole(before[0], tokens, names, self.article.unit_span(range(before[0], unit[-1] + 1)), is_pair=True)

    def goes_on(self, unit: range) -> bool:
        """Whether all that a unit quotes is a further part of the quotation before it, which has the speaker."""
        quotes = meeting(self.quotes, self.article.unit_span(unit))
        return bool(quotes) and all(quote.span in self.later_parts for quote in quotes)

    def _whole(self, first: int, tokens: tuple[Token, ...], names: list[Name], unit: Span, *, is_pair: bool = False) -> _Whole:
        span = Span(tokens[0].start, tokens[-1].end)
        return _Whole(
            line=Line(first, tokens),
            text=self.article.words_of(span),
            span=span,
            unit=unit,
            names=names,
            quotes=meeting(self.quotes, span),
            speakers=self.speakers,
            is_without_capitals=self.lines.is_without_capitals,
            is_opening=first == 0,
            opens_section=first > 0 and self.article.sentences[first].section != self.article.sentences[first - 1].section,
            is_pair=is_pair,
        )


def judge(
    article: Article, lines: Lines, names: tuple[Name, ...], quotes: tuple[Quoted, ...], said: tuple[Attribution, ...], language: Language
) -> Safety:
    """What may be lifted, and what only with the unit before it.

    The first sentence of a unit is judged as if lifted with the rest of it; the others are always part of a quotation.
    """
    judging = _Judge(article, lines, names, quotes, said)
    unsafe = ["part of a quotation"] * len(article.sentences)
    leans = [False] * len(article.sentences)
    unled, answers = find_unled(article, language), {one.opening for one in article.utterances if one.is_answer}
    for unit in article.units:
        unsafe[unit[0]] = "no speaker" if unit[0] in unled else _reason(judging.whole(unit), language)
    for answer in answers:
        unsafe[answer[0]] = unsafe[answer[0]] or "answers the question before it"
    for before, unit in pairwise(article.units):
        if unit in answers:
            leans[unit[0]] = not unsafe[before[0]] and unsafe[unit[0]] in _ANSWERABLE and _follows(article, before, unit)
            continue
        is_resolvable = unsafe[unit[0]] in _RESOLVABLE or (unit[0] not in unled and judging.goes_on(unit))
        if is_resolvable and not unsafe[before[0]] and _follows(article, before, unit):
            leans[unit[0]] = _is_resolved(judging.pair(before, unit), language)
    return Safety(tuple(unsafe), tuple(leans))


def _is_resolved(pair: _Whole, language: Language) -> bool:
    """Whether two units stand together: what points back points at the first; a pronoun must find its referent there."""
    return not _quotation_reason(pair, language) and _pronoun_reason(pair, language) in ("", "demonstrative")


def _follows(article: Article, before: range, unit: range) -> bool:
    """Whether nothing stands between two units: no heading, and nothing that was set aside."""
    one, other = article.sentences[before[-1]], article.sentences[unit[0]]
    return one.section == other.section and other.block - one.block <= 1


def _reason(whole: _Whole, language: Language) -> str:
    """The first reason found, the plainest first; what opens an article has nothing before it to lean on."""
    reason = _quotation_reason(whole, language) or _fragment_reason(whole, language)
    reason = reason or _opening_reason(whole.text, language)
    if reason or (whole.is_opening and not points_outside(whole.line, whole.names, language)):
        return reason or ("first person" if speaks_for_itself(whole.line, [quote.span for quote in whole.quotes], language) else "")
    return (
        _leaning_reason(whole, language)
        or ("told before" if lost_noun(whole.line, whole.names, language) else "")
        or _pronoun_reason(whole, language)
    )


def _pronoun_reason(whole: _Whole, language: Language) -> str:
    quotes = [quote.span for quote in whole.quotes]
    if points_at_claim(whole.line, language) and not whole.opens_section:
        return "demonstrative"
    reason = lost_opening(whole.line, quotes, language) or lost_pronoun(whole.line, whole.names, quotes, whole.text, language)
    is_named = whole.is_without_capitals and reason == "pronoun" and has_noun_before_pronoun(whole.line, language)
    return "" if is_named else reason


def _outside(whole: _Whole) -> Iterator[str]:
    """What stands between and around the quotations."""
    place = whole.span.start
    for quote in whole.quotes:
        yield whole.text[place - whole.span.start : max(0, quote.span.start - whole.span.start)]
        place = quote.span.end
    yield whole.text[max(0, place - whole.span.start) :]


def _quotation_reason(whole: _Whole, language: Language) -> str:
    """Half of a quotation, or one without its speaker."""
    for quote in whole.quotes:
        if not (quote.is_opened and quote.is_closed and whole.unit.covers(quote.span)):
            return "part of a quotation"
    span = whole.span
    inside = sum(min(quote.span.end, span.end) - max(quote.span.start, span.start) for quote in whole.quotes)
    if inside < _MOSTLY * (span.end - span.start):
        return ""
    named = [whole.speakers[quote.span] for quote in whole.quotes if quote.span in whole.speakers]
    if not named and names_speaker(_outside(whole), language):
        return ""
    if not any(whole.unit.covers(speaker) for speaker in named):
        return "no speaker"
    return "" if whole.is_pair or any(span.covers(speaker) for speaker in named) else "part of a quotation"


def _fragment_reason(whole: _Whole, language: Language) -> str:
    tokens, text = whole.line.tokens, whole.text.rstrip()
    words = sum(token.is_word for token in tokens)
    is_open = text[-1] in ":,;" or text.endswith(("...", "…"))
    if not is_spaced(text):  # of its words only their number is known
        return "fragment" if count_words(text) < _LABEL or is_open else ""
    is_cut = tokens[0].text[0].islower() or tokens[0].text in _OPENS_NO_SENTENCE
    has_verb = any(_is_verb(tokens, place, language) for place in range(len(tokens)))
    knows_verbs = bool(language.actors.verb_endings)
    is_verbless = words <= _SHORT and knows_verbs and not has_verb
    is_label = text[-1].isalnum() and not any(token.text[0].islower() and len(token.text) > 3 for token in tokens)
    is_short = words < _LABEL - (has_verb or not knows_verbs)
    return "fragment" if is_short or is_open or is_cut or is_verbless or is_label else ""


def _is_verb(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether a word is plainly a verb; one behind a word and before "the" or "it" is, unless it is a small one ("opposes the bill")."""
    words, token = language.actors, tokens[place]
    if token.lower in words.auxiliaries or token.lower in language.speech.verbs or token.lower.endswith(words.verb_endings):
        return True
    if not 0 < place < len(tokens) - 1 or not token.text[0].islower() or not tokens[place - 1].is_word:
        return False
    is_small = token.lower in language.stop_words or token.lower in language.speech.prepositions or token.lower in words.determiners
    return not is_small and tokens[place + 1].lower in words.determiners | language.safety.neutral | language.safety.demonstratives


def _opening_reason(text: str, language: Language) -> str:
    if any_expression(language.safety.claims).match(text):
        return "a claim that the text checks"
    opening = any_of(language.safety.connectives).match(text)
    is_leaning = opening and (text[opening.end() : opening.end() + 1] in _COMMAS or len(opening[0]) > _PHRASE)
    return "leans on the sentence before" if is_leaning else ""


def _leaning_reason(whole: _Whole, language: Language) -> str:
    """What leans on the sentences before by its time or its pointing words."""
    words, text = language.safety, whole.text
    time = any_expression(words.leaning).search(text)
    if time and not _has_date(whole, time.start(), language):
        return "time told before"
    pointer = any_expression(words.pointers).search(text)
    points = (pointer and len(text[: pointer.start()].split()) < _FAR) or any_expression(words.openings).match(
        text, len(text) - len(text.lstrip("“\"'‘"))
    )
    return "told before" if points else ""


def _has_date(whole: _Whole, place: int, language: Language) -> bool:
    """Whether a day, month or year stands before a place in the text, for "the next day" to follow."""
    before = (token for token in whole.line.tokens if token.start < whole.span.start + place)
    return any(token.lower in language.actors.dates or (len(token.text) == _YEAR and token.text.isdigit()) for token in before)
