"""This file changes one thing in a finished PDF, or in its source, and tests that it is found and rightly named."""

from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing import Source, Verification, verify
from briefing.model.imprint import KEY
from tests.unit.verify.tampering import (
    RECORD,
    SOURCE,
    TEXT,
    drawn_over,
    edited,
    page,
    record_of,
    swapped_glyph,
    with_attached,
    with_record,
    with_the_papers_of,
)

LETTERS = st.sampled_from("aeimnortux")
few = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _excerpts() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []

    def look(value: Any) -> None:
        if isinstance(value, dict):
            if value.keys() >= {"text", "source", "start", "end"}:
                found.append(value)
            for key, inner in value.items():
                if key != KEY:
                    look(inner)
        elif isinstance(value, list):
            for inner in value:
                look(inner)

    look(record_of(page()))
    return found


def _kinds(found: Verification) -> set[str]:
    return {fault.kind for fault in found.faults}


def _changed(text: str, place: int, letter: str) -> str:
    place %= len(text)
    return text[:place] + (letter if text[place] != letter else "q") + text[place + 1 :]


@few
@given(number=st.integers(0, 500), place=st.integers(0, 500), letter=LETTERS)
def test_a_letter_changed_in_an_excerpt_of_the_record_is_found(number: int, place: int, letter: str) -> None:
    excerpts = _excerpts()
    chosen = excerpts[number % len(excerpts)]
    new = _changed(chosen["text"], place, letter)

    def change(value: Any) -> None:
        if isinstance(value, dict):
            if all(value.get(key) == chosen[key] for key in ("text", "source", "start", "end")):
                value["text"] = new
            for inner in value.values():
                change(inner)
        elif isinstance(value, list):
            for inner in value:
                change(inner)

    for sealed in (False, True):
        found = verify(with_record(page(), change, sealed=sealed))
        assert ("record" in _kinds(found)) is not sealed
        wrong = [fault for fault in found.faults if fault.words == new]
        assert {fault.kind for fault in wrong} & {"altered", "absent"}, "it does not stand in the text that the PDF carries"


@few
@given(number=st.integers(0, 500), place=st.integers(0, 500), letter=LETTERS)
def test_a_letter_changed_in_an_excerpt_of_the_text_that_the_pdf_carries_is_found(number: int, place: int, letter: str) -> None:
    excerpts = _excerpts()
    chosen = excerpts[number % len(excerpts)]
    text = _changed(TEXT, chosen["start"] + place % (chosen["end"] - chosen["start"]), letter)
    found = verify(with_attached(page(), "source-1.txt", text.encode()))
    assert "source" in _kinds(found)
    assert any(fault.kind in ("altered", "absent") and fault.words == chosen["text"] for fault in found.faults) or chosen["text"] in text


@few
@given(number=st.integers(0, 500), place=st.integers(0, 500), letter=LETTERS)
def test_a_letter_changed_in_an_excerpt_of_the_source_that_is_given_is_found(number: int, place: int, letter: str) -> None:
    excerpts = [excerpt for excerpt in _excerpts() if TEXT.count(excerpt["text"]) == 1]
    chosen = excerpts[number % len(excerpts)]
    text = _changed(TEXT, chosen["start"] + place % (chosen["end"] - chosen["start"]), letter)
    found = verify(page(), [Source.from_text(text, name="given.txt")])
    assert any(fault.words == chosen["text"] and fault.where == "given.txt" for fault in found.faults)
    assert found.count("embedded")[0] == found.count("embedded")[1]


@pytest.mark.parametrize(("old", "new"), [("cracks", "cracks?"), ("six weeks", "ten weeks"), ("Nobody", "Somebody"), ("Brandt", "Brandl")])
def test_words_changed_on_the_page_are_found(old: str, new: str) -> None:
    """The page is set anew from a changed text, and carries the papers of the true one."""
    found = verify(with_the_papers_of(page(TEXT.replace(old, new)), page()))
    assert any(fault.kind in ("page", "foreign", "missing") for fault in found.faults)
    assert {fault.where for fault in found.faults} == {"page 1"}


@pytest.mark.parametrize("number", range(0, 60, 12))
def test_a_letter_exchanged_in_what_is_drawn_is_found(number: int) -> None:
    assert _kinds(verify(swapped_glyph(page(), number))) & {"page", "missing", "foreign"}


