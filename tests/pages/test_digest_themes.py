"""This file checks the templates of digests as a user would theirs, and holds somebody else's to the bounds of a page's."""

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from briefing.errors import TemplateError
from briefing.model.digest import Digest
from briefing.model.options import Options
from briefing.render import _bounded, archive_index, mail_body, render_digest, theme_names
from briefing.render._digest.check import check_digests
from briefing.render._digest.hard import hard_digests

DIGESTS = dict(hard_digests())
NOTE = DIGESTS["a digest of one note"]
EMPTY = DIGESTS["a digest without stories"]
LOOP = "{% for a in range(99999) %}{% for b in range(99999) %}{% for c in range(9999) %}{% endfor %}{% endfor %}{% endfor %}"


def _record(pdf: bytes) -> dict[str, object]:
    """What the PDF says of itself, but for whether the theme is the program's own."""
    with pikepdf.open(BytesIO(pdf)) as document:
        record: dict[str, dict[str, object]] = json.loads(document.attachments["provenance.json"].get_file().read_bytes())
    del record["imprint"]["is_packaged"], record["imprint"]["seal"]
    return dict(record)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A theme of somebody else."""
    made = tmp_path / "town"
    made.mkdir()
    (made / "theme.toml").write_text('extends = "classic"\n[labels]\n"digest.new" = "Fresh"\n')
    return made


def options_of(folder: Path) -> Options:
    return Options(theme=folder.name, templates=folder.parent)


def faults_of(folder: Path) -> str:
    return "\n".join(fault.what for fault in check_digests(folder.name, options_of(folder), [("empty", EMPTY), ("note", NOTE)]))


@pytest.mark.parametrize("theme", theme_names())
def test_a_theme_of_the_programs_own_has_no_fault_in_digests(theme: str) -> None:
    assert check_digests(theme, Options()) == ()


def test_an_unknown_name_is_told_with_its_file_and_line(folder: Path) -> None:
    (folder / "digest.html.j2").write_text('{% extends "!classic/digest.html.j2" %}\n{% block foot %}\n{{ digest.titel }}{% endblock %}')
    assert f"{folder / 'digest.html.j2'}, line 3" in faults_of(folder)


def test_pictures_without_words_weak_contrast_and_lost_words_are_found(folder: Path) -> None:
    (folder / "x.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')
    (folder / "digest.html.j2").write_text(
        '{% extends "!classic/digest.html.j2" %}\n{% block foot %}<div style="position:absolute;left:190mm;white-space:nowrap">'
        "too wide for its place</div>{% endblock %}"
    )
    (folder / "digest-mail.html.j2").write_text(
        '{% extends "!classic/digest-mail.html.j2" %}\n'
        '{% block foot %}<img src="{{ asset("x.svg") }}"><i style="color:#222">x</i>{% endblock %}'
    )
    (folder / "digest-index.html.j2").write_text("<body><p style='color:#ccc'>{{ digest.title }}</p></body>")
    told = faults_of(folder)
    assert "words are lost on the page" in told
    assert "a picture has no alt text" in told
    assert "on a dark screen: i: the contrast" in told
    assert "\np: the contrast" in told


def test_a_theme_s_own_words_are_those_of_the_digest(folder: Path) -> None:
    body = mail_body(NOTE, options_of(folder), has_pdf=True)
    assert "Fresh" in body.html
    assert "Fresh" in body.plain
    assert "Fresh" in render_digest(NOTE, options_of(folder)).markdown.decode()


def test_somebody_elses_theme_makes_the_same_digest_as_ours_from_a_process_of_its_own(folder: Path) -> None:
    (folder / "theme.toml").write_text('extends = "classic"\n')
    theirs, ours = render_digest(NOTE, options_of(folder)), render_digest(NOTE, Options())
    assert replace(theirs, pdf=b"") == replace(ours, pdf=b"")
    assert _record(theirs.pdf) == _record(ours.pdf)
    assert mail_body(NOTE, options_of(folder), has_pdf=True) == mail_body(NOTE, Options(), has_pdf=True)


@pytest.mark.parametrize("template", ["digest.html.j2", "digest-mail.html.j2", "digest-index.html.j2"])
def test_a_bomb_in_a_digest_s_template_is_held_off(folder: Path, template: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_bounded, "SECONDS", 4)
    (folder / template).write_text(LOOP)
    with pytest.raises(TemplateError, match="over 4 seconds"):
        _made(template, EMPTY, options_of(folder))


def _made(template: str, digest: Digest, options: Options) -> object:
    if template == "digest.html.j2":
        return render_digest(digest, options)
    if template == "digest-mail.html.j2":
        return mail_body(digest, options, has_pdf=True)
    return archive_index("News", "en", [], options)


def test_parts_that_stand_in_the_way_of_ours_are_held_off_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_bounded, "SECONDS", 4)
    (tmp_path / "_parts").mkdir()
    (tmp_path / "_parts" / "words.html.j2").write_text("{% macro words(w) %}{% endmacro %}{% macro turned(w) %}{% endmacro %}" + LOOP)
    with pytest.raises(TemplateError, match="over 4 seconds"):
        render_digest(EMPTY, Options(templates=tmp_path))


def test_a_digest_of_fifty_stories_names_their_pages_after_a_front_of_two() -> None:
    from briefing.render._digest.pdf import front
    from briefing.render._digest.view import build
    from briefing.render._page.themes import find_theme
    from briefing.render._page.wording import worded

    digest = DIGESTS["a digest of 50 stories"]
    language = worded("en", find_theme("classic", None))
    made = front(build(digest, language), language, Options())
    assert made.pages > 1
    assert f"page {50 + made.pages}<" in made.html
