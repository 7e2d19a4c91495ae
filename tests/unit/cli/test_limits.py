"""This file tests that a command's work is bounded as its user asks."""

import itertools
import sys

import pytest

from briefing.cli.limits import bounded
from briefing.errors import InputError

_GIGABYTE = 2**30


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a limit of memory")
def test_work_that_takes_more_memory_than_it_may_is_told() -> None:
    with pytest.raises(InputError, match=r"a\.txt: took more than 4000 MB; allow it more with --memory"), bounded("a.txt", None, 4000):
        bytearray(8 * _GIGABYTE)


def test_work_that_takes_longer_than_it_may_is_told() -> None:
    with pytest.raises(InputError, match=r"a\.txt: took longer than 1 s; allow it more with --seconds"), bounded("a.txt", 1, None):
        for _ in itertools.repeat(None):
            pass


def test_memory_that_runs_out_without_a_limit_is_no_fault_of_the_input() -> None:
    with pytest.raises(MemoryError), bounded("a.txt", None, None):
        raise MemoryError
