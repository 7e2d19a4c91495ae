"""This file lets one process at a time work on a digest; the system lets a lock go when its process dies, however it dies."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from briefing.errors import InputError, OutputError


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """The lock, for the time inside.

    Raises:
        InputError: another process has it.
        OutputError: the file cannot be made.
    """
    try:
        file = path.open("a+b")
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}") from error
    with file:
        try:
            _take(file)
        except OSError as error:
            raise InputError(f"{path}: another run is at work on this digest; wait for its end") from error
        file.truncate(0)
        file.write(f"{os.getpid()}\n".encode())
        file.flush()
        yield


if sys.platform == "win32":

    def _take(file: BinaryIO) -> None:
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:

    def _take(file: BinaryIO) -> None:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
