"""This file tests what a worker makes of one item."""

import json

import pytest

from briefing.batch.inputs import Item
from briefing.batch.work import Made, Wishes, work
from briefing.model.options import Options
from tests.unit.batch.conftest import article

WISHES = Wishes(options=Options(), formats=("json",), seconds=60)


def of_record(value: object) -> Made:
    (made,) = work(WISHES, Item("r.jsonl:7", json.dumps(value).encode(), is_record=True))
    return made


def test_a_file_gives_a_briefing_in_each_format() -> None:
    wishes = Wishes(options=Options(), formats=("json", "txt"), seconds=60)
    (made,) = work(wishes, Item("news/bridge.txt", article(1).encode()))
    assert (made.name, made.fault) == ("bridge.txt", None)
    assert [result.suffix for result in made.results] == [".json", ".txt"]


def test_a_record_states_its_text_and_where_it_is_from() -> None:
    stated = {"name": "tarn", "title": "A Bridge", "url": "https://venn.example/a", "published": "2026-03-02", "outlet": "Venn Post"}
    made = of_record({"text": article(1), "id": 4} | stated)
    (source,) = json.loads(made.results[0].data)["sources"]
    assert {key: source[key] for key in stated} == stated


def test_a_record_without_a_name_is_called_by_its_line() -> None:
    assert of_record({"text": article(1), "title": None}).name == "r.jsonl:7"


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ([], 'no object; give one a line, as {"text": "…"}'),
        ({"title": 3}, 'no "text"; give the article there; "title" is no text'),
        ({"text": " "}, 'no "text"; give the article there'),
    ],
)
def test_a_record_that_is_wrong_is_a_fault_with_all_its_reasons(value: object, fault: str) -> None:
    assert of_record(value) == Made(name="r.jsonl:7", fault=fault)


@pytest.mark.parametrize("line", [b"{", b"\xff", b"[" * 200_000])
def test_a_line_that_is_no_json_is_a_fault(line: bytes) -> None:
    (made,) = work(WISHES, Item("r.jsonl:7", line, is_record=True))
    assert str(made.fault).startswith("no JSON: ")


def test_each_letter_of_a_mailbox_is_an_article_and_a_bad_one_stops_no_other() -> None:
    letter = "From a@venn.example Mon Mar  2 09:00:00 2026\nSubject: {}\nContent-Type: text/plain\n\n{}\n\n"
    box = "".join(letter.format(number, text) for number, text in enumerate([article(1), "Bye", article(2)]))
    made = work(WISHES, Item("weekly.mbox", box.encode()))
    assert [bool(each.fault) for each in made] == [False, True, False]


def test_an_item_that_takes_too_long_is_a_fault() -> None:
    wishes = Wishes(options=Options(), formats=("json",), seconds=0.01)
    (made,) = work(wishes, Item("long.txt", (article(1) * 2000).encode()))
    assert made == Made(name="long.txt", fault="took longer than 0.01 s; allow it more with --seconds, or give it in parts")
