"""This file finds people who act or speak without a name: "dock workers", "police", "the families"."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.analyse.names import Name
from briefing.analyse.tokens import Line, Lines, Token
from briefing.language.tables import ActorWords, Language
from briefing.model.text import Span

_MODIFIERS = 3  # words before the noun that may belong to it; more and a verb is among them


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """An unnamed group at one place."""

    head: str
    """Its noun, lower case."""
    text: str
    """The words that say who they are, with single spaces."""
    span: Span
    line: int
    first: int
    last: int


def find_groups(lines: Lines, names: tuple[Name, ...], language: Language) -> tuple[Group, ...]:
    """All unnamed groups of the article's sentences, in order; none inside a name."""
    taken = {(name.line, place) for name in names for place in range(name.first, name.last + 1)}
    return tuple(group for line in lines.body for group in _groups(line, taken, language))


def _groups(line: Line, taken: set[tuple[int, int]], language: Language) -> Iterator[Group]:
    words = language.actors
    for place, token in enumerate(line.tokens):
        if not _is_group(line.tokens, place, language) or (line.sentence, place) in taken or _modifies(line.tokens, place, words):
            continue
        first = _first(line.tokens, place, language)
        inside = line.tokens[first : place + 1]
        text = " ".join(t.text for t in inside)
        yield Group(head=token.lower, text=text, span=line.span(first, place), line=line.sentence, first=first, last=place)


def _is_group(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether a noun is a group's: a known one, or one that looks like it ("anglers") and speaks."""
    lower = tokens[place].lower
    if lower in language.actors.group_nouns:
        return True
    if not lower.endswith(language.actors.group_endings) or place + 1 >= len(tokens) or lower in language.stop_words:
        return False
    return tokens[place + 1].lower in language.speech.telling and tokens[place].text[0].islower()


def _modifies(tokens: tuple[Token, ...], place: int, words: ActorWords) -> bool:
    """Whether the noun only describes the next one ("police station"), or the possessor of something."""
    if place + 1 >= len(tokens):
        return False
    following = tokens[place + 1]
    return following.lower in words.group_nouns or following.lower in words.role_nouns or following.lower in words.organisation_words or following.is_capital and tokens[place].end + 1 == following.start


def _first(tokens: tuple[Token, ...], place: int, language: Language) -> int:
    """Where the noun's own modifiers begin."""
    first = place
    while first > 0 and place - first < _MODIFIERS and _belongs(tokens[first - 1], tokens[first], first - 1, language):
        first -= 1
    return first


def _belongs(token: Token, following: Token, place: int, language: Language) -> bool:
    words, lower = language.actors, token.lower
    if not token.is_word or token.end + 1 != following.start or lower in language.stop_words or lower[0].isdigit():
        return False
    if lower in words.group_modifiers or lower in words.determiners or lower in language.speech.verbs or lower in language.speech.prepositions:
        return False
    if lower in words.not_names or lower in words.numbers:
        return False
    if token.is_capital:
        return True
    return not lower.endswith((*words.verb_endings, "ing", "ly")) or lower in words.role_modifiers
