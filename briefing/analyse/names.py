"""This file finds names: capitalised words that the article's own spelling does not explain otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from briefing.analyse.tokens import Line, Lines, Token, begins
from briefing.language.tables import ActorWords, Language
from briefing.model.text import Span

_SHOUTED = 0.6  # share of capitalised words from which a line is a headline, whose capitals say nothing
_SHORT = 4  # words; a shorter line may well be all names


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name at one place, without the title before it."""

    text: str
    keys: tuple[str, ...]
    """Its words for comparing."""
    span: Span
    title: Span | None
    """The capitalised words before it that are its title or role."""
    has_honorific: bool
    is_nested: bool
    """Whether it only describes somebody else ("NASA" in "NASA Administrator X")."""
    before: str
    """The word before it, lower case."""
    address: str
    """The name with the one word before it that addresses them ("Mr. Hunter"), or nothing."""
    line: int
    first: int
    last: int
    """Places of its tokens in the line."""


def find_names(lines: Lines, language: Language) -> tuple[Name, ...]:
    """All names of the article's sentences, in order; those inside a title ("U.S." before "Secretary") among them."""
    found: list[Name] = []
    for line in lines.body:
        if not _is_shouted(line):
            for first, last in _chunks(line, lines, language):
                found.extend(_names_in(line, first, last, language.actors))
    return tuple(widened for name in found for widened in _widened(name, lines.body[name.line].tokens, language.actors))


@cache
def states(words: ActorWords) -> dict[str, str]:
    """Every form of a state, for comparing, with the state's name."""
    forms: dict[str, str] = {}
    for entry in words.states:
        name, _, others = entry.partition(":")
        for form in (name, *others.split()):
            forms[form.replace("-", " ").rstrip(".").lower()] = name
    return forms


@cache
def adjectives(words: ActorWords) -> frozenset[str]:
    """The forms of states that are only ever adjectives or peoples, not the state's name or short for it."""
    short = {form.replace("-", " ").lower() for entry in words.states for form in entry.partition(":")[2].split() if not form.rstrip(".").isupper()}
    return frozenset(short - {name.partition(":")[0].lower() for name in words.states} - {"america", "britain", "great britain"})


@cache
def title_phrases(words: ActorWords) -> frozenset[tuple[str, ...]]:
    """Titles and role nouns, each as its words; no noun that names a body."""
    return frozenset(tuple(phrase.split()) for phrase in words.titles) | frozenset((noun,) for noun in words.role_nouns - words.organisation_words)


def _widened(name: Name, tokens: tuple[Token, ...], words: ActorWords) -> Iterator[Name]:
    """The name; a state's adjective goes with its body ("Canadian government") or not at all."""
    following = tokens[name.last + 1] if name.last + 1 < len(tokens) else None
    is_followed = following is not None and following.start == name.span.end + 1
    if " ".join(name.keys) not in adjectives(words):
        describes = is_followed and following is not None and following.lower in words.group_nouns | words.role_nouns and not following.is_capital
        yield replace(name, is_nested=name.is_nested or describes)
    elif is_followed and following is not None and following.lower in words.bodies:
        yield replace(
            name,
            text=f"{name.text} {following.text}",
            keys=(*name.keys, following.lower),
            span=Span(name.span.start, following.end),
            last=name.last + 1,
        )


def _is_shouted(line: Line) -> bool:
    words = [token for token in line.tokens if token.is_word]
    return len(words) > _SHORT and sum(token.is_capital for token in words) > _SHOUTED * len(words) and sum(t.text.isupper() for t in words) > _SHOUTED * len(words)


def _chunks(line: Line, lines: Lines, language: Language) -> Iterator[tuple[int, int]]:
    """First and last places of the runs of capitalised words, small words inside names included."""
    place, tokens = 0, line.tokens
    while place < len(tokens):
        if not _may_name(tokens, place, language):
            place += 1
            continue
        last = _reach(tokens, place, language.actors)
        first = place
        while first <= last and _is_mere_beginning(tokens, first, last, lines, language):
            first += 1
        while last > first and tokens[last].lower in language.actors.not_names | language.actors.dates and tokens[last].lower not in language.actors.place_words:
            last -= 1
        if first <= last:
            yield first, last
        place = max(last, place) + 1


