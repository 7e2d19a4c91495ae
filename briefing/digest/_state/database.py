"""This file opens the database: checked, brought up to date, and by one process at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from briefing.digest._state.lock import locked
from briefing.digest._state.migrations import MIGRATIONS
from briefing.errors import InputError, OutputError

_COMPANIONS = ("", "-wal", "-shm")  # the files that a database in WAL mode consists of


@contextmanager
def opened(path: Path, now: datetime) -> Iterator[sqlite3.Connection]:
    """The database, for the time inside; nobody else has it open to write.

    Raises:
        InputError: another process has it; it is damaged (and has been set aside), or written by a newer version of this program.
        OutputError: it cannot be made, or not be written by the work inside.
    """
    _make_folder(path)
    with locked(path.with_name(path.name + ".lock")), closing(_connected(path, now)) as database:
        try:
            yield database
        except sqlite3.OperationalError as error:  # as of a disk that is full; what was not committed has not happened
            raise OutputError(f"{path}: cannot be written: {error}; make room or change its rights, and run again") from error


@contextmanager
def opened_to_read(path: Path) -> Iterator[sqlite3.Connection]:
    """The database to look at, also while a run writes; it must be there.

    Raises:
        InputError: there is none, or it cannot be read.
    """
    if not path.is_file():
        raise InputError(f"{path}: no such file; no digest has been made yet")
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            database.row_factory = sqlite3.Row
            _check_version(database, path)
            yield database
    except sqlite3.DatabaseError as error:
        raise InputError(f"{path}: is no database that can be read: {error}; the next run sets it aside") from error


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{path}: its folder cannot be made: {error.strerror}") from error


def _connected(path: Path, now: datetime) -> sqlite3.Connection:
    database: sqlite3.Connection | None = None
    try:
        database = sqlite3.connect(path, isolation_level=None)  # transactions are begun and ended by us
        database.row_factory = sqlite3.Row
        _set_up(database, path)
    except sqlite3.OperationalError as error:  # the machine's fault, not the file's: no disk, no permission
        _close(database)
        raise OutputError(f"{path}: cannot be opened: {error}") from error
    except sqlite3.DatabaseError as error:
        _close(database)
        raise InputError(_set_aside(path, now, str(error))) from error
    except InputError:
        _close(database)
        raise
    return database


def _close(database: sqlite3.Connection | None) -> None:
    if database is not None:
        with suppress(sqlite3.Error):
            database.close()


def _set_up(database: sqlite3.Connection, path: Path) -> None:
    (found,) = database.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise sqlite3.DatabaseError(found)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("PRAGMA foreign_keys = ON")
    version = _check_version(database, path)
    for number, migration in enumerate(MIGRATIONS[version:], start=version + 1):
        database.executescript(f"BEGIN IMMEDIATE; {migration} PRAGMA user_version = {number}; COMMIT;")


def _check_version(database: sqlite3.Connection, path: Path) -> int:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version > len(MIGRATIONS):
        raise InputError(f"{path}: was written by a newer version of this program; use that one")
    return int(version)


def _set_aside(path: Path, now: datetime, fault: str) -> str:
    """Renames the damaged files, and says what that means."""
    aside = path.with_name(f"{path.name}.damaged-{now:%Y%m%d-%H%M%S}")
    for companion in _COMPANIONS:
        with suppress(FileNotFoundError):
            path.with_name(path.name + companion).rename(aside.with_name(aside.name + companion))
    return (
        f"{path}: the database is damaged ({fault}) and was set aside as {aside.name}. It is not known any more which articles were "
        "used and who was written to; the next run begins anew"
    )


@contextmanager
def committed(database: sqlite3.Connection) -> Iterator[None]:
    """All changes inside together, or none."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if database.in_transaction:  # a full disk ends it by itself
            database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")
