"""This file weighs how much an article is about somebody, and counts where they do something."""

from math import log

from briefing.analyse.actors import Somebody
from briefing.analyse.callings import Calling
from briefing.analyse.groups import Group
from briefing.analyse.names import Name
from briefing.analyse.tokens import Lines
from briefing.language.tables import Language

# Weights fitted on labelled articles, those alone that held in cross-validation; only their order of size matters.
_MENTIONS, _TITLE, _LEAD = 2.0, 1.5, 2.0
_NESTED = 0.3  # a mention that only describes somebody else
_SCENE = 0.5  # where it happens ("in Sarn")
_GROUP, _DOERS = 0.3, 0.6  # a group; one of which the article tells mostly what it does
_OFTEN = 3  # mentions from which that shows
_OUTLET = 0.4  # a newspaper is mostly there as a source
_THING = 0.4  # a law or a storm has no voice and no will
_LEADING = 3  # sentences


def weigh(somebody: Somebody, lines: Lines, language: Language) -> float:
    """How much the article is about somebody: how often they are named, how early, and whether in the title."""
    mentions = somebody.places()
    named = sum(_NESTED if isinstance(one, Name) and one.is_nested else 1.0 for one in mentions)
    first = min(one.line for one in mentions)
    early = max(0.0, 1 - first / max(_LEADING, len(lines.body) / 2))
    scene = sum(_is_scene(one, lines, language) for one in mentions) / len(mentions)
    weight = _MENTIONS * log(1 + named) + _TITLE * _in_title(somebody, lines) + _LEAD * early + _SCENE * scene
    if somebody.groups:
        is_doer = len(mentions) >= _OFTEN and 2 * count_acts(somebody, lines, language) >= len(mentions)
        return weight * (_DOERS if is_doer else _GROUP)
    if somebody.is_thing(language.actors):
        return weight * _THING
    return weight * (_OUTLET if set(somebody.keys) & language.actors.outlet_words else 1.0)


def _is_scene(one: Name | Group | Calling, lines: Lines, language: Language) -> bool:
    """Whether a mention says where something happens."""
    return one.first > 0 and lines.body[one.line].tokens[one.first - 1].lower in language.actors.places


def count_acts(somebody: Somebody, lines: Lines, language: Language) -> int:
    """How many mentions show somebody doing something."""
    return sum(_acts(one, lines, language) for one in somebody.places())


def _acts(one: Name | Group | Calling, lines: Lines, language: Language) -> bool:
    """Whether a mention stands where a doer does: before a verb, or after "by"."""
    tokens, words = lines.body[one.line].tokens, language.actors
    before = tokens[one.first - 1].lower if one.first else ""
    if before in words.by:
        return True
    if before in words.determiners and one.first > 1:
        before = tokens[one.first - 2].lower
    if before in language.speech.prepositions or (isinstance(one, Name) and one.is_nested):
        return False  # "the council of the Ardenlow voted": the council did
    after = tokens[one.last + 1] if one.last + 1 < len(tokens) else None
    if after is None or after.is_capital:
        return False
    return after.lower in language.speech.verbs or after.lower in words.auxiliaries or after.lower.endswith(words.verb_endings)


def _in_title(somebody: Somebody, lines: Lines) -> bool:
    if lines.title is None:
        return False
    title = [token.lower.replace(".", "") for token in lines.title.tokens]
    forms = sorted({name.keys for name in somebody.names} | {tuple(group.head.split()) for group in somebody.groups})
    return any(tuple(title[place : place + len(form)]) == form for form in forms for place in range(len(title)))
