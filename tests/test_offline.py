"""This file tests that the whole way from text to page touches no network."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefing.choices import formats, rankers

ROOT = Path(__file__).parents[1]

# What leaves the process. A bare socket does not: urllib3 makes one on import, to see whether there is IPv6.
REFUSED = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg", "urllib.Request")

WITHOUT_NETWORK = f"""
import sys

def refuse(event, details):
    if event in {REFUSED}:
        raise SystemExit("touched the network: " + event)

sys.addaudithook(refuse)
from briefing.cli import main
main(sys.argv[1:], prog_name="briefing")
"""


def run_without_network(*words: object) -> subprocess.CompletedProcess[str]:
    """Runs the command in a process in which every use of a socket ends it."""
    return subprocess.run([sys.executable, "-c", WITHOUT_NETWORK, *map(str, words)], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("ranker", rankers())
def test_every_format_is_made_without_a_network(ranker: str, tmp_path: Path) -> None:
    result = run_without_network("make", "examples/harbour-dispute.txt", "--to", ",".join(formats()), "--ranker", ranker, "-o", tmp_path)
    assert result.returncode == 0, result.stderr
    assert len(list(tmp_path.iterdir())) == len(formats())


def test_the_doctor_needs_no_network() -> None:
    assert run_without_network("doctor").returncode == 0


def test_the_guard_would_see_a_connection() -> None:
    code = WITHOUT_NETWORK.replace("from briefing.cli import main", "import socket; socket.create_connection(('127.0.0.1', 9))")
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "touched the network" in result.stderr
