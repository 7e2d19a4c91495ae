import pytest

from briefing.render._page.breadth import breadth
from briefing.render._page.guess import guess
from briefing.render._page.ladder import main_ladder
from briefing.render._page.settings import Room
from tests.pages.factory import Part, briefing_of, prose

ROOM = Room(lines=40, main=70, rail=50, title=48, lead=88, frame=4)


def test_a_chinese_sign_is_as_broad_as_two_letters() -> None:
    assert [breadth(text) for text in ("ferry", "渡轮", "e\u0301", "")] == [5, 4, 1, 0]


@pytest.mark.parametrize(("sentences", "size"), [(2, 12.0), (30, 9.0)])
def test_little_text_is_tried_in_larger_type(sentences: int, size: float) -> None:
    briefing = briefing_of([Part("Pier", prose(sentences, 16, 1))])
    assert guess(briefing, (main_ladder(briefing), ()), ROOM, (9.0, 10.0, 12.0), "a4").size == size


def test_of_a_long_text_about_a_page_is_tried() -> None:
    briefing = briefing_of([Part("Pier", prose(200, 16, 1))])
    tried = guess(briefing, (main_ladder(briefing), ()), ROOM, (9.0, 12.0), "a4").main
    assert 2000 < sum(rung.breadth for rung in tried) < 70 * 42


def test_a_title_of_two_lines_gets_lines_of_about_equal_length() -> None:
    briefing = briefing_of([Part("x" * 60, prose(5, 16, 1))], title="x" * 60)
    assert 0.6 < guess(briefing, (main_ladder(briefing), ()), ROOM, (9.0,), "a4").title < 0.75
