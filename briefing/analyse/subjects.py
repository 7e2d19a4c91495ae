"""This file finds the words that name the speaker at a reporting verb."""

from functools import cache

from briefing.analyse.lexicon import link_words
from briefing.analyse.passages import Places
from briefing.analyse.runs import listed_to
from briefing.analyse.tokens import Token
from briefing.language.tables import Language

_APPOSITION = 24  # tokens between two commas, between a speaker and the verb
_BRACKET = 8  # tokens in brackets there
_LENGTH = 12  # words of a speaker
_FULL_NAME = 2  # words; a single one with a capital may be a day or a place


def before(tokens: tuple[Token, ...], verb: int, floor: int, language: Language) -> Places | None:
    """The subject that stands before the verb, not reaching back beyond `floor`; of a second verb ("…, and told …") the first one's."""
    joined = _before_asides(tokens, verb, floor, language)
    if joined >= floor and tokens[joined].lower in language.speech.joins:
        return after(tokens, floor - 1, language) if tokens[floor].is_capital else None
    last = None if _is_added(tokens, verb, language) else _last(tokens, verb, floor, language)
    if last is None:
        return None
    first = last
    while first > floor and last - first < _LENGTH and _belongs(tokens, first - 1, language):
        first -= 1
    return _checked(tokens, _after_adverbial(tokens, first, last, language), last, language)


def after(tokens: tuple[Token, ...], verb: int, language: Language) -> Places | None:
    """The subject that stands right after the verb ("said Dewar"), on its own words only."""
    first = verb + 1
    if first >= len(tokens) or not (_may_start(tokens[first], language) or _describes(tokens, first, language)):
        return None
    last = first
    while last + 1 < len(tokens) and last - first < _LENGTH and _goes_on(tokens, first, last + 1, language):
        last += 1
    return _checked(tokens, first, _with_name(tokens, last), language)


def _with_name(tokens: tuple[Token, ...], last: int) -> int:
    """Place of the last word of a name that says who the speaker before it is ("said the mayor, Ilse Tarrow")."""
    if tokens[last].is_capital or last + 1 >= len(tokens) or tokens[last + 1].text != ",":
        return last
    end = last + 1
    while end + 1 < len(tokens) and tokens[end + 1].is_capital:
        end += 1
    is_closed = end + 1 >= len(tokens) or not tokens[end + 1].is_word
    return end if end - last - 1 >= _FULL_NAME and is_closed else last


def according(tokens: tuple[Token, ...], place: int, language: Language) -> Places | None:
    """Whoever is named after "according to" at this place."""
    for phrase in _split(language.speech.according):
        if tokens[place].lower == phrase[0] and tuple(token.lower for token in tokens[place : place + len(phrase)]) == phrase:
            return after(tokens, place + len(phrase) - 1, language)
    return None


@cache
def _split(phrases: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in phrases)


def _is_added(tokens: tuple[Token, ...], verb: int, language: Language) -> bool:
    """Whether a participle adds to what an earlier verb says (", stating"): its subject is that verb's."""
    return verb > 0 and tokens[verb - 1].text == "," and tokens[verb].lower.endswith(language.actors.participle_endings)


def _last(tokens: tuple[Token, ...], verb: int, floor: int, language: Language) -> int | None:
    """Place of the subject's last word: before the adverbs, the auxiliaries, an apposition and brackets."""
    place = _before_asides(tokens, verb, floor, language)
    if place >= floor and tokens[place].text == ",":
        opening = _before_opening(tokens, place, max(floor, place - _APPOSITION), ",")
        if opening >= floor and listed_to(tokens, opening + 1, language.actors) == place:
            opening = _before_opening(tokens, opening + 1, max(floor, place - _APPOSITION), ",")  # "of the Tunnel, Quay and Bridge Company"
        if opening >= floor and not tokens[opening].is_capital and all(token.is_capital for token in tokens[opening + 2 : place]):
            return place - 1  # "Her deputy, Anselm Pryde, said": the name says more
        place = _before_age(tokens, opening, floor)
    if place >= floor and tokens[place].text == ")":
        place = _before_opening(tokens, place, max(floor, place - _BRACKET), "(")
    return place if place >= floor and tokens[place].is_word else None


