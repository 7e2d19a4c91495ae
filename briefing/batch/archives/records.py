"""This file keeps results as lines of JSON in one file, which bears its final name only when the run is over."""

import json
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path

from briefing.batch.archives._archive import Archive
from briefing.batch.work import Made
from briefing.errors import OutputError

# A line's beginning: '{"item": "<64 digits>", "part": 1, "of": 3, …'; not '{"text": …'.
_HEAD = re.compile(rb'\{"item":\ "(?P<item>[0-9a-f]{64})",\ "part":\ (?P<part>\d+),\ "of":\ (?P<of>\d+),', re.VERBOSE)


class Records:
    """A line an article: {"item", "part", "of", "input", "briefing"}; `part` counts the articles of an input that holds several.

    Until the end the file is called as asked with ".part" behind it.
    """

    def __init__(self, path: Path, *, resume: bool) -> None:
        self._path, self._part = path, path.with_name(path.name + ".part")
        with self._told():
            path.parent.mkdir(parents=True, exist_ok=True)
            if resume and path.exists() and not self._part.exists():
                path.replace(self._part)
            self._file = FileIO(self._part, "a+")
            try:
                _lock(self._file, self._part)
                self._kept = _mend(self._part, resume=resume)
            except BaseException:
                self._file.close()
                raise

    def has(self, key: str) -> bool:
        """Whether an earlier run has kept it."""
        return key.encode() in self._kept

    def keep(self, key: str, name: str, made: Sequence[Made]) -> None:
        """Adds the lines in one go; what a full disk left of them is taken back."""
        lines = "".join(
            json.dumps(
                {"item": key, "part": number, "of": len(made), "input": name, "briefing": json.loads(each.results[0].data)},
                ensure_ascii=False,
            )
            + "\n"
            for number, each in enumerate(made, start=1)
        )
        before = os.fstat(self._file.fileno()).st_size
        with self._told():
            try:
                _write(self._file, lines.encode("utf-8", "backslashreplace"))
            except BaseException:
                with suppress(OSError):
                    self._file.truncate(before)
                raise

    def close(self, *, is_over: bool) -> None:
        """Closes the file, and gives it its final name if all is done."""
        with self._told():
            os.fsync(self._file.fileno())
            self._file.close()
            if is_over:
                self._part.replace(self._path)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise OutputError(f"{self._part}: cannot be written: {error.strerror}") from error


def _write(file: FileIO, data: bytes) -> None:
    """All of it: a system may take a part only."""
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) or 0 :]


def _lock(file: FileIO, path: Path) -> None:
    """Keeps a second run out, where the system can (not on Windows); the lock ends with the process."""
    try:
        import fcntl
    except ImportError:
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise OutputError(f"{path}: another run is writing it; wait for its end, or give another name with -o") from error


def _mend(path: Path, *, resume: bool) -> frozenset[bytes]:
    """The items that are there whole; what a killed process left of one more is cut off, and all of it where nothing is resumed."""
    end = whole = 0
    kept: set[bytes] = set()
    with path.open("rb") as lines:
        for line in lines if resume else ():
            head = _HEAD.match(line)
            if not head or not line.endswith(b"\n"):
                break
            end += len(line)
            if head["part"] == head["of"]:
                whole = end
                kept.add(head["item"])
    os.truncate(path, whole)
    return frozenset(kept)


_: type[Archive] = Records
