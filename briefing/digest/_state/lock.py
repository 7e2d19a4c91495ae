"""This file lets one process at a time work on a digest; the system lets a lock go when its process dies, however it dies."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from briefing.errors import InputError, OutputError


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """The lock, for the time inside.

    Raises:
        InputError: another process has it.
        OutputError: the file cannot be made.
    """
    try:
        file = path.open("a+b", buffering=0)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}") from error
    with file:
        try:
            _take(file)
        except OSError as error:
            raise InputError(f"{path}: another run is at work on this digest; wait for its end") from error
        with suppress(OSError):  # who has it is for people to read; on a full disk it is held all the same
            file.truncate(0)
            file.write(f"{os.getpid()}\n".encode())
        yield


if sys.platform == "win32":

    def _take(file: IO[bytes]) -> None:
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:

    def _take(file: IO[bytes]) -> None:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
