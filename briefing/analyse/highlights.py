"""This file gathers what stands out in a story: its key figures, what comes next, and what its articles fail to hold."""

import re

from briefing.analyse.contradictions import find_contradictions
from briefing.analyse.promises import find_broken
from briefing.analyse.unheard import find_unheard
from briefing.language.tables import Language
from briefing.model.findings import Highlights, KeyFigure, Step, Story
from briefing.model.text import Span

_MOST = 4
_MOST_COMPARED = 1000  # figures, the weightiest; each is compared with each, and an article has a few dozen
_LEAST_FIGURES = 2  # one alone is no row of figures
_LEAST_WEIGHT = 0.5  # below it a number is not a key one; found by hand on news texts
_SHARE = 0.35  # of the greatest weight, below which it is none either
_ONE_THING = 0.75  # the same from which two numbers of one unit are about one thing
_ONE_TOLL = 0.4  # where both count the dead or hurt, of whom one event has one number
_BETWEEN = 3  # words between a number and what it counts
_SAME = 0.5  # share of the shorter one's terms from which two stretches tell of one thing

Stretch = tuple[int, Span]
_Figures = list[tuple[int, KeyFigure]]


def contradict(story: Story, language: Language) -> tuple[tuple[tuple[int, KeyFigure], ...], ...]:
    """The numbers that sources give differently for one thing, the weightiest first; the choice of points heeds them."""
    differing = _differing(_figures(story, lead=None))
    shown = {one for group in differing for one in group}
    return (*differing, *(pair for pair in find_contradictions(story, language) if shown.isdisjoint(pair)))


def highlight(story: Story, language: Language, as_of: str | None = None, lead: Stretch | None = None) -> Highlights:
    """The highlights of a story; a step whose stated day is before `as_of` (YYYY-MM-DD) is past.

    `lead` is what the page says first: a figure should add to it.
    """
    groups = _figures(story, lead)
    return Highlights(
        figures=tuple(one for group in groups for one in group),
        differing=_differing(groups),
        steps=_steps(story, as_of),
        unheard=find_unheard(story, language),
        broken=find_broken(story, language),
    )


def _differing(groups: list[_Figures]) -> tuple[tuple[tuple[int, KeyFigure], ...], ...]:
    return tuple(tuple(group) for group in groups if len(group) > 1)


def _figures(story: Story, lead: Stretch | None) -> list[_Figures]:
    """The weightiest figures in groups, each thing once; where sources differ on one, every number of it or none."""
    found = [(number, figure) for number, findings in enumerate(story.findings) for figure in findings.figures]
    found.sort(key=lambda one: (-one[1].weight, one[0], one[1].value))
    found = found[:_MOST_COMPARED]
    news = [not _is_told(story, one, lead) or bool(_rivals(one, found)) for one in found]
    new = [one for one, is_new in zip(found, news, strict=True) if is_new]
    least = max(_LEAST_WEIGHT, _SHARE * new[0][1].weight) if new else _LEAST_WEIGHT
    known = [one for one, is_new in zip(found, news, strict=True) if not is_new and not _meets(one, lead)]  # with a caption of their own
    chosen: list[_Figures] = []
    for place, one in enumerate((*new, *known)):
        is_enough = place >= len(new) and sum(map(len, chosen)) >= _LEAST_FIGURES
        if one[1].weight < least or is_enough or any(_repeats(story, *one, other) for group in chosen for other in group):
            continue
        group = [one, *_rivals(one, found)]
        if sum(map(len, chosen)) + len(group) <= _MOST:
            chosen.append(group)
    chosen.sort(key=lambda group: len(group) == 1)  # those who differ first: what goes for want of room is taken from the end
    return chosen if sum(map(len, chosen)) >= _LEAST_FIGURES else []


