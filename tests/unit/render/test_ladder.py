from dataclasses import replace

from briefing.language import load
from briefing.model.document import ActorCard
from briefing.render._page.ladder import main_ladder, rail_ladder, standing
from tests.pages.factory import Part, briefing_of, prose, with_rail

BRIEFING = briefing_of([Part("One", prose(4, 10, 1)), Part("Two", prose(4, 10, 2))])


def test_the_bottom_line_never_leaves() -> None:
    bare = standing(BRIEFING, (), load("en"))
    assert [point.excerpt for point in bare.points] == [BRIEFING.bottom_line]


def test_a_point_for_each_section_leaves_after_all_others() -> None:
    ladder = main_ladder(BRIEFING)
    assert [head.block for head in ladder[0].heads] == ["section-1"]
    assert [rung.is_lead for rung in ladder] == [True] + [False] * 6


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
        assert sum(bool(card.said) for card in shown.actors) == sum(len(rung.keys) for rung in rungs if rung.kind == "said")


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
    assert [rung.keys for rung in rungs if rung.kind == "said"] == [("said-0", "said-1")]


def test_one_voice_alone_is_heard() -> None:
    rungs = rail_ladder(with_rail(BRIEFING, actors=[("Item", "", BRIEFING.points[1].excerpt.text)]))
    assert [rung.keys for rung in rungs if rung.kind == "said"] == [("said-0",)]
