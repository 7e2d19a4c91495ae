"""This file turns what was found of names, groups and speech into the list of actors, most important first."""

from bisect import bisect_left
from collections import Counter

from briefing.analyse.actors import Somebody, gather, kind
from briefing.analyse.groups import Group
from briefing.analyse.names import Name
from briefing.analyse.pronouns import resolve
from briefing.analyse.quotations import Attribution
from briefing.analyse.roles import find_role
from briefing.analyse.salience import count_acts, weigh
from briefing.analyse.tokens import Lines
from briefing.language.tables import Language
from briefing.model.findings import Actor, Quotation, Speaker
from briefing.model.text import Span


def find_actors(
    text: str, names: tuple[Name, ...], groups: tuple[Group, ...], said: tuple[Attribution, ...], lines: Lines, language: Language
) -> tuple[tuple[Actor, ...], tuple[Quotation, ...]]:
    """The actors, and the quotations with their speakers recognised among them."""
    everybody = gather(names, groups, language)
    mentions = sorted((mention, place) for place, somebody in enumerate(everybody) for mention in somebody.mentions)
    pronouns = resolve(everybody, lines, language)
    speakers = [_recognise(one, mentions, pronouns) for one in said]
    speeches, called = Counter(speakers), Counter(pronouns.values())
    actors = [_actor(somebody, speeches[place], called[place], text, lines, language) for place, somebody in enumerate(everybody)]
    present = [place for place, actor in enumerate(actors) if actor.acts or not _is_place(everybody[place], language)]
    order = sorted(present, key=lambda place: (-actors[place].weight, actors[place].mentions[0], actors[place].name))
    rank = {place: index for index, place in enumerate(order)}
    quotations = tuple(
        Quotation(one.span, Speaker(one.speaker, None if speaker is None else rank.get(speaker)) if one.speaker else None, one.is_direct)
        for one, speaker in zip(said, speakers, strict=True)
    )
    return tuple(actors[place] for place in order), quotations


def _is_place(somebody: Somebody, language: Language) -> bool:
    """Whether the name's noun is a place's ("Sable Point"): somebody only where something is done by it."""
    words = language.actors
    return not somebody.state and bool(set(somebody.keys) & words.place_words) and not set(somebody.keys) & words.organisation_words


def _actor(somebody: Somebody, speeches: int, called: int, text: str, lines: Lines, language: Language) -> Actor:
    role = find_role(somebody, lines, language)
    forms = somebody.forms()
    is_called = called > 0 and (speeches > 0 or len(somebody.keys) > 1)
    return Actor(
        name=forms[0],
        type=kind(somebody, text[role.start : role.end] if role else "", is_called=is_called, language=language),
        role=role,
        aliases=forms[1:],
        mentions=somebody.mentions,
        weight=weigh(somebody, lines, language),
        acts=count_acts(somebody, lines, language) + speeches,
    )


def _recognise(one: Attribution, mentions: list[tuple[Span, int]], pronouns: dict[Span, int]) -> int | None:
    """Who the speaker's words name, where they leave no doubt."""
    if one.speaker is None:
        return None
    if one.speaker in pronouns:
        return pronouns[one.speaker]
    place = bisect_left(mentions, (one.speaker, -1))
    if place == len(mentions) or not one.speaker.covers(mentions[place][0]):
        return None
    return mentions[place][1]
