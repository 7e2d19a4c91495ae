"""This file tests what of a ladder a column takes, whatever its parts cost."""

from collections.abc import Mapping

from briefing.render._page.column import filled, is_all, whole
from briefing.render._page.ladder import Head, Rung

ONE, OTHER = Head("section-1", 0, 2.0), Head("group-1", 0, 1.0)


def _point(number: int, *heads: Head, sources: tuple[int, ...] = ()) -> Rung:
    return Rung(kind="point", keys=(f"point-{number}",), breadth=0, extra=float(number), heads=heads, sources=sources)


def _cost(part: Rung | Head) -> float:
    return part.extra


def test_a_heading_is_paid_for_once() -> None:
    assert whole([_point(3, ONE, OTHER), _point(4, ONE, OTHER)], _cost) == 10.0
    assert filled([_point(3, ONE), _point(4, ONE)], _cost, 9.0) == (_point(3, ONE), _point(4, ONE))


def test_a_point_whose_heading_has_no_room_is_passed_over() -> None:
    assert filled([_point(3, ONE), _point(4)], _cost, 4.0) == (_point(4),)


def test_what_is_short_enough_fills_the_gap_as_often_as_there_is_room() -> None:
    points = [_point(5), _point(9), _point(2), _point(1)]
    assert filled(points, _cost, 8.0) == (points[0], points[2], points[3])


def test_no_point_takes_the_room_of_another_sources_shortest() -> None:
    long, further, short = _point(6, sources=(0,)), _point(5, sources=(0,)), _point(3, sources=(1,))
    assert filled([long, further, short], _cost, 10.0) == (long, short)
    assert filled([long, further, short], _cost, 8.0) == (further, short)


def test_where_not_all_sources_have_room_as_many_as_can_have_a_point() -> None:
    points = [_point(6, sources=(0,)), _point(4, sources=(1,)), _point(3, sources=(2,))]
    assert filled(points, _cost, 8.0) == (points[1], points[2])


def test_a_point_that_several_sources_report_is_one_for_each() -> None:
    common, own = _point(5, sources=(0, 1)), _point(4, sources=(1,))
    assert filled([common, own], _cost, 6.0) == (common,)


def test_words_that_share_a_line_are_counted_as_whole_lines() -> None:
    assert whole([_point(12), _point(12)], _cost, line=10.0) == 30.0
    assert filled([_point(12), _point(7), _point(2)], _cost, 20.0, line=10.0) == (_point(12), _point(7))


def test_of_two_forms_of_one_thing_the_first_that_fits_stands() -> None:
    long = Rung(kind="said", keys=("said-0",), breadth=0, extra=5.0)
    short = Rung(kind="said", keys=("said-0",), breadth=0, extra=2.0, is_short=True)
    rooms: Mapping[float, tuple[Rung, ...]] = {1.0: (), 3.0: (short,), 9.0: (long,)}
    for room, stands in rooms.items():
        assert filled([long, short], _cost, room) == stands
    assert is_all([long], [long, short])
    assert not is_all([short], [long, short])
