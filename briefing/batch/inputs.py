"""This file takes the inputs that a user names to items of work, one after the other, so that memory does not grow with their number.

The parent reads the bytes and hands them to a worker, so that workers need not share its disk.
"""

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from briefing.errors import InputError

STANDARD = "-"
MOST_BYTES = 100 * 2**20  # of one input: a scanned book; more would make memory a matter of luck
_RECORDS = (".jsonl", ".ndjson")
_BESIDE = ("", ".part", "-wal", "-shm")  # the results' place, and what stands beside it while a run is under way
_PIECE = 2**20  # bytes read at a time where lines are only counted


@dataclass(frozen=True, slots=True)
class Item:
    """One input: a file, or a line of a file of records."""

    name: str
    """As it was named, a line with its number: "articles.jsonl:12"."""
    data: bytes
    is_record: bool = False
    """Whether the data is a JSON object and not a file's content."""


@dataclass(frozen=True, slots=True)
class Refused:
    """An input that could not be read."""

    name: str
    why: str


class Inputs:
    """What the named inputs hold: files, patterns ("news/*.html"), folders with all that is in them, and files of records.

    "-" is standard input, as records. Hidden files and folders are passed over in folders, links to folders not followed;
    nor is the place of the `results` read, if it lies in one of them.
    """

    def __init__(self, given: Iterable[str], standard_input: BinaryIO, results: Path | None = None) -> None:
        self._given = tuple(given)
        self._standard = standard_input
        self._results = frozenset(os.path.realpath(f"{results}{beside}") for beside in _BESIDE) if results else frozenset()

    def faults(self) -> tuple[InputError, ...]:
        """The names that lead nowhere, and the patterns that nothing fits."""
        return tuple(InputError(why) for name in self._given if (why := _nowhere(name)))

    def __iter__(self) -> Iterator[Item | Refused]:
        for name in self._given:
            if name == STANDARD:
                yield from _records("standard input", self._standard)
            else:
                for path in self._files(name):
                    yield from _held(path)

    def count(self) -> int | None:
        """How many items there will be; None: that cannot be known beforehand."""
        if STANDARD in self._given:
            return None
        return sum(_lines_in(path) if _is_of_records(path) else 1 for name in self._given for path in self._files(name))

    def _files(self, name: str) -> Iterator[str]:
        """The files that a name stands for, in the order of their names."""
        if not os.path.lexists(name):  # a pattern names files; the folders that fit it are not meant
            yield from (path for path in _fitting(name) if not Path(path).is_dir())
        elif Path(name).is_dir():
            yield from _files_below(name, self._results)
        else:
            yield name


def _nowhere(name: str) -> str | None:
    if name == STANDARD or os.path.lexists(name):
        return None
    if "://" in name:
        return f"{name}: batch reads files, not the web; save the page, or give the address to `briefing make`"
    if not glob.has_magic(name):
        return f"{name}: no such file or folder; check the name"
    return None if _fitting(name) else f"{name}: nothing is called like that; check the pattern"


def _fitting(pattern: str) -> list[str]:
    return sorted(glob.iglob(pattern, recursive=True))  # noqa: PTH207 - a Path takes no pattern that begins at the root


def _files_below(folder: str, left_out: frozenset[str]) -> Iterator[str]:
    for place, folders, files in os.walk(folder):
        folders[:] = _shown(place, folders, left_out)
        yield from (str(Path(place, name)) for name in _shown(place, files, left_out))


def _shown(place: str, names: Iterable[str], left_out: frozenset[str]) -> list[str]:
    return sorted(name for name in names if not name.startswith(".") and os.path.realpath(Path(place, name)) not in left_out)


def _held(path: str) -> Iterator[Item | Refused]:
    try:
        with _opened(path) as file:
            if _is_of_records(path):
                yield from _records(path, file)
            else:
                yield _bounded(path, file.read(MOST_BYTES + 1))
    except OSError as error:
        yield Refused(path, f"cannot be read: {error.strerror or error}")


def _opened(path: str) -> BinaryIO:
    """The file, if it is one: a pipe or device may never end."""
    if not stat.S_ISREG(Path(path).stat().st_mode):
        raise OSError("is no plain file")
    return Path(path).open("rb")


def _records(name: str, file: BinaryIO) -> Iterator[Item | Refused]:
    number = 0
    while line := file.readline(MOST_BYTES + 1):
        number += 1
        if line.strip():
            yield _bounded(f"{name}:{number}", line, is_record=True)
        if len(line) > MOST_BYTES:
            _pass_over_the_rest(file, line)


def _pass_over_the_rest(file: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = file.readline(_PIECE)


def _bounded(name: str, data: bytes, *, is_record: bool = False) -> Item | Refused:
    if len(data) > MOST_BYTES:
        return Refused(name, f"larger than {MOST_BYTES // 2**20} MB; give it in parts")
    return Item(name, data, is_record)


def _is_of_records(path: str) -> bool:
    return Path(path).suffix.lower() in _RECORDS


def _lines_in(path: str) -> int:
    """About as many as will come: empty ones are counted, too."""
    try:
        with _opened(path) as file:
            return sum(piece.count(b"\n") for piece in iter(lambda: file.read(_PIECE), b""))
    except OSError:
        return 1
