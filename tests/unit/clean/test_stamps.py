"""This file tests that lines that say when are told from headings and from one another."""

from collections import Counter

import pytest

from briefing.clean.lines import Line, lines
from briefing.clean.stamps import is_date_alone, is_dated_credit, is_moment, is_time_alone
from briefing.language import load
from briefing.model.text import Source

ENGLISH = load("en")


def _line(text: str) -> Line:
    (line,) = lines(Source.from_text(text), ENGLISH)
    return line


@pytest.mark.parametrize("text", ["3 May 2026", "Updated 3 May 2026, 9:15 a.m.", "2 days ago at 07:52 am", "14:05", "14:05 GMT"])
def test_a_date_or_time_and_nothing_else_is_a_date_alone(text: str) -> None:
    assert is_date_alone(_line(text), ENGLISH)


@pytest.mark.parametrize("text", ["1998", "7", "May", "3 May 2026 in Sarn", "May 2026: the dam breaks"])
def test_a_number_a_word_or_more_than_a_date_is_none(text: str) -> None:
    assert not is_date_alone(_line(text), ENGLISH)


@pytest.mark.parametrize(
    "text", ["3 May 2026 | by Cosima Reel", "Posted by Ansel Greaves on 3 May 2026, 6:21 AM", "The Sarn Post, 3 May 2026"]
)
def test_a_full_date_with_a_name_or_place_is_a_dated_credit(text: str) -> None:
    assert is_dated_credit(_line(text), ENGLISH)


@pytest.mark.parametrize(
    "text", ["The flood of 3 May 2026 and what it left", "— Merrin Toll, 3 May 2026", "It closed on 3 May 2026.", "3 May 2026"]
)
def test_a_heading_that_names_a_date_or_the_end_of_a_quotation_is_none(text: str) -> None:
    assert not is_dated_credit(_line(text), ENGLISH)


@pytest.mark.parametrize(
    ("text", "times", "is_one"),
    [("3 May 2026 17:20", 1, True), ("2 hours ago", 1, True), ("3 May 2026", 1, False), ("3 May 2026", 2, True), ("14:05", 2, False)],
)
def test_a_moment_is_a_date_to_the_minute_or_one_that_counts_back_or_comes_again(text: str, times: int, is_one: bool) -> None:
    assert is_moment(_line(text), ENGLISH, Counter({text: times})) == is_one


@pytest.mark.parametrize(
    ("text", "is_one"), [("14:05", True), ("2.05 pm", True), ("3 May 2026 14:05", False), ("14:05 The dam breaks", False)]
)
def test_a_time_alone_stands_over_an_entry_of_a_live_report(text: str, is_one: bool) -> None:
    assert is_time_alone(_line(text), ENGLISH) == is_one
