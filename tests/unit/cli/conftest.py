"""This file holds what the command's tests share: a way to run it, and an article to run it on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli import main

Run = Callable[..., Result]

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
