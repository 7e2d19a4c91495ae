from dataclasses import replace

from briefing.render._page.choice import Rungs, Shown, chosen
from briefing.render._page.ladder import Head, Rung
from briefing.render._page.measure import Measure
from briefing.render._page.press import Place


def _rung(key: str, kind: str = "point", needs: tuple[str, ...] = ()) -> Rung:
    return Rung(kind=kind, keys=(key,), breadth=100, extra=0.0, needs=needs)


def _measure(spare: float, **heights: float) -> Measure:
    places = {key: Place(0.0, height) for key, height in ({"sheet": 900.0, "main": 500.0} | heights).items()}
    return Measure(places, 800.0, 800.5 + spare, None)


def _chosen(ladder: Rungs, rungs: Rungs, measure: Measure, free: float = 0.0) -> Rungs:
    return chosen(ladder, Shown(rungs, measure, {}), "main", free)


A, B, C, D = (_rung(key) for key in "ABCD")


def test_what_stands_stays_where_all_of_it_fits() -> None:
    assert _chosen((A, B), (A, B), _measure(0.0, A=20, B=30)) == (A, B)


def test_of_a_column_too_tall_the_least_important_goes() -> None:
    assert _chosen((A, B, C), (A, B, C), _measure(-25.0, A=20, B=30, C=30)) == (A, B)


def test_shorter_ones_fill_the_gap() -> None:
    assert _chosen((A, B, C, D), (A, B, C, D), _measure(-90.0, A=20, B=90, C=30, D=20)) == (A, C, D)


def test_what_stood_in_an_earlier_layout_is_known() -> None:
    measure = _measure(45.0, A=20)
    assert chosen((A, B, C), Shown((A,), measure, {B: 44.0}), "main", 0.0) == (A, B)
    assert chosen((A, B, C), Shown((A,), measure, {B: 46.0}), "main", 0.0) == (A, C)


def test_to_be_sure_nothing_stands_that_no_layout_has_shown() -> None:
    shown = Shown((A,), _measure(90.0, A=20), {C: 30.0})
    assert chosen((A, B, C), shown, "main", 0.0, is_sure=True) == (A, C)


def test_a_heading_takes_what_its_block_has_beyond_its_points() -> None:
    head = Head("section-1", 0, 2.0)
    one, other = replace(A, heads=(head,)), replace(B, heads=(head,))
    heights = {"A": 20.0, "B": 30.0, "section-1": 90.0}
    assert _chosen((one, other), (one, other), _measure(-30.0, **heights)) == (one,)
    assert _chosen((one, other), (one, other), _measure(-60.0, **heights)) == ()


def test_what_does_not_stand_is_tried_by_its_length() -> None:
    assert _chosen((A, B, C), (A,), _measure(45.0, A=20)) == (A, B, C)
    assert _chosen((A, B, C), (A,), _measure(35.0, A=20)) == (A, B)
    assert _chosen((A, B, C), (A,), _measure(35.0, A=20), 20.0) == (A,), "some room is to stay empty"


def test_a_question_is_not_shown_before_the_one_above_it() -> None:
    first, second = _rung("question-0", "question"), _rung("question-1", "question")
    assert _chosen((first, second), (first, second), _measure(-60.0, **{"question-0": 50, "question-1": 5})) == ()


def test_words_go_with_the_actor_who_said_them() -> None:
    who, said = _rung("actor-0", "actor"), _rung("said-0", "said", needs=("actor-0",))
    assert _chosen((who, said), (who, said), _measure(-20.0, **{"actor-0": 50, "said-0": 5})) == ()


def test_the_words_in_an_actors_row_are_counted_once() -> None:
    who, said = _rung("actor-0", "actor"), _rung("said-0", "said", needs=("actor-0",))
    heights = Shown((who, said), _measure(0.0, **{"actor-0": 50, "said-0": 30}), {}).heights()
    assert (heights[who], heights[said]) == (20, 30)


def test_a_row_that_comes_with_its_words_is_as_high_as_both() -> None:
    both = Rung(kind="said", keys=("actor-0", "said-0"), breadth=100, extra=0.0)
    assert Shown((both,), _measure(0.0, **{"actor-0": 50, "said-0": 30}), {}).heights()[both] == 50
