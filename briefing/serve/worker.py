"""This file is the worker as the server sees it: it starts the process, asks it, and ends it when it takes too long."""

import os
import pickle
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from briefing import errors
from briefing.errors import BriefingError, InputError, MachineError

_COMMAND = (sys.executable, "-m", "briefing.serve.process")


class Ended(Exception):  # noqa: N818 - no error: the answer was no longer wanted
    """The worker was ended while it worked."""


class WorkerBug(Exception):  # noqa: N818 - named for what it is
    """A task failed by a fault of ours; the text is its traceback."""


class Worker:
    """One process that does a task at a time; a new one is started when it has been ended."""

    def __init__(self, folder: Path) -> None:
        self._places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))
        """Where its temporary files go: an ended process takes none of its own away."""
        self._process: subprocess.Popen[bytes] | None = None
        self._is_late = False
        self._is_ended = False
        self._is_closed = False

    def ask(self, task: str, arguments: tuple[object, ...], seconds: float) -> Any:
        """What a task gives. Blocks until it is done.

        Raises:
            BriefingError: the task's own, or that it takes too long.
            Ended: `end` was called meanwhile, or `close` before.
            WorkerBug: the task failed by a fault of ours.
        """
        process, self._is_late, self._is_ended = self._running(), False, False
        clock = threading.Timer(seconds, self._end_late)
        clock.start()
        try:
            kind, value = _exchanged(process, (task, arguments))
        except (EOFError, OSError, ValueError, pickle.UnpicklingError) as error:  # ValueError: its pipes were closed meanwhile
            if self._is_ended:
                raise Ended from error
            self.end()
            if self._is_late:
                raise InputError(f"this takes more than {seconds:g} seconds; give a shorter text, or use `briefing make`") from error
            raise MachineError(
                "the work was ended by the system, most likely for want of memory; try again, or give a shorter text"
            ) from error
        finally:
            clock.cancel()
        return _value(kind, value)

    def close(self) -> None:
        """Ends the process for good."""
        self._is_closed = True
        self.end()

    def end(self) -> None:
        """Ends the process and whatever it has started."""
        process, self._process, self._is_ended = self._process, None, True
        if process is None:
            return
        _end(process)
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()

    def _end_late(self) -> None:
        self._is_late = True
        if self._process:
            _end(self._process)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._is_closed:
            raise Ended
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(  # noqa: S603 - our own module
                _COMMAND,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=os.environ | self._places,
                start_new_session=True,  # Ctrl-C is for the server, and what the worker starts ends with it
            )
        return self._process


def _exchanged(process: subprocess.Popen[bytes], question: object) -> tuple[str, Any]:
    assert process.stdin  # noqa: S101 - both are pipes, see above
    assert process.stdout  # noqa: S101
    pickle.dump(question, process.stdin)
    process.stdin.flush()
    answer: tuple[str, Any] = pickle.load(process.stdout)  # noqa: S301 - from our own child process
    return answer


def _value(kind: str, value: Any) -> Any:
    if kind == "fault":
        name, words = value
        fault: type[BriefingError] = getattr(errors, name)
        raise fault(words)
    if kind == "bug":
        raise WorkerBug(value)
    return value


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.terminate()
        return
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
