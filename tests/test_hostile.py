"""This file tests that no input made to do harm costs more than ten seconds or half a gigabyte, ends in a traceback or leaves its folder.

Each is given to the very command, in a process of its own that is measured when it ends.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.hostile import feeds, files, mails, markup, texts

# Starts the command that it is given, and prints its exit code, the processor's seconds and the kilobytes at its peak.
_STARTER = """
import json, os, sys
nowhere = os.open(os.devnull, os.O_WRONLY)
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nowhere, 1)])
_, status, usage = os.wait4(child, 0)
print(json.dumps([os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss]))
"""
SECONDS = 10  # of the processor's time, at rest
KNOWN = "len({str(number): number for number in range(2_000_000)})"
KNOWN_SECONDS = 1.4  # of the processor's time, that this takes at rest on the machine for which the limit was set
MEGABYTES = 500
CASES = {
    **texts.CASES,
    **markup.PAGES,
    **markup.MARKDOWN,
    **mails.MAILS,
    **feeds.FEEDS,
    **files.OFFICE,
    **files.PAPERS,
}
# Whose pages are laid out, too: long words, marks of direction, headings without end.
LAID_OUT = (
    "initials.txt",
    "combining.txt",
    "right-to-left-marks.txt",
    "headings.txt",
    "control-signs.txt",
    "quotations.txt",
    "deep-quotes.md",
)
EVERY_TEST_RUN = frozenset(
    (*tuple(CASES)[::6], "deep-quotes.md", "figures.txt", "cdata.rss")
)  # some of each kind; `make hostile` tries all

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="other systems measure a process otherwise")]


def cost(*words: object, cwd: Path) -> tuple[int, str, float, float]:
    """What the command gives: its exit code, what it says, the processor's seconds as if at rest, the megabytes at its peak.

    A busy or slow machine takes longer over the command, and over a known piece of work, too. A small process starts
    it: the peak of a process that a great one starts is the great one's at first.
    """
    code, said, seconds, megabytes = _measured("-m", "briefing", *map(str, words), cwd=cwd)
    if seconds >= SECONDS:  # what else the machine does can only add to it
        again = _measured("-m", "briefing", *map(str, words), cwd=cwd)[2]
        seconds = min(seconds, again) / max(1.0, _measured("-c", KNOWN, cwd=cwd)[2] / KNOWN_SECONDS)
    return code, said, seconds, megabytes


def _measured(*words: str, cwd: Path) -> tuple[int, str, float, float]:
    command = [sys.executable, "-I", "-S", "-c", _STARTER, sys.executable, *words]
    done = subprocess.run(command, cwd=cwd, capture_output=True, check=True)
    code, seconds, kilobytes = json.loads(done.stdout)
    return code, done.stderr.decode("utf-8", errors="replace"), seconds, kilobytes / 1024


def _parameter(name: str) -> Any:
    return pytest.param(name, marks=[] if name in EVERY_TEST_RUN else [pytest.mark.by_hand])


@pytest.mark.parametrize("name", [_parameter(name) for name in CASES])
def test_no_hostile_input_costs_much_or_ends_in_a_traceback(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(CASES[name]())
    formats = "txt,json,html,pdf" if name in LAID_OUT else "txt,json,html"
    code, said, seconds, megabytes = cost("make", name, "--to", formats, "-o", "out", cwd=tmp_path)
    assert code in (0, 1), said
    assert "Traceback" not in said
    assert code == 0 or said.startswith(f"briefing: {name}: "), said
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
    made = sorted(path.suffix for path in (tmp_path / "out").iterdir()) if code == 0 else []
    assert made == (sorted(f".{each}" for each in formats.split(",")) if code == 0 else [])
    assert {path.name for path in tmp_path.iterdir()} <= {name, "out"}


@pytest.mark.parametrize("name", ["items.rss", "many-mails.mbox", "wide.json"])
def test_all_articles_of_a_crowd_are_bounded_too(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(CASES[name]())
    code, said, seconds, megabytes = cost("make", f"{name}#all", "--to", "txt", "-o", "out.txt", cwd=tmp_path)
    assert code in (0, 1), said
    assert "Traceback" not in said
    assert (seconds < SECONDS, megabytes < MEGABYTES) == (True, True)


def test_a_file_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    code, said, seconds, megabytes = cost("make", "/dev/zero", "--to", "txt", "-o", "out.txt", cwd=tmp_path)
    assert (code, said) == (1, "briefing: zero: larger than 200 MB; give it in parts\n")
    assert (seconds < SECONDS, megabytes < MEGABYTES) == (True, True)
