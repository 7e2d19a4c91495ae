"""This file holds what the tests of batches share: articles, and what came of one."""

from pathlib import Path

import pytest

from briefing.batch.work import Made
from briefing.model.document import Rendered
from tests.unit.cli.conftest import ARTICLE


def article(number: int) -> str:
    return ARTICLE.replace("six weeks", f"{number + 2} weeks")


def made(name: str, data: bytes = b'{"schema": "briefing/1"}\n', suffix: str = ".json") -> Made:
    return Made(name=name, results=(Rendered(suffix, "application/json", data),))


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with a dozen articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(12):
        (folder / f"bridge {number:02}.txt").write_text(article(number), encoding="utf-8")
    return folder
