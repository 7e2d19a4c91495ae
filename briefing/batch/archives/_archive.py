"""This file says what an archive is."""

from collections.abc import Sequence
from typing import Protocol

from briefing.batch.work import Made


class Archive(Protocol):
    """Keeps results; a process that is killed at any moment leaves items that are kept whole, and others not at all."""

    def has(self, key: str) -> bool:
        """Whether an earlier run has kept the item of this identity, and this run goes on with it."""
        ...

    def keep(self, key: str, name: str, made: Sequence[Made]) -> None:
        """Keeps what came of an item, at least one article, none with a fault.

        Raises:
            OutputError: it cannot be written.
        """
        ...

    def close(self, *, is_over: bool) -> None:
        """Ends the run; `is_over` tells whether all of it was done."""
        ...
