"""This file tests reading Markdown: its head of statements, the text that shows, and its bounds."""

import pytest

from briefing import InputError, Source
from briefing.ingest import read_bytes

PROSE = "The harbour authority will close the northern quay in October, after a dispute of two years over its lock gates."


def source_of(text: str) -> Source:
    (source,) = read_bytes(text.encode(), "page.md")
    return source


def test_the_head_of_a_file_says_what_it_says_and_is_no_text() -> None:
    head = (
        "---\ntitle: 'Quay to Close'\nauthors: [Corin Ashdale, \"Ide Morrow\"]\ndate: 2026-04-14\n"
        "url: https://venn.example/quay\nlang: en\n"
        "tags:\n  - port\n---\n"
    )
    source = source_of(head + PROSE)
    assert (source.title, source.author, source.published) == ("Quay to Close", "Corin Ashdale, Ide Morrow", "2026-04-14")
    assert (source.url, source.language, source.text) == ("https://venn.example/quay", "en", PROSE)


@pytest.mark.parametrize("text", ["---\n\nWords\n\n---\n", "---\ntitle: Quay\n\nWords", "Words\n\n---\ntitle: Quay\n---\n"])
def test_a_line_across_the_page_is_no_head(text: str) -> None:
    source = source_of(text)
    assert source.title is None
    assert "Words" in source.text


def test_an_address_that_is_none_is_not_kept() -> None:
    assert source_of(f"---\ntitle: Quay\nurl: javascript:alert(1)\n---\n{PROSE}").url is None


def test_the_heading_that_says_the_stated_title_is_the_title_though_others_have_its_level() -> None:
    source = source_of(f"---\ntitle: Quay to Close\n---\n# Quay to Close\n{PROSE}\n# Why\n{PROSE}")
    assert [(mark.kind, mark.level) for mark in source.marks if mark.level] == [("title", 1), ("heading", 1)]


def test_a_file_is_markdown_by_its_name_alone() -> None:
    assert read_bytes(b"# Quay", "page.txt")[0].text == "# Quay"
    assert read_bytes(b"# Quay", "page.markdown")[0].text == "Quay"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "no text in it"),
        (b"![](a.png)", "no text in it"),
        (b"%!PS-Adobe", "is a PostScript file"),
        (b"x" * 2_000_001, "more than the 2,000,000"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=f"^page.md: .*{says}"):
        read_bytes(data, "page.md")


@pytest.mark.parametrize("text", ["[" * 50_000, "> " * 20_000 + "x", "*a **a " * 10_000, "![[]()" * 10_000, "<div>\n\n" * 10_000 + "x"])
def test_marks_without_end_do_not_stop_the_reader(text: str) -> None:
    try:
        assert source_of(text).text
    except InputError as error:
        assert "no text in it" in str(error)  # noqa: PT017 - either is right
