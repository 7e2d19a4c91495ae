"""This file holds the bounds of a fetch, and the clock that keeps the one on its time."""

import time
from dataclasses import dataclass

from briefing.errors import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one fetch may take, its redirects and its robots.txt included."""

    seconds: float = 30
    size: int = 20_000_000
    """Bytes of the answer, unpacked."""
    redirects: int = 5
    wait: float = 10
    """The longest Retry-After, in seconds, that is waited for, once."""


class Deadline:
    """The end of a fetch's time, set when it begins."""

    def __init__(self, seconds: float, shown: str) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds
        self._shown = shown

    def left(self) -> float:
        """The seconds that are left.

        Raises:
            InputError: none are.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise self.passed()
        return left

    def passed(self) -> InputError:
        """What to say when the time is over."""
        return InputError(f"{self._shown}: took more than {self._seconds:g} seconds; try again later, or save the page and give the file")
