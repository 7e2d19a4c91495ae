"""This file is `briefing digest`: the day's articles as stories, by mail."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.streams import put_json, put_lines, say

if TYPE_CHECKING:
    from datetime import datetime

    from briefing.digest._config.settings import Settings
    from briefing.digest._stories.collecting import Collected
    from briefing.digest.looking import Status
    from briefing.digest.running import Report

_CONFIG = click.argument("config", metavar="CONFIG", type=click.Path(path_type=Path), default="digest.toml")


@click.group("digest", short_help="Make a digest of feeds and folders, and mail it.")
def command() -> None:
    """A digest: the day's articles of many sources, put together by event, each with its briefing.

    CONFIG is the file with its settings. [default: digest.toml]
    """


@command.command("init")
@_CONFIG
def init(config: Path) -> None:
    """Write settings to begin with into CONFIG, with comments."""
    from briefing.digest._config.starter import write_starter

    put_lines(str(write_starter(config)))
    say(f"Now name your sources in it, and look at the result with `briefing digest preview {config}`.")


@command.command("run")
@_CONFIG
@click.option("--if-due", is_flag=True, help="Make an issue on the schedule's days alone, and not before its time; for timers.")
@click.option("--test-to", metavar="ADDRESS", help="Send what would be today's issue to this address alone, and remember nothing.")
@click.option("--quiet", is_flag=True, help="Say nothing, unless there is something to be done.")
@click.option("--json", "as_json", is_flag=True, help="Print today's issue as JSON, schema \"digest/1\", not the files' names.")
@click.pass_context
def run_(context: click.Context, config: Path, *, if_due: bool, test_to: str | None, quiet: bool, as_json: bool) -> None:
    """Make today's issue and deliver it.

    Where it is made already, what is left of it is delivered; nothing is sent twice. The exit code is 6 where a message could not be
    delivered, or not yet.
    """
    from briefing.digest.running import run

    settings = _settings(config)
    if test_to:
        _send_test(settings, test_to)
        return
    report = run(settings, _clock, only_if_due=if_due)
    if report.collected or not report.is_delivered or not quiet:
        _tell(report, "sent" if settings.smtp else "written as files")
    if as_json:
        put_json(report.record or {})
    elif report.collected:
        put_lines("\n".join(map(str, report.files)))
    if not report.is_delivered:
        context.exit(report.stopped.exit_code if report.stopped else 6)


@command.command("preview")
@_CONFIG
@click.option("-o", "--output", metavar="DIR", type=click.Path(path_type=Path), default=Path("output/preview"), show_default=True)
@click.option("--json", "as_json", is_flag=True, help='Print it as JSON, schema "digest/1", not the files\' names.')
@click.option("--open/--no-open", "opens", default=None, help="Open the mail in a browser. [default: on a terminal]")
def preview_(config: Path, output: Path, *, as_json: bool, opens: bool | None) -> None:
    """Make what would be today's issue, and show its mail; nothing is sent or remembered."""
    from briefing.digest.running import preview

    collected, files = preview(_settings(config), _clock, output)
    _tell_faults(collected)
    if as_json:
        put_json(collected.made.digest.to_dict())
    else:
        put_lines("\n".join(map(str, files)))
    if opens if opens is not None else sys.stdout.isatty():
        click.launch(str(files[0]))


@command.command("schedule")
@_CONFIG
@click.option("--cron", is_flag=True, help="Print a line for cron instead.")
@click.option("-o", "--output", metavar="DIR", type=click.Path(path_type=Path), default=Path("~/.config/systemd/user"), show_default=True)
def schedule(config: Path, output: Path, *, cron: bool) -> None:
    """Write what starts the digest every day, and say how to switch it on: a systemd timer, or with --cron a line for cron."""
    from briefing.digest.scheduling import EVERY, cron_line, units

    settings = _settings(config)
    program = (sys.executable, "-m", "briefing")
    when = f"{settings.schedule.at} {settings.schedule.zone}, {' '.join(settings.schedule.days)}"
    if cron:
        put_lines(cron_line(settings, program))
        say(f"Add this line with `crontab -e`. Every {EVERY} minutes it looks whether an issue is due ({when}), or a message.")
        return
    made = units(settings, program)
    put_lines("\n".join(map(str, made.write(output.expanduser()))))
    say(
        f"Switch it on:        systemctl --user daemon-reload && systemctl --user enable --now {made.name}.timer\n"
        f"See when it runs:    systemctl --user list-timers {made.name}.timer\n"
        f"Read what it said:   journalctl --user -u {made.name}\n"
        "Without a log-in:    loginctl enable-linger\n"
        f"It runs at {when}, and looks every {EVERY} minutes whether that was missed or a message is to be tried again."
    )


