"""This file merges the actors of several articles: the same somebody once."""

from collections.abc import Sequence
from math import sqrt

from briefing.model.findings import Actor, Findings, Member
from briefing.model.text import Article

Parts = Sequence[tuple[int, int]]

# Found by hand on labelled articles; only their order of size matters. Groups come with little weight, and are made up for it here.
_SHARE = {"person": 1.0, "organisation": 1.1, "state": 0.9, "group": 2.0, "unknown": 0.5}
_STILL = 0.4  # what somebody counts who is only ever mentioned
_STATED = 3.0  # what a stated role adds: the article presents them
_ACTING = 1.0  # what the first act adds
_HEARD = 1.7  # what it adds that words of theirs are reported: without them a voice is missing
_ENOUGH = 3  # acts; more show nothing new
_LEAST = 0.22  # share of the greatest weight; below it nobody is a key actor


def cast(articles: tuple[Article, ...], findings: tuple[Findings, ...]) -> tuple[Member, ...]:
    """The actors of all articles together, the same somebody once, most important first; bystanders last."""
    members: list[list[tuple[int, int]]] = []
    by_form: dict[str, list[tuple[int, int]]] = {}
    for number, (_, found) in enumerate(zip(articles, findings, strict=True)):
        known = dict(by_form)
        for place, actor in enumerate(found.actors):
            fits = (known[form] for form in _forms(actor) if form in known and known[form][-1][0] != number)
            parts = next((fit for fit in fits if _agree(actor, fit, findings)), None)
            if parts is None:
                parts = []
                members.append(parts)
            parts.append((number, place))
            by_form |= {form: parts for form in (*_forms(actor), *_surname(actor)) if form not in by_form}
    copies = _copies(articles)
    weights = {tuple(parts): _weight([part for part in parts if part[0] not in copies], findings) for parts in members}
    least = _LEAST * max(weights.values(), default=0.0)
    ranked = sorted((parts for parts in weights if weights[parts] >= least), key=lambda parts: (-weights[parts], parts))
    return tuple(Member(_name(parts, findings), parts) for parts in ranked)


def _agree(actor: Actor, parts: Parts, findings: tuple[Findings, ...]) -> bool:
    """Whether no other article knows somebody as a man whom this one knows as a woman, or the other way round."""
    known = {findings[article].actors[place].sex for article, place in parts}
    return not actor.sex or known <= {actor.sex, ""}


def _copies(articles: tuple[Article, ...]) -> frozenset[int]:
    """Numbers of the articles whose text another one had before: given twice, a source weighs as much as given once."""
    first: dict[str, int] = {}
    for number, article in enumerate(articles):
        first.setdefault(article.source.text, number)
    return frozenset(range(len(articles))) - frozenset(first.values())


def _forms(actor: Actor) -> tuple[str, ...]:
    """Every form of an actor, for comparing, fullest first."""
    return tuple(form.replace(".", "").casefold() for form in (actor.name, *actor.aliases))


def _surname(actor: Actor) -> tuple[str, ...]:
    """A person's last word, under which another article may know them."""
    words = actor.name.casefold().split()
    return (words[-1],) if actor.type == "person" and len(words) > 1 else ()


def _weight(parts: Parts, findings: tuple[Findings, ...]) -> float:
    """The sum of their weights as actors, each as a share of its article's greatest salience."""
    return sum(_in_article(findings[article], actor) / max(1e-9, findings[article].actors[0].weight) for article, actor in parts)


def _in_article(found: Findings, actor: int) -> float:
    is_heard = any(voice.actor == actor for voice in found.voices)
    return _as_actor(found.actors[actor]) + _HEARD * is_heard


def _as_actor(actor: Actor) -> float:
    """Salience, less for who does nothing and for what may be no actor at all."""
    share = _SHARE["person" if actor.role else actor.type]
    weight = actor.weight * share * (1.0 if actor.acts else _STILL)
    return weight + _STATED * (actor.role is not None) + _ACTING * sqrt(min(actor.acts, _ENOUGH))


def _name(parts: Parts, findings: tuple[Findings, ...]) -> str:
    names = [findings[article].actors[place].name for article, place in parts]
    return max(names, key=lambda name: (len(name.split()), -names.index(name)))
