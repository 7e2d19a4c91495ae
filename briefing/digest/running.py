"""This file is the order of a digest's run: gather, make, write, note it all at once, deliver."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from briefing.deliver import write_file
from briefing.digest._config.settings import DAYS, Settings
from briefing.digest._config.wishes import options_of
from briefing.digest._delivery.files import write_index, write_issue
from briefing.digest._delivery.letters import Pieces, letter, pieces
from briefing.digest._delivery.posting import deliver_due, enter_recipients, forget_after, note_bounces, sender
from briefing.digest._state import ledger
from briefing.digest._state.database import committed, opened
from briefing.digest._state.ledger import Count, Issue
from briefing.digest._state.moments import stamp
from briefing.digest._stories.collecting import Collected, collect, remember
from briefing.errors import BriefingError, DeliveryError
from briefing.render import RenderedDigest, render_digest

if TYPE_CHECKING:
    from briefing.ingest._fetching.fetcher import Fetcher

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a run did, in words that hold."""

    issue: Issue | None
    """Of today; None: it was not due yet."""
    collected: Collected | None
    """What this run made the issue of; None: the issue was there, and the run went on delivering it, or it is not due."""
    files: tuple[Path, ...]
    count: Count
    """Of this issue's messages."""
    refusals: tuple[tuple[str, str, str], ...]
    """(address, state, what the server said) of messages of this issue that are not sent."""
    bounces: int
    """Messages found to have come back."""
    stopped: BriefingError | None
    """Why delivery was broken off."""
    record: Mapping[str, Any] | None
    """The issue as JSON values, schema "digest/1"."""

    @property
    def is_delivered(self) -> bool:
        """Whether nothing is left to do or to worry about."""
        return self.stopped is None and not (self.count.pending or self.count.failed or self.count.bounced)


def run(settings: Settings, clock: Clock, fetcher: "Fetcher | None" = None, *, only_if_due: bool = False) -> Report:
    """Makes and delivers the issue of today, in the settings' time zone; where there is one already, delivers what is left of it.

    What is left of earlier issues is delivered in any case. With `only_if_due`, an issue is made on the schedule's days alone, and not
    before its time.

    Raises:
        InputError: another run is at work, or the database is damaged or too new.
        OutputError: results cannot be written.
        TemplateError: a template is wrong.
    """
    now = _local(clock, settings)
    with opened(settings.state, now) as database:
        issue = ledger.issue_of(database, now.date())
        is_wanted = issue is None and (not only_if_due or is_due(now, settings))
        collected = collect(database, settings, now, fetcher or _fetcher()) if is_wanted else None
        files = _issue(database, collected, settings, now) if collected else ()
        stopped, bounces = _delivered(database, settings, clock)
        issue = ledger.issue_of(database, now.date())
        return Report(
            issue=issue,
            collected=collected,
            files=files,
            count=ledger.count_of(database, issue.number) if issue else Count(),
            refusals=ledger.refusals(database, issue.number) if issue else (),
            bounces=bounces,
            stopped=stopped,
            record=ledger.record_of(database, issue.number) if issue else None,
        )


def is_due(now: datetime, settings: Settings) -> bool:
    """Whether the schedule's time has come, by the clock on the wall; so an hour that is left out or comes twice does no harm."""
    return DAYS[now.weekday()] in settings.schedule.days and now.time() >= time.fromisoformat(settings.schedule.at)


def preview(settings: Settings, clock: Clock, folder: Path, fetcher: "Fetcher | None" = None) -> tuple[Collected, tuple[Path, ...]]:
    """Makes what today's issue would be and writes it into a folder, mail.html first; nothing is remembered or sent.

    Raises:
        InputError, OutputError, TemplateError: as `run`.
    """
    now = _local(clock, settings)
    with opened(settings.state, now) as database:
        collected = collect(database, settings, now, fetcher or _fetcher())
    rendered, shared = _rendered(collected, settings, now)
    shown = letter(shared, settings, now, None, "<preview@localhost>").html or ""
    mail = write_file(shown.encode(), folder / "mail.html")
    return collected, (mail, *write_issue(folder, rendered, shared, settings, collected.made.digest, now))


def send_test(settings: Settings, clock: Clock, address: str, fetcher: "Fetcher | None" = None) -> Collected:
    """Sends what today's issue would be to one address; nothing is remembered.

    Raises:
        DeliveryError: it could not be sent.
        InputError, OutputError, TemplateError: as `run`.
    """
    now = _local(clock, settings)
    with opened(settings.state, now) as database:
        collected = collect(database, settings, now, fetcher or _fetcher())
    _, shared = _rendered(collected, settings, now)
    test = replace(shared, subject=f"[Test] {shared.subject}")
    with ExitStack() as open_things:
        send = sender(settings, open_things)
        answer = send(letter(test, settings, now, address, f"<test.{now:%Y%m%d%H%M%S}@localhost>"))
    if answer.fate != "taken":
        raise DeliveryError(f"{address}: {answer.said}")
    return collected


def _issue(database: sqlite3.Connection, collected: Collected, settings: Settings, now: datetime) -> tuple[Path, ...]:
    """Writes a new issue's files and notes all of it at once: before that, nothing has happened."""
    digest = collected.made.digest
    rendered, shared = _rendered(collected, settings, now)
    written = write_issue(settings.output, rendered, shared, settings, digest, now)
    with committed(database):
        ledger.record_issue(database, Issue(digest.number, digest.day, stamp(now)), rendered.json.decode(), shared.stored())
        enter_recipients(database, settings, digest.number, now)
        remember(database, collected, now)
    return (*written, write_index(database, settings, options_of(settings, now))) if settings.digest.archive else written


def _rendered(collected: Collected, settings: Settings, now: datetime) -> tuple[RenderedDigest, Pieces]:
    options = options_of(settings, now)
    rendered = render_digest(collected.made.digest, options, with_web=settings.digest.archive)
    return rendered, pieces(collected.made.digest, rendered.pdf, settings, options)


def _delivered(database: sqlite3.Connection, settings: Settings, clock: Clock) -> tuple[BriefingError | None, int]:
    """Delivers what is due, of earlier issues too, and reads what came back; what stops it is told, for the issue itself stands."""
    stopped: BriefingError | None = None
    bounces = 0
    try:
        deliver_due(database, settings, clock)
        bounces = note_bounces(database, settings, clock())
    except BriefingError as error:
        stopped = error
    ledger.tidy(database, forget_after(settings), clock())
    return stopped, bounces


def _local(clock: Clock, settings: Settings) -> datetime:
    return clock().astimezone(ZoneInfo(settings.schedule.zone))


def _fetcher() -> "Fetcher":
    from briefing.ingest import fetcher

    return fetcher()
