"""This file ends a piece of work that takes too long, wherever it runs."""

import ctypes
import faulthandler
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_LEAST_GRACE = 5.0  # seconds after the limit, or as long again: then a library hears no interruption, and the process is ended


class TimeIsUp(BaseException):
    """Not an Exception, so that no library that catches everything goes on."""


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Ends the work inside after so many seconds.

    In a process's main thread a signal interrupts it, and one that hears no signal is ended with its process. In other
    threads (and on Windows) Python is interrupted between two steps, a library in the middle of one is waited for.

    Raises:
        TimeIsUp: the time is up.
    """
    is_main = threading.current_thread() is threading.main_thread()
    with _by_signal(seconds) if is_main and hasattr(signal, "setitimer") else _by_thread(seconds):
        yield


@contextmanager
def _by_signal(seconds: float) -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a handler's signature
        raise TimeIsUp

    before = signal.signal(signal.SIGALRM, ring)
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - a device, for a library that wants its number
        faulthandler.dump_traceback_later(seconds + max(seconds, _LEAST_GRACE), exit=True, file=nowhere)
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            faulthandler.cancel_dump_traceback_later()
            signal.signal(signal.SIGALRM, before)


@contextmanager
def _by_thread(seconds: float) -> Iterator[None]:
    thread = ctypes.c_ulong(threading.get_ident())
    raise_in = ctypes.pythonapi.PyThreadState_SetAsyncExc
    lock, is_over = threading.Lock(), False

    def ring() -> None:
        with lock:
            if not is_over:
                raise_in(thread, ctypes.py_object(TimeIsUp))

    alarm = threading.Timer(seconds, ring)
    alarm.daemon = True
    alarm.start()
    try:
        yield
    finally:
        with lock:
            is_over = True
            raise_in(thread, None)  # one that was set and not yet raised
        alarm.cancel()
