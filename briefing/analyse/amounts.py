"""This file finds amounts in a sentence: a number with what it counts, no date, age, time or part of a name."""

from collections.abc import Iterator
from functools import cache
from typing import Literal

from briefing.analyse.tokens import Token
from briefing.frozen import dataclass
from briefing.language.tables import FigureWords, Language

AmountKind = Literal["harmed", "money", "share", "votes", "people", "change", "things", "measure"]

_YEARS = range(1500, 2101)
_NOUN = 3  # words of what is counted, the noun the last of them
_CODE = 3  # capitals before a sign of money ("US$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with its unit, at places of a line's tokens (both included)."""

    kind: AmountKind
    first: int
    last: int
    number: str
    """The number as the text writes it, lower case, for comparing."""
    unit: str
    """The last word of its unit, lower case."""
    size: float
    """How many there are; 0 where it is written in words."""
    is_scaled: bool
    """Whether a word or a sign multiplies it ("million", "dozens")."""


@dataclass(frozen=True, slots=True)
class _Number:
    first: int
    last: int
    has_sign: bool = False
    is_range: bool = False


def find_amounts(tokens: tuple[Token, ...], language: Language) -> Iterator[Amount]:
    """The amounts of a sentence, in order, none inside another."""
    place, starts = 0, _starts(language)
    while place < len(tokens):
        amount = _amount(tokens, place, language) if _may_begin(tokens[place], starts) else None
        if amount:
            yield amount
        place = amount.last + 1 if amount else place + 1


@cache
def _starts(language: Language) -> frozenset[str]:
    """The words and signs with which an amount may begin."""
    words = language.figures
    return language.actors.numbers | words.vague | words.signs | {words.between, words.changes}


def _may_begin(token: Token, starts: frozenset[str]) -> bool:
    """Whether an amount may begin with a word: most are plainly none."""
    text = token.text
    return token.lower in starts or text[0].isdigit() or "-" in text or (len(text) <= _CODE and text.isupper())


def _amount(tokens: tuple[Token, ...], place: int, language: Language) -> Amount | None:
    number = _ranged(tokens, place, language)
    if number is None or _is_label(tokens, number, language):
        return None
    found = _unit(tokens, number, language)
    if found is None:
        return None
    kind, last = found
    first = _qualified(tokens, number.first, language)
    figure = " ".join(token.lower for token in tokens[number.first : number.last + 1])
    inside = {token.lower for token in tokens[number.first : number.last + 1]}
    return Amount(
        kind=kind,
        first=first,
        last=last,
        number=figure,
        unit=tokens[last].lower,
        size=_size(tokens, number, language),
        is_scaled=bool(inside & (language.figures.scales | language.figures.vague)),
    )


def _ranged(tokens: tuple[Token, ...], place: int, language: Language) -> _Number | None:
    """The number that begins here, with a second one where it is a range or a change."""
    words = language.figures
    if tokens[place].lower in (words.between, words.changes):
        low = _number(tokens, place + 1, language)
        high = _second(tokens, low, language) if low else None
        return _Number(place, high.last, low.has_sign or high.has_sign, is_range=True) if low and high else None
    if _is_pair(tokens[place], words):
        return _Number(place, place, is_range=True)
    low = _number(tokens, place, language)
    joined = low.last + 1 if low else place
    if low and joined < len(tokens) and tokens[joined].lower in words.ranges - language.actors.joins:
        high = _number(tokens, joined + 1, language)
        if high:
            return _Number(low.first, high.last, low.has_sign or high.has_sign, is_range=True)
    return low


def _is_pair(token: Token, words: FigureWords) -> bool:
    """Whether one word holds two numbers ("52-48")."""
    low, _, high = token.text.partition("-")
    return value_of(low, words) is not None and value_of(high, words) is not None


def _second(tokens: tuple[Token, ...], low: _Number, language: Language) -> _Number | None:
    """The second number of a range or change: right after the joining word, or after the first one's unit ("from 31 hours to 18")."""
    for place in range(low.last + 1, min(low.last + 3, len(tokens) - 1)):
        if tokens[place].lower in language.figures.ranges:
            return _number(tokens, place + 1, language)
    return None


