from dataclasses import replace

from briefing.language import load
from briefing.model.document import ActorCard, Note
from briefing.render._page.body import point_key
from briefing.render._page.column import filled, is_all
from briefing.render._page.ladder import Rung, ladders, main_ladder, rail_ladder, standing
from tests.pages.factory import Part, briefing_of, figure, prose, with_rail

BRIEFING = briefing_of([Part("One", prose(4, 10, 1)), Part("Two", prose(4, 10, 2))])


def test_the_bottom_line_never_leaves() -> None:
    bare = standing(BRIEFING, (), load("en"))
    assert [point.excerpt for point in bare.points] == [BRIEFING.bottom_line]


def test_a_point_for_each_section_leaves_after_all_others() -> None:
    ladder = main_ladder(BRIEFING)
    assert [head.block for head in ladder[0].heads] == ["section-1"]
    assert [rung.leads for rung in ladder] == ["part"] + [""] * 6


def test_among_equals_the_highest_number_goes_first() -> None:
    keys = [rung.keys[0] for rung in main_ladder(BRIEFING)]
    assert keys == ["point-2", "point-3", "point-4", "point-5", "point-6", "point-7", "point-8"]


def test_words_leave_before_the_actor_who_said_them() -> None:
    sentence = BRIEFING.points[1].excerpt.text
    full = with_rail(BRIEFING, actors=[("Item", "", sentence)] * 6, questions=[("outcome", "", sentence)] * 5)
    keys = [key for rung in rail_ladder(full) for key in rung.keys]
    assert len(keys) == 17
    assert all(keys.index(f"actor-{number}") < keys.index(f"said-{number}") for number in range(6))


def test_what_stands_is_the_beginning_of_each_row() -> None:
    sentence = BRIEFING.points[1].excerpt.text
    full = with_rail(BRIEFING, actors=[("Item", "", sentence)] * 6, questions=[("outcome", "", sentence)] * 5)
    for count in range(len(rail_ladder(full)) + 1):
        rungs = rail_ladder(full)[:count]
        shown = standing(full, rungs, load("en"))
        assert len(shown.actors) == 6, "an actor without room is still named"
        assert len(shown.questions) == sum(rung.kind == "question" for rung in rungs)
        assert sum(bool(card.said) for card in shown.actors) == sum(key.startswith("said") for rung in rungs for key in rung.keys)


def test_leaving_points_out_is_a_notice() -> None:
    shown = standing(replace(BRIEFING, notices=()), main_ladder(BRIEFING)[:-2], load("en"))
    assert [note.text for note in shown.notices] == ["2 of 8 points were left out to fit one page."]


def test_one_side_is_not_heard_twice_before_another_is_heard_once() -> None:
    said = BRIEFING.points[1].excerpt
    cards = [
        ActorCard(
            name=name, type="unknown", role=replace(said, text=role) if role else None, aliases=(), mentions=1, said=(said,), evidence=()
        )
        for name, role in (("Board", ""), ("Edda Quill", "Board chairwoman"), ("Crew", ""))
    ]
    keys = [key for rung in rail_ladder(replace(BRIEFING, actors=tuple(cards))) for key in rung.keys]
    assert keys.index("said-0") < keys.index("said-2") < keys.index("said-1")


def test_two_sides_are_heard_beside_the_summary_or_none() -> None:
    sentence = BRIEFING.points[1].excerpt.text
    rungs = rail_ladder(with_rail(BRIEFING, actors=[("Item", "", sentence), ("Item 1-0", "", sentence)]))
    assert [rung.keys for rung in rungs if rung.kind == "said"] == [("actor-0", "said-0", "actor-1", "said-1")]


def test_one_voice_alone_is_heard() -> None:
    rungs = rail_ladder(with_rail(BRIEFING, actors=[("Item", "", BRIEFING.points[1].excerpt.text)]))
    assert [rung.keys for rung in rungs if rung.kind == "said"] == [("actor-0", "said-0")]


def test_a_notice_on_shares_of_all_points_goes_with_the_first_of_them() -> None:
    noted = replace(BRIEFING, notices=(Note("One has 60 % of the words.", "notice.voice_share"),))
    assert len(standing(noted, main_ladder(noted), load("en")).notices) == 1
    assert [note.key for note in standing(noted, main_ladder(noted)[:-1], load("en")).notices] == ["left_out"]


def test_the_greater_voices_come_onto_the_page_before_further_points() -> None:
    (section, *others) = BRIEFING.sections
    heard = replace(section, points=(*section.points[:3], replace(section.points[3], voices=(("Item", 9),))))
    ladder = main_ladder(replace(BRIEFING, sections=(heard, *others), voices=(("Item", 90), ("Crew", 5))))
    assert [rung.keys[0] for rung in ladder if rung.leads] == ["point-2", point_key(heard.points[3])]


