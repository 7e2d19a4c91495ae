"""This file finds people who act or speak without a name: "dock workers", "police", "the families"."""

from collections.abc import Iterator

from briefing.analyse.names import Name
from briefing.analyse.tokens import Line, Lines, Token
from briefing.frozen import dataclass
from briefing.language.tables import Language
from briefing.model.text import Span

_PLAIN = 1  # words of any kind before the noun that may belong to it ("dock workers"); of two one may be a verb


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
    is_body: bool = False
    """Whether it is a body that speaks without a name ("fire service"), whose head is all its words."""


def find_groups(lines: Lines, names: tuple[Name, ...], language: Language) -> tuple[Group, ...]:
    """All unnamed groups of the article's sentences, in order; none inside a name."""
    taken = {(name.line, place) for name in names for place in range(name.first, name.last + 1)}
    return tuple(
        _group(line, place, language)
        for line in lines.body
        for place in range(len(line.tokens))
        if _is_group(line.tokens, place, language)
        and (line.sentence, place) not in taken
        and not _modifies(line.tokens, place, language)
        and not _is_anybody(line.tokens, place, language)
    )


def _group(line: Line, last: int, language: Language) -> Group:
    first, plain = last, 0
    while first > 0 and _belongs(line.tokens, first - 1, language):
        plain += not _is_usual(line.tokens[first - 1], language)
        if plain > _PLAIN:
            break
        first -= 1
    text = " ".join(token.text for token in line.tokens[first : last + 1])
    return Group(head=line.tokens[last].lower, text=text, span=line.span(first, last), line=line.sentence, first=first, last=last)


def _is_group(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether a noun is a group's: a known one, or one that looks like it ("anglers") and speaks."""
    lower, words = tokens[place].lower, language.actors
    if lower in words.group_nouns:
        return True
    if not lower.endswith(words.group_endings) or lower in language.stop_words or not tokens[place].text[0].islower():
        return False
    return place + 1 < len(tokens) and tokens[place + 1].lower in language.speech.telling


def _is_anybody(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether a word for people at large stands without another that says which ("people", no "deaf people")."""
    is_bare = place == 0 or not _belongs(tokens, place - 1, language)
    return is_bare and tokens[place].lower in language.actors.at_large


def _modifies(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether the noun only describes the next one ("police station")."""
    if place + 1 >= len(tokens):
        return False
    following, words = tokens[place + 1], language.actors
    if following.is_capital and tokens[place].end + 1 == following.start:
        return True
    nouns = (words.group_nouns, words.role_nouns, words.organisation_words, words.place_words)
    return any(following.lower in some for some in nouns)


def _belongs(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether the word at this place, before a group's words, says who they are."""
    token, words, lower = tokens[place], language.actors, tokens[place].lower
    if not token.is_word or token.end + 1 != tokens[place + 1].start or lower[0].isdigit() or lower in language.stop_words:
        return False
    if any(lower in small for small in _small(language)) or (place and tokens[place - 1].lower in words.dates):
        return False  # "On Friday night officials met"
    looks_like_verb = lower.endswith((*words.verb_endings, *words.participle_endings, *language.speech.adverb_endings))
    return _is_usual(token, language) or not (looks_like_verb or _is_infinitive(tokens, place, language))


def _is_infinitive(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether the word comes after "to" or an auxiliary, so that it is a verb ("to ask voters")."""
    for before in range(place - 1, -1, -1):
        lower = tokens[before].lower
        if lower in language.actors.auxiliaries or lower in language.actors.infinitives:
            return True
        if lower not in language.speech.asides:
            return False
    return False


def _is_usual(token: Token, language: Language) -> bool:
    """Whether a word plainly describes people: a name, or one that roles are described with, too."""
    return token.is_capital or token.lower in language.actors.role_modifiers


def _small(language: Language) -> Iterator[frozenset[str]]:
    """Words that stand before a group and say nothing of who they are."""
    words = language.actors
    yield from (words.group_modifiers, words.determiners, words.numbers, words.dates, words.not_names)
    yield from (language.speech.verbs, language.speech.prepositions)
