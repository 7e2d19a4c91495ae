"""This file turns what was found of names, groups and speech into the list of actors, most important first."""

from collections import Counter

from briefing.analyse.actors import Somebody, kind
from briefing.analyse.groups import Group
from briefing.analyse.merging import gather
from briefing.analyse.names import Name
from briefing.analyse.pronouns import resolve
from briefing.analyse.quotations import Attribution
from briefing.analyse.roles import find_role
from briefing.analyse.salience import count_acts, weigh
from briefing.analyse.speakers import recognise
from briefing.analyse.tokens import Lines
from briefing.language.tables import Language
from briefing.model.findings import Actor, Quotation, Speaker
from briefing.model.text import Article


def find_actors(
    article: Article, names: tuple[Name, ...], groups: tuple[Group, ...], said: tuple[Attribution, ...], lines: Lines, language: Language
) -> tuple[tuple[Actor, ...], tuple[Quotation, ...]]:
    """The actors, and the quotations with their speakers recognised among them."""
    everybody = gather(names, groups, language)
    pronouns = resolve(everybody, lines, language)
    speakers = recognise(said, everybody, pronouns, lines, language)
    speeches, called = Counter(speakers), Counter(pronouns.values())
    actors = {place: _actor(article, somebody, speeches[place], called[place], lines, language) for place, somebody in enumerate(everybody)}
    present = [place for place, actor in actors.items() if actor.acts or not everybody[place].is_place(language.actors)]
    order = sorted(present, key=lambda place: (-actors[place].weight, actors[place].mentions[0], actors[place].name))
    rank = {place: index for index, place in enumerate(order)}
    quotations = tuple(_quotation(one, rank.get(-1 if place is None else place)) for one, place in zip(said, speakers, strict=True))
    return tuple(actors[place] for place in order), quotations


def _quotation(one: Attribution, actor: int | None) -> Quotation:
    return Quotation(one.span, Speaker(one.speaker, actor) if one.speaker else None, one.is_direct)


def _actor(article: Article, somebody: Somebody, speeches: int, called: int, lines: Lines, language: Language) -> Actor:
    role = find_role(somebody, lines, language)
    forms = somebody.forms()
    is_called = called > 0 and (speeches > 0 or len(somebody.keys) > 1)
    return Actor(
        name=forms[0],
        type=kind(somebody, article.words_of(role) if role else "", language, is_called=is_called),
        role=role,
        aliases=forms[1:],
        mentions=somebody.mentions,
        weight=weigh(somebody, lines, language),
        acts=count_acts(somebody, lines, language) + speeches,
    )
