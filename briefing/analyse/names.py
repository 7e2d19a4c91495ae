"""This file finds names: what is capitalised and not explained otherwise, told apart from the title before it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from briefing.analyse.bearings import Bearing, bearing
from briefing.analyse.lexicon import adjectives, ends_like_role, ends_title, states
from briefing.analyse.runs import Run, is_shortened
from briefing.analyse.tokens import Line, Lines, Token
from briefing.frozen import dataclass
from briefing.language.tables import ActorWords, Language
from briefing.model.findings import ActorType
from briefing.model.text import Span

_LONGEST_ACRONYM = 6  # letters
_ACRONYM = 3  # capitals from which a word inside a title is taken for a body


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
    called: tuple[str, ...]
    """The capitalised words before it, its title among them."""
    address: str
    """The name with the one word before it that addresses them ("Mr. Hunter"), or nothing."""
    line: int
    first: int
    last: int
    """Places of its tokens in the line."""
    kind: ActorType
    """What the reader of names takes its bearer for."""
    bearing: Bearing
    """What the words beside it say of its bearer."""

    @property
    def is_acronym(self) -> bool:
        """Whether it is one word of a few capitals ("U.N.")."""
        text = self.text.replace(".", "")
        return len(self.keys) == 1 and 2 <= len(text) <= _LONGEST_ACRONYM and text.isupper()


def find_names(lines: Lines, runs: Iterable[tuple[int, Run]], language: Language) -> tuple[Name, ...]:
    """All names of the runs of each line, in order; those inside a title ("U.S." before "Secretary") among them."""
    words = language.actors
    return tuple(
        named
        for number, run in runs
        for name in _names_in(lines.body[number], run, words)
        for named in _widened(name, lines.body[number].tokens, words)
    )


def _names_in(line: Line, run: Run, words: ActorWords) -> Iterator[Name]:
    """The name of a run, and a body named inside its title."""
    tokens, first, last = line.tokens, run.first, run.last
    if tokens[last].lower in words.group_nouns and not is_shortened(tokens, first, last):
        last = _body_end(tokens, first, last, words)  # "House Democrats" are a group
    if last < first:
        return
    cut = _after_title(tokens, first, last, words)
    if first < cut <= last:
        body_end = _body_end(tokens, first, cut, words)
        if body_end >= first:
            yield replace(_name(line, first, body_end, None, words), is_nested=True)
    if cut <= last:
        yield _name(line, cut, last, line.span(first, cut - 1) if cut > first else None, words, run.kind)


def _after_title(tokens: tuple[Token, ...], first: int, last: int, words: ActorWords) -> int:
    """Place where the name proper begins; beyond `last` where the run is a title alone."""
    if tokens[last].lower in words.organisation_words or tokens[last].lower in words.place_words:
        return first
    for place in range(last, first - 1, -1):
        is_trade = place < last and ends_like_role(tokens[place], words)
        if is_trade or ends_title(tokens, place, words, first) or tokens[place].lower in words.honorifics:
            following = tokens[place + 1] if place < last else None
            if following and not following.is_capital and following.lower not in words.particles:
                return last + 1  # "President of Cyprus": a role, nobody's name
            return place + 1
    return first


def _body_end(tokens: tuple[Token, ...], first: int, cut: int, words: ActorWords) -> int:
    """Last place of the body named at the front of a title ("NASA" in "NASA Administrator"), or before `first`."""
    return next((place for place in range(cut - 1, first - 1, -1) if _is_body(tokens, place, words)), first - 1)


def _is_body(tokens: tuple[Token, ...], place: int, words: ActorWords) -> bool:
    token = tokens[place]
    if token.lower in words.organisation_words or (token.lower in states(words) and token.lower not in adjectives(words)):
        return True
    is_acronym = token.text.isupper() and token.text.isalpha() and len(token.text) >= _ACRONYM
    return is_acronym and not ends_title(tokens, place, words, place)


def _widened(name: Name, tokens: tuple[Token, ...], words: ActorWords) -> Iterator[Name]:
    """The name; a state's adjective goes with its body ("Canadian government") or not at all."""
    following = tokens[name.last + 1] if name.last + 1 < len(tokens) else None
    if following and following.start != name.span.end + 1:
        following = None
    if " ".join(name.keys) not in adjectives(words):
        describes = following and not following.is_capital and (following.lower in words.group_nouns or following.lower in words.role_nouns)
        yield replace(name, is_nested=True) if describes else name
    elif following and following.lower in words.bodies:
        yield replace(
            name,
            text=f"{name.text} {following.text}",
            keys=(*name.keys, following.lower),
            span=Span(name.span.start, following.end),
            last=name.last + 1,
        )


def _name(line: Line, first: int, last: int, title: Span | None, words: ActorWords, kind: ActorType = "unknown") -> Name:
    tokens, inside = line.tokens, line.tokens[first : last + 1]
    return Name(
        text=_text(inside),
        keys=tuple(token.lower.replace(".", "") for token in inside if token.is_word),
        span=line.span(first, last),
        title=title,
        has_honorific=first > 0 and tokens[first - 1].lower in words.honorifics,
        is_nested=False,
        before=tokens[first - 1].lower if first else "",
        called=_called(tokens, first),
        address=_address(tokens, first, last, words),
        line=line.sentence,
        first=first,
        last=last,
        kind=kind,
        bearing=bearing(tokens, first, last, words),
    )


def _text(tokens: tuple[Token, ...]) -> str:
    """The words of a name with single spaces, whatever the source has between them."""
    spaces = [" " * (token.end < after.start) for token, after in pairwise(tokens)]
    return "".join(token.text + space for token, space in zip(tokens, [*spaces, ""], strict=True))


def _called(tokens: tuple[Token, ...], first: int) -> tuple[str, ...]:
    place = first
    while place > 0 and tokens[place - 1].is_capital:
        place -= 1
    return tuple(token.text for token in tokens[place:first])


def _address(tokens: tuple[Token, ...], first: int, last: int, words: ActorWords) -> str:
    if not first or first != last or not tokens[first - 1].is_capital:
        return ""
    is_title = tokens[first - 1].lower in words.honorifics or ends_title(tokens, first - 1, words, first - 1)
    return _text(tokens[first - 1 : last + 1]) if is_title else ""
