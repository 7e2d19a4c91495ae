"""This file tests `briefing inspect`: the outline for people, and the JSON."""

import json
import re
from pathlib import Path

import pytest

from briefing import Source, inspect
from tests.unit.cli.conftest import ARTICLE, Run


def test_the_json_is_the_reading(run: Run, article: Path) -> None:
    result = run("inspect", article, "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == inspect(Source.from_text(ARTICLE, name="Tarn Ferry.txt")).to_dict()


def test_the_outline_has_every_sentence_with_its_number(run: Run, article: Path) -> None:
    reading = inspect(Source.from_text(ARTICLE))
    lines = run("inspect", article).stdout.splitlines()
    for number, sentence in enumerate(reading.article.sentences, start=1):
        assert any(str(number) in line.split()[:2] and line.endswith(sentence.span.of(ARTICLE)) for line in lines)


def test_a_line_s_number_stands_before_its_first_sentence_only(run: Run, article: Path) -> None:
    lines = run("inspect", article).stdout.splitlines()
    assert any(line.split()[:4] == ["2", "1", "+", "The"] for line in lines)
    assert any(line.split()[:3] == ["2", "+", "Engineers"] for line in lines)
    assert any(line.split()[:4] == ["4", "5", "+", "It"] or line.split()[:4] == ["4", "5", "-", "It"] for line in lines)


def test_every_part_of_the_reading_is_named(run: Run, article: Path) -> None:
    shown = run("inspect", article).stdout
    for part in ("Title: ", "Set aside: ", "Actors: ", "Voices: ", "Open points: "):
        assert f"\n{part}" in f"\n{shown}"


def test_reasons_are_shown_only_when_asked_for(run: Run, folder: Path) -> None:
    (folder / "page.txt").write_text(f"{ARTICLE}Read more\nSubscribe to our newsletter\n", encoding="utf-8")
    plain, reasoned = run("inspect", "page.txt").stdout, run("inspect", "page.txt", "--why").stdout
    assert "furniture: Read more" in plain
    assert "[" not in plain
    assert any("furniture: Read more  [" in line for line in reasoned.splitlines())


def test_a_kept_and_a_dropped_line_are_shown_as_the_user_wants_them(run: Run, folder: Path) -> None:
    (folder / "page.txt").write_text(f"{ARTICLE}Read more\n", encoding="utf-8")
    shown = run("inspect", "page.txt", "--keep", "5", "--drop", "3-4", "--why").stdout
    assert "+ Read more" in shown or "- Read more" in shown
    assert "furniture: Mayor Ilse Brandt" in shown
    assert shown.count("[chosen: you set it aside]") == 2


def test_colours_are_for_terminals_and_for_those_who_ask(run: Run, article: Path) -> None:
    assert "\x1b[" not in run("inspect", article).stdout
    coloured = run("inspect", article, "--colour").stdout
    assert "\x1b[1m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == run("inspect", article).stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--keep", "99"), "Tarn Ferry.txt: has 4 lines, and no line 99; `briefing inspect` shows their numbers"),
        (("--keep", "two"), "'two' names no lines; give a number such as 17"),
        (("--keep", "2", "--drop", "1-3"), "line 2 is to be both kept and dropped; choose one"),
    ],
)
def test_a_choice_of_lines_that_makes_no_sense_is_told(run: Run, article: Path, words: tuple[str, ...], told: str) -> None:
    result = run("inspect", article, *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr


def test_control_characters_of_a_source_are_shown_and_not_obeyed(run: Run, folder: Path) -> None:
    (folder / "page.txt").write_text(ARTICLE.replace("six weeks", "six \x1b[31mweeks"), encoding="utf-8")
    shown = run("inspect", "page.txt").stdout
    assert "\\x1b[31mweeks" in shown
    assert "\x1b" not in shown


def test_standard_input_can_be_inspected(run: Run) -> None:
    result = run("inspect", "-", "--json", given=ARTICLE.encode())
    assert json.loads(result.stdout)["source"]["name"] == "standard input"


def test_a_missing_file_is_told(run: Run) -> None:
    result = run("inspect", "missing.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "briefing: missing.txt: no such file" in result.stderr


def test_an_unknown_language_is_told(run: Run, article: Path) -> None:
    result = run("inspect", article, "--language", "xx")
    assert result.exit_code == 2
    assert "briefing: no language called 'xx'" in result.stderr


def test_of_several_articles_a_list_is_shown_with_what_names_each(run: Run, article: Path) -> None:
    (article.parent / "event").mkdir()
    article.rename("event/a.txt")
    (article.parent / "event" / "b.txt").write_text(ARTICLE.replace("Bridge at", "Second Bridge at"), encoding="utf-8")
    assert run("inspect", "event").stdout.splitlines() == [
        "event/a.txt  Bridge at Tarn Ferry Closed for Repairs",
        "event/b.txt  Second Bridge at Tarn Ferry Closed for Repairs",
    ]
    listed = json.loads(run("inspect", "event", "--json").stdout)
    assert listed["schema"] == "articles/1"
    assert [each["choice"] for each in listed["articles"]] == ["event/a.txt", "event/b.txt"]
    assert run("inspect", "event#2").stdout.startswith("Title: Second Bridge at")


def test_an_article_of_standard_input_is_chosen_like_that_of_a_file(run: Run) -> None:
    assert run("inspect", "-#1", "--json", given=ARTICLE.encode()).stdout == run("inspect", "-", "--json", given=ARTICLE.encode()).stdout
    assert "-#2: there is no article '2'" in run("inspect", "--json", "--", "-#2", given=ARTICLE.encode()).stderr


def test_a_reader_of_names_can_be_chosen_and_says_what_it_lacks(run: Run, article: Path) -> None:
    assert run("inspect", article, "--names", "rules").exit_code == 0
    result = run("inspect", article, "--names", "spacy", "--names-model", "nowhere")
    assert result.exit_code == 2
    assert re.search(r"pip install|cannot load", result.stderr)


def test_a_model_of_names_without_its_reader_is_refused(run: Run, article: Path) -> None:
    result = run("inspect", article, "--names-model", "nowhere")
    assert result.exit_code == 2
    assert "names='spacy'" in result.stderr
