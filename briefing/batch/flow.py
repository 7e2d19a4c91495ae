"""This file keeps an engine busy, never with more items than it has room for, and finds the item that kills its workers."""

from collections import Counter, deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait

from briefing.batch.engines import Engine
from briefing.batch.inputs import Item
from briefing.batch.work import Made

_TRIES = 2  # times that an item may end a worker while it is alone there; once may have been somebody else's doing

Task = Callable[[Item], tuple[Made, ...]]


def flow(items: Iterator[Item], engine: Engine, task: Task) -> Iterator[tuple[Item, tuple[Made, ...]]]:
    """What came of each item, in the order in which it came.

    When a worker dies, which of the items in flight killed it is not known; so all of them are done again, one at a time.
    """
    stream = _Flow(items, engine, task)
    while stream.is_filled():
        yield from stream.finished()


class _Flow:
    def __init__(self, items: Iterator[Item], engine: Engine, task: Task) -> None:
        self._items, self._engine, self._task = items, engine, task
        self._in_flight: dict[Future[tuple[Made, ...]], Item] = {}
        self._suspects: deque[Item] = deque()
        self._deaths: Counter[str] = Counter()

    def is_filled(self) -> bool:
        """Gives the engine what it has room for; False: nothing is left to do."""
        if not self._suspects:
            room = self._engine.room
            while len(self._in_flight) < room and not self._suspects and (item := next(self._items, None)):
                self._submit(item)
        while self._suspects and not self._in_flight:
            self._submit(self._suspects.popleft())
        return bool(self._in_flight)

    def finished(self) -> Iterator[tuple[Item, tuple[Made, ...]]]:
        """What came of the items that are ready, at least of one if none died."""
        was_alone = len(self._in_flight) == 1
        ready, _ = wait(self._in_flight, return_when=FIRST_COMPLETED)
        for coming in ready:
            item = self._in_flight.pop(coming)
            error = coming.exception()
            if isinstance(error, BrokenExecutor):
                yield from self._died(item, was_alone=was_alone)
            elif error is not None:
                yield item, (Made(name=item.name, fault=f"the program failed on it: {type(error).__name__}: {error}"),)
            else:
                yield item, coming.result()

    def _submit(self, item: Item) -> None:
        try:
            self._in_flight[self._engine.submit(self._task, item)] = item
        except BrokenExecutor:
            self._suspects.append(item)

    def _died(self, item: Item, *, was_alone: bool) -> Iterator[tuple[Item, tuple[Made, ...]]]:
        self._deaths[item.name] += was_alone
        if self._deaths[item.name] < _TRIES:
            self._suspects.append(item)
        else:
            yield item, (Made(name=item.name, fault="ended the process that worked on it; too much memory or time, perhaps"),)
