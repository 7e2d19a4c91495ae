"""This file bounds the time that a document may take."""

import time
from collections.abc import Callable

from briefing.errors import InputError

MOST_SECONDS = 60.0  # a report of two hundred pages takes ten


class Patience:
    """Ends after a time, asked after every page; `allow` is told that one more begins."""

    def __init__(self, name: str, allow: Callable[[], None] = lambda: None) -> None:
        self._name = name
        self._allow = allow
        self._until = time.monotonic() + MOST_SECONDS

    def check(self, page: int) -> None:
        """Goes on, or says that the document takes too long.

        Raises:
            InputError: it takes too long.
        """
        self._allow()
        if time.monotonic() > self._until:
            raise InputError(
                f"{self._name}: takes more than {MOST_SECONDS:.0f} seconds (at page {page + 1}); save the article's pages alone"
            )
