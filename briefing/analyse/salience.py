"""This file weighs how much an article is about somebody: place, frequency, acting, speaking and a stated role."""

from math import log

from briefing.analyse.actors import Somebody
from briefing.analyse.groups import Group
from briefing.analyse.names import Name
from briefing.analyse.tokens import Lines
from briefing.language.tables import Language
from briefing.model.findings import ActorType

# Weights found by hand on labelled articles; only their order of size matters.
_SUBJECT, _AGENT, _NESTED, _IN_PLACE = 1.6, 1.2, 0.3, 0.25
_TITLE, _LEAD, _ROLE, _SPEECH = 2.0, 1.5, 1.0, 1.0
_LEADING = 3  # sentences


def weigh(somebody: Somebody, kind: ActorType, speeches: int, has_role: bool, lines: Lines, language: Language) -> float:
    """How important somebody is to the article."""
    mentions = [*somebody.names, *somebody.groups]
    acting = sum(_part(one, lines, language) for one in mentions)
    weight = 2.0 * log(1 + acting) + _SPEECH * min(speeches, 3) ** 0.5 + _ROLE * has_role
    weight += _TITLE * _in_title(somebody, lines)
    first = min(one.line for one in mentions)
    weight += _LEAD * max(0.0, 1 - first / max(_LEADING, len(lines.body) / 2))
    return weight * _worth(somebody, kind, language)


def acts(somebody: Somebody, lines: Lines, language: Language) -> bool:
    """Whether anything is said to be done by them."""
    return any(_part(one, lines, language) > 1 for one in (*somebody.names, *somebody.groups))


def _part(one: Name | Group, lines: Lines, language: Language) -> float:
    """What part a mention plays in its sentence: the doer most, a place least."""
    tokens, words = lines.body[one.line].tokens, language.actors
    before = tokens[one.first - 1].lower if one.first else ""
    after = tokens[one.last + 1].lower if one.last + 1 < len(tokens) else ""
    if isinstance(one, Name) and one.is_nested:
        return _NESTED
    if after in language.speech.verbs or after in words.auxiliaries or after.endswith(words.verb_endings):
        return _SUBJECT if before not in words.places else _IN_PLACE
    if before in words.by:
        return _AGENT
    return _IN_PLACE if before in words.places else 1.0


def _in_title(somebody: Somebody, lines: Lines) -> bool:
    if lines.title is None:
        return False
    title = [token.lower.replace(".", "") for token in lines.title.tokens]
    forms = {name.keys for name in somebody.names} | {(group.head,) for group in somebody.groups}
    return any(tuple(title[place : place + len(form)]) == form for form in forms for place in range(len(title)))


def _worth(somebody: Somebody, kind: ActorType, language: Language) -> float:
    words = language.actors
    keys = set(somebody.keys)
    if keys & words.outlet_words:
        return 0.4
    if kind in ("person", "organisation", "state"):
        return 1.0
    if keys & words.place_words:
        return 0.4
    return 0.8 if kind == "group" else 0.7
