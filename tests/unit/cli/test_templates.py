"""This file tests `briefing templates`."""

from pathlib import Path

import pytest

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


def _theme(folder: Path, settings: str = 'extends = "classic"\n', template: str = "") -> Path:
    mine = folder / "templates" / "mine"
    mine.mkdir(parents=True)
    (mine / "theme.toml").write_text(settings, encoding="utf-8")
    if template:
        (mine / "briefing.html.j2").write_text(template, encoding="utf-8")
    return mine


def test_themes_here_and_among_the_settings_are_found(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _theme(folder)
    settings = folder / "settings" / "neutral-briefing" / "templates" / "late"
    settings.mkdir(parents=True)
    (settings / "theme.toml").write_text('extends = "mine"\n', encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "settings"))
    names = [line.split("\t")[0] for line in run("templates", "list").stdout.splitlines()]
    assert names == ["brief", "classic", "late", "mine", "newsroom", "plain"]


def test_a_theme_is_shown_with_what_it_inherits(run: Run, folder: Path) -> None:
    mine = _theme(folder, 'extends = "plain"\ndescription = "ours"\n[colours]\nbrand = "#102030"\n')
    lines = run("templates", "show", "mine").stdout.splitlines()
    assert lines[0] == "mine\tours"
    assert lines[1] == f"folder\t{mine.resolve()}"
    assert "extends\tplain" in lines
    assert "blocks.head\tmasthead, lead, sources" in lines
    assert "colours.brand\t#102030" in lines
    assert "colours.ink\t#000000" in lines


def test_a_theme_is_copied_under_a_name_of_ones_own(run: Run, folder: Path) -> None:
    assert run("templates", "eject", "brief", "--as", "ours").stdout == "templates/ours/theme.toml\n"
    assert (folder / "templates" / "ours" / "style.css").is_file()
    assert "ours" in [line.split("\t")[0] for line in run("templates", "list").stdout.splitlines()]
    again = run("templates", "eject", "brief", "--as", "ours")
    assert (again.exit_code, "is there already" in again.stderr) == (3, True)


def test_settings_that_make_no_sense_are_told_all_at_once(run: Run, folder: Path) -> None:
    _theme(folder, 'extends = "classic"\nsizes = [6]\ncolour = "red"\n[logo]\nfile = "x.svg"\n[colours]\nbrand = "url(x)"\n')
    result = run("templates", "show", "mine")
    assert result.exit_code == 4
    for told in ("sizes of type from 8", "no setting called 'colour'", "logo has no alt", "colours.brand is 'url(x)'"):
        assert told in result.stderr


def test_a_theme_cannot_extend_itself(run: Run, folder: Path) -> None:
    _theme(folder, 'extends = "mine"\n')
    assert "extends itself" in run("templates", "show", "mine").stderr


def test_a_check_tells_what_is_unknown_and_where(run: Run, folder: Path) -> None:
    _theme(folder, template='{% extends "!default/briefing.html.j2" %}\n{% block lead %}\n{{ page.headline }}\n{% endblock %}\n')
    result = run("templates", "check", "templates/mine")
    assert result.exit_code == 4
    assert "briefing.html.j2, line 3" in result.stdout
    assert "headline" in result.stdout


def test_a_check_finds_pictures_without_words_and_what_is_too_tall(run: Run, folder: Path) -> None:
    picture = '<img src="data:image/png;base64,iVBORw0KGgo=">'
    lead = f"<section id='tower' style='height: 300mm'>{picture}</section>"
    _theme(folder, template=f'{{% extends "!default/briefing.html.j2" %}}{{% block lead %}}{lead}{{% endblock %}}')
    told = run("templates", "check", "templates/mine").stdout
    assert "mm too tall for a4 (its tallest part is id='tower', 300 mm)" in told
    _theme(folder / "other", template=f'{{% extends "!default/briefing.html.j2" %}}{{% block lead %}}<h1>x</h1>{picture}{{% endblock %}}')
    assert "a picture has no alt text" in run("templates", "check", "other/templates/mine").stdout
