"""This file tests that a process gets no more memory than it may."""

import sys

import pytest

from briefing.limits import limit_memory, limited_memory

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a limit of memory")
MANY = 6000  # MB; more than the tests' own process has


def test_work_gets_no_more_memory_than_it_may_and_what_follows_does() -> None:
    with pytest.raises(MemoryError), limited_memory(MANY):
        bytearray(2 * MANY * 2**20)
    assert len(bytearray(2**20)) == 2**20


def test_a_limit_that_is_there_already_is_not_widened() -> None:
    import resource

    with limited_memory(MANY):
        limit_memory(2 * MANY)
        assert resource.getrlimit(resource.RLIMIT_AS)[0] == MANY * 2**20