def test_two_figures_stand_or_fall_together() -> None:
    one, other = (figure(BRIEFING, point.excerpt.text[:6], point.excerpt.text) for point in BRIEFING.points[1:3])
    rungs = [rung for rung in main_ladder(replace(BRIEFING, figures=(one, other, one))) if rung.kind == "figure"]
    assert [rung.keys for rung in rungs] == [("figure-0", "figure-1"), ("figure-2",)]
    assert len(standing(replace(BRIEFING, figures=(one, other, one)), rungs[:1], load("en")).figures) == 2


def test_where_two_sides_have_no_room_the_shortest_of_each_is_tried() -> None:
    long, short = BRIEFING.points[1].excerpt, replace(BRIEFING.points[1].excerpt, text="Item 1-1.")
    cards = [
        ActorCard(name=name, type="unknown", role=None, aliases=(), mentions=1, said=(long, short), evidence=())
        for name in ("Board", "Crew")
    ]
    full = replace(BRIEFING, actors=tuple(cards))
    best, least = (rung for rung in rail_ladder(full) if rung.kind == "said")
    assert best.keys == least.keys == ("actor-0", "said-0", "actor-1", "said-1")
    assert [card.said for card in standing(full, (best,), load("en")).actors] == [(long,), (long,)]
    assert [card.said for card in standing(full, (least,), load("en")).actors] == [(short,), (short,)]


def test_two_sides_are_heard_before_a_third_question() -> None:
    sentence = BRIEFING.points[1].excerpt.text
    full = with_rail(BRIEFING, actors=[("Item", "old", sentence), ("Item 1-0", "old", sentence)], questions=[("outcome", "", sentence)] * 4)
    kinds = [rung.keys[0] for rung in rail_ladder(full)]
    assert kinds.index("question-1") < kinds.index("said-0") < kinds.index("question-2")


def test_of_whom_no_role_is_told_there_is_no_row_without_words() -> None:
    sentence = BRIEFING.points[1].excerpt.text
    rungs = rail_ladder(with_rail(BRIEFING, actors=[("Item", "", sentence), ("Item 1-0", "", "")]))
    assert [rung.kind for rung in rungs] == ["said"]


def test_key_figures_outlive_further_points_of_a_section() -> None:
    one, other = (figure(BRIEFING, point.excerpt.text[:6], point.excerpt.text) for point in BRIEFING.points[1:3])
    kinds = [rung.kind for rung in main_ladder(replace(BRIEFING, figures=(one, other)))]
    assert kinds == ["point", "figure"] + ["point"] * 6


def test_a_point_that_a_figure_tells_stands_where_the_figure_has_no_room() -> None:
    one, other = (figure(BRIEFING, point.excerpt.text[:6], point.excerpt.text) for point in BRIEFING.points[1:3])
    full = replace(BRIEFING, figures=(one, other))
    ladder = main_ladder(full)
    told = [rung for rung in ladder if rung.instead]
    assert [rung.instead for rung in told] == [("figure-0",), ("figure-1",)]
    roomy = filled(ladder, lambda _: 1.0, 1000.0)
    assert not set(told) & set(roomy)
    assert is_all(roomy, ladder)
    assert standing(full, roomy, load("en")).notices == ()
    tight = filled(ladder, lambda part: 2000.0 if isinstance(part, Rung) and part.kind == "figure" else 1.0, 1000.0)
    assert set(told) <= set(tight)


def test_of_several_sources_each_has_words_of_its_own_before_any_section_has_its_point() -> None:
    story = briefing_of([Part("One", prose(3, 10, 1)), Part("Two", prose(3, 10, 2))], [Part("Three", prose(3, 10, 3))])
    leads = [rung.sources for rung in main_ladder(story) if rung.leads]
    assert leads == [(1,)]


def test_in_one_column_a_question_stands_before_the_sections_have_their_points() -> None:
    full = with_rail(BRIEFING, questions=[("outcome", "", BRIEFING.points[1].excerpt.text)] * 3)
    column, _ = ladders(full, {"main": ("summary", "actors", "questions")})
    assert [rung.keys[0] for rung in column[:2]] == ["question-0", "point-2"]


def test_a_point_that_a_figure_of_the_other_column_tells_is_not_told_twice() -> None:
    one, other = (figure(BRIEFING, point.excerpt.text[:6], point.excerpt.text) for point in BRIEFING.points[1:3])
    main, rail = ladders(replace(BRIEFING, figures=(one, other)), {"main": ("summary",), "rail": ("figures",)})
    assert [rung.keys for rung in rail] == [("figure-0", "figure-1")]
    assert not any(rung.instead for rung in main)
