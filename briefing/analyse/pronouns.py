"""This file finds whom "he" or "she" means, where only one person is in sight."""

from bisect import bisect_left
from collections.abc import Sequence

from briefing.analyse.actors import Somebody
from briefing.analyse.tokens import Lines
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
    return found


def _named(everybody: Sequence[Somebody], language: Language) -> dict[int, list[tuple[Span, int]]]:
    """By sentence, where somebody stands who may be a person."""
    named: dict[int, list[tuple[Span, int]]] = {}
    for place, somebody in enumerate(everybody):
        if not somebody.state and not somebody.groups and not somebody.is_body(language.actors):
            for name in somebody.names:
                named.setdefault(name.line, []).append((name.span, place))
    return {line: sorted(places) for line, places in named.items()}
