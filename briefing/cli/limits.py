"""This file bounds a command's work in time and memory, as its user asks."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, TypeVar

import click

from briefing.errors import InputError

_Command = TypeVar("_Command", bound=Callable[..., Any])
LEAST_MEMORY = 500  # MB; under it, the libraries that make a page are not even loaded

_SECONDS = click.option("--seconds", metavar="N", type=click.FloatRange(min=0, min_open=True), help="The most that all may take.")
_MEMORY = click.option("--memory", metavar="MB", type=click.IntRange(min=LEAST_MEMORY), help="The most that the process may take.")


def takes_limits(command: _Command) -> _Command:
    """Gives a command the options."""
    return _SECONDS(_MEMORY(command))


@contextmanager
def bounded(name: str, seconds: float | None, memory: int | None) -> Iterator[None]:
    """Ends the work inside when it takes more than it may; None: as much as it needs. `name` is what is worked on.

    Raises:
        InputError: it takes more.
    """
    if seconds is None and memory is None:
        yield
        return
    from briefing.limits import TimeIsUp, limited_memory, patience

    try:
        with ExitStack() as limits:
            if memory is not None:
                limits.enter_context(limited_memory(memory))
            if seconds is not None:
                limits.enter_context(patience(seconds))
            yield
    except TimeIsUp as error:
        raise InputError(f"{name}: took longer than {seconds:g} s; allow it more with --seconds, or give less") from error
    except MemoryError as error:
        if memory is None:
            raise
        raise InputError(f"{name}: took more than {memory} MB; allow it more with --memory, or give less") from error
