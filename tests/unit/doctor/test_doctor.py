"""This file tests what the doctor finds on machines that lack something."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.doctor import examine
from briefing.doctor.dependencies import look_at_dependencies
from briefing.doctor.fonts import look_at_coverage, look_at_packages


def test_every_finding_that_is_not_well_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    findings = examine(tmp_path / "taken")
    assert [finding.verdict for finding in findings].count("fault") == 1
    assert all(finding.remedy for finding in findings if finding.verdict != "ok")


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Installs a program that declares what it needs, and gives its name."""

    def installed(*requirements: str) -> str:
        place = tmp_path / "harbour_bell-1.0.dist-info"
        place.mkdir()
        lines = ["Metadata-Version: 2.1", "Name: harbour-bell", "Version: 1.0", *(f"Requires-Dist: {each}" for each in requirements)]
        (place / "METADATA").write_text("\n".join(lines) + "\n", encoding="utf-8")
        monkeypatch.syspath_prepend(str(tmp_path))
        return "harbour-bell"

    return installed


def test_each_library_that_is_declared_and_not_installed_is_a_fault_with_the_words_to_type(program: Callable[..., str]) -> None:
    name = program("click>=8.2", "tide-table-nobody-made[woff]>=2", "gull_count_nobody_made")
    assert [(finding.verdict, finding.remedy) for finding in look_at_dependencies(name)] == [
        ("fault", "pip install 'tide-table-nobody-made[woff]>=2'"),
        ("fault", "pip install 'gull_count_nobody_made'"),
    ]


def test_what_only_an_extra_needs_is_not_missed(program: Callable[..., str]) -> None:
    name = program("click>=8.2", "tide-table-nobody-made>=2; extra == 'tides'")
    assert [finding.verdict for finding in look_at_dependencies(name)] == ["ok"]


def test_a_program_that_is_not_installed_itself_is_advice() -> None:
    (finding,) = look_at_dependencies("harbour-bell-nobody-made")
    assert (finding.verdict, finding.remedy) == ("advice", "pip install harbour-bell-nobody-made")


def test_a_missing_font_package_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.doctor.fonts._PACKAGES", ("font_that_nobody_makes",))
    (finding,) = look_at_packages()
    assert (finding.verdict, finding.remedy) == ("fault", "pip install font-that-nobody-makes")


def test_a_script_without_fonts_is_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.doctor.fonts._SCRIPTS", {"fonts-made-up": {"qqq": "Invented"}})
    (finding,) = look_at_coverage()
    assert (finding.verdict, finding.remedy) == ("advice", "apt-get install fonts-made-up")
    assert "Invented" in finding.says
