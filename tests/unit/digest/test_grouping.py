"""This file tests the grouping of articles into events, on articles of our own making."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import OptionError, Source, group

FERRY = Source.from_text(
    "The Tarn Ferry bridge was shut on Monday after inspectors found cracks in two of its cables. "
    "Engineers of the county said that the repair would take six weeks. Shopkeepers in Tarn Ferry fear for their trade. "
    "The mayor, Ada Brook, asked the county for a bus over the old road, which is eleven miles longer.",
    title="Cracked cables shut the Tarn Ferry bridge",
)
FERRY_TOO = Source.from_text(
    "Cracks in the cables of the bridge at Tarn Ferry have closed it to all traffic, the county said. "
    "Inspectors found the damage on Monday. Mayor Ada Brook wants a bus on the old road until the repair is done.",
    title="Tarn Ferry bridge closed: inspectors find cracks in cables",
)
WHEAT = Source.from_text(
    "Wheat fell for a third day at the Port Ansel exchange as rain reached the northern plains. "
    "Traders had bet on drought. A tonne cost 214 crowns at the close.",
    title="Rain sends wheat lower in Port Ansel",
)
CHESS = Source.from_text(
    "Ilse Varga, aged fourteen, won the national chess title in Lunde on Sunday with a game to spare. "
    "She lost none of her nine games. Her coach said that she had slept badly.",
    title="Girl of fourteen takes chess title",
)


def test_reports_of_one_event_are_put_together_and_others_stay_alone() -> None:
    assert group([FERRY, WHEAT, FERRY_TOO, CHESS]) == ((0, 2), (1,), (3,))


def test_the_order_of_the_articles_changes_no_group() -> None:
    assert group([CHESS, FERRY_TOO, FERRY, WHEAT]) == ((0,), (1, 2), (3,))


def test_a_day_of_articles_on_different_events_has_as_many_groups() -> None:
    assert group([FERRY, WHEAT, CHESS]) == ((0,), (1,), (2,))


def test_a_shortened_copy_without_a_title_is_with_its_original() -> None:
    short = Source.from_text(". ".join(WHEAT.text.split(". ")[:2]) + ".")
    assert group([FERRY, short, WHEAT]) == ((0,), (1, 2))


def test_reports_dated_more_than_three_days_apart_are_kept_apart_and_copies_too() -> None:
    first, later = replace(FERRY, published="2026-03-02"), replace(FERRY_TOO, published="2026-03-06T08:00:00+01:00")
    assert group([first, later, WHEAT]) == ((0,), (1,), (2,))
    assert group([first, replace(first, published="2026-03-09"), WHEAT]) == ((0,), (1,), (2,))
    assert group([first, replace(later, published="2026-03-05"), WHEAT]) == ((0, 1), (2,))


def test_a_report_without_a_date_that_can_be_read_joins_by_its_words() -> None:
    assert group([replace(FERRY, published="Monday"), replace(FERRY_TOO, published="2026-03-06"), WHEAT]) == ((0, 1), (2,))


def test_one_event_alone_is_one_group() -> None:
    assert group([FERRY, FERRY_TOO]) == ((0, 1),)


def test_none_makes_no_group_and_one_makes_one() -> None:
    assert group([]) == ()
    assert group([FERRY]) == ((0,),)


def test_a_language_that_does_not_exist_is_refused() -> None:
    with pytest.raises(OptionError, match="no language called 'xx'"):
        group([FERRY], "xx")


@given(st.lists(st.builds(Source.from_text, st.text(max_size=80), title=st.none() | st.text(max_size=20)), max_size=9))
@settings(max_examples=60, deadline=None)
def test_every_article_is_in_one_group_whatever_it_holds(sources: list[Source]) -> None:
    found = group(sources)
    assert sorted(index for members in found for index in members) == list(range(len(sources)))
    assert list(found) == sorted(found)
