"""This file tests that every candidate's choice is accounted for."""

from briefing import Options, Source
from briefing.pipeline import explain
from tests.unit.select.test_select import TEXT


def test_what_is_chosen_has_a_place_and_what_is_not_has_a_reason() -> None:
    entries = explain([Source.from_text(TEXT)], Options(words=30))
    assert {entry.priority for entry in entries} > {None, 1}
    assert all((entry.priority is None) == bool(entry.against) for entry in entries)


def test_a_sentence_that_has_no_room_is_told_so() -> None:
    entries = explain([Source.from_text(TEXT)], Options(words=10))
    assert any(entry.against.startswith("no room") for entry in entries)


def test_each_entry_tells_the_parts_that_it_adds() -> None:
    assert all(dict(entry.parts).get("terms", 0.0) > 0 for entry in explain([Source.from_text(TEXT)]) if entry.priority == 1)