def _before_age(tokens: tuple[Token, ...], place: int, floor: int) -> int:
    """The place before ", 71", where that ends here."""
    is_age = place - 1 > floor and tokens[place].text.isdigit() and tokens[place - 1].text == ","
    return place - 2 if is_age else place


def _before_asides(tokens: tuple[Token, ...], verb: int, floor: int, language: Language) -> int:
    """Place of the last word before the adverbs and auxiliaries at a verb."""
    place = verb - 1
    while place >= floor and tokens[place].lower in language.speech.asides:
        place -= 1
    return place


def _before_opening(tokens: tuple[Token, ...], closing: int, floor: int, sign: str) -> int:
    """The place before the sign that opens what ends at `closing`, or -1."""
    return next((place - 1 for place in range(closing - 1, floor, -1) if tokens[place].text == sign), -1)


def _belongs(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether the word before a subject's words is one of them."""
    token = tokens[place]
    if not token.is_word:
        return token.lower in language.actors.possessives or (token.text in ("/", "#", ".") and tokens[place + 1].start == token.end)
    if token.lower in language.speech.breaks:
        return False
    return token.is_capital or token.lower not in language.speech.verbs or token.lower in language.actors.role_nouns


def _after_adverbial(tokens: tuple[Token, ...], first: int, last: int, language: Language) -> int:
    """Where the subject begins after a leading "In an e-mail": at the name that ends it, else at its last article."""
    if tokens[first].lower not in language.speech.prepositions:
        return first
    place = last
    while tokens[last].is_capital and tokens[place - 1].is_capital and place > first + 1:
        place -= 1
    if tokens[last].is_capital:
        return place
    for place in range(last, first, -1):
        if tokens[place].lower in language.speech.prepositions:
            return place + 1
        if tokens[place].lower in language.actors.determiners:
            return place
    return last


def _may_start(token: Token, language: Language) -> bool:
    """Whether a subject may begin with this word."""
    lower, words = token.lower, language.actors
    if lower in language.speech.that:
        return False
    is_somebody = lower in words.group_nouns or lower in words.role_nouns or lower in language.speech.pronouns
    return token.is_capital or is_somebody or lower in words.determiners


def _describes(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether a word only describes the role after it ("council" in "said council chairman X")."""
    is_noun = tokens[place].is_word and tokens[place].lower not in language.stop_words
    return is_noun and place + 1 < len(tokens) and tokens[place + 1].lower in language.actors.role_nouns


def _goes_on(tokens: tuple[Token, ...], first: int, place: int, language: Language) -> bool:
    """Whether the word after a subject's words is one of them."""
    token, words = tokens[place], language.actors
    if token.lower in words.possessives:
        return True
    if not token.is_word or token.lower in language.speech.breaks or token.lower in words.auxiliaries:
        return False
    if token.lower in words.role_nouns:
        return True
    if tokens[first].is_capital and tokens[place - 1].is_capital and not token.is_capital:
        following = tokens[place + 1] if place + 1 < len(tokens) else token
        is_small = token.lower in link_words(words) or token.lower in words.particles
        return is_small and following.is_capital and following.lower not in words.dates
    if token.lower in language.speech.prepositions:
        return token.lower in language.speech.of_speakers
    return token.lower not in language.speech.asides and not token.lower.endswith(language.speech.adverb_endings)


def _checked(tokens: tuple[Token, ...], first: int, last: int, language: Language) -> Places | None:
    """The subject, if it has a word that can be one."""
    while first < last and not tokens[first].is_word:
        first += 1
    can_speak = any(_can_speak(token, language) for token in tokens[first : last + 1])
    return Places(first, last) if can_speak else None


def _can_speak(token: Token, language: Language) -> bool:
    lower = token.lower
    if lower in language.speech.pronouns:
        return True
    return token.is_word and len(lower) > 1 and lower not in language.stop_words and lower not in language.speech.prepositions
