"""This file finds the words that name the speaker at a reporting verb."""

from dataclasses import dataclass

from briefing.analyse.tokens import Token
from briefing.language.tables import Language

_APPOSITION = 24  # words between two commas that may stand between a speaker and the verb
_LENGTH = 12  # words of a speaker


@dataclass(frozen=True, slots=True)
class Places:
    """First and last token of a stretch of a line, both included."""

    first: int
    last: int


def before(tokens: tuple[Token, ...], verb: int, floor: int, language: Language) -> Places | None:
    """The subject that stands before the verb, not reaching back beyond `floor`."""
    last = _last(tokens, verb, floor, language)
    if last is None:
        return None
    first = last
    while first > floor and last - first < _LENGTH and _belongs(tokens, first - 1, language):
        first -= 1
    first = _without_adverbial(tokens, first, last, language)
    return _checked(tokens, first, last, language)


def after(tokens: tuple[Token, ...], verb: int, language: Language) -> Places | None:
    """The subject that stands right after the verb ("said Dewar"), on its own words only."""
    first = verb + 1
    if first >= len(tokens) or tokens[first].lower in language.speech.that or not _starts_subject(tokens[first], language):
        return None
    last = first
    while last + 1 < len(tokens) and last - first < _LENGTH and _continues(tokens, first, last + 1, language):
        last += 1
    return _checked(tokens, first, last, language)


def _last(tokens: tuple[Token, ...], verb: int, floor: int, language: Language) -> int | None:
    """Place of the subject's last word: before the adverbs, the auxiliaries and an apposition between commas."""
    place = verb - 1
    while place >= floor and tokens[place].lower in language.speech.asides:
        place -= 1
    if place >= floor and tokens[place].text == ",":
        opening = next((p for p in range(place - 1, max(floor, place - _APPOSITION) - 1, -1) if tokens[p].text == ","), None)
        place = opening - 1 if opening is not None and opening > floor else floor - 1
    if place >= floor and tokens[place].text in ")]":
        opening = next((p for p in range(place - 1, max(floor, place - 8) - 1, -1) if tokens[p].text in "(["), None)
        place = opening - 1 if opening is not None else floor - 1
    return place if place >= floor and tokens[place].is_word else None


def _belongs(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    token, following = tokens[place], tokens[place + 1]
    if token.lower in language.speech.breaks:
        return False
    if token.lower in language.speech.verbs and not token.is_capital and token.lower not in language.actors.role_nouns:
        return False
    if not token.is_word and token.text not in ("'s", "’s", ".", "/", "#"):
        return False
    return token.text != "." or following.start == token.end


def _without_adverbial(tokens: tuple[Token, ...], first: int, last: int, language: Language) -> int:
    """Without a leading "In an e-mail": from the last determiner, capital or lone noun on."""
    if tokens[first].lower not in language.speech.prepositions:
        return first
    for place in range(last, first, -1):
        if tokens[place].lower in language.speech.prepositions:
            return place + 1
        if tokens[place].lower in language.actors.determiners:
            return place
    for place in range(first + 1, last + 1):
        if tokens[place].is_capital:
            return place
    return last


def _starts_subject(token: Token, language: Language) -> bool:
    lower = token.lower
    return token.is_capital or lower in language.actors.determiners or lower in language.actors.group_nouns or lower in language.speech.pronouns or lower in language.actors.role_nouns


def _continues(tokens: tuple[Token, ...], first: int, place: int, language: Language) -> bool:
    token = tokens[place]
    if token.text in ("'s", "’s"):
        return True
    if not token.is_word or token.lower in language.speech.breaks or token.lower in language.actors.auxiliaries:
        return False
    if tokens[place - 1].is_capital and not token.is_capital and tokens[first].is_capital:
        small = token.lower in language.actors.links or token.lower in language.actors.particles
        return small and place + 1 < len(tokens) and tokens[place + 1].is_capital
    if token.lower in language.speech.prepositions:
        return token.lower in language.actors.links or token.lower == "at"
    return token.lower not in language.speech.asides and not token.lower.endswith("ly")


def _checked(tokens: tuple[Token, ...], first: int, last: int, language: Language) -> Places | None:
    """The subject, if it has a word that can be one."""
    while first < last and not tokens[first].is_word:
        first += 1
    inside = tokens[first : last + 1]
    if not any(_can_speak(token, language) for token in inside):
        return None
    return Places(first, last)


def _can_speak(token: Token, language: Language) -> bool:
    lower = token.lower
    if lower in language.speech.pronouns:
        return True
    return token.is_word and lower not in language.stop_words and lower not in language.speech.prepositions and len(lower) > 1
