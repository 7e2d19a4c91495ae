"""This file runs the work on a Dask cluster: the one at an address, else one of this machine's processes."""

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any

from briefing.batch.engines import Engine, OpenEngine
from briefing.errors import InputError, MachineError, OptionError

_AHEAD = 4  # items in flight a thread; a cluster is farther away than a process next door
_PATIENCE = 30  # seconds to wait for a scheduler


class _Dask:
    def __init__(self, client: Any) -> None:
        self._client = client
        self._executor = client.get_executor(pure=False)

    @property
    def room(self) -> int:
        threads: int = sum(self._client.nthreads().values())
        return max(1, threads) * _AHEAD

    def submit(self, task: Any, item: Any) -> "Future[Any]":
        coming: Future[Any] = self._executor.submit(task, item)
        return coming


@contextmanager
def open_engine(jobs: int | None, scheduler: str | None, memory: int) -> Iterator[Engine]:
    """The cluster at the scheduler's address, whose workers have limits of their own, else so many processes of this machine."""
    try:
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise MachineError("the engine dask needs the extra of that name: pip install 'neutral-briefing[dask]'") from error
    if scheduler is None:
        bounds = {"threads_per_worker": 1, "memory_limit": memory * 2**20}
        with LocalCluster(n_workers=jobs, dashboard_address=None, **bounds) as cluster, Client(cluster) as client:
            yield _Dask(client)
        return
    if jobs is not None:
        raise OptionError("--jobs is for processes of this machine; a scheduler knows its own workers")
    try:
        client = Client(scheduler, timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        raise InputError(f"{scheduler}: no scheduler answers there: {error}") from error
    with client:
        yield _Dask(client)


_: OpenEngine = open_engine
