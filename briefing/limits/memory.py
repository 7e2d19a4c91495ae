"""This file bounds the memory of a process, where the system can."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_MEGABYTE = 2**20


def limit_memory(megabytes: int) -> None:
    """Lets this process have so much address space and no more; what asks for more gets a MemoryError, or ends with the process.

    Libraries and fonts that are only mapped count, too, so that the figure is larger than what the process is seen to use. Windows has
    no such limit, and macOS takes it without keeping it.
    """
    if sys.platform == "win32":
        return
    import resource

    size = megabytes * _MEGABYTE
    now, most = resource.getrlimit(resource.RLIMIT_AS)
    if now == resource.RLIM_INFINITY or size < now:  # what somebody else has limited stays so
        resource.setrlimit(resource.RLIMIT_AS, (size, most))


@contextmanager
def limited_memory(megabytes: int) -> Iterator[None]:
    """The same for the work inside only."""
    if sys.platform == "win32":
        yield
        return
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)
    limit_memory(megabytes)
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
