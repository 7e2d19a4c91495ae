"""This file tests that the documentation is true: its commands run, its links lead somewhere, its lists are whole."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.reference import PAGE, reference

ROOT = Path(__file__).parents[1]
TUTORIAL = ROOT / "docs" / "tutorial" / "first-briefing.md"
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")])

# A block of commands with what they print: "```console\n$ briefing doctor\n```"; not "```python…".
CONSOLE = re.compile(r"^ ```console\n (.*?) ^```$", re.MULTILINE | re.DOTALL | re.VERBOSE)
# A block of Python: "```python\nimport briefing\n```"; not "```console…".
PYTHON = re.compile(r"^ ```python\n (.*?) ^```$", re.MULTILINE | re.DOTALL | re.VERBOSE)
# A link's target: "docs/page.png" of "![A page](docs/page.png)"; nothing of "[1] (see below)".
LINK = re.compile(r"\] \( ([^)\s]+) \)", re.VERBOSE)
# A chore that the reader is told to run: "demo" of "`make demo`" or of an indented line "make demo"; nothing of "briefing make it".
CHORE = re.compile(r"(?: ` | ^\ {4} ) make\  ([a-z]+) \b", re.MULTILINE | re.VERBOSE)


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the examples, in which `briefing` is the command."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "bin").mkdir()
    wrapper = tmp_path / "bin" / "briefing"
    wrapper.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m briefing "$@"\n', encoding="utf-8")
    wrapper.chmod(0o755)
    monkeypatch.setenv("PATH", f"{wrapper.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def console_steps() -> list[tuple[str, str]]:
    """The tutorial's commands, each with the output that it shows, "" where it shows none."""
    steps = "".join(CONSOLE.findall(TUTORIAL.read_text(encoding="utf-8"))).split("$ ")[1:]
    return [(command, output) for command, _, output in (step.partition("\n") for step in steps)]


@pytest.mark.parametrize(("command", "output"), console_steps())
def test_the_tutorials_commands_do_what_it_says(workshop: Path, command: str, output: str) -> None:
    result = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert result.stdout == output or not output
    for made in output.split():
        assert (workshop / made).stat().st_size > 1000


@pytest.mark.parametrize("page", ["docs/reference/python.md"])
def test_the_python_in_the_documentation_runs(workshop: Path, page: str) -> None:  # noqa: ARG001 - only in a folder of its own
    for code in PYTHON.findall((ROOT / page).read_text(encoding="utf-8")):
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_the_reference_of_the_command_line_is_the_help() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference(), "run `make reference`"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    targets = [target.partition("#")[0] for target in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in target]
    assert [target for target in targets if target and not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_chores_that_a_page_names_are_in_the_makefile(page: Path) -> None:
    chores = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(CHORE.findall(page.read_text(encoding="utf-8"))) <= chores


def test_every_page_is_reached_from_the_documentations_first_page() -> None:
    first = ROOT / "docs" / "README.md"
    listed = {(first.parent / target).resolve() for target in LINK.findall(first.read_text(encoding="utf-8"))}
    pages = {page for page in first.parent.glob("*/*.md") if page.parent.name != "decisions"}
    assert sorted(pages - listed) == []


def test_every_decision_is_in_the_list_of_decisions() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = LINK.findall((folder / "README.md").read_text(encoding="utf-8"))
    assert listed == sorted(path.name for path in folder.glob("0*.md"))


def test_the_newest_version_has_its_place_in_the_changelog() -> None:
    assert "## [Unreleased]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
