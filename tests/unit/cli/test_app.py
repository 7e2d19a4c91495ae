"""This file tests the command as a whole: help, version, exit codes and streams."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefing import __version__
from briefing.choices import languages
from briefing.cli.app import COMMANDS
from tests.unit.cli.conftest import ARTICLE, Run


def test_help_lists_every_command(run: Run) -> None:
    shown = run("--help").stdout
    for command in COMMANDS:
        assert f"\n  {command} " in shown


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run: Run, command: str) -> None:
    result = run(command, "-h")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: briefing {command}")


def test_the_help_of_make_names_the_parts_there_are(run: Run) -> None:
    shown = " ".join(run("make", "--help").stdout.split())
    for parts in ("There are: balanced", "There are: classic", f"There are: {', '.join(languages())}"):
        assert parts in shown


def test_the_version_is_the_packages(run: Run) -> None:
    assert run("--version").stdout == f"neutral-briefing, version {__version__}\n"


def test_an_unknown_command_is_a_usage_error(run: Run) -> None:
    result = run("bake")
    assert result.exit_code == 2
    assert "No such command 'bake'" in result.stderr


def test_a_bug_shows_its_traceback(run: Run, monkeypatch: pytest.MonkeyPatch, article: Path) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("briefing.pipeline.inspect", broken)
    assert isinstance(run("inspect", article).exception, ZeroDivisionError)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_standard_output_is_told_without_a_traceback() -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "briefing", "inspect", "-", "--json"],
            input=ARTICLE.encode(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (result.returncode, result.stderr) == (3, b"briefing: standard output: cannot be written: No space left on device\n")


def test_a_reader_that_has_seen_enough_ends_the_command_quietly() -> None:
    first = f"{sys.executable} -m briefing inspect - --json | head -c 1"
    result = subprocess.run(["sh", "-c", first], input=ARTICLE.encode() * 400, capture_output=True, check=False)
    assert (result.stdout, result.stderr) == (b"{", b"")
