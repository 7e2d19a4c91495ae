"""This file tests that a digest's files are whole or not there, and are made by the next run, whatever breaks one off."""

import re
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from email import message_from_bytes
from pathlib import Path

import pytest

from briefing.digest._state.database import committed, opened
from briefing.errors import OutputError
from tests.mishaps import files_in, parts_in, run_with
from tests.unit.cli.conftest import ARTICLE
from tests.unit.deliver.test_files import BIG, disk_with_room_for

NOW = datetime(2026, 4, 14, 7, 0, tzinfo=UTC)
SETTINGS = """
[digest]
title = "Harbour news"
[[sources]]
folder = "articles"
[mail]
sender = "news@venn.example"
to = ["ada@venn.example", "ben@venn.example"]
"""
DRAWN = re.compile(
    rb"""
    [0-9a-f]{32,40}    # "8164eb05c689ca317fe4f699a411bf93"; not "2026-04-14"
    """,
    re.VERBOSE,
)
# The clock stands, so that two runs write the same bytes.
PROGRAM = f"""
import sys
from datetime import datetime
from pathlib import Path
from briefing.digest._config.loading import load_settings
from briefing.digest.running import run
from briefing.errors import OutputError
try:
    run(load_settings(Path("digest.toml")), lambda: datetime.fromisoformat("{NOW.isoformat()}"))
except OutputError as error:
    sys.exit(str(error))
"""


def prepared(folder: Path) -> Path:
    (folder / "articles").mkdir()
    (folder / "articles" / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "digest.toml").write_text(SETTINGS, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a run that nothing breaks off: the issue's, its web pages, and a message to each."""
    folder = prepared(tmp_path_factory.mktemp("whole"))
    subprocess.run([sys.executable, "-c", PROGRAM], cwd=folder, capture_output=True, check=True)
    files = results(folder)
    assert {Path(name).suffix for name in files} == {".pdf", ".json", ".md", ".eml", ".html", ".css"}
    assert len([name for name in files if name.startswith("mail/")]) == 2
    return files


def results(folder: Path) -> dict[str, bytes]:
    """The files of the output folder; messages by whom they are to, without what is drawn by lot: their identifiers and boundaries."""
    return dict(_plain(name, data) for name, data in files_in(folder / "output").items())


def _plain(name: str, data: bytes) -> tuple[str, bytes]:
    if not name.startswith("mail/"):
        return name, data
    return f"mail/{message_from_bytes(data)['To']}.eml", DRAWN.sub(b"", data)


def broken_off(folder: Path, whole: dict[str, bytes]) -> dict[str, bytes]:
    """The files that a run has left; each is one of the whole ones."""
    found = results(folder)
    assert found.items() <= whole.items()
    return found


def goes_on(folder: Path, whole: dict[str, bytes]) -> None:
    """The next run makes what is missing."""
    subprocess.run([sys.executable, "-c", PROGRAM], cwd=folder, capture_output=True, check=True)
    assert results(folder) == whole


# The touches of the output folder: each file is opened under another name, then renamed. The fourth is a message to
# look at, the sixth a web page; the list of issues and the messages come last.
@pytest.mark.parametrize("moment", [2, 7, -3])
def test_a_kill_leaves_whole_files_and_the_next_run_makes_the_rest(moment: int, tmp_path: Path, whole: dict[str, bytes]) -> None:
    folder = prepared(tmp_path)
    done = run_with("kill", moment if moment > 0 else 2 * len(whole) + moment, folder / "output", PROGRAM, within=folder)
    assert done.returncode < 0, done.stderr
    assert len(broken_off(folder, whole)) < len(whole)
    goes_on(folder, whole)


@pytest.mark.parametrize("file", [4, 6, -1])
def test_a_kill_in_the_middle_of_a_file_leaves_it_out_and_the_next_run_makes_it(file: int, tmp_path: Path, whole: dict[str, bytes]) -> None:
    folder = prepared(tmp_path)
    moment = 2 * (file if file > 0 else len(whole) + 1 + file) - 1
    done = run_with("kill in the middle", moment, folder / "output", PROGRAM, within=folder)
    assert done.returncode < 0, done.stderr
    assert len(broken_off(folder, whole)) == moment // 2
    (part,) = parts_in(folder / "output")
    assert part.stat().st_size > 0
    goes_on(folder, whole)


@pytest.mark.parametrize("file", [4, 6])
def test_a_full_disk_is_told_leaves_no_half_a_file_and_the_next_run_goes_on(file: int, tmp_path: Path, whole: dict[str, bytes]) -> None:
    folder = prepared(tmp_path)
    done = run_with("full disk", 2 * file - 1, folder / "output", PROGRAM, within=folder)
    assert done.returncode == 1
    assert "cannot be written: File too large; nothing of it was kept" in done.stderr
    assert "Traceback" not in done.stderr
    assert len(broken_off(folder, whole)) == file - 1
    assert parts_in(folder / "output") == []
    goes_on(folder, whole)


def test_a_file_in_the_place_of_the_output_folder_is_told_and_stays(tmp_path: Path, whole: dict[str, bytes]) -> None:
    folder = prepared(tmp_path)
    (folder / "output").write_text("mine", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=folder, capture_output=True, text=True, check=False)
    assert done.stderr.startswith("output: a file stands where a folder is needed")
    assert (folder / "output").read_text(encoding="utf-8") == "mine"
    (folder / "output").unlink()
    goes_on(folder, whole)


def test_of_two_runs_at_once_one_makes_the_issue_and_the_other_waits_for_nothing(tmp_path: Path, whole: dict[str, bytes]) -> None:
    folder = prepared(tmp_path)
    command = [sys.executable, "-c", PROGRAM]
    running = [subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    told = [process.communicate()[1] for process in running]
    assert 0 in [process.returncode for process in running]
    assert all("another run is at work on this digest" in words for words, process in zip(told, running, strict=True) if process.returncode)
    assert results(folder) == whole
    assert parts_in(folder / "output") == []


def test_a_full_disk_keeps_the_database_as_it_was_and_is_told(tmp_path: Path) -> None:
    path = tmp_path / "digest.sqlite3"
    with opened(path, NOW) as database:
        database.execute("CREATE TABLE bells (ring BLOB)")
    with pytest.raises(OutputError, match="make room"), opened(path, NOW) as database, disk_with_room_for(path.stat().st_size):
        fill(database)
    with opened(path, NOW) as database:
        assert database.execute("SELECT count(*) FROM bells").fetchone()[0] == 0


def fill(database: sqlite3.Connection) -> None:
    with committed(database):
        for _ in range(40):
            database.execute("INSERT INTO bells VALUES (?)", (BIG,))


def test_a_full_disk_does_not_keep_a_digest_from_being_locked(tmp_path: Path) -> None:
    path = tmp_path / "digest.sqlite3"
    with disk_with_room_for(0), pytest.raises(OutputError, match="cannot be opened"), opened(path, NOW):
        pytest.fail("it was opened")
