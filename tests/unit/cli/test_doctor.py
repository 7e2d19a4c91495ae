"""This file tests `briefing doctor`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Run


def test_a_machine_that_has_all_it_needs_is_well(run: Run) -> None:
    result = run("doctor")
    assert result.exit_code == 0
    assert "fault" not in result.stdout
    for part in ("Python 3.", "Pango 1.", "font-source-serif-pro", "font-source-sans-pro", "themes: classic", "results can be written"):
        assert f"ok      {part}" in result.stdout


def test_results_that_cannot_be_written_are_a_fault_with_a_remedy(run: Run, folder: Path) -> None:
    (folder / "output").write_text("a file", encoding="utf-8")
    result = run("doctor")
    assert result.exit_code == 1
    assert "fault   results cannot be written to output" in result.stdout
    assert "give another with -o" in result.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes libraries from LD_LIBRARY_PATH")
def test_a_broken_pango_is_a_fault_and_the_words_to_type_are_given(tmp_path: Path) -> None:
    (tmp_path / "libpango-1.0.so.0").write_bytes(b"")
    result = subprocess.run(
        [sys.executable, "-m", "briefing", "doctor"],
        env=os.environ | {"LD_LIBRARY_PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (1, "")
    assert "fault   no Pango" in result.stdout
    assert "apt-get install libpango-1.0-0" in result.stdout
