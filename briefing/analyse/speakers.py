"""This file recognises who is meant by the words that name a speaker, only where they leave no doubt."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from briefing.analyse.actors import Somebody
from briefing.analyse.callings import Calling
from briefing.analyse.groups import Group
from briefing.analyse.names import Name
from briefing.analyse.quotations import Attribution
from briefing.analyse.tokens import Lines, Token
from briefing.language.tables import Language
from briefing.model.text import Span


class _Mention(NamedTuple):
    span: Span
    place: int
    governed: int
    """Where the preposition before it stands, or -1; inside a speaker's words it makes the mention a mere addition."""


def recognise(
    said: Sequence[Attribution], everybody: Sequence[Somebody], pronouns: dict[Span, int], lines: Lines, language: Language
) -> list[int | None]:
    """For each attribution the place of its speaker in `everybody`, or None.

    "A spokesman for Reid" and "Reid's office" are not Reid; of two names in one subject neither is the speaker.
    """
    mentions = _mentions(everybody, lines, language)
    return [_speaker(one.speaker, mentions, pronouns) if one.speaker else None for one in said]


def _speaker(speaker: Span, mentions: list[_Mention], pronouns: dict[Span, int]) -> int | None:
    if speaker in pronouns:
        return pronouns[speaker]
    named: set[int] = set()
    for mention in mentions[bisect_left(mentions, speaker.start, key=lambda mention: mention.span.start) :]:
        if mention.span.start >= speaker.end:
            break
        if speaker.covers(mention.span) and mention.governed < speaker.start:
            named.add(mention.place)
    return named.pop() if len(named) == 1 else None


def _mentions(everybody: Sequence[Somebody], lines: Lines, language: Language) -> list[_Mention]:
    """Where somebody is named as the one who is meant, in order: nobody's possessor or description."""
    found = [
        _Mention(one.span, place, _governed(one, lines.body[one.line].tokens, language))
        for place, somebody in enumerate(everybody)
        for one in somebody.places()
        if not (isinstance(one, Name) and one.is_nested) and not _possesses(one, lines.body[one.line].tokens, language)
    ]
    return sorted(found, key=lambda mention: (mention.span, mention.place))


def _possesses(one: Name | Group | Calling, tokens: tuple[Token, ...], language: Language) -> bool:
    return one.last + 1 < len(tokens) and tokens[one.last + 1].lower in language.actors.possessives


def _governed(one: Name | Group | Calling, tokens: tuple[Token, ...], language: Language) -> int:
    """Where in the text the preposition stands that a name depends on, or -1."""
    words, place = language.actors, one.first - 1
    start = one.title.start if isinstance(one, Name) and one.title else one.span.start
    while place >= 0 and (tokens[place].start >= start or tokens[place].lower in words.honorifics | words.determiners):
        place -= 1
    return tokens[place].start if place >= 0 and tokens[place].lower in language.speech.prepositions else -1
