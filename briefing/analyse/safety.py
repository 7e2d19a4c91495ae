"""This file says why a sentence may not be lifted out of its text alone."""

from briefing.analyse.lexicon import states
from briefing.analyse.marks import Quoted, meeting
from briefing.analyse.names import Name
from briefing.analyse.phrases import any_expression, any_of
from briefing.analyse.quotations import Attribution
from briefing.analyse.tokens import Line, Lines, Token
from briefing.language.tables import Language
from briefing.model.text import Article, Span

_FRAGMENT = 4  # words; a shorter sentence is a label
_SHORT = 5  # words; one as short without a verb is no sentence
_MOSTLY = 0.6  # share of a sentence inside quotation marks from which it needs a speaker


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
    reasons = [""] * len(article.sentences)
    for unit in article.units:
        for number in unit:
            part = "part of a quotation" if number != unit[0] else ""
            reasons[number] = part or _reason(article, unit, lines.body[number], by_line.get(number, []), quotes, speakers, language)
    return tuple(reasons)


def _reason(
    article: Article,
    unit: range,
    line: Line,
    names: list[Name],
    quotes: tuple[Quoted, ...],
    speakers: dict[Span, Span],
    language: Language,
) -> str:
    span = article.sentences[line.sentence].span
    text = article.words_of(span)
    own = meeting(quotes, span)
    return (
        _quotation_reason(article.unit_span(unit), span, own, speakers)
        or _fragment_reason(line, text, language)
        or _leaning_reason(text, line, language)
        or _reference_reason(line, names, language)
        or _pronoun_reason(line, names, [quote.span for quote in own], text, language)
    )


def _quotation_reason(unit: Span, span: Span, quotes: tuple[Quoted, ...], speakers: dict[Span, Span]) -> str:
    """Half of a quotation, or one without its speaker."""
    for quote in quotes:
        if not unit.covers(quote.span) or not (quote.is_closed and quote.is_opened):
            return "part of a quotation"
    inside = sum(min(quote.span.end, span.end) - max(quote.span.start, span.start) for quote in quotes)
    if inside < _MOSTLY * (span.end - span.start):
        return ""
    named = [speakers[quote.span] for quote in quotes if quote.span in speakers and unit.covers(speakers[quote.span])]
    if not named:
        return "no speaker"
    return "" if any(span.covers(speaker) for speaker in named) else "part of a quotation"


def _fragment_reason(line: Line, text: str, language: Language) -> str:
    words = sum(token.is_word for token in line.tokens)
    first = line.tokens[0]
    if words < _FRAGMENT or text.rstrip()[-1] in ":,;" or text.rstrip().endswith(("...", "…")):
        return "fragment"
    if first.text[0].islower() or first.text in (":", "-", ".", "…", ",", ")", "—", "–", "]"):
        return "fragment"
    if words <= _SHORT and not any(_is_verb(token, language) for token in line.tokens):
        return "fragment"
    if text.rstrip()[-1].isalnum() and not any(token.text[0].islower() and len(token.text) > 3 for token in line.tokens):
        return "fragment"
    return ""


def _is_verb(token: Token, language: Language) -> bool:
    words = language.actors
    return token.lower in words.auxiliaries or token.lower in language.speech.verbs or token.lower.endswith(words.verb_endings)


def _leaning_reason(text: str, line: Line, language: Language) -> str:
    words = language.safety
    opening = any_of(words.connectives).match(text)
    if opening and (text[opening.end() : opening.end() + 1] in ",;" or opening.end() - opening.start() > 6):
        return "leans on the sentence before"
    if any_expression(words.leaning).search(text):
        return "time told before"
    if any_expression(words.pointers).search(text) or any_expression(words.openings).match(text.lstrip("“\"'‘")):
        return "told before"
    return ""


def _reference_reason(line: Line, names: list[Name], language: Language) -> str:
    """"The decision" where nothing in the sentence says which."""
    words, first_name = language.safety, min((name.first for name in names), default=len(line.tokens))
    for place in range(1, min(first_name, len(line.tokens))):
        is_definite = line.tokens[place].lower in words.back_references and line.tokens[place - 1].lower in language.actors.determiners - {"a", "an"}
        following = line.tokens[place + 1].lower if place + 1 < len(line.tokens) else ""
        if is_definite and following not in words.of_its_own:
            return "told before"
    return ""


def _pronoun_reason(line: Line, names: list[Name], quotes: list[Span], text: str, language: Language) -> str:
    """A pronoun or demonstrative whose referent is outside the sentence."""
    words = language.safety
    start = line.tokens[0].start
    free = [Span(m.start() + start, m.end() + start) for pattern in (words.here_and_now, words.expletives) for m in any_expression(pattern).finditer(text)]
    comma = next((place for place, token in enumerate(line.tokens) if token.text == ","), -1)
    for place, token in enumerate(line.tokens):
        is_quoted = any(quote.start <= token.start < quote.end for quote in quotes)
        if any(span.start <= token.start < span.end for span in free):
            continue
        if token.lower in words.first_person and not is_quoted and token.text not in ("US", "May"):
            return "first person"
        if token.lower in words.demonstratives and not is_quoted and _points_back(line.tokens, place, language):
            return "demonstrative"
        if token.lower in words.personal and not _has_person(line, place, names, comma, language):
            return "pronoun"
        if token.lower in words.neutral and not _has_noun(line, place, names, comma, language):
            return "pronoun"
    return ""


def _points_back(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether a demonstrative needs something told before: at the front of its clause, or before a noun."""
    lower = tokens[place].lower
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None or not following.is_word:
        return lower in ("this", "these", "those", "that") and place > 0 and tokens[place - 1].lower in language.speech.prepositions
    if lower == "that":
        return place == 0 and (following.lower in language.actors.auxiliaries or following.lower not in language.actors.determiners and not following.is_capital)
    return True


def _has_person(line: Line, place: int, names: list[Name], comma: int, language: Language) -> bool:
    """Whether somebody whom "he" may mean is named before it, or right after the opening clause."""
    for name in names:
        if name.last < place and " ".join(name.keys) not in states(language.actors) and not set(name.keys) & language.actors.organisation_words:
            return True
    if any(token.lower in language.actors.role_nouns for token in line.tokens[:place]):
        return True
    return _follows_clause(line, place, names, comma)


def _has_noun(line: Line, place: int, names: list[Name], comma: int, language: Language) -> bool:
    """Whether any noun stands before the pronoun in its sentence."""
    if any(name.last < place and not name.title for name in names):
        return True
    is_after_opening = place == comma + 1 and line.tokens[0].lower in language.speech.prepositions
    if not is_after_opening and any(_is_thing(token, language) for token in line.tokens[:place]):
        return True
    return _follows_clause(line, place, names, comma)


def _is_thing(token: Token, language: Language) -> bool:
    """Whether a word may be the noun that "it" or "they" means: no small word, no verb of speech, no single person."""
    if token.lower in language.actors.group_nouns:
        return True
    if not token.is_word or token.is_capital or token.lower in language.stop_words or token.lower in language.speech.verbs:
        return False
    return token.lower not in language.actors.role_nouns and token.lower not in language.speech.asides


def _follows_clause(line: Line, place: int, names: list[Name], comma: int) -> bool:
    """Whether the pronoun stands in an opening clause and its noun right after ("After his speech, Reid left")."""
    if not 0 < place < comma:
        return False
    return any(comma < name.first <= comma + 4 for name in names)
