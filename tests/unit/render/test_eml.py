import re
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser

import pytest
import tinycss2  # type: ignore[import-untyped]  # it has no types

from briefing.language import load
from briefing.model.document import Excerpt, Figure
from briefing.model.options import Options
from briefing.render import Theme, render_as, theme_names, themes
from briefing.render.eml import message
from tests.pages.factory import Part, briefing_of, prose, with_rail

BRIEFING = with_rail(
    briefing_of([Part("Pier", prose(20, 18, 1)), Part("Boats", prose(20, 18, 2))], title="Pier"),
    actors=[("Item", "", "")],
    voices=[("Item", 10), ("pier", 4)],
)


class _Text(HTMLParser):
    """Gathers the text of a document's body."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.is_in_head = False

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parent's shape
        """Notes where the head begins."""
        self.is_in_head = self.is_in_head or tag == "head"

    def handle_endtag(self, tag: str) -> None:
        """Notes where the head ends."""
        self.is_in_head = self.is_in_head and tag != "head"

    def handle_data(self, data: str) -> None:
        """Gathers."""
        self.text += "" if self.is_in_head else data


def _parsed(data: bytes) -> EmailMessage:
    parsed = message_from_bytes(data, policy=default)
    assert isinstance(parsed, EmailMessage)
    return parsed


def _html(mail: EmailMessage) -> str:
    part = mail.get_body(("html",))
    assert part is not None
    return str(part.get_content())


def _made(theme: str = "classic") -> EmailMessage:
    return _parsed(render_as(BRIEFING, "eml", Options(theme=theme)).data)


def test_a_message_is_a_draft_that_names_nobody_and_no_time() -> None:
    mail = _made()
    assert mail["Subject"] == "Pier"
    assert mail["X-Unsent"] == "1"
    assert [name for name in ("From", "To", "Cc", "Date", "Message-ID") if name in mail] == []
    assert not mail.defects
    assert [part.defects for part in mail.walk()] == [[]] * 3


def test_its_date_is_the_day_that_the_briefing_speaks_for() -> None:
    mail = _parsed(render_as(replace(BRIEFING, as_of="2026-03-09"), "eml", Options()).data)
    assert mail["Date"] == "Mon, 09 Mar 2026 00:00:00 +0000"


def test_plain_text_comes_first_and_both_hold_every_point() -> None:
    mail = _made()
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
    text = _Text()
    text.feed(_html(mail))
    plain = mail.get_body(("plain",))
    assert plain is not None
    for shown in (" ".join(text.text.split()), " ".join(str(plain.get_content()).split())):
        assert all(point.excerpt.text in shown for point in BRIEFING.points)


def test_styles_stand_in_the_elements_and_only_dark_screens_have_rules_apart() -> None:
    for theme in theme_names():
        html = _html(_made(theme))
        assert "var(" not in html
        assert "url(" not in html
        assert "<script" not in html
        assert '<td class="row' in html
        assert 'style="' in html
        rules = re.findall(r"<style[^>]*>(.*?)</style>", html, re.DOTALL)
        assert len(rules) == 1
        assert rules[0].strip().startswith("@media (prefers-color-scheme: dark)")


class _Styles(HTMLParser):
    """Gathers the style of every element, as a mail program reads it."""

    def __init__(self) -> None:
        super().__init__()
        self.styles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parent's shape
        """Notes an element's style."""
        self.styles += [value or "" for name, value in attrs if name == "style"]


def _declared(style: str) -> dict[str, str]:
    """The properties of a style, by a parser that follows the standard.

    Raises:
        AssertionError: a part of it is no declaration.
    """
    parts = tinycss2.parse_blocks_contents(style, skip_comments=True, skip_whitespace=True)
    assert [part.type for part in parts] == ["declaration"] * len(parts), style
    return {part.name: tinycss2.serialize(part.value).strip() for part in parts}


def _families(fonts: str) -> list[str]:
    return [family.strip(" '\"") for family in fonts.split(",")]


@pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)
def test_every_style_of_the_mail_is_whole(theme: Theme) -> None:
    styles = _Styles()
    styles.feed(_html(_made(theme.name)))
    declared = [_declared(style) for style in styles.styles]
    shown = {tuple(_families(style["font-family"])) for style in declared if "font-family" in style}
    assert shown == {tuple(_families(fonts)) for fonts in theme.fonts.values()}
    assert all("font-size" in style and "color" in style for style in declared if "line-height" in style)


def test_the_mail_names_its_parts_as_the_page_does() -> None:
    text = _Text()
    text.feed(_html(_made()))
    labels = load("en").labels
    assert all(labels[key] in text.text for key in ("bottom_line", "summary", "actors", "questions", "balance", "made_how"))
    assert labels["figures"] not in text.text  # this briefing has none
    with_figure = replace(BRIEFING, figures=(Figure(Excerpt("20", 0, 0, 2), BRIEFING.points[0].excerpt),))
    figured = _Text()
    figured.feed(_html(_parsed(render_as(with_figure, "eml", Options()).data)))
    assert labels["figures"] in figured.text


def test_a_very_long_briefing_stays_under_what_mail_programs_show() -> None:
    long = briefing_of([Part(f"Part {number}", prose(60, 30, number)) for number in range(20)])
    mail = _parsed(render_as(long, "eml", Options()).data)
    html = _html(mail)
    assert 60_000 < len(html.encode()) <= 102_000
    assert "points were left out" in html


def test_a_title_of_several_lines_adds_no_header() -> None:
    odd = replace(BRIEFING, title=Excerpt("Pier\r\nBcc: all@paper.example\ud800", 0, 0, 4))
    mail = _parsed(render_as(odd, "eml", Options()).data)
    assert "Bcc" not in mail
    assert mail["Subject"] == "Pier\ufffd Bcc: all@paper.example\ufffd" or str(mail["Subject"]).startswith("Pier")


def test_a_pdf_can_be_attached() -> None:
    mail = message(BRIEFING, Options(), pdf=b"%PDF-1.7 x")
    again = _parsed(mail.as_bytes())
    attached = list(again.iter_attachments())
    assert [part.get_content_type() for part in attached] == ["application/pdf"]
    assert attached[0].get_content() == b"%PDF-1.7 x"
    assert mail.as_bytes() == message(BRIEFING, Options(), pdf=b"%PDF-1.7 x").as_bytes()
