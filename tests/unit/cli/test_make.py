"""This file tests `briefing make`: where results go, and what is said when something is wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.unit.cli.conftest import ARTICLE, Machine, Run


def briefing_in(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    assert found["schema"] == "briefing/1"
    return found


def test_results_go_to_the_folder_for_results_named_after_the_input(run: Run, article: Path) -> None:
    result = run("make", article, "--to", "json")
    assert (result.exit_code, result.stdout) == (0, "output/tarn-ferry.json\n")
    assert briefing_in(Path("output/tarn-ferry.json"))["sources"][0]["name"] == "Tarn Ferry.txt"


def test_one_format_goes_to_the_file_that_is_named(run: Run, article: Path) -> None:
    assert run("make", article, "--to", "json", "-o", "new/place/page.data").exit_code == 0
    briefing_in(Path("new/place/page.data"))


def test_several_formats_go_to_the_folder_that_is_named(run: Run, article: Path) -> None:
    result = run("make", article, "--to", "json, html", "-o", "briefs")
    assert result.stdout.splitlines() == ["briefs/tarn-ferry.json", "briefs/tarn-ferry.html"]
    assert sorted(path.name for path in Path("briefs").iterdir()) == ["tarn-ferry.html", "tarn-ferry.json"]


def test_a_folder_that_exists_takes_a_single_result_too(run: Run, article: Path) -> None:
    Path("briefs").mkdir()
    assert run("make", article, "--to", "json", "-o", "briefs").stdout == "briefs/tarn-ferry.json\n"


def test_the_format_is_the_one_that_the_outputs_name_ends_with(run: Run, article: Path) -> None:
    assert run("make", article, "-o", "page.json").exit_code == 0
    briefing_in(Path("page.json"))


def test_a_file_of_a_kind_that_is_not_made_is_refused(run: Run, article: Path, folder: Path) -> None:
    result = run("make", article, "-o", "page.docx")
    assert result.exit_code != 0
    assert "'docx'" in result.stderr
    assert "html, json" in result.stderr
    assert list(folder.iterdir()) == [article]
    assert run("make", article, "-o", "page.JSON").exit_code == 0
    briefing_in(Path("page.JSON"))


def test_a_dash_reads_standard_input_and_writes_standard_output(run: Run, folder: Path) -> None:
    result = run("make", "-", "--to", "json", "-o", "-", given=ARTICLE.encode())
    assert result.exit_code == 0
    assert json.loads(result.stdout)["sources"][0]["name"] == "standard input"
    assert list(folder.iterdir()) == []


def test_several_inputs_are_sources_of_one_briefing(run: Run, article: Path) -> None:
    other = article.with_name("other.txt")
    other.write_text(ARTICLE.replace("six weeks", "two months"), encoding="utf-8")
    assert run("make", article, other, "--to", "json").exit_code == 0
    assert [source["name"] for source in briefing_in(Path("output/tarn-ferry.json"))["sources"]] == ["Tarn Ferry.txt", "other.txt"]


def test_notices_are_told_beside_the_result(run: Run, article: Path) -> None:
    result = run("make", article, "--to", "json", "-o", "-")
    notices = json.loads(result.stdout)["notices"]
    assert notices
    assert result.stderr.splitlines() == [f"note: {notice['text']}" for notice in notices]


def test_options_reach_the_briefing(run: Run, article: Path) -> None:
    run("make", article, "-o", "page.json", "--title", "The bridge", "--as-of", "2026-04-14")
    found = briefing_in(Path("page.json"))
    assert (found["title"]["text"], found["as_of"]) == ("The bridge", "2026-04-14")


def test_a_line_that_was_set_aside_can_be_kept_and_the_page_says_so(run: Run, folder: Path) -> None:
    teaser = "Storms sink three trawlers off the coast of Ostmark, and forty sailors are feared dead."
    (folder / "page.txt").write_text(f"{ARTICLE}More on this story\n{teaser}\n", encoding="utf-8")
    shown = run("make", "page.txt", "--to", "json", "-o", "-")
    kept = run("make", "page.txt", "--to", "json", "-o", "-", "--keep", "6")
    assert teaser in [aside["text"] for aside in json.loads(shown.stdout)["set_aside"]]
    points = [point["text"] for section in json.loads(kept.stdout)["sections"] for point in section["points"]]
    assert teaser in points
    assert "notice.chosen_lines" in [notice["key"] for notice in json.loads(kept.stdout)["notices"]]


def test_a_line_of_the_second_source_is_named_with_its_number(run: Run, article: Path, folder: Path) -> None:
    (folder / "second.txt").write_text(ARTICLE.replace("Thursday", "Friday"), encoding="utf-8")
    shown = run("make", article, "second.txt", "--drop", "2:3-4", "--to", "json", "-o", "-")
    assert {aside["source"] for aside in json.loads(shown.stdout)["set_aside"]} == {1}
    wrong = run("make", article, "second.txt", "--drop", "3:1")
    assert (wrong.exit_code, wrong.stderr) == (2, "briefing: line 3:1: there is no such source; 2 given\n")


def test_all_faults_are_told_at_once_and_usage_comes_first(run: Run) -> None:
    result = run(
        "make", "a.txt", "b.txt", "--words", "0", "--as-of", "yesterday", "--ranker", "best", "--to", "docx,json", "--theme", "loud"
    )
    assert result.exit_code == 2
    told = result.stderr
    assert all(line.startswith("briefing: ") for line in told.splitlines())
    for part in ("words is 0", "as_of is 'yesterday'", "'best'", "'docx'", "'loud'", "a.txt: no such file", "b.txt: no such file"):
        assert part in told


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [
        ("--to", "docx", "no output format called 'docx'; there are: "),
        ("--to", "", "no output format called ''; there are: "),
        ("--ranker", "best", "no ranker called 'best'; there are: balanced"),
        ("--names", "oracle", "no reader of names called 'oracle'; there are: rules, spacy"),
        ("--theme", "loud", "no theme called 'loud'; there are: brief, classic"),
        ("--language", "xx", "no language called 'xx'; there are: "),
        ("--paper", "a5", "no paper called 'a5'; there are: a4, letter"),
        ("--words", "0", "words is 0; give a whole number from 1"),
        ("--as-of", "2026-02-30", "as_of is '2026-02-30'; give a day as YYYY-MM-DD"),
        ("--as-of", "2026-W16-2", "as_of is '2026-W16-2'; give a day as YYYY-MM-DD"),
        ("--templates", "nowhere", "no folder of templates at nowhere"),
    ],
)
def test_a_value_that_makes_no_sense_is_named_with_what_would(run: Run, article: Path, option: str, value: str, says: str) -> None:
    result = run("make", article, option, value)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"briefing: {says}" in result.stderr
    assert not Path("output").exists()


def test_words_must_be_a_number(run: Run, article: Path) -> None:
    result = run("make", article, "--words", "many")
    assert result.exit_code == 2
    assert "'many' is not a valid integer" in result.stderr


def test_without_an_input_the_usage_is_shown(run: Run) -> None:
    result = run("make")
    assert result.exit_code == 2
    assert "Usage: briefing make" in result.stderr


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no text in it"),
        (b" \n\t\n", "no text in it"),
        (b"text\0and more", "is a binary file"),
        (b"Caf\xc3\xa9 at the quay, caf\xe9", "is UTF-8 text, but damaged at line 1, byte 0xe9 at 22"),
        (b"%PDF-1.7\n", "is a damaged PDF"),
    ],
)
def test_an_input_without_usable_text_is_named_with_the_reason(run: Run, folder: Path, content: bytes, says: str) -> None:
    (folder / "page.txt").write_bytes(content)
    result = run("make", "page.txt", "--to", "json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"briefing: page.txt: {says}" in result.stderr
    assert not Path("output").exists()


def test_the_files_of_a_folder_are_sources_of_one_briefing(run: Run, article: Path) -> None:
    Path("event").mkdir()
    article.rename("event/b.txt")
    Path("event/a.txt").write_text(ARTICLE.replace("six weeks", "two months"), encoding="utf-8")
    Path("event/c.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    result = run("make", "event", "--to", "json", "-o", "page.json")
    assert result.exit_code == 0
    assert [source["name"] for source in briefing_in(Path("page.json"))["sources"]] == ["a.txt", "b.txt"]
    assert "note: left out: c.png: is a picture" in result.stderr


def test_a_text_that_is_given_twice_is_one_source(run: Run, article: Path) -> None:
    Path("copy.txt").write_bytes(article.read_bytes())
    result = run("make", article, article, "copy.txt", "-o", "page.json")
    assert [source["name"] for source in briefing_in(Path("page.json"))["sources"]] == ["Tarn Ferry.txt"]
    assert "note: copy.txt: has the very text of Tarn Ferry.txt, and is left out" in result.stderr


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://127.0.0.1:9/", "is no machine of the public internet"),
        ("https://ida:s3cret@venn.example/", "carries a name or password"),
        ("http://", "is no address of a web page"),
    ],
)
def test_an_address_that_is_not_fetched_from_is_told(run: Run, url: str, says: str) -> None:
    result = run("make", url)
    assert (result.exit_code, result.stdout) == (1, "")
    assert says in result.stderr
    assert "s3cret" not in result.stderr


def test_control_characters_in_a_message_are_shown_and_not_obeyed(run: Run) -> None:
    assert run("make", "\x1b[2Jmissing.txt").stderr == "briefing: \\x1b[2Jmissing.txt: no such file; check the name and the folder\n"


def test_an_article_of_a_number_that_there_is_not_is_told(run: Run, article: Path) -> None:
    result = run("make", f"{article.name}#2")
    assert (result.exit_code, result.stderr) == (
        2,
        "briefing: Tarn Ferry.txt#2: there is no article '2'; the input holds 1 article, counted from 1\n",
    )


def test_one_bad_input_of_several_stops_all(run: Run, article: Path) -> None:
    result = run("make", article, "missing.txt", "--to", "json")
    assert (result.exit_code, result.stderr) == (1, "briefing: missing.txt: no such file; check the name and the folder\n")
    assert not Path("output").exists()


def test_standard_output_takes_one_format_only(run: Run, article: Path) -> None:
    result = run("make", article, "--to", "json,html", "-o", "-")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "standard output takes one format" in result.stderr


def test_several_formats_need_a_folder_not_a_file(run: Run, article: Path) -> None:
    result = run("make", article, "--to", "json,html", "-o", "page.html")
    assert (result.exit_code, Path("page.html").exists()) == (2, False)
    assert "briefing: page.html is named as a file, and several formats need a folder" in result.stderr


def test_standard_input_is_read_once_only(run: Run) -> None:
    result = run("make", "-", "-", given=ARTICLE.encode())
    assert result.exit_code == 2
    assert "named twice" in result.stderr


def test_a_file_in_the_place_of_the_folder_is_told(run: Run, article: Path) -> None:
    Path("taken").write_text("mine", encoding="utf-8")
    result = run("make", article, "--to", "json,html", "-o", "taken")
    assert result.exit_code == 3
    assert "briefing: taken: a file stands where a folder is needed" in result.stderr
    assert Path("taken").read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_told(run: Run, article: Path) -> None:
    result = run("make", article, "--to", "json", "-o", "/dev/full")
    assert result.exit_code == 3
    assert "briefing: /dev/full: cannot be written: No space left on device" in result.stderr


@pytest.mark.parametrize("name", ["pdf", "html"])
def test_a_machine_without_pango_is_told_and_sent_to_the_doctor(machine_without_pango: Machine, tmp_path: Path, name: str) -> None:
    (tmp_path / "page.txt").write_text(ARTICLE, encoding="utf-8")
    result = machine_without_pango("make", tmp_path / "page.txt", "--to", name, "-o", tmp_path / "page.out")
    assert (result.returncode, result.stdout) == (5, "")
    assert result.stderr.startswith("briefing: no page without Pango: cannot load library 'libpango-1.0-0'; `briefing doctor` says how")


def test_work_that_takes_longer_than_it_may_is_ended_and_told(run: Run, folder: Path) -> None:
    (folder / "long.txt").write_text(ARTICLE * 3000, encoding="utf-8")
    result = run("make", "long.txt", "--to", "txt", "--seconds", 0.25)
    assert result.exit_code == 1
    assert result.stderr == "briefing: long.txt: took longer than 0.25 s; allow it more with --seconds, or give less\n"
    assert list(folder.iterdir()) == [folder / "long.txt"]
