"""This file tests a digest's formats."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
import pytest

from briefing import Options, Source
from briefing.digest._config.loading import load_settings
from briefing.digest._config.wishes import wishes_of
from briefing.digest._stories.making import Before, make
from briefing.model.digest import Digest
from briefing.model.document import Note, Question
from briefing.render import RenderedDigest, archive_index, mail_body, render_digest
from tests.unit.digest import articles

OPTIONS = Options(as_of="2026-04-14")


@cache
def digest() -> Digest:
    sources = [
        Source.from_text(f"Cracked cables shut a bridge\n{articles.BRIDGE}", outlet="Venn Post", url="https://venn.example/1?a=1&b=2"),
        Source.from_text(
            f"Bridge closed: cracks in cables\n{articles.BRIDGE_TOO}", outlet="The <b>Ferryman</b>", url="javascript:alert(1)"
        ),
        Source.from_text(f"Rain sends wheat lower\n{articles.WHEAT}", outlet="Venn Post"),
    ]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "digest.toml"
        path.write_text('[digest]\ntitle = "Harbour & <i>news</i>"\n[[sources]]\nfolder = "."\n', encoding="utf-8")
        settings = load_settings(path)
    before = Before(last={1: "A girl takes the *title*"})
    now = datetime(2026, 4, 14, 7, tzinfo=UTC)
    return make(sources, before, wishes_of(settings, 3, now), now).digest


@cache
def rendered() -> RenderedDigest:
    return render_digest(digest(), OPTIONS)


def test_the_pdf_has_a_front_and_a_page_a_story_with_links_bookmarks_and_tags() -> None:
    with pikepdf.open(BytesIO(rendered().pdf)) as pdf, pdf.open_outline() as outline:
        assert len(pdf.pages) == 3
        assert [entry.title.partition(".")[0] for entry in outline.root][-2:] == ["1", "2"]
        assert "/StructTreeRoot" in pdf.Root
        assert sum(note.Subtype == "/Link" and "/A" not in note for note in pdf.pages[0].Annots) >= 2


def test_the_pdf_names_the_standards_that_a_page_names() -> None:
    with pikepdf.open(BytesIO(rendered().pdf)) as pdf, pdf.open_metadata() as metadata:
        assert metadata.pdfa_status == "3U"
        assert metadata["pdfuaid:part"] == "1"


def test_the_pdf_carries_its_record_and_the_sources_of_every_story() -> None:
    with pikepdf.open(BytesIO(rendered().pdf)) as pdf:
        assert sorted(pdf.attachments) == ["provenance.json", "story-1-source-1.txt", "story-1-source-2.txt", "story-2-source-1.txt"]
        record = json.loads(pdf.attachments["provenance.json"].get_file().read_bytes())
        text = pdf.attachments["story-2-source-1.txt"].get_file().read_bytes().decode()
    point = record["stories"][1]["briefing"]["sections"][0]["points"][0]
    assert text[point["start"] : point["end"]] == point["text"]


def test_the_same_digest_gives_the_same_bytes() -> None:
    assert render_digest(digest(), OPTIONS) == rendered()


def test_the_json_has_its_schema_and_all_stories() -> None:
    value = json.loads(rendered().json)
    assert (value["schema"], value["number"], value["day"]) == ("digest/1", 3, "2026-04-14")
    assert [story["status"] for story in value["stories"]] == ["new", "new"]
    assert value["continuing"] == ["A girl takes the *title*"]


@pytest.mark.parametrize("page", ["mail", "web"])
def test_what_a_source_or_the_settings_say_is_shown_and_not_obeyed(page: str) -> None:
    html = mail_body(digest(), OPTIONS, has_pdf=True).html if page == "mail" else dict(rendered().web)["index.html"].decode()
    assert "<b>Ferryman" not in html
    assert "<i>news" not in html
    assert "javascript:" not in html
    assert 'href="https://venn.example/1?a=1&amp;b=2"' in html


def test_the_mail_needs_no_picture_and_no_other_file() -> None:
    html = mail_body(digest(), OPTIONS, has_pdf=True).html
    assert not any(sign in html for sign in ("<img", "url(", "@import", "<link ", "<script", "var("))


def test_the_twin_in_plain_text_says_the_same() -> None:
    body = mail_body(digest(), OPTIONS, has_pdf=False, unsubscribe="mailto:off@venn.example")
    for words in ("No. 3 · 2026-04-14", "The PDF is too large to be attached.", "mailto:off@venn.example", "A girl takes the *title*"):
        assert words in body.plain
        assert words in body.html
    assert all(len(line) <= 76 for line in body.plain.splitlines())


def test_every_quoted_sentence_in_the_mail_is_in_a_source() -> None:
    plain = " ".join(mail_body(digest(), OPTIONS, has_pdf=True).plain.split())
    for story in digest().stories:
        assert story.briefing.bottom_line is not None
        assert " ".join(story.briefing.bottom_line.text.split()) in plain


def test_numbers_that_differ_are_shown_as_each_source_has_them() -> None:
    first, *others = digest().stories
    sides = tuple(first.briefing.points[number].excerpt for number in (0, -1))
    question = Question("disputed", Note("Disputed", "kind.disputed"), Note("They differ", "figures_differ"), sides)
    shown = replace(digest(), stories=(replace(first, briefing=replace(first.briefing, questions=(question,))), *others))
    body = mail_body(shown, OPTIONS, has_pdf=True)
    web = dict(render_digest(shown, OPTIONS).web)["index.html"].decode()
    for text in (body.html, web, " ".join(body.plain.split())):
        after = text.partition("They differ")[2]
        assert after
        assert all(" ".join(side.text.split()) in after for side in sides)


def test_markdown_signs_of_the_words_are_escaped() -> None:
    text = rendered().markdown.decode()
    assert text.startswith("# Harbour & \\<i\\>news\\</i\\>\n")
    assert "- A girl takes the \\*title\\*" in text
    assert "(<https://venn.example/1?a=1&b=2>)" in text


def test_the_web_pages_lead_to_each_story_and_the_list_of_issues_to_each_issue() -> None:
    pages = dict(rendered().web)
    assert sorted(pages) == ["fonts.css", "index.html", "story-1.html", "story-2.html"]
    assert b'href="story-2.html"' in pages["index.html"]
    assert b'href="2026-04-14/index.html"' in archive_index("Harbour", "en", [("2026-04-14", "No. 3")], OPTIONS)


@pytest.mark.parametrize("code", ["ar", "zh", "de"])
def test_a_digest_without_stories_says_so_in_its_language(code: str) -> None:
    empty = Digest(title="X", number=1, day="2026-04-14", language=code, articles=0, stories=(), continuing=(), notices=())
    with pikepdf.open(BytesIO(render_digest(empty, OPTIONS).pdf)) as pdf:
        assert len(pdf.pages) == 1
