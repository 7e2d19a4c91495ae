"""This file holds what the command's tests share: a way to run it, and an article to run it on."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli import main

Run = Callable[..., Result]
Machine = Callable[..., subprocess.CompletedProcess[str]]

ARTICLE = """Bridge at Tarn Ferry Closed for Repairs
The bridge at Tarn Ferry will close for six weeks from Monday, the district council said on Thursday. Engineers found cracks in two piers.
Mayor Ilse Brandt said that a ferry would carry walkers and cyclists. “Nobody will be cut off,” Brandt said.
It is not known who will pay for the repairs. A spokesman for the ministry declined to comment.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the command is run in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def article(folder: Path) -> Path:
    """A plain text file with a whole article."""
    path = folder / "Tarn Ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def run(folder: Path) -> Run:  # noqa: ARG001 - only in a folder of its own
    """Runs the command with the given words."""

    def run(*words: object, given: bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(word) for word in words], input=given, prog_name="briefing")

    return run


@pytest.fixture
def machine_without_pango(tmp_path: Path) -> Machine:
    """Runs the command in a process that finds a broken library in the place of Pango."""
    if sys.platform != "linux":
        pytest.skip("only Linux takes libraries from LD_LIBRARY_PATH")
    (tmp_path / "libpango-1.0.so.0").write_bytes(b"")
    environment = os.environ | {"LD_LIBRARY_PATH": str(tmp_path)}

    def run(*words: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "briefing", *map(str, words)]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    return run
