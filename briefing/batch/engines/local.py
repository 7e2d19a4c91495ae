"""This file runs the work in processes of this machine, by loky: each is started afresh, and a dead one is told, not waited for."""

import signal
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any

from briefing.batch.engines import Engine, OpenEngine
from briefing.errors import OptionError
from briefing.limits import limit_memory

_AHEAD = 2  # items in flight a worker: one in work, one waiting at its door
_IDLE = 60  # seconds until a worker without work ends, also one whose parent was killed
_ONE_THREAD = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL")}  # the processes share the cores already


class _Local:
    def __init__(self, jobs: int, memory: int) -> None:
        self._jobs, self._memory = jobs, memory
        self.room = jobs * _AHEAD

    def submit(self, task: Any, item: Any) -> "Future[Any]":
        coming: Future[Any] = self.pool().submit(task, item)
        return coming

    def pool(self) -> Any:
        """The pool, or a new one in the place of a broken one."""
        from loky import get_reusable_executor

        return get_reusable_executor(max_workers=self._jobs, timeout=_IDLE, initializer=_prepare, initargs=(self._memory,), env=_ONE_THREAD)


@contextmanager
def open_engine(jobs: int | None, scheduler: str | None, memory: int) -> Iterator[Engine]:
    """So many processes of this machine, each of so many MB."""
    from loky import cpu_count

    if scheduler is not None:
        raise OptionError("the engine local has no scheduler; use --engine dask")
    engine = _Local(jobs or cpu_count(), memory)
    try:
        yield engine
    except BaseException:
        engine.pool().shutdown(wait=True, kill_workers=True)
        raise
    engine.pool().shutdown(wait=True)


def _prepare(memory: int) -> None:
    """Bounds a worker, and leaves interruptions alone: Ctrl-C reaches every process of a terminal, the parent decides what it means."""
    limit_memory(memory)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


_: OpenEngine = open_engine
