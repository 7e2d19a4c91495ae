"""This file tells how far long work is: one line that is written anew on a terminal, plain lines now and then elsewhere."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import click

from briefing.cli.streams import say

_ON_TERMINAL = 0.2  # seconds between two lines
_ELSEWHERE = 10.0


class Progress:
    """Counts what is done, each a `what` ("input"); `total` None: nobody knows how much there will be."""

    def __init__(self, what: str, total: int | None) -> None:
        self._what, self._total = what, total
        self._done = self._worked = self._faults = 0
        self._began = self._told = time.monotonic()
        self._is_terminal = sys.stderr.isatty()

    def add(self, *, is_fault: bool, is_work: bool) -> None:
        """One more; `is_work` tells whether it counts for the rate."""
        self._done, self._worked, self._faults = self._done + 1, self._worked + is_work, self._faults + is_fault
        if time.monotonic() - self._told >= (_ON_TERMINAL if self._is_terminal else _ELSEWHERE):
            self._told = time.monotonic()
            self._show()

    def say(self, text: str) -> None:
        """Talks between two lines of progress."""
        self._wipe()
        say(text)

    def end(self) -> None:
        """The last word."""
        self._wipe()
        say(self._line())

    def _show(self) -> None:
        if self._is_terminal:
            click.echo(f"\r\x1b[K{self._line()}", err=True, nl=False)
        else:
            say(self._line())

    def _wipe(self) -> None:
        if self._is_terminal:
            click.echo("\r\x1b[K", err=True, nl=False)

    def _line(self) -> str:
        seconds = max(time.monotonic() - self._began, 1e-9)
        rate = self._worked / seconds
        of = f" of {self._total:,}" if self._total is not None else ""
        plural = "" if (self._done if self._total is None else self._total) == 1 else "s"
        left = (self._total - self._done) / rate if self._total is not None and rate else 0
        pieces = [f"{self._done:,}{of} {self._what}{plural}", f"{self._faults:,} with faults", f"{rate:.1f} a second"]
        return ", ".join([*pieces, f"{_clock(left)} left" if left > 0 else f"{_clock(seconds)} taken"])


@contextmanager
def progress(what: str, total: int | None) -> Iterator[Progress]:
    """What tells how far the work inside is, and how far it came."""
    shown = Progress(what, total)
    try:
        yield shown
    finally:
        shown.end()


def _clock(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
