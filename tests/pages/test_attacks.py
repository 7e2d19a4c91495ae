"""This file attacks the program by template and by source text, and holds it to letting nothing in and nothing out."""

import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from briefing.errors import BriefingError, TemplateError
from briefing.model.options import Options
from briefing.render import _bounded, render_as
from tests.pages.factory import Part, briefing_of
from tests.pages.looks import look

MARK = "zanzibar-cinnamon"
BRIEFING = briefing_of([Part("", "The pier will close on Monday. Nobody was told.")])
TOP = "<style>{{ style }}</style><body><div id='sheet'><main id='main'>"


class Theme:
    """A theme of somebody else, as a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "templates" / "evil"
        self.folder.mkdir(parents=True)
        (self.folder / "theme.toml").write_text('extends = "classic"\n')
        self.secret = folder / "secret.svg"
        self.secret.write_text(f"<svg xmlns='http://www.w3.org/2000/svg'><text y='9'>{MARK}</text></svg>")

    def template(self, body: str) -> None:
        """Writes its template."""
        (self.folder / "briefing.html.j2").write_text(TOP + body.replace("MARK", self.secret.as_uri()) + "</main></div></body>")

    def style(self, css: str) -> None:
        """Writes its style sheet."""
        (self.folder / "style.css").write_text(css.replace("MARK", self.secret.as_uri()))

    def page(self) -> bytes:
        """The page of it, or nothing where it is refused."""
        try:
            return render_as(BRIEFING, "pdf", Options(theme="evil", templates=self.folder.parent)).data
        except TemplateError:
            return b""


@pytest.fixture
def theme(tmp_path: Path) -> Theme:
    return Theme(tmp_path)


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine, and the paths that were asked of it."""
    asked: list[str] = []

    class Noting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, *words: object) -> None:
            """Says nothing."""

    running = HTTPServer(("127.0.0.1", 0), Noting)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}", asked
    running.shutdown()
    running.server_close()
    thread.join()


def _holds_secret(data: bytes) -> bool:
    if not data:
        return False
    page = look(data)
    return MARK in page.text or any(MARK.encode() in file for file in page.attached.values()) or MARK.encode() in data


FILES = [
    "<img src='MARK' alt=''>",
    "<object data='MARK'></object>",
    "<link rel='attachment' href='MARK'><a rel='attachment' href='MARK'>x</a>",
    "<svg xmlns='http://www.w3.org/2000/svg'><image href='MARK' width='9' height='9'/><use href='MARK#a'/></svg>",
    "<style>@import url('MARK'); p { background: url('MARK'); content: url('MARK') }</style><p>x</p>",
]


@pytest.mark.parametrize("body", FILES, ids=["img", "object", "attachment", "svg", "css"])
def test_a_template_gets_no_file_onto_the_page_or_into_the_pdf(theme: Theme, body: str) -> None:
    theme.template(body)
    assert not _holds_secret(theme.page())


def test_a_style_sheet_gets_no_file_onto_the_page(theme: Theme) -> None:
    theme.style("h1 { content: url('MARK') } @font-face { font-family: x; src: url('MARK') } @import url('MARK');")
    assert not _holds_secret(theme.page())


def test_neither_template_nor_style_nor_svg_asks_the_network(theme: Theme, server: tuple[str, list[str]]) -> None:
    address, asked = server
    theme.style(
        f"@import url('{address}/a'); body {{ background: url('{address}/b') }} @font-face {{ font-family: x; src: url('{address}/c') }}"
    )
    theme.template(
        f"<img src='{address}/d' alt=''><link rel='stylesheet' href='{address}/e'><svg xmlns='http://www.w3.org/2000/svg'>"
        f"<image href='{address}/f'/></svg><object data='{address}/g'></object>"
    )
    theme.page()
    assert asked == []


def test_a_logo_is_read_from_the_themes_folder_only(theme: Theme) -> None:
    (theme.folder / "theme.toml").write_text('extends = "classic"\n[logo]\nfile = "../../secret.svg"\nalt = "x"\n')
    assert theme.page() == b""
    (theme.folder / "link.svg").symlink_to(theme.secret)
    (theme.folder / "theme.toml").write_text('extends = "classic"\n[logo]\nfile = "link.svg"\nalt = "x"\n')
    assert theme.page() == b""


def test_a_logo_that_calls_for_other_files_gets_none(theme: Theme) -> None:
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='{theme.secret.as_uri()}' width='9' height='9'/></svg>"
    (theme.folder / "logo.svg").write_text(svg)
    (theme.folder / "theme.toml").write_text('extends = "classic"\n[logo]\nfile = "logo.svg"\nalt = "x"\n')
    page = theme.page()
    assert page
    assert not _holds_secret(page)


