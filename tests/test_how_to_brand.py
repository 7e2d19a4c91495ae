"""This file follows docs/how-to/brand-the-page.md word by word."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pages.looks import letters, look

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "how-to" / "brand-the-page.md").read_text(encoding="utf-8")

# A block of code with its language. Matches "```toml\nx = 1\n```"; not `x` in a line.
CODE = re.compile(r"""^```(?P<language>\w+)\n(?P<code>.*?)^```""", re.VERBOSE | re.MULTILINE | re.DOTALL)
FILES = {"toml": "theme.toml", "svg": "logo.svg", "jinja": "briefing.html.j2"}


def _run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    words = command.split()
    if words[0] == "briefing":
        words = [sys.executable, "-m", *words]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": str(folder / "none")}
    return subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def branded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[subprocess.CompletedProcess[str]]]:
    """The folder in which the guide was followed, and what its commands gave."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "article.txt").write_text((ROOT / "examples" / "harbour-dispute.txt").read_text(encoding="utf-8"), encoding="utf-8")
    results = []
    for found in CODE.finditer(GUIDE):
        if found["language"] == "sh":
            results += [_run(command, folder) for command in found["code"].splitlines()]
        else:
            (folder / "templates" / "town-desk" / FILES[found["language"]]).write_text(found["code"], encoding="utf-8")
    return folder, results


def test_every_command_of_the_guide_succeeds(branded: tuple[Path, list[subprocess.CompletedProcess[str]]]) -> None:
    _, results = branded
    assert len(results) == 3
    assert [result.returncode for result in results] == [0, 0, 0], [result.stderr for result in results]


def test_the_page_bears_logo_colour_and_block(branded: tuple[Path, list[subprocess.CompletedProcess[str]]]) -> None:
    folder, results = branded
    page = look((folder / results[-1].stdout.strip()).read_bytes())
    assert page.pages == 1
    assert "desk@paper.example · 1 source read for this page" in " ".join(page.text.split())
    assert "TOWNDESKBRIEFING" in letters(page.text)
    html = _run("briefing make article.txt --theme town-desk --to html -o -", folder).stdout
    assert 'alt="The Town Desk"' in html
    assert "--colour-brand:#5b1a3a" in html


def test_the_check_finds_the_weak_colour_that_the_guide_names(branded: tuple[Path, list[subprocess.CompletedProcess[str]]]) -> None:
    folder, _ = branded
    weak = re.search(r'Try `(brand = "#\w+")`', GUIDE)
    assert weak
    settings = folder / "templates" / "town-desk" / "theme.toml"
    kept = settings.read_text(encoding="utf-8")
    settings.write_text(kept.replace('brand = "#5b1a3a"', weak[1]), encoding="utf-8")
    result = _run("briefing templates check templates/town-desk", folder)
    settings.write_text(kept, encoding="utf-8")
    assert result.returncode == 4
    assert "contrast" in result.stdout
