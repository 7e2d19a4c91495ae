"""What runs the work: a file in this folder is an engine."""

from concurrent.futures import Future
from contextlib import AbstractContextManager
from typing import Any, Protocol

from briefing.registry import part


class Engine(Protocol):
    """Processes that take work; as many items as it has room for are given to it at a time."""

    @property
    def room(self) -> int:
        """The most items in flight: enough that no worker waits, few enough that memory stays flat."""
        ...

    def submit(self, task: Any, item: Any) -> "Future[Any]":
        """The coming result of `task(item)`; after a broken pool of workers it gets a new one.

        Raises:
            BrokenExecutor: the pool broke just now.
        """
        ...


class OpenEngine(Protocol):
    """Starts an engine of so many processes, or joins the one at an address; it ends with the context."""

    def __call__(self, jobs: int | None, scheduler: str | None, memory: int) -> AbstractContextManager[Engine]: ...  # noqa: D102 - above


def open_engine(name: str, jobs: int | None, scheduler: str | None, memory: int) -> AbstractContextManager[Engine]:
    """The engine of that name; `jobs` None: as many processes as there are cores, each of so many MB of memory.

    Raises:
        OptionError: there is no such engine, or it takes no scheduler.
        MachineError: the library that it needs is not installed.
    """
    opener: OpenEngine = part(__name__, name, "open_engine", "engine")
    return opener(jobs, scheduler, memory)