def _is_told(story: Story, one: tuple[int, KeyFigure], lead: Stretch | None) -> bool:
    """Whether what the page says first has the number with its unit ("43 cargo ships" for "43 ships"), or the words around it."""
    if lead is None:
        return False
    words = story.articles[lead[0]].words_of(lead[1])
    counted = rf"(?<![\w.,]){re.escape(one[1].number)}(?:\W+\w+){{0,{_BETWEEN}}}?\W*{re.escape(one[1].unit)}"
    return re.search(counted, words, re.IGNORECASE) is not None or _meets(one, lead)


def _meets(one: tuple[int, KeyFigure], lead: Stretch | None) -> bool:
    """Whether a figure's words stand in what the page says first."""
    return lead is not None and one[0] == lead[0] and one[1].context.meets(lead[1])


def _rivals(one: tuple[int, KeyFigure], found: _Figures) -> _Figures:
    """The other numbers that other sources give for the same thing, each once; who gives both disputes neither."""
    number, figure = one
    given = {(source, each.number, each.unit) for source, each in found}
    differing = [(rival, other) for rival, other in found if _differs(number, figure, rival, other)]
    return _once(
        [
            (rival, other)
            for rival, other in differing
            if given.isdisjoint({(rival, figure.number, figure.unit), (number, other.number, other.unit)})
        ]
    )


def _repeats(story: Story, number: int, figure: KeyFigure, other: tuple[int, KeyFigure]) -> bool:
    """Whether a figure's number already stands on the page: with the same unit, or inside a context shown before."""
    article, shown = other
    is_same = figure.number == shown.number and (figure.unit == shown.unit or _overlap(figure.terms, shown.terms))
    words = f" {story.articles[article].words_of(shown.context).lower()} "
    return is_same or (article == number and f" {figure.number} " in words) or (number == article and figure.context.meets(shown.context))


def _differs(number: int, figure: KeyFigure, rival: int, other: KeyFigure) -> bool:
    """Whether another source gives another number for the same thing; shares of one thing are most often of different parts."""
    if rival == number or other.number == figure.number or (other.unit, other.kind) != (figure.unit, figure.kind) or figure.kind == "share":
        return False
    return _overlap(figure.terms, other.terms, _ONE_TOLL if figure.kind == "harmed" else _ONE_THING)


def _once(rivals: _Figures) -> _Figures:
    """Each number of the rivals once."""
    return list({figure.number: (article, figure) for article, figure in reversed(rivals)}.values())[::-1]


def _overlap(one: frozenset[str], other: frozenset[str], share: float = _SAME) -> bool:
    fewer = min(len(one), len(other))
    return fewer > 0 and len(one & other) >= share * fewer


def _steps(story: Story, as_of: str | None) -> tuple[tuple[int, Step], ...]:
    """The weightiest steps, each once."""
    found = [(number, step) for number, findings in enumerate(story.findings) for step in findings.steps if not _is_past(step, as_of)]
    chosen: list[tuple[int, Step]] = []
    for number, step in sorted(found, key=lambda one: (-one[1].weight, one[0], one[1].span)):
        if len(chosen) < _MOST and not any(_is_same_step(step, other) for _, other in chosen):
            chosen.append((number, step))
    chosen.sort(key=lambda one: (one[0], one[1].span))
    days = [step.day for _, step in chosen if step.day]
    if len(days) < len(chosen) or not _comparable(days):
        return tuple(chosen)
    return tuple(sorted(chosen, key=lambda one: (one[1].day or (0, 0, 0), one[0], one[1].span)))


def _comparable(days: list[tuple[int, int, int]]) -> bool:
    """Whether days can be ordered: all with a year, or none and all within half a year of each other."""
    years = {bool(year) for year, _, _ in days}
    months = [month for _, month, _ in days]
    return len(years) == 1 and (all(year for year, _, _ in days) or max(months) - min(months) < 6)


def _is_past(step: Step, as_of: str | None) -> bool:
    if as_of is None or step.day is None or not step.day[0]:
        return False
    year, month, day = step.day
    return f"{year:04}-{month:02}-{day:02}" < as_of


def _is_same_step(one: Step, other: Step) -> bool:
    is_one_day = one.day is None or other.day is None or one.day[1:] == other.day[1:]
    return is_one_day and _overlap(one.terms, other.terms)
