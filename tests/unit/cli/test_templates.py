"""This file tests `briefing templates`."""

from pathlib import Path

from tests.unit.cli.conftest import Run


def test_the_programs_themes_are_listed_a_line_each(run: Run) -> None:
    result = run("templates", "list")
    assert result.exit_code == 0
    assert "classic" in [line.split("\t")[0] for line in result.stdout.splitlines()]


def test_themes_of_ones_own_are_listed_too(run: Run, folder: Path) -> None:
    (folder / "mine" / "evening").mkdir(parents=True)
    (folder / "mine" / "evening" / "theme.toml").write_text('description = "For the late edition"\nextends = "classic"\n', encoding="utf-8")
    assert "evening\tFor the late edition" in run("templates", "list", "--templates", "mine").stdout.splitlines()


def test_a_folder_that_is_not_there_is_told(run: Run) -> None:
    result = run("templates", "list", "--templates", "nowhere")
    assert (result.exit_code, result.stderr) == (2, "briefing: no folder of templates at nowhere\n")
