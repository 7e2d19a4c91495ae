"""This file tests `briefing batch`: that nothing is lost, repeated or half done, whatever happens on the way."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.unit.cli.conftest import ARTICLE, Machine, Run

MANY = 60


@pytest.fixture
def articles(folder: Path) -> Path:
    """A folder with many articles."""
    place = folder / "articles"
    place.mkdir()
    for number in range(MANY):
        (place / f"{number:02}.txt").write_text(ARTICLE.replace("six weeks", f"{number + 2} weeks"), encoding="utf-8")
    return place


def command(*words: object) -> list[str]:
    return [sys.executable, "-m", "briefing", "batch", *map(str, words)]


def kept(place: Path) -> list[str]:
    return [json.loads(line)["input"] for line in place.read_bytes().split(b"\n")[:-1]] if place.exists() else []


def started(folder: Path, *words: object) -> subprocess.Popen[str]:
    """A run that has kept a few results and is far from its end."""
    process = subprocess.Popen(command(*words), cwd=folder, stderr=subprocess.PIPE, text=True, start_new_session=True)
    end = time.monotonic() + 60
    while len(kept(folder / "r.jsonl.part")) < 4 and process.poll() is None and time.monotonic() < end:
        time.sleep(0.01)
    return process


def workers_of(parent: int) -> list[int]:
    """The processes that a run has started, but for those that only keep its books."""
    lines = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout.splitlines()
    rows = [line.split(None, 2) for line in lines]
    return [int(pid) for pid, of, words in rows if int(of) == parent and "popen_loky" in words]


def test_a_bad_input_is_told_and_the_others_are_done(run: Run, articles: Path, folder: Path) -> None:
    for path in list(articles.iterdir())[3:]:
        path.unlink()
    (articles / "bad.txt").write_text(" ", encoding="utf-8")
    result = run("batch", "articles", "-o", "out", "--to", "json", "--jobs", 1)
    assert result.exit_code == 1
    assert "articles/bad.txt: no text in it" in result.stderr
    assert "4 of 4 inputs, 1 with faults" in result.stderr
    assert "1 input has a fault, told above" in result.stderr
    assert len(list((folder / "out").glob("*.json"))) == 3


def test_all_faults_of_the_call_are_told_before_any_work(run: Run, folder: Path) -> None:
    result = run("batch", "gone", "-o", "out", "--to", "cuneiform", "--words", 0)
    assert result.exit_code == 2
    assert "gone: no such file" in result.stderr
    assert "no output format called 'cuneiform'" in result.stderr
    assert "words is 0" in result.stderr
    assert list(folder.iterdir()) == []


def test_a_reader_of_names_that_is_not_installed_is_told_once_before_any_work(articles: Path, folder: Path) -> None:
    without = "import sys; sys.modules['spacy'] = None; from briefing.cli import main; main()"
    words = ("batch", str(articles), "-o", "out", "--names", "spacy", "--jobs", "1")
    done = subprocess.run([sys.executable, "-c", without, *words], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("neutral-briefing[ner]") == 1
    assert "inputs" not in done.stderr
    assert not (folder / "out").exists()


def test_one_input_is_told_as_one(run: Run, article: Path) -> None:
    assert "1 of 1 input, 0 with faults" in run("batch", article, "-o", "out", "--to", "json", "--jobs", 1).stderr


def test_a_run_that_is_killed_twice_is_gone_on_with_and_keeps_every_result_once(articles: Path, folder: Path) -> None:
    for resume in ((), ("--resume",)):
        process = started(folder, articles, "-o", "r.jsonl", "--jobs", 2, *resume)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        assert not (folder / "r.jsonl").exists()
    before = kept(folder / "r.jsonl.part")
    last = subprocess.run(command(articles, "-o", "r.jsonl", "--jobs", 2, "--resume"), cwd=folder, capture_output=True, check=True)
    after = kept(folder / "r.jsonl")
    assert after[: len(before)] == before, last.stderr
    assert sorted(after) == sorted(str(path) for path in articles.iterdir())


def test_a_worker_that_is_killed_does_not_end_the_run(articles: Path, folder: Path) -> None:
    process = started(folder, articles, "-o", "r.jsonl", "--jobs", 2)
    os.kill(workers_of(process.pid)[0], signal.SIGKILL)
    _, told = process.communicate()
    assert process.returncode == 0, told
    assert sorted(kept(folder / "r.jsonl")) == sorted(str(path) for path in articles.iterdir())


def test_an_interruption_leaves_what_is_kept_and_no_process(articles: Path, folder: Path) -> None:
    process = started(folder, articles, "-o", "r.jsonl", "--jobs", 2)
    workers = workers_of(process.pid)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate()
    assert process.returncode == 1
    assert "Traceback" not in told
    assert len(kept(folder / "r.jsonl.part")) >= 4
    assert not [worker for worker in workers if Path(f"/proc/{worker}").exists()]


def test_a_machine_without_what_makes_pages_is_told_for_each(machine_without_pango: Machine, articles: Path) -> None:
    one = next(articles.iterdir())
    result = machine_without_pango("batch", one, "-o", "out", "--jobs", 1)
    assert result.returncode == 1
    assert "libpango" in result.stderr