ESCAPES = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ label.__func__.__globals__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ asset.func.__globals__ }}",
    "{{ theme.folder.open() }}{{ theme.folder.parent.iterdir() | list }}",
    "{{ (theme.folder / 'theme.toml').read_text() }}{{ theme.folder.unlink() }}",
    "{{ '{0.__class__.__init__.__globals__}'.format(page) }}",
    "{% include '/etc/passwd' %}",
    "{% include '../../secret.svg' %}",
    "{% import 'os' as os %}",
]


@pytest.mark.parametrize("escape", ESCAPES)
def test_a_template_stays_in_its_sandbox(theme: Theme, escape: str) -> None:
    theme.template(escape)
    assert theme.page() == b""
    assert (theme.folder / "theme.toml").exists()


BOMBS = {
    "loops": "{% for a in range(99999) %}{% for b in range(99999) %}{% for c in range(9999) %}{% endfor %}{% endfor %}{% endfor %}",
    "powers": "{{ (9 ** (9 ** 9)) | string | length }}",
    "a long string": "{{ 'x' * 9000000000 }}",
    "a wide field": "{{ '%9000000000d' % 1 }}",
    "recursion": "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
    "a huge table": "<table>{% for a in range(60000) %}<tr><td>x</td><td>y</td></tr>{% endfor %}</table>",
    "a wide cell": "<table><tr><td colspan='100000000'>x</td></tr></table>",
    "deep boxes": "{{ ('<div>' * 30000) | safe }}",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_in_a_template_is_held_off(theme: Theme, bomb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_bounded, "SECONDS", 6)
    theme.template(BOMBS[bomb])
    with pytest.raises(TemplateError):
        render_as(BRIEFING, "pdf", Options(theme="evil", templates=theme.folder.parent))


def test_the_process_of_a_theme_takes_no_module_from_the_folder_it_is_started_in(
    theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = tmp_path / "started"
    started.mkdir()
    for module in ("json", "pickle", "briefing"):
        (started / f"{module}.py").write_text(f"from pathlib import Path\nPath({str(tmp_path / 'was imported')!r}).touch()\n")
    monkeypatch.chdir(started)
    theme.template(MARK)
    assert theme.page().startswith(b"%PDF")
    assert not (tmp_path / "was imported").exists()


def test_a_label_cannot_blow_up(theme: Theme) -> None:
    for words in ("{count:>999999999}", "{count.__class__}", "{other}", "{"):
        (theme.folder / "theme.toml").write_text(f'extends = "classic"\n[labels]\n"words" = "{words}"\n')
        with pytest.raises(TemplateError, match="label words"):
            render_as(BRIEFING, "pdf", Options(theme="evil", templates=theme.folder.parent))


SOURCES = {
    "jinja": "He wrote {{ 7 * 7 }} and {% include '/etc/passwd' %} and {# x #} on the wall. Nobody knows why.",
    "the end of a style": "He wrote </style><script>alert(1)</script> and <!-- on the wall. Nobody knows why.",
    "addresses": "See <img src=http://127.0.0.1:9/x> and <svg><use href='file:///etc/passwd'/></svg> here. Nobody knows why.",
    "a deep nest": "<div>" * 4000 + "he said. Nobody knows why. The pier is shut.",
    "signs that turn the text": "The mayor \u202eturned\u202c it \u2066round\u2069 and \ufff9back\ufffb again. Nobody knows why.",
    "piled up marks": "The mayor said Z" + "\u0335\u0321\u0328" * 400 + "algo. Nobody knows why.",
}


@pytest.mark.parametrize("source", SOURCES)
def test_a_source_text_is_only_text(source: str) -> None:
    page = look(render_as(briefing_of([Part("", SOURCES[source])]), "pdf", Options(embed=False)).data)
    assert page.pages == 1
    assert list(page.attached) == ["provenance.json"]
    assert "root:x:0" not in page.text
    assert "49" not in page.text.partition("SHA-256")[0]


def test_a_packaged_theme_renders_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("a theme of the program's own needs no second process")

    monkeypatch.setattr(subprocess, "run", refused)
    assert render_as(BRIEFING, "pdf", Options()).data


def test_what_went_wrong_in_the_other_process_is_told(theme: Theme) -> None:
    theme.template("{{ page.nothing }}")
    with pytest.raises(BriefingError, match=r"briefing\.html\.j2, line 1: .*nothing"):
        render_as(BRIEFING, "html", Options(theme="evil", templates=theme.folder.parent))
