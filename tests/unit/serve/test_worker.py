"""This file tests the worker's process: what it answers, and how it ends."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.model.options import Options
from briefing.model.text import Source
from briefing.serve.worker import Ended, Worker, WorkerBug

LONG = "".join(
    f"The board of ward {number} met on Monday, and its chair, Ida Venn{number}, said that pier {number} stays.\n" for number in range(9000)
)


@pytest.fixture
def worker(tmp_path: Path) -> Iterator[Worker]:
    found = Worker(tmp_path)
    yield found
    found.close()


def test_it_answers_and_waits_for_the_next_task(worker: Worker) -> None:
    for text in ("One line of text.", "Another line of text."):
        (source,) = worker.ask("read", (text.encode(), "a.txt"), 60)
        assert source.text == text


def test_a_fault_arrives_as_it_was_raised(worker: Worker) -> None:
    with pytest.raises(InputError, match="no text in it"):
        worker.ask("read", (b" ", "a.txt"), 60)


def test_a_bug_arrives_with_its_traceback_and_the_worker_goes_on(worker: Worker) -> None:
    with pytest.raises(WorkerBug, match="TypeError"):
        worker.ask("read", (None, "a.txt"), 60)
    assert worker.ask("read", (b"Text.", "a.txt"), 60)


def test_what_takes_too_long_is_ended_and_the_next_task_is_done(worker: Worker) -> None:
    worker.ask("read", (b"Text.", "a.txt"), 60)
    with pytest.raises(InputError, match="takes more than"):
        worker.ask("make", ((Source.from_text(LONG),), Options()), 0.5)
    assert worker.ask("read", (b"Text.", "a.txt"), 60)


def test_once_closed_it_does_nothing_more(worker: Worker) -> None:
    worker.close()
    with pytest.raises(Ended):
        worker.ask("read", (b"Text.", "a.txt"), 60)
