"""This file tests that an installed package has all that it needs, themes included."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(folder)]
    subprocess.run([*build, str(ROOT)], check=True, capture_output=True)
    (built,) = folder.glob("neutral_briefing-*.whl")
    return built


def test_the_wheel_has_every_theme_and_language_and_the_web_page(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    wanted = [f"briefing/{path.relative_to(ROOT)}" for path in (ROOT / "templates").rglob("*") if path.is_file()]
    wanted += [str(path.relative_to(ROOT)) for path in (ROOT / "briefing" / "language").glob("*.toml")]
    wanted += [str(path.relative_to(ROOT)) for path in (ROOT / "briefing" / "serve" / "front").iterdir()]
    assert [path for path in wanted if path not in inside] == []


def test_the_installed_command_makes_a_page(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    command = [sys.executable, "-m", "briefing", "make", str(ROOT / "examples" / "short-note.txt"), "-o", "page.pdf"]
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "installed"), "PYTHONSAFEPATH": "1"}
    subprocess.run(command, check=True, capture_output=True, cwd=tmp_path, env=environment)
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF-")
