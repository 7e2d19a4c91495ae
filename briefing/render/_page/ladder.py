"""This file ranks what may leave the page when space is short: last on a ladder, first to go.

The main column and the rail have a ladder each, for dropping a sentence from one cannot make room in the other. Neither
ladder holds what always stays: title, bottom line, the sources, the balance, notices, the provenance.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefing.language.tables import Language
from briefing.model.document import ActorCard, Briefing, Note, Point, Question
from briefing.render._page.body import is_bottom_line, point_key
from briefing.render._page.labels import Labels
from briefing.render._page.rail import is_told
from briefing.render._page.repeats import LEAST_FIGURES

# How the rail grows: somebody, something open, by turns; then what they said; then more of all.
_ACTORS_FIRST = 3  # with nothing said yet
_ACTORS_NEXT = 6  # a row and its role take little room, and who is in it comes before what one of them said
_QUESTIONS_FIRST = 3
_SAID_FIRST = 3


@dataclass(frozen=True, slots=True)
class Rung:
    """One thing that may leave the page."""

    kind: str
    """"point", "figure", "next", "actor", "said" or "question"."""
    key: str
    """Its identifier on the page."""
    characters: int
    section: str = ""
    """The section that leaves with it, where it is the section's last point to stand."""


def main_ladder(briefing: Briefing) -> tuple[Rung, ...]:
    """The main column: a point for each section, two figures, what comes next, more figures, then the other points."""
    free = [
        (index, point) for index, section in enumerate(briefing.sections) for point in section.points if not is_bottom_line(briefing, point)
    ]
    free.sort(key=lambda pair: pair[1].priority)
    headed = {index for index, section in enumerate(briefing.sections) if any(is_bottom_line(briefing, point) for point in section.points)}
    leads, others = [], []
    for index, point in free:
        if index in headed:
            others.append(_point(point, ""))
        else:
            headed.add(index)
            leads.append(_point(point, f"section-{index}"))
    coming = [Rung("next", f"next-{index}", len(excerpt.text)) for index, excerpt in enumerate(briefing.next)]
    figures = [Rung("figure", f"figure-{index}", len(figure.context.text)) for index, figure in enumerate(briefing.figures)]
    return (*leads, *figures[:LEAST_FIGURES], *coming, *figures[LEAST_FIGURES:], *others)


def rail_ladder(briefing: Briefing) -> tuple[Rung, ...]:
    """The rail: the first actors and questions by turns, more actors, what the first ones said, the rest."""
    actors = [Rung("actor", f"actor-{index}", _actor_size(card)) for index, card in enumerate(briefing.actors) if is_told(card)]
    questions = [Rung("question", f"question-{index}", _question_size(question)) for index, question in enumerate(briefing.questions)]
    said = [Rung("said", f"said-{index}", len(card.said[0].text)) for index, card in enumerate(briefing.actors) if card.said]
    first = _by_turns(actors[:_ACTORS_FIRST], questions[:_QUESTIONS_FIRST])
    heard = {f"said-{briefing.actors.index(card)}" for card in _of_different_sides(briefing.actors)[:_SAID_FIRST]}
    early = [rung for rung in said if rung.key in heard]
    late = _by_turns(actors[_ACTORS_NEXT:], [rung for rung in said if rung not in early], questions[_QUESTIONS_FIRST:])
    return (*first, *actors[_ACTORS_FIRST:_ACTORS_NEXT], *early, *late)


def _of_different_sides(cards: Sequence[ActorCard]) -> list[ActorCard]:
    """Those who said something, without those who belong to somebody before them: a side is heard once before any twice."""
    found: list[ActorCard] = []
    for card in cards:
        if card.said and not any(_belongs(card, other) or _belongs(other, card) for other in found):
            found.append(card)
    return found


def _belongs(card: ActorCard, body: ActorCard) -> bool:
    """Whether an actor's role names the other ("VHA chief executive")."""
    role = f" {card.role.text} " if card.role else ""
    return any(f" {form} " in role or f" {form}'s " in role or f" {form}’s " in role for form in (body.name, *body.aliases))


def standing(briefing: Briefing, rungs: Iterable[Rung], language: Language) -> Briefing:
    """The briefing with what still stands, and a notice of the points that do not."""
    rungs = tuple(rungs)
    keys, counts = {rung.key for rung in rungs}, Counter(rung.kind for rung in rungs)
    points = [point for point in briefing.points if is_bottom_line(briefing, point) or point_key(point) in keys]
    kept = briefing.keeping(points)
    left = len(briefing.points) - len(points)
    return replace(
        kept,
        actors=tuple(
            _told(card, is_row=f"actor-{index}" in keys, is_said=f"said-{index}" in keys) for index, card in enumerate(briefing.actors)
        ),
        questions=briefing.questions[: counts["question"]],
        figures=briefing.figures[: counts["figure"]] if counts["figure"] >= LEAST_FIGURES else (),
        next=briefing.next[: counts["next"]],
        notices=(*_left_out(left, len(briefing.points), language), *briefing.notices),
    )


def _point(point: Point, section: str) -> Rung:
    return Rung("point", point_key(point), len(point.excerpt.text), section)


def _actor_size(card: ActorCard) -> int:
    return len(card.name) + (len(card.role.text) if card.role else 0)


def _question_size(question: Question) -> int:
    return sum(len(excerpt.text) for excerpt in question.evidence[:1]) + (len(question.text.text) if question.text else 0)


def _told(card: ActorCard, *, is_row: bool, is_said: bool) -> ActorCard:
    """As much of an actor as has room: all, without what they said, or the name alone."""
    return replace(card, role=card.role if is_row else None, said=card.said if is_row and is_said else ())


def _left_out(left: int, of: int, language: Language) -> tuple[Note, ...]:
    return (Note(Labels(language.labels).count("left_out", left, of=of), "left_out"),) if left else ()


def _by_turns(*rows: Sequence[Rung]) -> list[Rung]:
    longest = max((len(row) for row in rows), default=0)
    return [row[place] for place in range(longest) for row in rows if place < len(row)]
