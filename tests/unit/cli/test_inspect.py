"""This file tests `briefing inspect`: the outline for people, and the JSON."""

import json
from pathlib import Path

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
        assert any(line.split()[:1] == [str(number)] and line.endswith(sentence.span.of(ARTICLE)) for line in lines)


def test_every_part_of_the_reading_is_named(run: Run, article: Path) -> None:
    shown = run("inspect", article).stdout
    for part in ("Title: ", "Set aside: ", "Actors: ", "Voices: ", "Open points: "):
        assert f"\n{part}" in f"\n{shown}"


def test_reasons_are_shown_only_when_asked_for(run: Run, folder: Path) -> None:
    (folder / "page.txt").write_text(f"{ARTICLE}Read more\nSubscribe to our newsletter\n", encoding="utf-8")
    plain, reasoned = run("inspect", "page.txt").stdout, run("inspect", "page.txt", "--why").stdout
    assert "furniture: Read more" in plain
    assert "[" not in plain
    assert any(line.strip().startswith("furniture: Read more  [") for line in reasoned.splitlines())


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
