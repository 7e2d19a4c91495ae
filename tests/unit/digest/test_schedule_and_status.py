"""This file tests when a digest is due, what starts it, and what is told and forgotten of it."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from briefing.digest import looking
from briefing.digest._config.settings import Settings
from briefing.digest._state import ledger, memory
from briefing.digest._state.database import committed, opened
from briefing.digest.running import is_due
from briefing.digest.scheduling import cron_line, units
from briefing.errors import InputError

NIGHT = '[[sources]]\nfolder = "articles"\n[schedule]\nat = "02:30"\nzone = "Europe/Paris"\n'
NOW = datetime(2026, 4, 14, 8, 0, tzinfo=UTC)
Make = Callable[[str], Settings]


@pytest.mark.parametrize(
    ("day", "first"), [("2026-03-29", "03:00:00+02:00"), ("2026-10-25", "02:30:00+02:00"), ("2026-06-01", "02:30:00+02:00")]
)
def test_an_hour_that_is_left_out_or_comes_twice_does_no_harm(make_settings: Make, day: str, first: str) -> None:
    settings, zone = make_settings(NIGHT), ZoneInfo("Europe/Paris")
    start = datetime.fromisoformat(f"{day}T00:00").replace(tzinfo=zone).astimezone(UTC)
    moments = [(start + timedelta(minutes=10 * step)).astimezone(zone) for step in range(30)]
    due = [moment for moment in moments if moment.date().isoformat() == day and is_due(moment, settings)]
    assert due[0].isoformat() == f"{day}T{first}"


def test_the_timer_is_one_that_systemd_reads(make_settings: Make, tmp_path: Path) -> None:
    made = units(make_settings(NIGHT + 'days = ["mon", "fri"]\n'), ("/opt/my python/bin/python", "-m", "briefing"))
    assert "OnCalendar=Mon,Fri *-*-* 02:30:00 Europe/Paris\n" in made.timer
    assert "Persistent=true\n" in made.timer
    assert 'ExecStart="/opt/my python/bin/python" -m briefing digest run --if-due ' in made.service
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not on this machine")
    working = units(make_settings(NIGHT), ("/bin/true",))
    found = subprocess.run(["systemd-analyze", "verify", *map(str, working.write(tmp_path))], capture_output=True, text=True, check=False)
    assert working.name not in found.stderr


def test_the_line_for_cron_is_one_command(make_settings: Make) -> None:
    line = cron_line(make_settings(NIGHT), ("/opt/my python", "-m", "briefing"))
    assert line.startswith("*/10 * * * * '/opt/my python' -m briefing digest run --if-due --quiet /")


def test_the_next_time_is_on_one_of_the_days(make_settings: Make) -> None:
    settings = make_settings(NIGHT + 'days = ["mon", "fri"]\n')
    tuesday = NOW.astimezone(ZoneInfo("Europe/Paris"))
    assert looking.next_time(settings, tuesday, has_todays=False).isoformat() == "2026-04-17T02:30:00+02:00"


def with_issue(settings: Settings) -> None:
    with opened(settings.state, NOW) as database, committed(database):
        ledger.record_issue(database, ledger.Issue(1, "2026-04-14", "x"), '{"stories": [{}, {}]}', {"pdf": b"x"})
        ledger.address_to(database, 1, ["ada@venn.example", "ben@venn.example"], "venn.example", NOW)
        ledger.mark_sent(database, ledger.due(database, NOW)[0], "", NOW)
        memory.remember_feed(database, "https://venn.example/feed", None, "the server is in trouble")
        taken = memory.Taken(key="https://venn.example/1", sha256="x", story=None, title="T", words="w", outlet=None, published=None)
        memory.remember_articles(database, 1, [taken], NOW)


def test_the_status_tells_issues_messages_and_feeds_that_fail(make_settings: Make) -> None:
    settings = make_settings("")
    with_issue(settings)
    found = looking.status(settings, NOW).to_dict()
    assert found["issues"][0]["stories"] == 2
    assert found["issues"][0]["messages"] == {"pending": 1, "sent": 1, "failed": 0, "bounced": 0}
    assert found["failing"] == [{"place": "https://venn.example/feed", "failures": 1, "fault": "the server is in trouble"}]
    assert (found["articles"], found["addresses"], found["next"]) == (1, 2, "2026-04-15T07:00:00+00:00")


def test_a_digest_that_was_never_made_has_no_status(make_settings: Make) -> None:
    with pytest.raises(InputError, match="no digest has been made yet"):
        looking.status(make_settings(""), NOW)


def test_a_person_an_article_and_everything_can_be_forgotten(make_settings: Make) -> None:
    settings = make_settings("")
    with_issue(settings)
    assert looking.forget_person(settings, "Ada <ada@venn.example>", NOW) == 1
    assert looking.forget_article(settings, "https://venn.example/1", NOW) == 1
    assert looking.status(settings, NOW).addresses == 1
    aside = looking.forget_everything(settings, NOW)
    assert aside is not None
    assert aside.is_file()
    assert looking.forget_everything(settings, NOW) is None
