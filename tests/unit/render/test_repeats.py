"""This file tests that a page prints no sentence twice."""

from dataclasses import replace

from briefing.model.document import ActorCard, Excerpt, Figure, Note, Question
from briefing.render._page.repeats import beside, without_repeats
from tests.pages.factory import Part, briefing_of, prose

BRIEFING = briefing_of([Part("One", prose(4, 10, 1)), Part("Two", prose(2, 10, 2))])
SECOND = BRIEFING.sections[0].points[1]


def test_a_point_gives_way_to_the_same_words_as_what_comes_next() -> None:
    shown = without_repeats(replace(BRIEFING, next=(SECOND.excerpt,)))
    assert shown.next == (SECOND.excerpt,)
    assert [point for point in shown.points if beside(shown, point)] == [SECOND]
    assert beside(shown, SECOND) == ("next-0",)


def test_a_section_keeps_its_only_point_and_what_comes_next_gives_way() -> None:
    both = tuple(point.excerpt for point in BRIEFING.sections[1].points)
    shown = without_repeats(replace(BRIEFING, next=both))
    (kept,) = (point for point in shown.sections[1].points if not beside(shown, point))
    assert kept.priority == min(point.priority for point in BRIEFING.sections[1].points)
    assert shown.next == tuple(excerpt for excerpt in both if excerpt != kept.excerpt)


def test_the_bottom_line_stays_and_no_figure_repeats_it() -> None:
    assert BRIEFING.bottom_line is not None
    figures = tuple(Figure(excerpt, excerpt) for excerpt in (BRIEFING.bottom_line, SECOND.excerpt))
    shown = without_repeats(replace(BRIEFING, figures=figures))
    assert not any(beside(shown, point) for point in shown.points)
    assert shown.figures == (), "one figure alone is no row"


def test_a_few_words_of_a_point_do_not_stand_for_it() -> None:
    part = replace(SECOND.excerpt, end=SECOND.excerpt.start + 9, text=SECOND.excerpt.text[:9])
    assert not beside(replace(BRIEFING, next=(part,)), SECOND)


def test_what_stands_nowhere_else_is_the_first_that_an_actor_says_and_what_a_question_repeats_the_last() -> None:
    asked, told = BRIEFING.points[1].excerpt, BRIEFING.points[2].excerpt
    end = len(BRIEFING.sources[0].text)
    new = Excerpt("Elsewhere.", 0, end, end + 10)
    card = ActorCard(name="Crew", type="group", role=None, aliases=(), mentions=1, said=(asked, told, new), evidence=())
    question = Question("unknown", Note("Not known", "kind.unknown"), None, (asked,))
    (shown,) = without_repeats(replace(BRIEFING, actors=(card,), questions=(question,))).actors
    assert shown.said == (new, told, asked)
