"""This file tests that nobody is left out when a run is killed: a few kills here, two hundred by benchmarks/kills.py."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.slow
def test_kills_at_random_moments_lose_nobody_and_repeat_at_most_the_one_in_flight() -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    told = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "kills.py"), "6", "20"], capture_output=True, text=True, check=True, env=environment
    ).stdout
    kills = re.search(r"kills (\d+), recipients 20, issues 1, ledger {'sent': 20}, database ok", told)
    lost = re.search(r"lost 0, repeated (\d+),", told)
    assert kills, told
    assert lost, told
    assert int(lost[1]) <= int(kills[1])
    assert "differ in a byte: 0" in told
