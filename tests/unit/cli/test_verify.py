"""This file tests `briefing verify`: exit codes, the report, the JSON, and sources in any form."""

import json
from pathlib import Path

import pytest

from briefing import verify
from tests.unit.cli.conftest import ARTICLE, Run

HTML = "<html><head><title>Bridge</title></head><body><article><h1>{}</h1>{}</article></body></html>"


@pytest.fixture
def page(run: Run, article: Path) -> Path:
    """A page of the article."""
    assert run("make", article, "-o", "page.pdf").exit_code == 0
    return article.parent / "page.pdf"


def test_a_page_that_stands_exits_with_0(run: Run, page: Path, article: Path) -> None:
    result = run("verify", page, article)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == f"{page}: stands"


def test_an_excerpt_that_does_not_stand_exits_with_1_and_says_which(run: Run, page: Path, folder: Path) -> None:
    (folder / "other.txt").write_text(ARTICLE.replace("cracks", "no cracks"), encoding="utf-8")
    result = run("verify", page, "other.txt")
    assert result.exit_code == 1
    assert "altered: other.txt has other words" in result.stdout
    assert "found: Engineers found no cracks in two piers." in result.stdout


def test_a_source_that_is_another_text_altogether_is_told_in_one_line(run: Run, page: Path, folder: Path) -> None:
    (folder / "other.txt").write_text("Bakery closes\n\nThe bakery of Tolmsted will close in May, its owner said.\n")
    result = run("verify", str(page), str(folder / "other.txt"))
    assert result.exit_code == 1
    assert result.stdout.count("other.txt") == 2
    assert "none of the record's excerpts is in other.txt; is this the source of the page?" in result.stdout


def test_the_original_file_may_be_in_another_form(run: Run, folder: Path) -> None:
    title, *paragraphs = ARTICLE.splitlines()
    original = folder / "bridge.html"
    original.write_text(HTML.format(title, "".join(f"<p>{line}</p>" for line in paragraphs)), encoding="utf-8")
    assert run("make", original, "-o", "page.pdf").exit_code == 0
    found = json.loads(run("verify", "page.pdf", original, "--json").stdout)
    assert found["sources"][0]["given_same"] is True
    original.write_text(original.read_text(encoding="utf-8").replace("six weeks", "ten weeks"), encoding="utf-8")
    assert run("verify", "page.pdf", original).exit_code == 1


def test_the_json_is_that_of_python(run: Run, page: Path) -> None:
    assert json.loads(run("verify", page, "--json").stdout) == verify(page.read_bytes()).to_dict()


def test_a_page_may_come_by_standard_input(run: Run, page: Path) -> None:
    assert run("verify", "-", given=page.read_bytes()).exit_code == 0


def test_a_file_that_is_no_briefing_says_so_and_exits_with_1(run: Run, article: Path) -> None:
    result = run("verify", article)
    assert result.exit_code == 1
    assert f"{article}: is no PDF" in result.stderr


def test_all_files_that_are_not_there_are_told_at_once(run: Run) -> None:
    result = run("verify", "no.pdf", "no.txt")
    assert result.exit_code == 1
    assert "no.pdf" in result.stderr
    assert "no.txt" in result.stderr


def test_without_a_file_it_is_usage(run: Run) -> None:
    assert run("verify").exit_code == 2
