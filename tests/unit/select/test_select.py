"""This file tests that selection of real text keeps its promises."""

import pytest

from briefing import InputError, Options, Source, brief

TEXT = """Ferry from Sarn to Tarnbeck to stop
The ferry from Sarn to Tarnbeck will stop in October, the harbour board said on Monday. It has run for forty years.
What the board says
The board blamed the harbour fees of Tarnbeck, which doubled in spring. The ferry's engines are old, the board said.
What the crew says
Ferry captain Ilse Morrow rejected that. “The engines are sound. We were never asked about the ferry,” Morrow said in Sarn.
What comes next
The crew of the ferry will meet the board on Thursday in Sarn.
"""


@pytest.mark.parametrize("ranker", ["balanced", "lexrank", "kl"])
def test_every_section_has_its_point_whatever_the_ranker(ranker: str) -> None:
    briefing = brief([Source.from_text(TEXT)], Options(ranker=ranker))
    assert all(section.points for section in briefing.sections)


def test_a_sentence_that_leans_on_another_never_stands_alone() -> None:
    briefing = brief([Source.from_text(TEXT)])
    assert not any(point.excerpt.text == "It has run for forty years." for point in briefing.points)


def test_a_quotation_stands_whole_with_its_speaker() -> None:
    briefing = brief([Source.from_text(TEXT)])
    (point,) = [point for point in briefing.points if "never asked" in point.excerpt.text]
    assert "“The engines are sound. We were never asked about the ferry,” Morrow said in Sarn." in point.excerpt.text


def test_priorities_are_one_to_the_number_of_points() -> None:
    points = brief([Source.from_text(TEXT)]).points
    assert sorted(point.priority for point in points) == list(range(1, len(points) + 1))


def test_points_stand_in_the_order_of_the_source() -> None:
    starts = [point.excerpt.start for point in brief([Source.from_text(TEXT)]).points]
    assert starts == sorted(starts)


def test_the_bottom_line_is_one_of_the_points() -> None:
    briefing = brief([Source.from_text(TEXT)])
    assert briefing.bottom_line in [point.excerpt for point in briefing.points]


def test_a_text_of_which_nothing_can_stand_alone_is_refused_with_a_reason() -> None:
    with pytest.raises(InputError, match="no sentence that can be quoted on its own"):
        brief([Source.from_text("However, he said that it was not so. They agreed.")])


def test_a_script_without_spaces_gets_a_summary_too() -> None:
    text = "萨恩港口将于十月关闭\n港口管理局周一表示，运营四十年的老港口将于十月关闭。管理局主席说，春季以来港口费用翻了一番。\n"
    assert [point.excerpt.text for point in brief([Source.from_text(text)]).points]
