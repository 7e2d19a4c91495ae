"""This file tests that every item comes back, whatever becomes of the processes that work on it."""

import os
import signal
import time
from collections.abc import Iterator

import pytest

from briefing.batch.engines import Engine, open_engine
from briefing.batch.flow import flow
from briefing.batch.inputs import Item
from briefing.batch.work import Made
from briefing.errors import OptionError


@pytest.fixture
def engine() -> Iterator[Engine]:
    """Two processes."""
    with open_engine("local", 2, None, 1000) as engine:
        yield engine


def task(item: Item) -> tuple[Made, ...]:
    """Does what the item's data says."""
    if item.data == b"die":
        os.kill(os.getpid(), signal.SIGKILL)
    if item.data == b"fail":
        raise ZeroDivisionError("no such number")
    if item.data == b"sleep":
        time.sleep(0.2)
    return (Made(name=item.name),)


def items(*data: bytes) -> Iterator[Item]:
    return (Item(f"{number}", each) for number, each in enumerate(data))


def faults(engine: Engine, *data: bytes) -> dict[str, str | None]:
    came = [made for _, (made,) in flow(items(*data), engine, task)]
    assert len(came) == len(data)
    return {made.name: made.fault for made in came}


def test_every_item_comes_back_once(engine: Engine) -> None:
    assert faults(engine, *[b"well"] * 50) == {str(number): None for number in range(50)}


def test_an_item_that_kills_its_workers_is_found_and_the_others_are_done(engine: Engine) -> None:
    found = faults(engine, b"well", b"sleep", b"die", b"sleep", *[b"well"] * 10)
    assert [name for name, fault in found.items() if fault] == ["2"]
    assert "ended the process that worked on it" in str(found["2"])


def test_a_failure_of_the_program_on_one_item_is_told_and_the_others_are_done(engine: Engine) -> None:
    found = faults(engine, b"well", b"fail", b"well")
    assert found == {"0": None, "1": "the program failed on it: ZeroDivisionError: no such number", "2": None}


def test_no_more_items_are_taken_than_there_is_room_for(engine: Engine) -> None:
    taken: list[str] = []

    def watched() -> Iterator[Item]:
        for item in items(*[b"well"] * 40):
            taken.append(item.name)
            yield item

    back = 0
    for _ in flow(watched(), engine, task):
        back += 1
        assert len(taken) - back <= engine.room
    assert back == 40


def test_the_local_engine_has_no_scheduler() -> None:
    with pytest.raises(OptionError, match="has no scheduler"), open_engine("local", 1, "tcp://127.0.0.1:1", 1000):
        pass
