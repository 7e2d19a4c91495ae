"""This file finds whom "he" or "she" means, where only one person is in sight, and which body "it" does."""

from bisect import bisect_left
from collections.abc import Sequence

from briefing.analyse.actors import Somebody
from briefing.analyse.tokens import Line, Lines
from briefing.language.tables import Language
from briefing.model.text import Span


def resolve(everybody: Sequence[Somebody], lines: Lines, language: Language) -> dict[Span, int]:
    """For each pronoun of a person, the place in `everybody` of the only one it can mean.

    In sight are those named before it in its sentence, else those named in the sentence before.
    """
    named = _named(everybody, language)
    found: dict[Span, int] = {}
    for line in lines.body:
        here, earlier = named.get(line.sentence, []), named.get(line.sentence - 1, [])
        for token in line.tokens:
            if token.lower not in language.safety.personal:
                continue
            before = {place for _, place in here[: bisect_left(here, (Span(token.start, token.end), -1))]}
            in_sight = before or {place for _, place in earlier}
            if len(in_sight) == 1:
                found[Span(token.start, token.end)] = min(in_sight)
    return found | _bodies(everybody, lines, language)


def _bodies(everybody: Sequence[Somebody], lines: Lines, language: Language) -> dict[Span, int]:
    """For each "It" at a sentence's front the body that the sentence before begins with, where it names no other."""
    found: dict[Span, int] = {}
    bodies: dict[int, list[tuple[int, int]]] = {}
    for place, somebody in enumerate(everybody):
        if somebody.names and somebody.is_body(language.actors) and not somebody.is_place(language.actors):
            for one in somebody.places():
                bodies.setdefault(one.line, []).append((one.first, place))
    for line in lines.body:
        token, before = line.tokens[0], sorted(bodies.get(line.sentence - 1, []))
        is_sole = len({place for _, place in before}) == 1
        if token.lower in language.speech.of_bodies and is_sole and _opens(before[0][0], lines, line, language):
            found[Span(token.start, token.end)] = before[0][1]
    return found


def _opens(first: int, lines: Lines, line: Line, language: Language) -> bool:
    """Whether the sentence before a line begins at this place, but for an article."""
    tokens = lines.body[line.sentence - 1].tokens
    return first == 0 or (first == 1 and tokens[0].lower == language.actors.the)


def _named(everybody: Sequence[Somebody], language: Language) -> dict[int, list[tuple[Span, int]]]:
    """By sentence, where somebody stands who may be a person."""
    named: dict[int, list[tuple[Span, int]]] = {}
    for place, somebody in enumerate(everybody):
        if not somebody.state and not somebody.groups and not somebody.is_body(language.actors):
            for name in somebody.names:
                named.setdefault(name.line, []).append((name.span, place))
    return {line: sorted(places) for line, places in named.items()}
