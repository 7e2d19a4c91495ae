"""This file weighs how much an article is about somebody: place, frequency, acting, speaking and a stated role."""

from math import log

from briefing.analyse.actors import Somebody
from briefing.analyse.groups import Group
from briefing.analyse.names import Name
from briefing.analyse.tokens import Lines
from briefing.language.tables import Language

# Weights found by hand on labelled articles; only their order of size matters.
_SUBJECT, _AGENT, _NESTED, _IN_PLACE = 1.6, 1.2, 0.3, 0.25
_MENTION, _TITLE, _LEAD, _ROLE, _SPEECH = 2.0, 2.0, 1.5, 1.0, 1.0
_GROUP, _OUTLET = 0.8, 0.4
_LEADING = 3  # sentences


def weigh(somebody: Somebody, speeches: int, has_role: bool, lines: Lines, language: Language) -> float:
    """How much the article is about somebody."""
    mentions = [*somebody.names, *somebody.groups]
    weight = _MENTION * log(1 + sum(_part(one, lines, language) for one in mentions))
    weight += _SPEECH * min(speeches, 3) ** 0.5 + _ROLE * has_role + _TITLE * _in_title(somebody, lines)
    first = min(one.line for one in mentions)
    weight += _LEAD * max(0.0, 1 - first / max(_LEADING, len(lines.body) / 2))
    return weight * (_GROUP if somebody.groups else _OUTLET if set(somebody.keys) & language.actors.outlet_words else 1.0)


def count_acts(somebody: Somebody, lines: Lines, language: Language) -> int:
    """How many mentions show somebody doing something."""
    return sum(_part(one, lines, language) > 1 for one in (*somebody.names, *somebody.groups))


def _part(one: Name | Group, lines: Lines, language: Language) -> float:
    """What part a mention plays in its sentence: the doer most, a place least."""
    tokens, words = lines.body[one.line].tokens, language.actors
    before = tokens[one.first - 1].lower if one.first else ""
    after = tokens[one.last + 1] if one.last + 1 < len(tokens) else None
    if isinstance(one, Name) and one.is_nested:
        return _NESTED
    if before in words.places:
        return _IN_PLACE
    if before in words.by:
        return _AGENT
    acts = after is not None and not after.is_capital and (after.lower in language.speech.verbs or after.lower in words.auxiliaries or after.lower.endswith(words.verb_endings))
    return _SUBJECT if acts else 1.0


def _in_title(somebody: Somebody, lines: Lines) -> bool:
    if lines.title is None:
        return False
    title = [token.lower.replace(".", "") for token in lines.title.tokens]
    forms = {name.keys for name in somebody.names} | {(group.head,) for group in somebody.groups}
    return any(tuple(title[place : place + len(form)]) == form for form in forms for place in range(len(title)))