def _number(tokens: tuple[Token, ...], place: int, language: Language) -> _Number | None:
    """The number at this place, with the sign of money before it and the scale after it."""
    words, first = language.figures, place
    has_sign = False
    while place < len(tokens) - 1 and (tokens[place].lower in words.signs or _is_code(tokens, place, words)):
        place, has_sign = place + 1, has_sign or tokens[place].lower in words.signs
    if place >= len(tokens) or (place > first and not has_sign) or not _is_number(tokens[place], language):
        return None
    last = place
    while last + 1 < len(tokens) and _goes_on(tokens, last, language):
        last += 1
    return _Number(first, last, has_sign)


def _is_code(tokens: tuple[Token, ...], place: int, words: FigureWords) -> bool:
    """Whether letters belong to the sign of money that they touch ("US" in "US$")."""
    token, following = tokens[place], tokens[place + 1]
    return token.text.isupper() and len(token.text) <= _CODE and token.end == following.start and following.lower in words.signs


def _is_number(token: Token, language: Language) -> bool:
    if token.text[0].isdigit():
        return value_of(token.text, language.figures) is not None
    return token.lower in language.actors.numbers or token.lower in language.figures.vague or _is_compound(token, language)


def _is_compound(token: Token, language: Language) -> bool:
    """Whether it is a number of two words with a hyphen ("twenty-one")."""
    head, _, tail = token.lower.partition("-")
    return head in language.actors.numbers and tail in language.actors.numbers


def _goes_on(tokens: tuple[Token, ...], last: int, language: Language) -> bool:
    """Whether the next word multiplies the number, or is a vague one after "of" ("tens of thousands")."""
    following, words = tokens[last + 1], language.figures
    if following.lower in words.scales or (following.lower in words.vague and tokens[last].lower in language.actors.numbers | words.of):
        return following.start <= tokens[last].end + 1
    is_vague = tokens[last].lower in words.vague and following.lower in words.of
    return is_vague and last + 2 < len(tokens) and tokens[last + 2].lower in words.vague


def value_of(digits: str, words: FigureWords) -> float | None:
    """What digits say, or None where they are no plain number ("21st", "12-month")."""
    plain = digits.replace(words.thousands, "").replace(words.decimal, ".")
    try:
        return float(plain) if plain.replace(".", "", 1).isdecimal() else None
    except ValueError:
        return None


def _is_label(tokens: tuple[Token, ...], number: _Number, language: Language) -> bool:
    """Whether a number is a date's, a time's or part of a name ("14 April", "9 p.m.", "Gate 4")."""
    before = tokens[number.first - 1] if number.first else None
    after = tokens[number.last + 1] if number.last + 1 < len(tokens) else None
    near = [token for token in (before, after) if token]
    if any(token.lower in language.actors.dates for token in near) or (after and after.text in ":/") or (before and before.text in ":/#"):
        return not number.has_sign
    is_named = before is not None and before.is_capital and number.first > 1 and before.end + 1 == tokens[number.first].start
    return is_named and not number.has_sign and before is not None and before.lower not in language.stop_words


def _unit(tokens: tuple[Token, ...], number: _Number, language: Language) -> tuple[AmountKind, int] | None:
    """Kind of amount and place of its last word."""
    after = number.last + 1
    if number.has_sign:
        return "money", number.last
    plain = (_share(tokens, after, language), _money(tokens, after, language))
    if plain[0] is not None:
        return "share", plain[0]
    if plain[1] is not None:
        return "money", plain[1]
    if number.is_range and tokens[number.first].lower == language.figures.changes:
        return "change", number.last
    if number.is_range and _is_vote(tokens, number, language):
        return "votes", number.last
    return None if _is_year(tokens, number) else _counted(tokens, number, language)


def _share(tokens: tuple[Token, ...], after: int, language: Language) -> int | None:
    for phrase in language.figures.percent:
        size = len(phrase.split())
        if " ".join(token.lower for token in tokens[after : after + size]) == phrase:
            return after + size - 1
    return None


