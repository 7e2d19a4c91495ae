"""This file looks into what a digest knows, and takes things out of it."""

import sqlite3
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from briefing.deliver import Address
from briefing.digest._config.settings import DAYS, Settings
from briefing.digest._state import ledger
from briefing.digest._state.database import committed, opened, opened_to_read
from briefing.digest._state.ledger import Count, Issue

_SHOWN = 7  # issues


@dataclass(frozen=True, slots=True)
class Failing:
    """A feed that could not be read the last time, or the last times."""

    place: str
    failures: int
    fault: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How a digest stands."""

    title: str
    next: datetime
    issues: tuple[tuple[Issue, int, Count], ...]
    """(issue, how many stories it has, its messages), newest first."""
    failing: tuple[Failing, ...]
    refusals: tuple[tuple[str, str, str], ...]
    """Of the newest issue: (address, state, what the server said)."""
    articles: int
    addresses: int
    """How many addresses the ledger still holds."""

    def to_dict(self) -> dict[str, Any]:
        """As JSON values, schema "digest-status/1"."""
        return {
            "schema": "digest-status/1",
            "title": self.title,
            "next": self.next.isoformat(),
            "issues": [asdict(issue) | {"stories": stories, "messages": asdict(count)} for issue, stories, count in self.issues],
            "failing": [asdict(feed) for feed in self.failing],
            "refusals": [{"address": address, "state": state, "said": said} for address, state, said in self.refusals],
            "articles": self.articles,
            "addresses": self.addresses,
        }


def status(settings: Settings, now: datetime) -> Status:
    """How the digest stands.

    Raises:
        InputError: no issue has been made yet, or the database cannot be read.
    """
    local = now.astimezone(ZoneInfo(settings.schedule.zone))
    with opened_to_read(settings.state) as database:
        issues = ledger.issues(database)[:_SHOWN]
        return Status(
            title=settings.digest.title,
            next=next_time(settings, local, has_todays=bool(issues) and issues[0].day == local.date().isoformat()),
            issues=tuple((issue, _stories(database, issue.number), ledger.count_of(database, issue.number)) for issue in issues),
            failing=tuple(
                Failing(**dict(row))
                for row in database.execute("SELECT place, failures, fault FROM feed WHERE failures > 0 ORDER BY failures DESC, place")
            ),
            refusals=ledger.refusals(database, issues[0].number) if issues else (),
            articles=int(database.execute("SELECT count(*) FROM article").fetchone()[0]),
            addresses=int(database.execute("SELECT count(DISTINCT address) FROM outbox").fetchone()[0]),
        )


def next_time(settings: Settings, local: datetime, *, has_todays: bool) -> datetime:
    """When the next issue is due; in the past where today's is, but is not made yet."""
    hours, minutes = map(int, settings.schedule.at.split(":"))
    days = (local + timedelta(days=ahead) for ahead in range(1 if has_todays else 0, 9))
    wanted = next(day for day in days if DAYS[day.weekday()] in settings.schedule.days)
    return wanted.replace(hour=hours, minute=minutes, second=0, microsecond=0)


def forget_person(settings: Settings, text: str, now: datetime) -> int:
    """Strikes an address out of the ledger, and gives up what is pending for it; says how many messages had it.

    Raises:
        ValueError: it is no single address.
        InputError: a run is at work, or the database cannot be read.
    """
    plain = Address.written(text).plain
    written = {to for to in (settings.mail.to if settings.mail else ()) if Address.written(to).plain.casefold() == plain.casefold()}
    with opened(settings.state, now) as database, committed(database):
        return sum(ledger.forget_address(database, each, now) for each in {plain, text, *written})


def forget_article(settings: Settings, key: str, now: datetime) -> int:
    """Forgets that an article (by its address or hash) was used, so that it may come again; says how many those were.

    Raises:
        InputError: a run is at work, or the database cannot be read.
    """
    with opened(settings.state, now) as database, committed(database):
        return database.execute("DELETE FROM article WHERE key = ? OR sha256 = ?", (key, key)).rowcount


def forget_everything(settings: Settings, now: datetime) -> Path | None:
    """Sets the whole database aside under another name; None where there is none."""
    if not settings.state.exists():
        return None
    with opened(settings.state, now) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    aside = settings.state.with_name(f"{settings.state.name}.forgotten-{now:%Y%m%d-%H%M%S}")
    return settings.state.rename(aside)


def _stories(database: sqlite3.Connection, issue: int) -> int:
    row = database.execute("SELECT json_array_length(record, '$.stories') FROM issue WHERE number = ?", (issue,)).fetchone()
    return int(row[0])
