"""This file tests that work which takes too long is ended."""

import hashlib
import threading
import time

import pytest

from briefing.limits import TimeIsUp, patience


def work_on() -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        pass


def test_work_in_the_main_thread_is_ended() -> None:
    with pytest.raises(TimeIsUp), patience(0.1):
        work_on()


def test_a_library_that_hears_no_interruption_has_some_seconds_to_come_back() -> None:
    """Else a busy machine would end the whole process, with nothing said."""
    with pytest.raises(TimeIsUp), patience(0.02):
        hashlib.pbkdf2_hmac("sha256", b"tide", b"quay", 500_000)


def test_work_in_another_thread_is_ended() -> None:
    ended: list[str] = []

    def run() -> None:
        try:
            with patience(0.1):
                work_on()
        except TimeIsUp:
            ended.append("in time")

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(timeout=15)
    assert ended == ["in time"]


def test_work_that_is_ready_in_time_is_left_alone() -> None:
    with patience(0.05):
        pass
    time.sleep(0.2)
