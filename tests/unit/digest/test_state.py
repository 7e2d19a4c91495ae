"""This file tests what a digest knows from one run to the next."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from briefing.digest._state import ledger, memory
from briefing.digest._state.database import committed, opened, opened_to_read
from briefing.digest._state.migrations import MIGRATIONS
from briefing.errors import InputError
from briefing.ingest import Version

NOW = datetime(2026, 4, 14, 5, 0, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with opened(tmp_path / "digest.sqlite3", NOW) as found:
        yield found


def with_issue(database: sqlite3.Connection, *addresses: str) -> None:
    with committed(database):
        ledger.record_issue(database, ledger.Issue(1, "2026-04-14", "2026-04-14T05:00:00+00:00"), "{}", {"pdf": b"%PDF"})
        ledger.address_to(database, 1, addresses, "venn.example", NOW)


def test_a_new_database_is_brought_up_to_date_and_keeps_a_write_ahead_log(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    assert database.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_a_damaged_database_is_set_aside_whole_and_the_next_run_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "digest.sqlite3"
    path.write_bytes(b"SQLite format 3\0" + b"rubbish" * 500)
    with pytest.raises(InputError, match=r"set aside as digest\.sqlite3\.damaged-20260414-050000"), opened(path, NOW):
        pass
    assert (tmp_path / "digest.sqlite3.damaged-20260414-050000").read_bytes().endswith(b"rubbish")
    with opened(path, NOW) as database:
        assert ledger.issues(database) == ()


def test_a_database_with_a_broken_page_is_set_aside_too(tmp_path: Path) -> None:
    path = tmp_path / "digest.sqlite3"
    with opened(path, NOW) as database:
        with_issue(database, *(f"reader{number}@venn.example" for number in range(200)))
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    data[3 * 4096 : 12 * 4096] = b"\xff" * (9 * 4096)
    path.write_bytes(data)
    with pytest.raises(InputError, match="set aside"), opened(path, NOW):
        pass
    assert list(tmp_path.glob("digest.sqlite3.damaged-*"))


def test_a_database_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "digest.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 999")
    with pytest.raises(InputError, match="newer version"), opened(path, NOW):
        pass
    assert path.is_file()


def test_a_second_process_is_kept_out_and_a_killed_one_lets_go(tmp_path: Path) -> None:
    path = tmp_path / "digest.sqlite3"
    code = (
        "import sys, time, datetime, pathlib\nfrom briefing.digest._state.database import opened\n"
        f"with opened(pathlib.Path({str(path)!r}), datetime.datetime.now(datetime.UTC)):\n    print('in', flush=True)\n    time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "in\n"
        with pytest.raises(InputError, match="another run"), opened(path, NOW):
            pass
        with opened_to_read(path) as database:
            assert ledger.issues(database) == ()
        other.kill()
    with opened(path, NOW):
        pass


def test_a_commit_that_fails_leaves_nothing(database: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError), committed(database):  # noqa: PT012 - the first is what must not stay
        database.execute("INSERT INTO feed (place, etag) VALUES ('https://venn.example/feed', 'a')")
        database.execute("INSERT INTO feed (place, etag) VALUES ('https://venn.example/feed', 'b')")
    assert memory.version_of(database, "https://venn.example/feed") is None


def test_a_fault_of_a_feed_keeps_the_version_that_was_read_last(database: sqlite3.Connection) -> None:
    memory.remember_feed(database, "f", Version("a", "b"), None)
    memory.remember_feed(database, "f", None, "the server is in trouble")
    assert memory.version_of(database, "f") == Version("a", "b")
    assert database.execute("SELECT failures, fault FROM feed").fetchone()["failures"] == 1


def test_an_article_is_known_by_its_address_or_its_text_and_its_words_are_let_go_in_time(database: sqlite3.Connection) -> None:
    with_issue(database)
    taken = memory.Taken(key="https://venn.example/1", sha256="x", story=None, title="T", words="w", outlet=None, published=None)
    memory.remember_articles(database, 1, [taken], NOW)
    assert memory.is_known(database, "https://venn.example/1", "other")
    assert memory.is_known(database, "elsewhere", "x")
    assert [each.words for each in memory.fresh_articles(database, NOW + timedelta(days=1))] == ["w"]
    memory.remember_articles(database, 1, [], NOW + timedelta(days=5))
    assert memory.fresh_articles(database, NOW) == ()
    assert memory.is_known(database, "https://venn.example/1", "other")


def test_a_date_has_one_issue(database: sqlite3.Connection) -> None:
    with_issue(database)
    assert ledger.issue_of(database, date(2026, 4, 14)) == ledger.Issue(1, "2026-04-14", "2026-04-14T05:00:00+00:00")
    with pytest.raises(sqlite3.IntegrityError), committed(database):
        ledger.record_issue(database, ledger.Issue(2, "2026-04-14", ""), "{}", {})


def test_a_message_is_due_until_it_is_sent_and_keeps_its_id(database: sqlite3.Connection) -> None:
    with_issue(database, "ada@venn.example", "ben@venn.example")
    first, second = ledger.due(database, NOW)
    assert first.message_id != second.message_id
    ledger.mark_sent(database, first, "250 ok", NOW)
    ledger.address_to(database, 1, ["Ada@venn.example"], "venn.example", NOW)
    assert [entry.address for entry in ledger.due(database, NOW)] == ["ben@venn.example"]
    assert ledger.count_of(database, 1) == ledger.Count(pending=1, sent=1)


def test_later_means_later_and_longer_each_time_and_not_for_ever(database: sqlite3.Connection) -> None:
    with_issue(database, "ada@venn.example")
    now, waits = NOW, []
    while found := ledger.due(database, now):
        ledger.mark_later(database, found[0], "451 busy", now)
        begin = now
        while not ledger.due(database, now) and now - begin < timedelta(days=1):
            now += timedelta(minutes=5)
        waits.append((now - begin).total_seconds() / 60)
    assert waits[:-1] == [5, 10, 20, 40, 80, 160, 320]
    assert ledger.count_of(database, 1) == ledger.Count(failed=1)


def test_addresses_are_struck_out_after_their_time_but_not_before_they_are_used(database: sqlite3.Connection) -> None:
    with_issue(database, "ada@venn.example", "ben@venn.example")
    ledger.mark_sent(database, ledger.due(database, NOW)[0], "250 ok", NOW)
    ledger.tidy(database, timedelta(days=30), NOW + timedelta(days=31))
    assert [row["address"] for row in database.execute("SELECT address FROM outbox ORDER BY id")] == [None, "ben@venn.example"]
    assert ledger.pieces_of(database, 1) == {"pdf": b"%PDF"}


def test_a_forgotten_person_is_not_written_to_again_in_that_issue(database: sqlite3.Connection) -> None:
    with_issue(database, "ada@venn.example")
    assert ledger.forget_address(database, "ADA@venn.example", NOW) == 1
    ledger.address_to(database, 1, ["ada@venn.example"], "venn.example", NOW)
    assert ledger.due(database, NOW) == ()


def test_a_bounce_changes_what_was_sent(database: sqlite3.Connection) -> None:
    with_issue(database, "ada@venn.example")
    (entry,) = ledger.due(database, NOW)
    assert not ledger.mark_bounced(database, entry.message_id, "550 no such user", NOW)
    ledger.mark_sent(database, entry, "250 ok", NOW)
    assert ledger.mark_bounced(database, entry.message_id, "550 no such user", NOW)
    assert ledger.count_of(database, 1) == ledger.Count(bounced=1)
