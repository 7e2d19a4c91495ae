import json
import re
import textwrap
from dataclasses import replace

import pytest

from briefing.errors import OptionError
from briefing.model.document import Excerpt
from briefing.model.options import Options
from briefing.render import formats, render_as
from tests.pages.factory import Part, briefing_of, prose

BRIEFING = briefing_of([Part("Pier", prose(30, 18, 1)), Part("Boats", prose(30, 18, 2))], title="Pier")


def test_an_unknown_format_lists_those_there_are() -> None:
    with pytest.raises(OptionError, match="no output format called 'docx'; there are: eml, html, json, md, pdf, txt"):
        render_as(BRIEFING, "docx", Options())


def test_helpers_are_no_formats() -> None:
    assert not any(name.startswith("_") for name in formats())


def test_json_holds_all_points_and_ends_with_a_line_break() -> None:
    data = render_as(BRIEFING, "json", Options()).data
    assert data.endswith(b"}\n")
    assert json.loads(data) == BRIEFING.to_dict()


def test_json_can_hold_a_lone_surrogate() -> None:
    broken = replace(BRIEFING, title=Excerpt("a\ud800b", 0, 0, 3))
    assert json.loads(render_as(broken, "json", Options()).data)["title"]["text"] == "a\ud800b"


def test_the_text_holds_every_word_of_every_point() -> None:
    shown = " ".join(render_as(BRIEFING, "txt", Options()).data.decode().split())
    assert all(point.excerpt.text in shown for point in BRIEFING.points)


def test_no_line_of_the_text_is_too_long_but_for_a_hash() -> None:
    lines = render_as(BRIEFING, "txt", Options()).data.decode().splitlines()
    assert [line for line in lines if len(line) > 76 and "SHA-256" not in line] == []


def test_the_text_does_not_break_a_long_word() -> None:
    word = "x" * 200
    text = render_as(briefing_of([Part("", f"Before {word} after.")]), "txt", Options()).data.decode()
    assert word in text.split()


def test_the_html_asks_for_nothing_outside() -> None:
    html = render_as(BRIEFING, "html", Options()).data.decode()
    assert re.findall(r"url\('(?!data:font/woff2;base64,)", html) == []
    assert "src=" not in html
    assert "<script" not in html
    assert "@import" not in html


def test_the_html_says_where_each_excerpt_stands() -> None:
    html = render_as(BRIEFING, "html", Options()).data.decode()
    first = BRIEFING.points[0].excerpt
    assert f'data-place="0:{first.start}-{first.end}"' in html


def test_a_dangerous_address_is_no_link() -> None:
    card = replace(BRIEFING.sources[0], url="javascript:alert(1)")
    assert "javascript:" not in render_as(replace(BRIEFING, sources=(card,)), "html", Options()).data.decode()


def test_importing_the_package_loads_no_heavy_library() -> None:
    import subprocess
    import sys

    code = textwrap.dedent("""
        import sys, briefing, briefing.render
        print([name for name in ("weasyprint", "jinja2") if name in sys.modules])
    """)
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
