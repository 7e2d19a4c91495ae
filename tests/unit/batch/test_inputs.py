"""This file tests what the inputs of a batch are taken to be."""

import io
import os
from pathlib import Path

import pytest

from briefing.batch import Inputs, Item, Refused
from briefing.batch import inputs as inputs_module


def items(*given: object, standard: bytes = b"", results: Path | None = None) -> list[Item | Refused]:
    found = Inputs(map(str, given), io.BytesIO(standard), results)
    assert found.faults() == ()
    return list(found)


def names(*given: object, results: Path | None = None) -> list[str]:
    return [item.name for item in items(*given, results=results)]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with files of all sorts, in which we are."""
    for name in ("b.txt", "a.html", ".hidden.txt", "deep/c.txt", "deep/.git/d.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_file_is_an_item_with_its_bytes() -> None:
    assert items("b.txt") == [Item("b.txt", b"b.txt")]


def test_a_folder_is_all_that_is_shown_in_it_and_below_in_order(folder: Path) -> None:
    assert names(folder) == [str(folder / name) for name in ("a.html", "b.txt", "deep/c.txt")]


def test_a_pattern_is_the_files_that_fit_it() -> None:
    assert names("*.txt") == ["b.txt"]
    assert names("**/*.txt") == ["b.txt", "deep/c.txt"]


def test_a_file_that_is_called_like_a_pattern_is_itself(folder: Path) -> None:
    (folder / "b[1].txt").write_bytes(b"x")
    assert names("b[1].txt") == ["b[1].txt"]


def test_results_in_the_folder_are_no_inputs(folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "out" / "e.json").write_bytes(b"{}")
    assert names(".", results=Path("out")) == ["a.html", "b.txt", "deep/c.txt"]
    (folder / "r.jsonl.part").write_bytes(b"{}")
    assert names(".", results=Path("r.jsonl")) == ["a.html", "b.txt", "deep/c.txt", "out/e.json"]


def test_links_to_folders_are_not_followed_so_that_no_circle_is_walked(folder: Path) -> None:
    (folder / "deep" / "up").symlink_to(folder, target_is_directory=True)
    assert names("deep") == ["deep/c.txt"]


def test_each_line_of_a_file_of_records_is_an_item_and_empty_ones_are_none(folder: Path) -> None:
    (folder / "r.jsonl").write_bytes(b'{"text": "One."}\n\n{"text": "Two."}')
    assert items("r.jsonl") == [
        Item("r.jsonl:1", b'{"text": "One."}\n', is_record=True),
        Item("r.jsonl:3", b'{"text": "Two."}', is_record=True),
    ]


def test_a_dash_is_records_on_standard_input() -> None:
    assert items("-", standard=b"{}\n") == [Item("standard input:1", b"{}\n", is_record=True)]
    assert Inputs(["-"], io.BytesIO(b"{}\n")).count() is None


def test_items_are_counted_without_being_read(folder: Path) -> None:
    (folder / "r.jsonl").write_bytes(b"{}\n{}\n")
    assert Inputs([str(folder)], io.BytesIO()).count() == 5


def test_what_cannot_be_read_is_refused_and_the_rest_comes(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "nowhere.txt").symlink_to("gone.txt")
    found = items("pipe", "nowhere.txt", "b.txt")
    assert found[0] == Refused("pipe", "cannot be read: is no plain file")
    assert isinstance(found[1], Refused)
    assert found[2] == Item("b.txt", b"b.txt")


def test_what_is_too_large_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs_module, "MOST_BYTES", 10)
    (folder / "r.jsonl").write_bytes(b'{"text": "far too long a line for ten bytes"}\n{"a": 1}\n')
    (folder / "long.txt").write_bytes(b"x" * 11)
    assert [type(item) for item in items("r.jsonl", "long.txt")] == [Refused, Item, Refused]


def test_all_names_that_lead_nowhere_are_told_at_once() -> None:
    told = Inputs(["gone.txt", "gone*.txt", "https://venn.example/a"], io.BytesIO()).faults()
    assert [str(fault).partition(":")[0] for fault in told] == ["gone.txt", "gone*.txt", "https"]
