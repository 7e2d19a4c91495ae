"""This file tests that nothing from outside gets onto a page, and that faults of a theme are told with their place."""

from pathlib import Path

import pytest

from briefing.errors import OptionError, TemplateError
from briefing.model.options import Options
from briefing.render import render_as, themes
from briefing.render._page import press
from briefing.render._page.papers import PAPERS
from tests.pages.factory import Part, briefing_of
from tests.pages.looks import look

MARKUP = "Look at <img src=file:///etc/passwd> and <link rel=attachment href=file:///etc/passwd> here. Then leave."
BRIEFING = briefing_of([Part("", MARKUP)])


def test_markup_in_a_source_is_shown_as_text() -> None:
    html = render_as(BRIEFING, "html", Options()).data.decode()
    assert "&lt;img src=file:///etc/passwd&gt;" in html
    page = look(render_as(BRIEFING, "pdf", Options(embed=False)).data)
    assert "<img src=file:///etc/passwd>" in " ".join(page.text.split())
    assert list(page.attached) == ["provenance.json"]


def test_a_template_can_read_no_file(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    templates = _theme(tmp_path, f'<body><div id="sheet"><main id="main"><object data="{secret.as_uri()}"></object></main></div></body>')
    data = render_as(BRIEFING, "pdf", Options(theme="mine", templates=templates)).data
    assert "secret words" not in look(data).text
    assert any("not allowed" in record.getMessage() for record in caplog.records)


def test_a_file_linked_as_an_attachment_is_not_attached(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    head = f'<link rel="attachment" href="{secret.as_uri()}">'
    templates = _theme(tmp_path, f'{head}<body><div id="sheet"><main id="main">x</main></div></body>')
    attached = look(render_as(BRIEFING, "pdf", Options(theme="mine", templates=templates, embed=False)).data).attached
    assert list(attached) == ["provenance.json"]
    assert any("not allowed" in record.getMessage() for record in caplog.records)


def test_an_unknown_name_in_a_template_is_told_with_file_and_line(tmp_path: Path) -> None:
    templates = _theme(tmp_path, "<body>\n{{ page.nothing }}\n</body>")
    with pytest.raises(TemplateError, match=r"briefing\.html\.j2, line 2: .*nothing"):
        render_as(BRIEFING, "html", Options(theme="mine", templates=templates))


def test_a_template_that_cannot_be_read_is_told_with_file_and_line(tmp_path: Path) -> None:
    templates = _theme(tmp_path, "<body>\n\n{% if %}\n</body>")
    with pytest.raises(TemplateError, match=r"briefing\.html\.j2, line 3"):
        render_as(BRIEFING, "html", Options(theme="mine", templates=templates))


def test_a_template_cannot_reach_out_of_its_sandbox(tmp_path: Path) -> None:
    templates = _theme(tmp_path, "{{ ''.__class__.__mro__ }}")
    with pytest.raises(TemplateError):
        render_as(BRIEFING, "html", Options(theme="mine", templates=templates))


def test_a_theme_too_tall_for_the_paper_says_by_how_much(tmp_path: Path) -> None:
    templates = _theme(
        tmp_path,
        "<style>{{ style }}</style><body style='margin:0'><div id='sheet'><main id='main'><div style='height:400mm'>x</div></main></div>",
    )
    with pytest.raises(TemplateError, match=r"main column is 10\d mm too tall for a4"):
        render_as(BRIEFING, "html", Options(theme="mine", templates=templates))


def test_a_theme_without_the_parts_that_fitting_needs_says_so(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="no element with id='sheet'"):
        render_as(BRIEFING, "html", Options(theme="mine", templates=_theme(tmp_path, "<body>x</body>")))


def test_a_theme_of_the_user_can_build_on_the_packaged_one(tmp_path: Path) -> None:
    templates = _theme(tmp_path, '{% extends "!classic/briefing.html.j2" %}{% block masthead %}<p>Town desk</p>{% endblock %}')
    (templates / "mine" / "theme.toml").write_text('extends = "classic"\ndescription = "ours"\n[colours]\nbrand = "#770011"\n')
    html = render_as(BRIEFING, "html", Options(theme="mine", templates=templates)).data.decode()
    assert "Town desk" in html
    assert "--colour-brand:#770011" in html
    assert "--colour-ink:#17222c" in html


def test_a_users_file_replaces_the_packaged_one_of_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "classic").mkdir()
    (tmp_path / "classic" / "style.css").write_text("p { color: teal }")
    html = render_as(BRIEFING, "html", Options(templates=tmp_path)).data.decode()
    assert html.index(".masthead") < html.index("color: teal"), "the user's rules come after, so they win"


def test_an_unknown_theme_lists_those_there_are() -> None:
    with pytest.raises(OptionError, match="no theme called 'baroque'; there are: brief, classic"):
        render_as(BRIEFING, "html", Options(theme="baroque"))


def test_a_folder_of_templates_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="no folder of templates"):
        themes(tmp_path / "nowhere")


def test_a_theme_cannot_close_its_style_sheet(tmp_path: Path) -> None:
    (tmp_path / "classic").mkdir()
    (tmp_path / "classic" / "style.css").write_text("p::before { content: '</style><script>' }")
    with pytest.raises(TemplateError, match="style element"):
        render_as(BRIEFING, "html", Options(templates=tmp_path))


def test_a_colour_that_is_none_is_told(tmp_path: Path) -> None:
    templates = _theme(tmp_path, "x")
    (templates / "mine" / "theme.toml").write_text('extends = "classic"\n[colours]\nbrand = "red;} body{display:none"\n')
    with pytest.raises(TemplateError, match="brand"):
        themes(templates)


def test_text_that_a_box_swallows_is_noticed() -> None:
    swallowing = '<body><div style="height:50px;display:flow-root"><p style="break-inside:avoid">shown</p></div></body>'
    assert press.lay_out(swallowing).lost(PAPERS["a4"]) == ""
    hidden = '<body><p>shown</p><p style="display:none">hidden</p></body>'
    assert press.lay_out(hidden).lost(PAPERS["a4"]) == "".join(sorted("hidden"))


@pytest.mark.parametrize("place", ["top:1110px", "left:-40px", "left:760px", "top:-60px"])
def test_text_that_stands_beyond_the_paper_is_noticed(place: str) -> None:
    beyond = f'<style>@page{{margin:0}}</style><body><p style="position:absolute;width:90px;{place}">beyond</p></body>'
    assert press.lay_out(beyond).lost(PAPERS["a4"]) == "".join(sorted("beyond"))


def _theme(folder: Path, template: str) -> Path:
    mine = folder / "templates" / "mine"
    mine.mkdir(parents=True)
    (mine / "briefing.html.j2").write_text(template)
    (mine / "theme.toml").write_text('description = "ours"\npapers = ["a4"]\nsizes = [9.5]\n')
    return folder / "templates"
