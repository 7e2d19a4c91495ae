"""This file holds what the digest's tests share: settings."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.digest._config.loading import load_settings
from briefing.digest._config.settings import Settings


@pytest.fixture
def make_settings(tmp_path: Path) -> Callable[[str], Settings]:
    def made(more: str = "") -> Settings:
        path = tmp_path / "digest.toml"
        start = '[digest]\ntitle = "Harbour news"\n'
        path.write_text(start + (more or '[[sources]]\nfolder = "articles"\n'), encoding="utf-8")
        return load_settings(path)

    return made
