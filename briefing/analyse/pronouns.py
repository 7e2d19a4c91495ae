"""This file finds whom "he" or "she" means, where only one person is in sight, and which body "it" does."""

from bisect import bisect_left
from collections.abc import Sequence

from briefing.analyse.actors import Somebody
from briefing.analyse.bearings import says
from briefing.analyse.quotations import Attribution
from briefing.analyse.tokens import Line, Lines
from briefing.language.tables import Language
from briefing.model.text import Span


def resolve(everybody: Sequence[Somebody], said: Sequence[Attribution], lines: Lines, language: Language) -> dict[Span, int]:
    """For each pronoun of a person, the place in `everybody` of the only one it can mean.

    In sight are those named before it in its sentence, else those named or meant by a pronoun in the sentence before;
    nobody whom only a quotation names.
    """
    quoted = [one.span for one in said if one.is_direct]
    named = _named(everybody, quoted, language)
    found: dict[Span, int] = {}
    for line in lines.body:
        here, earlier = named.get(line.sentence, []), {place for _, place in named.get(line.sentence - 1, [])}
        meant: list[tuple[Span, int]] = []
        for token in line.tokens:
            if token.lower not in language.safety.personal:
                continue
            span, sex = Span(token.start, token.end), says(token, language.actors)
            in_sight = {place for _, place in here[: bisect_left(here, (span, -1))]} or earlier
            able = {place for place in in_sight if not sex or everybody[place].sex in (sex, "")}
            if len(able) == 1 and not everybody[min(able)].is_bare():
                meant.append((span, min(able)))
        found |= dict(meant)
        named[line.sentence] = sorted([*here, *(one for one in meant if not _is_inside(one[0], quoted))])
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


def _named(everybody: Sequence[Somebody], quoted: Sequence[Span], language: Language) -> dict[int, list[tuple[Span, int]]]:
    """By sentence, where somebody stands who may be a person, outside quotations; a name behind "the" describes something else."""
    named: dict[int, list[tuple[Span, int]]] = {}
    for place, somebody in enumerate(everybody):
        if somebody.may_be_person(language.actors):
            for name in somebody.names:
                if name.before != language.actors.the and not _is_inside(name.span, quoted):
                    named.setdefault(name.line, []).append((name.span, place))
    return {line: sorted(places) for line, places in named.items()}


def _is_inside(span: Span, quoted: Sequence[Span]) -> bool:
    """Whether a stretch stands in one of these, which are in order."""
    before = bisect_left(quoted, (span.end, -1), key=lambda one: (one.start, one.end)) - 1
    return before >= 0 and quoted[before].covers(span)
