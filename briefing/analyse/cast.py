"""This file merges the actors of several articles: the same somebody once."""

from briefing.model.findings import Actor, Findings, Member
from briefing.model.text import Article


def cast(articles: tuple[Article, ...], findings: tuple[Findings, ...]) -> tuple[Member, ...]:
    """The actors of all articles together, the same somebody once, most important first."""
    members: list[list[tuple[int, int]]] = []
    for number, found in enumerate(findings):
        for place, actor in enumerate(found.actors):
            same = next((parts for parts in members if _meets(actor, number, parts, findings)), None)
            if same is None:
                members.append([(number, place)])
            else:
                same.append((number, place))
    ranked = sorted(members, key=lambda parts: (-_weight(parts, findings), parts))
    return tuple(Member(_name(parts, findings), tuple(parts)) for parts in ranked)


def _meets(actor: Actor, number: int, parts: list[tuple[int, int]], findings: tuple[Findings, ...]) -> bool:
    """Whether another article's actor bears one of this one's fuller names."""
    if parts[-1][0] == number:
        return False
    forms = _forms(actor)
    return any(forms & _forms(findings[article].actors[place]) for article, place in parts)


def _forms(actor: Actor) -> frozenset[str]:
    return frozenset(form.replace(".", "").casefold() for form in (actor.name, *actor.aliases))


def _weight(parts: list[tuple[int, int]], findings: tuple[Findings, ...]) -> float:
    """The sum of their weights, each as a share of its article's greatest."""
    return sum(findings[a].actors[p].weight / max(1e-9, findings[a].actors[0].weight) for a, p in parts)


def _name(parts: list[tuple[int, int]], findings: tuple[Findings, ...]) -> str:
    names = [findings[article].actors[place].name for article, place in parts]
    return max(names, key=lambda name: (len(name.split()), -names.index(name)))
