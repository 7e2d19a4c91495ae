"""This file tests that results are kept whole or not at all, wherever they go."""

import json
import os
import sqlite3
from pathlib import Path

import pytest

from briefing.batch import open_archive
from briefing.batch.archives.folder import LEDGER
from briefing.errors import OptionError, OutputError
from tests.unit.batch.conftest import made
from tests.unit.deliver.test_files import disk_with_room_for

ONE, TWO, THREE = ("1" * 64, "2" * 64, "3" * 64)
PLACES = ("out", "r.jsonl", "r.sqlite")


def contents(place: Path) -> list[str]:
    """Names of the sources whose results an archive holds."""
    if place.suffix == ".sqlite":
        with sqlite3.connect(place) as connection:
            names = [name for (name,) in connection.execute("SELECT name FROM briefings ORDER BY rowid")]
        connection.close()
        return names
    if place.suffix == ".jsonl":
        return [json.loads(line)["input"] for line in place.read_text(encoding="utf-8").splitlines()]
    return sorted(path.name.rpartition("-")[0] for path in place.iterdir() if path.name != LEDGER)


@pytest.mark.parametrize("name", PLACES)
def test_what_was_kept_is_known_to_a_run_that_goes_on_and_to_no_other(tmp_path: Path, name: str) -> None:
    place = tmp_path / "new" / name
    first = open_archive(place, ("json",), resume=False)
    first.keep(ONE, "a", [made("a")])
    first.close(is_over=False)
    second = open_archive(place, ("json",), resume=True)
    assert (second.has(ONE), second.has(TWO)) == (True, False)
    second.keep(TWO, "b", [made("b")])
    second.close(is_over=True)
    assert contents(place) == ["a", "b"]
    third = open_archive(place, ("json",), resume=False)
    assert not third.has(ONE)
    third.close(is_over=False)


@pytest.mark.parametrize("name", PLACES)
def test_a_full_disk_is_told_and_leaves_nothing_half_kept(tmp_path: Path, name: str) -> None:
    place = tmp_path / name
    archive = open_archive(place, ("json",), resume=False)
    archive.keep(ONE, "a", [made("a")])
    big = made("b", json.dumps({"text": "x" * 200_000}).encode())
    with disk_with_room_for(50_000), pytest.raises(OutputError, match="cannot be written"):
        archive.keep(TWO, "b", [big])
    archive.close(is_over=True)
    assert contents(place) == ["a"]
    again = open_archive(place, ("json",), resume=True)
    assert (again.has(ONE), again.has(TWO)) == (True, False)
    again.close(is_over=True)


@pytest.mark.parametrize("name", PLACES)
def test_a_place_that_cannot_be_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "taken").write_bytes(b"a file")
    with pytest.raises(OutputError):
        open_archive(tmp_path / "taken" / name, ("json",), resume=False).keep(ONE, "a", [made("a")])


def test_inputs_that_are_called_alike_have_files_of_their_own(tmp_path: Path) -> None:
    folder = open_archive(tmp_path, ("json",), resume=False)
    folder.keep(ONE, "x/a.txt", [made("a.txt"), made("a.txt")])
    folder.keep(TWO, "y/a.txt", [made("a.txt")])
    assert len(contents(tmp_path)) == 3


def test_an_input_has_the_same_file_in_every_run(tmp_path: Path) -> None:
    for key in (ONE, TWO):
        open_archive(tmp_path, ("json",), resume=False).keep(key, "x/a.txt", [made("a.txt")])
    assert contents(tmp_path) == ["a"]


def test_a_name_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    folder = open_archive(tmp_path / "out", ("json",), resume=False)
    folder.keep(ONE, "../../a", [made("../../etc/passwd"), made("/etc/passwd"), made("..")])
    assert len(contents(tmp_path / "out")) == 3
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_torn_line_of_the_ledger_counts_for_nothing_and_spoils_no_other(tmp_path: Path) -> None:
    (tmp_path / LEDGER).write_bytes(f"\n{ONE}\n\n{TWO[:40]}".encode())
    folder = open_archive(tmp_path, ("json",), resume=True)
    folder.keep(THREE, "c", [made("c")])
    folder = open_archive(tmp_path, ("json",), resume=True)
    assert [folder.has(key) for key in (ONE, TWO, THREE)] == [True, False, True]


def test_two_runs_fill_one_folder(tmp_path: Path) -> None:
    runs = [open_archive(tmp_path, ("json",), resume=False) for _ in range(2)]
    for number in range(50):
        runs[number % 2].keep(f"{number:064x}", f"a{number}", [made(f"a{number}")])
    again = open_archive(tmp_path, ("json",), resume=True)
    assert all(again.has(f"{number:064x}") for number in range(50))


def test_a_file_of_records_bears_its_name_only_when_all_is_done(tmp_path: Path) -> None:
    place = tmp_path / "r.jsonl"
    place.write_bytes(b"old\n")
    archive = open_archive(place, ("json",), resume=False)
    archive.keep(ONE, "a", [made("a")])
    assert place.read_bytes() == b"old\n"
    archive.close(is_over=True)
    assert [path.name for path in tmp_path.iterdir()] == ["r.jsonl"]
    assert contents(place) == ["a"]


def test_an_item_of_which_lines_are_missing_is_cut_off_and_done_again(tmp_path: Path) -> None:
    place = tmp_path / "r.jsonl"
    archive = open_archive(place, ("json",), resume=False)
    archive.keep(ONE, "a", [made("a")])
    archive.keep(TWO, "b", [made("b"), made("b")])
    archive.close(is_over=True)
    for cut in (1, 200):  # in the second line of the item, and in its first
        data = place.read_bytes()
        place.write_bytes(data[:-cut])
        again = open_archive(place, ("json",), resume=True)
        assert (again.has(ONE), again.has(TWO)) == (True, False)
        again.keep(TWO, "b", [made("b"), made("b")])
        again.close(is_over=True)
        assert contents(place) == ["a", "b", "b"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such lock")
def test_a_second_run_on_a_file_of_records_is_kept_out(tmp_path: Path) -> None:
    first = open_archive(tmp_path / "r.jsonl", ("json",), resume=False)
    first.keep(ONE, "a", [made("a")])
    with pytest.raises(OutputError, match="another run is writing it"):
        open_archive(tmp_path / "r.jsonl", ("json",), resume=False)
    first.close(is_over=True)
    assert contents(tmp_path / "r.jsonl") == ["a"]


def test_a_file_of_records_takes_no_pages(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="takes json only"):
        open_archive(tmp_path / "r.jsonl", ("json", "pdf"), resume=False)
