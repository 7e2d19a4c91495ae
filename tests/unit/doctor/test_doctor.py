"""This file tests what the doctor finds on machines that lack something."""

from pathlib import Path

import pytest

from briefing.doctor import examine
from briefing.doctor.fonts import look_at_coverage, look_at_packages


def test_every_finding_that_is_not_well_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    findings = examine(tmp_path / "taken")
    assert [finding.verdict for finding in findings].count("fault") == 1
    assert all(finding.remedy for finding in findings if finding.verdict != "ok")


def test_a_missing_font_package_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.doctor.fonts._PACKAGES", ("font_that_nobody_makes",))
    (finding,) = look_at_packages()
    assert (finding.verdict, finding.remedy) == ("fault", "pip install font-that-nobody-makes")


def test_a_script_without_fonts_is_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.doctor.fonts._SCRIPTS", {"fonts-made-up": {"qqq": "Invented"}})
    (finding,) = look_at_coverage()
    assert (finding.verdict, finding.remedy) == ("advice", "apt-get install fonts-made-up")
    assert "Invented" in finding.says
