"""This file recognises who is meant by the words that name a speaker, only where they leave no doubt."""

from bisect import bisect_left
from collections.abc import Sequence

from briefing.analyse.actors import Somebody
from briefing.analyse.groups import Group
from briefing.analyse.names import Name
from briefing.analyse.quotations import Attribution
from briefing.analyse.tokens import Lines, Token
from briefing.language.tables import Language
from briefing.model.text import Span


def recognise(
    said: Sequence[Attribution], everybody: Sequence[Somebody], pronouns: dict[Span, int], lines: Lines, language: Language
) -> list[int | None]:
    """For each attribution the place of its speaker in `everybody`, or None.

    "A spokesman for Reid" and "Reid's office" are not Reid; of two names in one subject neither is the speaker.
    """
    mentions = _mentions(everybody, lines, language)
    return [_speaker(one.speaker, mentions, pronouns) if one.speaker else None for one in said]


def _speaker(speaker: Span, mentions: list[tuple[Span, int]], pronouns: dict[Span, int]) -> int | None:
    if speaker in pronouns:
        return pronouns[speaker]
    named: set[int] = set()
    for mention, place in mentions[bisect_left(mentions, (speaker, -1)) :]:
        if mention.start >= speaker.end:
            break
        if speaker.covers(mention):
            named.add(place)
    return named.pop() if len(named) == 1 else None


def _mentions(everybody: Sequence[Somebody], lines: Lines, language: Language) -> list[tuple[Span, int]]:
    """Where somebody is named as the one who is meant, in order."""
    return sorted(
        (one.span, place)
        for place, somebody in enumerate(everybody)
        for one in somebody.places()
        if _is_head(one, lines.body[one.line].tokens, language)
    )


def _is_head(one: Name | Group, tokens: tuple[Token, ...], language: Language) -> bool:
    """Whether a name is what its phrase is about: nobody's possessor or description, and not what a preposition adds."""
    words, place = language.actors, one.first - 1
    if isinstance(one, Name) and one.is_nested:
        return False
    if one.last + 1 < len(tokens) and tokens[one.last + 1].lower in words.possessives:
        return False
    start = one.title.start if isinstance(one, Name) and one.title else one.span.start
    while place >= 0 and (tokens[place].start >= start or tokens[place].lower in words.honorifics | words.determiners):
        place -= 1
    return place < 0 or tokens[place].lower not in language.speech.of_speakers