@command.command("status")
@_CONFIG
@click.option("--json", "as_json", is_flag=True, help='JSON, schema "digest-status/1".')
def status_(config: Path, *, as_json: bool) -> None:
    """Show the last issues, what is not delivered, and which feeds fail."""
    from briefing.digest.looking import status

    found = status(_settings(config), _clock())
    if as_json:
        put_json(found.to_dict())
    else:
        put_lines("\n".join(_status_lines(found)))


@command.command("forget")
@_CONFIG
@click.option("--address", metavar="ADDRESS", help="Strike a person out of the ledger; take them out of CONFIG, too.")
@click.option("--article", metavar="URL", help="Forget that an article was used, so that it may come again.")
@click.option("--everything", is_flag=True, help="Set the whole database aside and begin anew.")
def forget(config: Path, address: str | None, article: str | None, *, everything: bool) -> None:
    """Forget a person, an article, or everything."""
    from briefing.digest import looking

    settings = _settings(config)
    if sum(map(bool, (address, article, everything))) != 1:
        raise click.UsageError("give one of --address, --article and --everything")
    if address:
        try:
            put_lines(f"struck out of {looking.forget_person(settings, address, _clock())} messages")
        except ValueError as error:
            raise click.BadParameter(str(error), param_hint="--address") from error
    elif article:
        put_lines(f"forgot {looking.forget_article(settings, article, _clock())} articles")
    else:
        aside = looking.forget_everything(settings, _clock())
        put_lines(f"set aside as {aside}" if aside else "there was nothing to forget")


def _settings(config: Path) -> "Settings":
    from briefing.digest._config.loading import load_settings

    return load_settings(config)


def _clock() -> "datetime":
    from datetime import UTC, datetime

    return datetime.now(UTC)


def _send_test(settings: "Settings", address: str) -> None:
    from briefing.deliver import Address
    from briefing.digest.running import send_test

    try:
        Address.written(address)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--test-to") from error
    collected = send_test(settings, _clock, address)
    _tell_faults(collected)
    where = "sent to" if settings.smtp else f"written into {settings.output / 'mail'} for"
    say(f"test {where} {address}: {_counted(len(collected.made.digest.stories), 'story', 'stories')}")


def _tell(report: "Report", done: str) -> None:
    if report.collected:
        digest = report.collected.made.digest
        _tell_faults(report.collected)
        stories, articles = _counted(len(digest.stories), "story", "stories"), _counted(digest.articles, "new article", "new articles")
        say(f"no. {digest.number}, {digest.day}: {stories} from {articles}")
    elif report.issue:
        say(f"no. {report.issue.number}, {report.issue.day}: was made already")
    else:
        say("not due yet")
    count = report.count
    if count.sent or not report.is_delivered:
        say(f"messages: {count.sent} {done}, {count.pending} pending, {count.failed} refused, {count.bounced} came back")
    for address, state, said in report.refusals:
        say(f"  {state}: {address}: {said}")
    if report.stopped:
        say(f"briefing: {report.stopped}")


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _tell_faults(collected: "Collected") -> None:
    for fault in collected.faults:
        say(f"note: left out: {fault}")
    for fault in collected.teasers:
        say(f"note: with its teaser alone: {fault}")


def _status_lines(found: "Status") -> list[str]:
    lines = [f"{found.title}: next issue {found.next:%a %Y-%m-%d %H:%M %Z}", ""]
    for issue, stories, count in found.issues:
        parts = [f"{getattr(count, state)} {state}" for state in ("sent", "pending", "failed", "bounced") if getattr(count, state)]
        lines.append(f"  no. {issue.number:<4} {issue.day}  {stories:>2} stories  {', '.join(parts) or 'no messages'}")
    if found.refusals:
        lines += ["", "Not delivered, of the newest issue:", *(f"  {state}: {address}: {said}" for address, state, said in found.refusals)]
    if found.failing:
        lines += ["", "Feeds that fail:", *(f"  {feed.failures} times: {feed.place}: {feed.fault}" for feed in found.failing)]
    return [*lines, "", f"{found.articles} articles known, {found.addresses} addresses kept"]