def _may_name(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    token = tokens[place]
    if len(token.text) == 1 and not _goes_on(tokens, place) or "-" in token.text and token.text.rpartition("-")[2].islower() and not _is_last_capital(tokens, place):
        return False
    if not token.is_capital or token.lower in language.actors.not_names | language.actors.dates and not _goes_on(tokens, place):
        return False
    return not (token.lower in language.stop_words and not token.text.isupper() and not _goes_on(tokens, place))


def _is_last_capital(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether no capital follows, so that "Kolkata-based" or "Ki-moon" is a word of its own."""
    return place > 0 and tokens[place - 1].is_capital


def _goes_on(tokens: tuple[Token, ...], place: int) -> bool:
    return place + 1 < len(tokens) and tokens[place + 1].is_capital and _touch(tokens[place], tokens[place + 1])


def _touch(one: Token, other: Token) -> bool:
    return other.start - one.end == 1 or one.end == other.start and one.text.endswith(".")


def _reach(tokens: tuple[Token, ...], first: int, words: ActorWords) -> int:
    """Place of the last word of the run that begins at `first`."""
    last = first
    while last + 1 < len(tokens):
        step = _step(tokens, first, last, words)
        if not step:
            break
        last += step
    return last


def _step(tokens: tuple[Token, ...], first: int, last: int, words: ActorWords) -> int:
    following = tokens[last + 1]
    if _is_plural_possessor(tokens, last, words):
        return 2
    if not _touch(tokens[last], following):
        return 0
    if following.text == "&" and last + 2 < len(tokens) and tokens[last + 2].is_capital and _touch(following, tokens[last + 2]):
        return 2
    if following.lower in words.determiners and not following.text.endswith("."):
        return 0
    head, _, rest = following.text.partition("-")
    if following.is_capital and following.is_word or head in words.particles and rest[:1].isupper():
        return 1
    if following.text.isdigit() and last > first - 1 and len(following.text) < 4 and not _is_date(tokens[last], words):
        return 1
    for length in (1, 2):
        after = last + 1 + length
        if after >= len(tokens) or not (tokens[after].is_capital and _touch(tokens[after - 1], tokens[after])) or _is_date(tokens[after], words):
            continue
        small = " ".join(token.lower for token in tokens[last + 1 : after])
        if all(token.lower in words.particles for token in tokens[last + 1 : after]) and tokens[last].lower not in words.role_nouns:
            return length + 1
        if small in words.links and _takes_link(tokens, first, last, words):
            return length + 1
    return 0


def _is_plural_possessor(tokens: tuple[Token, ...], last: int, words: ActorWords) -> bool:
    """Whether an apostrophe and a body follow ("Quay Workers' Union")."""
    if last + 2 >= len(tokens) or tokens[last + 1].text not in ("'", "’") or tokens[last].end != tokens[last + 1].start:
        return False
    return tokens[last + 2].is_capital and tokens[last + 2].lower in words.organisation_words


def _is_date(token: Token, words: ActorWords) -> bool:
    return token.lower in words.dates


def _takes_link(tokens: tuple[Token, ...], first: int, last: int, words: ActorWords) -> bool:
    """Whether "of" may go on from here: after a body or a title, or again inside a body's name."""
    lower = tokens[last].lower
    if lower in words.organisation_words or lower in words.place_words or (lower,) in title_phrases(words):
        return True
    is_linked = any(not token.is_capital for token in tokens[first:last])
    return is_linked and any(token.lower in words.organisation_words for token in tokens[first:last])


def _is_mere_beginning(tokens: tuple[Token, ...], first: int, last: int, lines: Lines, language: Language) -> bool:
    """Whether a word at the front of a run owes its capital to the place alone."""
    token, words = tokens[first], language.actors
    if not token.is_word or token.lower in words.determiners or token.lower in words.particles and first == last:
        return True
    if token.lower in language.stop_words and not token.text.isupper():
        return True
    if token.lower in words.dates:
        return True
    if token.lower in words.particles and first < last:
        return False
    if token.lower in words.not_names:
        return first == last or begins(tokens, first)
    if not begins(tokens, first) or token.lower in states(words) or token.text[1:] != token.text[1:].lower():
        return False
    if lines.in_capitals[token.lower]:
        return False
    if first < last:
        known = (token.lower,) in title_phrases(words) or token.lower in words.honorifics
        return not known and (lines.in_lower_case[token.lower] > 0 or token.lower in words.role_modifiers or token.lower in words.group_modifiers)
    return _is_common(tokens, first, lines, language)


def _is_common(tokens: tuple[Token, ...], place: int, lines: Lines, language: Language) -> bool:
    """Whether a lone word at the beginning is most likely no name."""
    token, words = tokens[place], language.actors
    if lines.in_lower_case[token.lower] or token.lower in words.group_nouns or token.lower in words.role_nouns or token.lower in language.speech.verbs:
        return True
    following = tokens[place + 1].lower if place + 1 < len(tokens) else ""
    return not (lines.before_capitals[token.lower] or following in language.speech.verbs or following == "'s")


def _names_in(line: Line, first: int, last: int, words: ActorWords) -> Iterator[Name]:
    """The name of a run, and a body named inside its title."""
    tokens = line.tokens
    if tokens[last].lower in words.group_nouns:
        last = _inner_end(tokens, first, last, words)  # "House Democrats" are a group
    cut = _after_title(tokens, first, last, words) if first <= last else first
    if cut > first and cut <= last:
        inner = _inner_end(tokens, first, cut, words)
        if inner >= first:
            yield _name(line, first, inner, None, words, is_nested=True)
    if cut <= last:
        yield _name(line, cut, last, line.span(first, cut - 1) if cut > first else None, words)


def _after_title(tokens: tuple[Token, ...], first: int, last: int, words: ActorWords) -> int:
    """Place where the name proper begins; beyond `last` where the run is a title alone."""
    if tokens[last].lower in words.organisation_words or tokens[last].lower in words.place_words:
        return first
    phrases = title_phrases(words)
    for place in range(last, first - 1, -1):
        ends_title = any(place - size + 1 >= first and tuple(t.lower for t in tokens[place - size + 1 : place + 1]) in phrases for size in (1, 2, 3, 4))
        if ends_title or tokens[place].lower in words.honorifics:
            following = place + 1
            if following <= last and not tokens[following].is_capital and tokens[following].lower not in words.particles:
                return last + 1  # "President of Cyprus": a role, nobody's name
            return following
    return first


def _inner_end(tokens: tuple[Token, ...], first: int, cut: int, words: ActorWords) -> int:
    """Last place of the body named at the front of a title ("NASA" in "NASA Administrator"), or before `first`."""
    for place in range(cut - 1, first - 1, -1):
        if tokens[place].lower in words.organisation_words or tokens[place].lower in states(words) and tokens[place].lower not in adjectives(words):
            return place
        if tokens[place].text.isupper() and len(tokens[place].text) > 2 and tokens[place].lower.isalpha() and (tokens[place].lower,) not in title_phrases(words):
            return place
    return first - 1


def _name(line: Line, first: int, last: int, title: Span | None, words: ActorWords, is_nested: bool = False) -> Name:
    inside = line.tokens[first : last + 1]
    has_honorific = first > 0 and line.tokens[first - 1].lower in words.honorifics
    return Name(
        text="".join(token.text + " " * (token.end < after.start) for token, after in zip(inside, (*inside[1:], inside[-1]), strict=True)),
        keys=tuple(token.lower.replace(".", "") for token in inside if token.is_word),
        span=line.span(first, last),
        title=title,
        has_honorific=has_honorific,
        is_nested=is_nested,
        before=line.tokens[first - 1].lower if first else "",
        address=_address(line.tokens, first, last, words),
        line=line.sentence,
        first=first,
        last=last,
    )


def _address(tokens: tuple[Token, ...], first: int, last: int, words: ActorWords) -> str:
    if not first or not tokens[first - 1].is_capital or last > first:
        return ""
    is_title = tokens[first - 1].lower in words.honorifics or (tokens[first - 1].lower,) in title_phrases(words)
    return " ".join(token.text for token in tokens[first - 1 : last + 1]) if is_title else ""
