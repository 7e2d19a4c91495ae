"""This file keeps results in an SQLite database: a row an article and format, an item a transaction."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from briefing.batch.archives._archive import Archive
from briefing.batch.work import Made
from briefing.errors import OutputError
from briefing.model.document import Rendered

_TABLE = """
CREATE TABLE IF NOT EXISTS briefings (
    item TEXT NOT NULL, part INTEGER NOT NULL, format TEXT NOT NULL, input TEXT NOT NULL, name TEXT NOT NULL,
    media_type TEXT NOT NULL, data NOT NULL, PRIMARY KEY (item, part, format))
"""
_PATIENCE = 60  # seconds to wait for another run that is writing


class Database:
    """Table `briefings`: `input` as it was named, `name` the source's; `data` is text but for a PDF."""

    def __init__(self, path: Path, *, resume: bool) -> None:
        self._path, self._resume = path, resume
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"{path.parent}: cannot be made: {error.strerror}") from error
        with self._told():
            self._connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        with self._told():
            self._connection.execute("PRAGMA journal_mode = WAL")  # a killed process loses its last transaction at the most
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.execute(_TABLE)

    def has(self, key: str) -> bool:
        """Whether an earlier run has kept it."""
        if not self._resume:
            return False
        with self._told():
            return self._connection.execute("SELECT 1 FROM briefings WHERE item = ? LIMIT 1", (key,)).fetchone() is not None

    def keep(self, key: str, name: str, made: Sequence[Made]) -> None:
        """Writes the rows in one transaction."""
        rows = [
            (key, number, result.suffix.removeprefix("."), _text(name), _text(each.name), result.media_type, _value(result))
            for number, each in enumerate(made, start=1)
            for result in each.results
        ]
        with self._told(), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany("INSERT OR REPLACE INTO briefings VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def close(self, *, is_over: bool) -> None:  # noqa: ARG002 - rows are whole at any time
        """Closes the connection."""
        with self._told():
            self._connection.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise OutputError(f"{self._path}: cannot be written: {error}") from error


def _value(result: Rendered) -> str | bytes:
    try:
        return result.data.decode("utf-8") if result.media_type != "application/pdf" else result.data
    except UnicodeDecodeError:
        return result.data


def _text(name: str) -> str:
    """A name that may hold bytes that are no UTF-8, as SQLite takes it."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


_: type[Archive] = Database
