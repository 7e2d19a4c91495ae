"""This file remembers feeds, articles and stories."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from briefing.digest._state.moments import stamp
from briefing.ingest import Version

FRESH = timedelta(days=4)  # articles are on one event within three days of each other; a day more for time zones


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An article of an earlier issue, as far as it is needed to know its story again."""

    story: int | None
    title: str | None
    words: str
    """Its first words, without what does not belong to it."""
    outlet: str | None
    published: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """An article that an issue takes note of, whether or not it shows it."""

    key: str
    """Its address, else its hash."""
    sha256: str
    story: int | None
    """Number of its story in the database; None: it was not among those shown."""
    title: str | None
    words: str
    outlet: str | None
    published: str | None


def version_of(database: sqlite3.Connection, place: str) -> Version | None:
    """In which version a feed was when it was last read."""
    row = database.execute("SELECT etag, modified FROM feed WHERE place = ?", (place,)).fetchone()
    return Version(row["etag"], row["modified"]) if row and (row["etag"] or row["modified"]) else None


def remember_feed(database: sqlite3.Connection, place: str, version: Version | None, fault: str | None) -> None:
    """Notes how reading a feed went; a fault changes nothing of its version."""
    database.execute("INSERT OR IGNORE INTO feed (place) VALUES (?)", (place,))
    if fault is not None:
        database.execute("UPDATE feed SET failures = failures + 1, fault = ? WHERE place = ?", (fault, place))
    else:
        stated = (version.etag, version.modified) if version else (None, None)
        database.execute("UPDATE feed SET etag = ?, modified = ?, failures = 0, fault = NULL WHERE place = ?", (*stated, place))


def is_known(database: sqlite3.Connection, key: str, sha256: str) -> bool:
    """Whether an earlier issue took note of an article of that address or that very text."""
    return database.execute("SELECT 1 FROM article WHERE key = ? OR sha256 = ?", (key, sha256)).fetchone() is not None


def fresh_articles(database: sqlite3.Connection, now: datetime) -> tuple[Known, ...]:
    """The articles of the last days whose words are still kept."""
    rows = database.execute(
        "SELECT story, title, words, outlet, published FROM article WHERE words IS NOT NULL AND seen >= ? ORDER BY seen, key",
        (stamp(now - FRESH),),
    )
    return tuple(Known(**dict(row)) for row in rows)


def remember_articles(database: sqlite3.Connection, issue: int, articles: Iterable[Taken], now: datetime) -> None:
    """Notes articles, and lets go the words of old ones."""
    database.executemany(
        "INSERT OR IGNORE INTO article (key, sha256, issue, story, seen, title, words, outlet, published)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(a.key, a.sha256, issue, a.story, stamp(now), a.title, a.words, a.outlet, a.published) for a in articles],
    )
    database.execute("UPDATE article SET words = NULL, title = NULL WHERE words IS NOT NULL AND seen < ?", (stamp(now - FRESH),))


def remember_story(database: sqlite3.Connection, known: int | None, title: str, issue: int) -> int:
    """Notes that an issue shows a story, and gives its number."""
    if known is not None:
        database.execute("UPDATE story SET title = ?, last_issue = ? WHERE id = ?", (title, issue, known))
        return known
    row = database.execute(
        "INSERT INTO story (title, first_issue, last_issue) VALUES (?, ?, ?) RETURNING id", (title, issue, issue)
    ).fetchone()
    return int(row["id"])


def stories_of_last_issue(database: sqlite3.Connection) -> dict[int, str]:
    """The titles of the stories that the last issue showed, by number."""
    rows = database.execute("SELECT id, title FROM story WHERE last_issue = (SELECT max(number) FROM issue) ORDER BY id")
    return {row["id"]: row["title"] for row in rows}


def first_days(database: sqlite3.Connection) -> dict[int, str]:
    """The day on which each story was first shown, by number."""
    return {row["id"]: row["day"] for row in database.execute("SELECT id, day FROM story JOIN issue ON issue.number = first_issue")}
