"""This file keeps the ledger: the issues, and to whom each is to go, has gone or could not."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from briefing.digest._state.moments import stamp

_FIRST_WAIT = timedelta(minutes=5)  # after a server has said "later"; doubled each time
MOST_TRIES = 8  # the last comes about ten hours after the first


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One message."""

    id: int
    issue: int
    address: str
    message_id: str
    tries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many messages of an issue are in which state."""

    pending: int = 0
    sent: int = 0
    failed: int = 0
    bounced: int = 0


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue of a digest."""

    number: int
    day: str
    made: str


def issue_of(database: sqlite3.Connection, day: date) -> Issue | None:
    """The issue of a local date."""
    row = database.execute("SELECT number, day, made FROM issue WHERE day = ?", (day.isoformat(),)).fetchone()
    return Issue(**dict(row)) if row else None


def issues(database: sqlite3.Connection) -> tuple[Issue, ...]:
    """All issues, newest first."""
    return tuple(Issue(**dict(row)) for row in database.execute("SELECT number, day, made FROM issue ORDER BY number DESC"))


def next_number(database: sqlite3.Connection) -> int:
    """The number of the issue to come."""
    return int(database.execute("SELECT coalesce(max(number), 0) + 1 FROM issue").fetchone()[0])


def record_of(database: sqlite3.Connection, number: int) -> dict[str, Any]:
    """The JSON of an issue."""
    (text,) = database.execute("SELECT record FROM issue WHERE number = ?", (number,)).fetchone()
    found: dict[str, Any] = json.loads(text)
    return found


def record_issue(database: sqlite3.Connection, issue: Issue, record: str, pieces: Mapping[str, bytes]) -> None:
    """Notes an issue with all that is needed to deliver it; `record` is its JSON."""
    database.execute("INSERT INTO issue VALUES (?, ?, ?, ?)", (issue.number, issue.day, issue.made, record))
    database.executemany("INSERT INTO piece VALUES (?, ?, ?)", [(issue.number, name, data) for name, data in pieces.items()])


def pieces_of(database: sqlite3.Connection, issue: int) -> dict[str, bytes]:
    """What is needed to deliver an issue, as long as something of it is to be delivered."""
    return {row["name"]: row["data"] for row in database.execute("SELECT name, data FROM piece WHERE issue = ? ORDER BY name", (issue,))}


def address_to(database: sqlite3.Connection, issue: int, addresses: Iterable[str], domain: str, now: datetime) -> None:
    """Enters recipients of an issue as pending; who is entered already stays as they are."""
    for address in addresses:
        who = who_is(database, address)
        message_id = f"<{hashlib.sha256(f'{issue} {who}'.encode()).hexdigest()[:32]}.{issue}@{domain}>"
        database.execute(
            "INSERT OR IGNORE INTO outbox (issue, who, address, message_id, state, changed) VALUES (?, ?, ?, ?, 'pending', ?)",
            (issue, who, address, message_id, stamp(now)),
        )


def who_is(database: sqlite3.Connection, address: str) -> str:
    """What stays of an address when it is forgotten: a hash, salted so that a list of addresses does not give it away."""
    (salt,) = database.execute("SELECT value FROM salt").fetchone()
    return hashlib.sha256(bytes(salt) + address.casefold().encode("utf-8", "surrogatepass")).hexdigest()


def due(database: sqlite3.Connection, now: datetime) -> tuple[Entry, ...]:
    """The messages that may be tried now, oldest issue first."""
    rows = database.execute(
        "SELECT id, issue, address, message_id, tries FROM outbox"
        " WHERE state = 'pending' AND address IS NOT NULL AND (next_try IS NULL OR next_try <= ?) ORDER BY issue, id",
        (stamp(now),),
    )
    return tuple(Entry(**dict(row)) for row in rows)


def mark_sent(database: sqlite3.Connection, entry: Entry, said: str, now: datetime) -> None:
    """Notes that the server has taken a message."""
    _mark(database, entry, "sent", said, now, None)


def mark_failed(database: sqlite3.Connection, entry: Entry, said: str, now: datetime) -> None:
    """Notes that the server refuses a message for good."""
    _mark(database, entry, "failed", said, now, None)


def mark_later(database: sqlite3.Connection, entry: Entry, said: str, now: datetime) -> None:
    """Notes that the server wants a message later; after so many tries that is for good."""
    if entry.tries + 1 >= MOST_TRIES:
        _mark(database, entry, "failed", f"given up after {MOST_TRIES} tries: {said}", now, None)
    else:
        _mark(database, entry, "pending", said, now, now + _FIRST_WAIT * 2**entry.tries)


def _mark(database: sqlite3.Connection, entry: Entry, state: str, said: str, now: datetime, next_try: datetime | None) -> None:
    database.execute(
        "UPDATE outbox SET state = ?, tries = tries + 1, said = ?, changed = ?, next_try = ? WHERE id = ?",
        (state, said[:500], stamp(now), stamp(next_try) if next_try else None, entry.id),
    )


def mark_bounced(database: sqlite3.Connection, message_id: str, said: str, now: datetime) -> bool:
    """Notes that a message that was sent has come back; False where no such message is known."""
    found = database.execute(
        "UPDATE outbox SET state = 'bounced', said = ?, changed = ? WHERE message_id = ? AND state IN ('sent', 'bounced')",
        (said[:500], stamp(now), message_id),
    )
    return found.rowcount > 0


def count_of(database: sqlite3.Connection, issue: int) -> Count:
    """How the delivery of an issue stands."""
    rows = database.execute("SELECT state, count(*) FROM outbox WHERE issue = ? GROUP BY state", (issue,))
    return Count(**{row[0]: row[1] for row in rows})


def refusals(database: sqlite3.Connection, issue: int) -> tuple[tuple[str, str, str], ...]:
    """(address or what is left of it, state, what the server said) of what could not be delivered, or not yet."""
    rows = database.execute(
        "SELECT coalesce(address, 'forgotten ' || substr(who, 1, 8)) AS address, state, said FROM outbox"
        " WHERE issue = ? AND state != 'sent' AND said IS NOT NULL ORDER BY id",
        (issue,),
    )
    return tuple((row["address"], row["state"], row["said"]) for row in rows)


def tidy(database: sqlite3.Connection, forget_after: timedelta, now: datetime) -> None:
    """Strikes out addresses whose time is over, and lets go what was kept for delivering issues that are delivered."""
    database.execute(
        "UPDATE outbox SET address = NULL WHERE state != 'pending' AND address IS NOT NULL AND changed <= ?", (stamp(now - forget_after),)
    )
    database.execute("DELETE FROM piece WHERE issue NOT IN (SELECT issue FROM outbox WHERE state = 'pending')")


def forget_address(database: sqlite3.Connection, address: str, now: datetime) -> int:
    """Strikes out an address everywhere, gives up what is pending for it, and says how many messages there were."""
    who = who_is(database, address)
    database.execute(
        "UPDATE outbox SET state = 'failed', said = 'forgotten before it was sent', changed = ? WHERE who = ? AND state = 'pending'",
        (stamp(now), who),
    )
    return database.execute("UPDATE outbox SET address = NULL WHERE who = ? AND address IS NOT NULL", (who,)).rowcount
