"""This file tests that of what a tab asks for only the newest is made, and that others wait their turn."""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefing.serve import lanes
from briefing.serve.lanes import Lanes, Superseded
from briefing.serve.worker import Ended, Worker


class SlowWorker(Worker):
    """A worker that sleeps for as long as it is asked to, or until it is ended."""

    def __init__(self) -> None:
        super().__init__(Path())
        self.done: list[object] = []
        self._over = threading.Event()

    def ask(self, task: str, arguments: tuple[object, ...], seconds: float) -> object:  # noqa: ARG002 - the parent's shape
        """Sleeps, and gives the task's name."""
        self._over.clear()
        if self._over.wait(float(str(arguments[0]))):
            raise Ended
        self.done.append(task)
        return task

    def end(self) -> None:
        """Wakes it up."""
        self._over.set()


async def all_of(*asked: "asyncio.Future[object]") -> list[object]:
    return await asyncio.gather(*asked, return_exceptions=True)


def asking(worker: Worker, *questions: tuple[str, float, str]) -> list[object]:
    """The answers to (task, seconds, lane), asked one after the other without waiting."""

    async def run() -> list[object]:
        found = Lanes(worker)
        tasks = []
        for task, seconds, lane in questions:
            tasks.append(asyncio.ensure_future(found.ask(task, seconds, seconds=60, lane=lane)))
            await asyncio.sleep(0.02)
        return await all_of(*tasks)

    with ThreadPoolExecutor(1) as own:  # where no browser that other tests opened keeps a loop running
        return own.submit(lambda: asyncio.run(run())).result()


def test_of_one_lane_only_the_first_and_the_newest_are_done() -> None:
    worker = SlowWorker()
    answers = asking(worker, ("a", 0.3, "tab"), ("b", 0.0, "tab"), ("c", 0.0, "tab"))
    assert isinstance(answers[1], Superseded)
    assert answers[2] == "c"
    assert worker.done == ["a", "c"]


def test_other_lanes_and_downloads_wait_their_turn() -> None:
    worker = SlowWorker()
    assert asking(worker, ("a", 0.2, "tab"), ("b", 0.0, "other"), ("pdf", 0.0, ""), ("pdf", 0.0, "")) == ["a", "b", "pdf", "pdf"]
    assert worker.done == ["a", "b", "pdf", "pdf"]


def test_a_needless_task_that_takes_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lanes, "PATIENCE", 0.2)
    worker, begun = SlowWorker(), time.monotonic()
    answers = asking(worker, ("long", 30.0, "tab"), ("new", 0.0, "tab"))
    assert isinstance(answers[0], Superseded)
    assert answers[1] == "new"
    assert time.monotonic() - begun < 10


def test_a_task_that_is_still_wanted_is_not_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lanes, "PATIENCE", 0.0)
    assert asking(SlowWorker(), ("a", 0.3, "tab"), ("b", 0.0, "other")) == ["a", "b"]
