"""This file tests `briefing doctor`."""

import subprocess
import sys
from pathlib import Path

from tests.unit.cli.conftest import Machine, Run


def test_a_machine_that_has_all_it_needs_is_well(run: Run) -> None:
    result = run("doctor")
    assert result.exit_code == 0
    assert "fault" not in result.stdout
    for part in (
        "Python 3.",
        "all ",
        "Pango 1.",
        "font-source-serif-pro",
        "font-source-sans-pro",
        "themes: brief, classic",
        "results can be written",
    ):
        assert f"ok      {part}" in result.stdout


def test_results_that_cannot_be_written_are_a_fault_with_a_remedy(run: Run, folder: Path) -> None:
    (folder / "output").write_text("a file", encoding="utf-8")
    result = run("doctor")
    assert result.exit_code == 1
    assert "fault   results cannot be written to output" in result.stdout
    assert "give another with -o" in result.stdout


def test_a_library_that_cannot_be_loaded_is_a_fault_and_the_words_to_type_are_given(machine_without_pango: Machine) -> None:
    result = machine_without_pango("doctor")
    assert (result.returncode, result.stderr) == (1, "")
    assert "fault   cannot load library 'libpango-1.0-0'" in result.stdout
    assert "apt-get install libpango-1.0-0" in result.stdout


def test_a_machine_without_weasyprint_is_told_how_to_get_it() -> None:
    without = "import sys; sys.modules['weasyprint'] = None; from briefing.cli import main; main(['doctor'])"
    done = subprocess.run([sys.executable, "-c", without], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert "fault   WeasyPrint cannot be loaded" in done.stdout
    assert "pip install weasyprint" in done.stdout