def _money(tokens: tuple[Token, ...], after: int, language: Language) -> int | None:
    """Place of the noun of money, after one adjective at most ("Canadian dollars")."""
    for place in range(after, min(after + 2, len(tokens))):
        if tokens[place].lower in language.figures.money or tokens[place].lower in language.figures.signs:
            return place
        if not tokens[place].is_capital:
            return None
    return None


def _is_vote(tokens: tuple[Token, ...], number: _Number, language: Language) -> bool:
    has_word = any(token.lower in language.figures.votes for token in tokens)
    return has_word and tokens[number.first].lower not in (language.figures.between, language.figures.changes)


def _is_year(tokens: tuple[Token, ...], number: _Number) -> bool:
    text = tokens[number.last].text
    return text.isdigit() and len(text) == 4 and int(text) in _YEARS


def _counted(tokens: tuple[Token, ...], number: _Number, language: Language) -> tuple[AmountKind, int] | None:
    """What is counted: a measure, or a noun within a few words; nothing for a length of time."""
    words = language.figures
    place = number.last + 1
    if place < len(tokens) and tokens[place].lower in words.of:
        place += 1
    for last in range(place, min(place + _NOUN, len(tokens))):
        token = tokens[last]
        if not token.is_word or token.lower in words.durations or _ends_phrase(token, language):
            return None
        if token.lower in words.harmed:
            return "harmed", last
        if token.lower in words.measures:
            return "measure", _whole_measure(tokens, last, words)
        if _is_noun(tokens, last, language):
            return _kind(tokens, last, language), last
    return None


def _whole_measure(tokens: tuple[Token, ...], last: int, words: FigureWords) -> int:
    """Place of the last word of a measure of two ("square kilometres")."""
    return last + 1 if last + 1 < len(tokens) and tokens[last + 1].lower in words.measures else last


def _ends_phrase(token: Token, language: Language) -> bool:
    """Whether a word cannot stand between a number and what it counts."""
    lower = token.lower
    is_small = lower in language.stop_words or lower in language.speech.prepositions or lower in language.actors.auxiliaries
    return is_small or lower in language.figures.uncounted or lower in language.actors.dates


def _is_noun(tokens: tuple[Token, ...], last: int, language: Language) -> bool:
    """Whether this is the last word of what is counted: a plural that describes no other word after it."""
    token, words = tokens[last], language.figures
    if token.is_capital and last + 1 < len(tokens) and tokens[last + 1].is_capital:
        return False
    if token.lower in language.actors.group_nouns or token.lower.endswith(tuple(words.counted)):
        return True
    return token.text.islower() and token.lower.endswith(language.safety.plural_endings) and token.lower not in language.speech.verbs


def _kind(tokens: tuple[Token, ...], last: int, language: Language) -> AmountKind:
    lower, words = tokens[last].lower, language.figures
    following = {token.lower for token in tokens[last + 1 : last + 4]}
    is_people = lower in language.actors.group_nouns or lower.endswith(language.actors.group_endings)
    if is_people and (following & words.harmed or any(token.lower in words.harmed for token in tokens[max(0, last - 5) : last])):
        return "harmed"
    if lower in words.votes:
        return "votes"
    return "people" if is_people else "things"


def _qualified(tokens: tuple[Token, ...], first: int, language: Language) -> int:
    """Where the amount begins with what it must not be shown without ("at least 40")."""
    if not first:
        return first
    for phrase in _qualifiers(language).get(tokens[first - 1].lower, ()):
        size = len(phrase)
        if size <= first and tuple(token.lower for token in tokens[first - size : first]) == phrase:
            return first - size
    return first


@cache
def _qualifiers(language: Language) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words of each qualifying phrase under the last of them, longer phrases first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(language.figures.qualifiers, key=len, reverse=True):
        words = tuple(phrase.split())
        found.setdefault(words[-1], []).append(words)
    return {word: tuple(phrases) for word, phrases in found.items()}


def _size(tokens: tuple[Token, ...], number: _Number, language: Language) -> float:
    """The larger number as a value, 0 where it is vague."""
    values = [value_of(token.text, language.figures) for token in tokens[number.first : number.last + 1] if token.text[0].isdigit()]
    return max((value for value in values if value is not None), default=0.0)