def test_a_letter_changed_in_our_own_words_is_found() -> None:
    def change(record: Any) -> None:
        part = next(part for part in record[KEY]["pages"][0]["parts"] if part["place"] is None and "Balance" in part["lines"][0][3].title())
        part["lines"][0][3] = "BALANCF"

    found = verify(with_record(page(), change, sealed=True))
    assert {"page", "unknown"} <= _kinds(found)


def test_words_added_to_the_page_are_foreign() -> None:
    found = verify(drawn_over(page(), "BT /Over 12 Tf 60 300 Td (The mayor resigned) Tj ET"))
    assert [(fault.kind, fault.words, fault.where) for fault in found.faults] == [("foreign", "The mayor resigned", "page 1")]


def test_words_that_the_record_passes_for_ours_are_foreign() -> None:
    def change(record: Any) -> None:
        record[KEY]["pages"][0]["parts"].append({"place": None, "lines": [[60.0, 541.89, 130.0, "The burglar resigned"]]})

    over = drawn_over(page(), "BT /Over 12 Tf 60 300 Td (The burglar resigned) Tj ET")
    found = verify(with_record(over, change, sealed=True))
    assert [(fault.kind, fault.words) for fault in found.faults] == [("unknown", "The burglar resigned")]


def test_words_painted_over_are_hidden() -> None:
    x, y, width, text = next(line for part in record_of(page())[KEY]["pages"][0]["parts"] if part["place"] for line in part["lines"])
    found = verify(drawn_over(page(), f"1 g {x} {841.89 - y - 4} {width} 30 re f"))
    assert any(fault.kind == "hidden" and text.split()[0] in fault.words for fault in found.faults)


def test_a_stamp_over_the_page_is_foreign() -> None:
    def stamp(file: pikepdf.Pdf) -> None:
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[50, 50, 200, 90], Contents="Not true")
        file.pages[0].Annots = pikepdf.Array([file.make_indirect(note)])

    assert any("stamps" in fault.words for fault in verify(edited(page(), stamp)).faults)


def test_a_page_added_to_the_file_is_foreign() -> None:
    found = verify(edited(page(), lambda file: file.pages.append(file.pages[0])))
    assert {fault.where for fault in found.faults} == {"page 2"}


def test_a_page_taken_out_of_the_file_is_missing() -> None:
    def blank(file: pikepdf.Pdf) -> None:
        file.pages[0].Contents = file.make_stream(b"")

    assert _kinds(verify(edited(page(), blank))) == {"missing"}


def test_excerpts_that_changed_places_on_the_page_are_found() -> None:
    def change(record: Any) -> None:
        parts = [part for part in record[KEY]["pages"][0]["parts"] if part["place"] and len(part["lines"]) == 2]
        parts[0]["place"], parts[1]["place"] = parts[1]["place"], parts[0]["place"]

    assert "page" in _kinds(verify(with_record(page(), change, sealed=True)))


def test_a_page_that_calls_its_words_an_excerpt_without_one_in_the_record_is_found() -> None:
    def change(record: Any) -> None:
        part = next(part for part in record[KEY]["pages"][0]["parts"] if part["place"])
        part["place"] = {"source": 0, "start": 3, "end": 9}

    assert "foreign" in _kinds(verify(with_record(page(), change, sealed=True)))


def test_a_place_that_is_wrong_is_found() -> None:
    def change(record: Any) -> None:
        record["bottom_line"]["start"] += 1
        record["bottom_line"]["end"] += 1

    assert "misplaced" in _kinds(verify(with_record(page(), change, sealed=True)))


def test_a_hash_changed_in_the_record_is_found() -> None:
    def change(record: Any) -> None:
        record["sources"][0]["sha256"] = "0" + record["sources"][0]["sha256"][1:]

    assert {"source", "record"} <= _kinds(verify(with_record(page(), change)))


def test_a_page_written_wholly_anew_is_found_by_the_original_alone() -> None:
    forged = page(TEXT.replace("six weeks", "ten weeks"))
    assert verify(forged).stands
    found = verify(forged, [SOURCE])
    assert [fault.kind for fault in found.faults if "ten weeks" in fault.words][:1] == ["altered"]
    assert "six weeks" in next(fault.found for fault in found.faults)


def test_the_record_is_the_only_thing_that_says_so_when_a_word_beside_the_page_changes() -> None:
    found = verify(with_record(page(), lambda record: record["sources"][0].update(author="Somebody")))
    assert [(fault.kind, fault.where) for fault in found.faults] == [("record", RECORD)]
