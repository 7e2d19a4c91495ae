"""This file finds a named body where the article calls it by its noun alone: "the union" for the Allied Quay Workers' Union."""

from collections.abc import Iterable, Iterator

from briefing.analyse.tokens import Line, Lines
from briefing.frozen import dataclass
from briefing.language.tables import ActorWords, Language
from briefing.model.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """A body's noun with its article, at one place."""

    noun: str
    span: Span
    line: int
    first: int
    last: int


def is_noun(word: str, words: ActorWords) -> bool:
    """Whether a body may be called by this noun alone."""
    return word in words.called_nouns or word in words.body_nouns


def find_callings(bodies: Iterable[tuple[str, Span]], lines: Lines, language: Language) -> Iterator[Calling]:
    """Where a noun means the only body that has it, from the first name on, until another such body comes up ("the district court").

    `bodies` holds the noun of each named body with the place where it is named first.
    """
    named: dict[str, list[int]] = {}
    for noun, span in bodies:
        named.setdefault(noun, []).append(span.end)
    known = {noun: ends[0] for noun, ends in named.items() if len(ends) == 1}
    for line in lines.body:
        for place, token in enumerate(line.tokens):
            if token.is_capital or place == 0 or token.start < known.get(token.lower, token.end):
                continue
            if _is_another(line, place, language):
                del known[token.lower]
            elif _is_alone(line, place, language):
                span = line.span(place - 1, place)
                yield Calling(noun=token.lower, span=span, line=line.sentence, first=place - 1, last=place)


def _is_alone(line: Line, place: int, language: Language) -> bool:
    """Whether a noun stands with the article alone and describes nothing else ("the company spokesman")."""
    following = line.tokens[place + 1] if place + 1 < len(line.tokens) else None
    if line.tokens[place - 1].lower != language.actors.the:
        return False
    return following is None or not (
        following.is_capital or following.lower in language.actors.relative or _describes(line, place, language)
    )


def _is_another(line: Line, place: int, language: Language) -> bool:
    """Whether the words around a noun make it another body than a named one: "a union", "the board of the port"."""
    before, words = line.tokens[place - 1], language.actors
    following = line.tokens[place + 1] if place + 1 < len(line.tokens) else None
    if following and (following.is_capital or _describes(line, place, language)):
        return False
    if before.lower == words.the:
        return following is not None and following.lower in words.links and not _is_done_to(line, place, words)
    return before.lower not in language.speech.prepositions and before.lower not in language.safety.demonstratives


def _is_done_to(line: Line, place: int, words: ActorWords) -> bool:
    """Whether what follows belongs to a verb, not to the noun ("accused the union of stalling")."""
    return place + 2 < len(line.tokens) and line.tokens[place + 2].lower.endswith(words.participle_endings)


def _describes(line: Line, place: int, language: Language) -> bool:
    """Whether a noun only describes the next word ("union members")."""
    following = line.tokens[place + 1].lower if place + 1 < len(line.tokens) else ""
    words = language.actors
    return any(following in some for some in (words.role_nouns, words.group_nouns, words.organisation_words, words.body_nouns))
