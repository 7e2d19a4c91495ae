"""This file tests that `briefing make` leaves whole results or the old ones, whatever breaks it off."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.mishaps import files_in, parts_in, run_with
from tests.unit.cli.conftest import ARTICLE

PROGRAM = "from briefing.cli import main; main()"
WORDS = ("make", "Tarn Ferry.txt", "--to", "pdf,json,html", "--as-of", "2026-04-14", "-o", "out")
# The touches of the folder: each of three results is opened under another name, then renamed.
OPENED = (1, 5)
KILLED = (*OPENED, 2, 4)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The results of a run that nothing breaks off."""
    folder = tmp_path_factory.mktemp("whole")
    (folder / "Tarn Ferry.txt").write_text(ARTICLE, encoding="utf-8")
    subprocess.run([sys.executable, "-c", PROGRAM, *WORDS], cwd=folder, capture_output=True, check=True)
    return files_in(folder / "out")


@pytest.fixture
def old(article: Path, whole: dict[str, bytes]) -> Path:
    """The folder of results, with old ones under the names of the new."""
    place = article.parent / "out"
    place.mkdir()
    for name in whole:
        (place / name).write_bytes(b"old " + name.encode())
    return place


def new_in(folder: Path, whole: dict[str, bytes]) -> int:
    """How many results are new; each is new and whole, or the old one."""
    found = files_in(folder)
    assert found.keys() == whole.keys()
    assert all(data in (whole[name], b"old " + name.encode()) for name, data in found.items())
    return sum(found[name] == whole[name] for name in whole)


@pytest.mark.parametrize("moment", KILLED)
def test_a_kill_leaves_each_result_whole_or_the_old_one(moment: int, old: Path, whole: dict[str, bytes]) -> None:
    done = run_with("kill", moment, old, PROGRAM, *WORDS, within=old.parent)
    assert done.returncode < 0, done.stderr
    assert new_in(old, whole) == (moment - 1) // 2


@pytest.mark.parametrize("moment", OPENED)
def test_a_kill_in_the_middle_of_a_result_leaves_the_old_one(moment: int, old: Path, whole: dict[str, bytes]) -> None:
    done = run_with("kill in the middle", moment, old, PROGRAM, *WORDS, within=old.parent)
    assert done.returncode < 0, done.stderr
    assert new_in(old, whole) == moment // 2
    (part,) = parts_in(old)
    assert 0 < part.stat().st_size < min(map(len, whole.values()))


@pytest.mark.parametrize("moment", OPENED)
def test_a_full_disk_leaves_the_old_result_and_is_told(moment: int, old: Path, whole: dict[str, bytes]) -> None:
    done = run_with("full disk", moment, old, PROGRAM, *WORDS, within=old.parent)
    assert done.returncode == 3, done.stderr
    assert "cannot be written: File too large; nothing of it was kept" in done.stderr
    assert new_in(old, whole) == moment // 2
    assert parts_in(old) == []


@pytest.mark.parametrize("fault", ["full disk", "no temporary folder"])
def test_a_temporary_folder_that_cannot_be_written_is_told(fault: str, old: Path, whole: dict[str, bytes]) -> None:
    room = 1000 if fault == "full disk" else 0
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))\n"
    done = subprocess.run([sys.executable, "-c", limit + PROGRAM, *WORDS], cwd=old.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith("briefing: the temporary folder cannot be written: ")
    assert "TMPDIR" in done.stderr
    assert new_in(old, whole) == 0


def test_a_folder_that_cannot_be_written_is_told(article: Path) -> None:
    (article.parent / "taken").write_text("mine", encoding="utf-8")
    words = [word if word != "out" else "taken/out" for word in WORDS]
    done = subprocess.run([sys.executable, "-c", PROGRAM, *words], cwd=article.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "a file stands where a folder is needed" in done.stderr
    assert (article.parent / "taken").read_text(encoding="utf-8") == "mine"


def test_what_takes_no_bytes_is_told(article: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("only Linux has a device that is always full")
    for output in ("/dev/full", "-"):
        with Path("/dev/full").open("wb") as full:
            command = [sys.executable, "-c", PROGRAM, "make", str(article), "--to", "json", "-o", output]
            done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert (done.returncode, "Traceback" in done.stderr) == (3, False), done.stderr


def test_two_runs_at_once_on_one_folder_leave_whole_results_of_either(article: Path) -> None:
    folder = article.parent
    texts = {"a": ARTICLE, "b": ARTICLE.replace("six weeks", "nine weeks")}
    alone: dict[str, dict[str, bytes]] = {}
    for name, text in texts.items():
        (folder / name).mkdir()
        (folder / name / article.name).write_text(text, encoding="utf-8")
        words = [{"out": f"{name}/out", WORDS[1]: f"{name}/{article.name}"}.get(word, word) for word in WORDS]
        subprocess.run([sys.executable, "-c", PROGRAM, *words], cwd=folder, capture_output=True, check=True)
        alone[name] = files_in(folder / name / "out")
    both = [[{WORDS[1]: f"{name}/{article.name}"}.get(word, word) for word in WORDS] for name in texts]
    running = [subprocess.Popen([sys.executable, "-c", PROGRAM, *words], cwd=folder, stdout=subprocess.DEVNULL) for words in both]
    assert [process.wait() for process in running] == [0] * len(running)
    found = files_in(folder / "out")
    assert found.keys() == alone["a"].keys()
    assert all(data in (alone["a"][name], alone["b"][name]) for name, data in found.items())
    assert parts_in(folder / "out") == []
