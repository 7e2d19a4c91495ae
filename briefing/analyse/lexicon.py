"""This file holds what follows from a language's tables for names and roles, worked out once."""

from functools import cache

from briefing.analyse.tokens import Token
from briefing.language.tables import ActorWords

_LONGEST_TITLE = 4  # words: "secretary of homeland security"


@cache
def states(words: ActorWords) -> dict[str, str]:
    """Every form of a state, for comparing, with the state's name."""
    forms: dict[str, str] = {}
    for entry in words.states:
        name, _, others = entry.partition(":")
        for form in (name, *others.split()):
            forms[_plain(form)] = name
    return forms


@cache
def adjectives(words: ActorWords) -> frozenset[str]:
    """The forms of states that are never the state itself: its adjective, its people."""
    own = _own_forms(words)
    return frozenset(form for form in states(words) if form not in own)


@cache
def titles(words: ActorWords) -> frozenset[tuple[str, ...]]:
    """Titles and role nouns, each as its words; no noun that names a body, and none that is an adjective, too ("Republican")."""
    nouns = words.role_nouns - words.organisation_words - words.role_modifiers
    return frozenset(tuple(phrase.split()) for phrase in words.titles) | frozenset((noun,) for noun in nouns)


@cache
def _title_ends(words: ActorWords) -> frozenset[str]:
    """The last words of titles."""
    return frozenset(title[-1] for title in titles(words) if title)


@cache
def link_words(words: ActorWords) -> frozenset[str]:
    """The single words of the links inside names."""
    return frozenset(word for link in words.links for word in link.split())


def ends_title(tokens: tuple[Token, ...], place: int, words: ActorWords, first: int = 0) -> bool:
    """Whether a title ends at this place that begins no earlier than `first`."""
    known = titles(words)
    return tokens[place].lower in _title_ends(words) and any(
        tuple(token.lower for token in tokens[place - size + 1 : place + 1]) in known
        for size in range(1, _LONGEST_TITLE + 1)
        if place - size + 1 >= first
    )


def ends_like_role(token: Token, words: ActorWords) -> bool:
    """Whether a noun is a role's by its ending alone, where every noun has a capital ("Bäckermeisterin", no name like "Meister")."""
    return words.has_capital_nouns and any(token.lower.endswith(end) and len(token.lower) > len(end) for end in words.role_endings)


def is_body_noun(word: str, words: ActorWords) -> bool:
    """Whether a compound names a body by itself ("innenministerium")."""
    return any(word.endswith(end) and len(word) > len(end) for end in words.body_endings)


def is_role(tokens: tuple[Token, ...], place: int, words: ActorWords) -> bool:
    """Whether a title, or a noun that makes a phrase a role, ends at this place."""
    lower = tokens[place].lower
    if lower in words.body_nouns or lower.rpartition("-")[2] in words.role_nouns or lower.endswith(words.role_endings):
        return True
    return ends_title(tokens, place, words)


def _own_forms(words: ActorWords) -> frozenset[str]:
    """Names and abbreviations ("US"), and the other names a table marks with "=" ("=Britain")."""
    names = {entry.partition(":")[0] for entry in words.states}
    others = {form for entry in words.states for form in entry.partition(":")[2].split()}
    return frozenset(_plain(form) for form in names | {form for form in others if form.rstrip(".").isupper() or form.startswith("=")})


def _plain(form: str) -> str:
    return form.lstrip("=").replace("-", " ").rstrip(".").lower()
