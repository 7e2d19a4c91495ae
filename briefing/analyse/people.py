"""This file turns what was found of names, groups and speech into the list of actors, most important first."""

from collections import Counter

from briefing.analyse.actors import Somebody, kind, role_noun
from briefing.analyse.bodies import find_bodies, settle
from briefing.analyse.callings import find_callings, is_noun
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
from briefing.model.text import Article, Span


def find_actors(
    article: Article, names: tuple[Name, ...], groups: tuple[Group, ...], said: tuple[Attribution, ...], lines: Lines, language: Language
) -> tuple[tuple[Actor, ...], tuple[Quotation, ...]]:
    """The actors, and the quotations with their speakers recognised among them."""
    everybody = gather(names, (*groups, *find_bodies(said, lines, language)), [sentence.block for sentence in article.sentences], language)
    for somebody in everybody:
        somebody.role = find_role(somebody, lines, language)
    _call(article, everybody, lines, language)
    everybody = settle(article, everybody, language)
    pronouns = resolve(everybody, said, lines, language)
    speakers = recognise(said, everybody, pronouns, lines, language)
    speeches, called = Counter(speakers), Counter(pronouns.values())
    actors = {place: _actor(article, somebody, speeches[place], called[place], lines, language) for place, somebody in enumerate(everybody)}
    present = [
        place
        for place, actor in actors.items()
        if actor.acts or not (everybody[place].is_place(language.actors) or everybody[place].is_thing(language.actors))
    ]
    order = sorted(present, key=lambda place: (-actors[place].weight, actors[place].mentions[0], actors[place].name))
    rank = {place: index for index, place in enumerate(order)}
    quotations = tuple(_quotation(one, rank.get(-1 if place is None else place)) for one, place in zip(said, speakers, strict=True))
    return tuple(actors[place] for place in order), quotations


def _quotation(one: Attribution, actor: int | None) -> Quotation:
    return Quotation(one.span, Speaker(one.speaker, actor) if one.speaker else None, one.is_direct, one.goes_on)


def _call(article: Article, everybody: tuple[Somebody, ...], lines: Lines, language: Language) -> None:
    """Give each body the places where its noun alone means it."""
    nouns: dict[str, Somebody] = {}
    bodies: list[tuple[str, Span]] = []
    for somebody in everybody:
        for noun in sorted({somebody.keys[-1], role_noun(_stated(article, somebody), language)}):
            if somebody.names and not somebody.state and is_noun(noun, language.actors):
                nouns[noun] = somebody
                bodies.append((noun, somebody.mentions[0]))
    for calling in list(find_callings(bodies, lines, language)):
        nouns[calling.noun].callings.append(calling)


def _stated(article: Article, somebody: Somebody) -> str:
    return article.words_of(somebody.role) if somebody.role else ""


def _actor(article: Article, somebody: Somebody, speeches: int, called: int, lines: Lines, language: Language) -> Actor:
    forms = somebody.forms()
    is_called = called > 0 and (speeches > 0 or len(somebody.keys) > 1)
    return Actor(
        name=forms[0],
        type=kind(somebody, _stated(article, somebody), language, is_called=is_called),
        role=somebody.role,
        aliases=forms[1:],
        mentions=somebody.mentions,
        weight=weigh(somebody, lines, language),
        acts=count_acts(somebody, lines, language) + speeches,
        sex=somebody.sex,
    )
