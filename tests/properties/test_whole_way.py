"""This file states what holds of the whole way, from any bytes by any reader, or any text, to what is shown of them."""

import json
from collections.abc import Callable
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import BriefingError, Source, brief, render
from briefing.ingest import formats, read_bytes
from tests.packages import packed
from tests.papers import printed
from tests.properties.records import excerpts
from tests.properties.test_files import any_docx, any_markdown, any_pdf
from tests.properties.test_html import any_page
from tests.properties.test_mail_and_feeds import any_mail_or_feed
from tests.properties.texts import any_text, news

SHOWN = ("txt", "json", "md", "html")
MOST_SOURCES = 3  # of a mailbox or feed that was made up: each page takes a third of a second


def _lines(text: str, line: str) -> str:
    return "".join(line.format(escape(each)) for each in text.splitlines())


def _feed(text: str) -> bytes:
    item = f"<item><title>Quay</title><description><![CDATA[{_lines(text, '<p>{}</p>')}]]></description></item>"
    return f"<rss version='2.0'><channel><title>Venn</title>{item}</channel></rss>".encode()


_ANY: dict[str, st.SearchStrategy[bytes]] = {
    "note.txt": st.binary(max_size=300) | any_text().map(lambda text: text.encode("utf-16")),
    "note.md": any_markdown(),
    "page.html": any_page(),
    "paper.docx": any_docx(),
    "paper.pdf": any_pdf(),
    "letter.eml": any_mail_or_feed("letter.eml"),
    "box.mbox": any_mail_or_feed("box.mbox"),
    "feed.xml": any_mail_or_feed("feed.xml"),
}
_WITH_NEWS: dict[str, Callable[[str], bytes]] = {
    "note.txt": str.encode,
    "note.md": lambda text: text.replace("\n", "\n\n").encode(),
    "page.html": lambda text: f"<article>{_lines(text, '<p>{}</p>')}</article>".encode(),
    "paper.docx": lambda text: packed(_lines(text, "<w:p><w:r><w:t>{}</w:t></w:r></w:p>")),
    "paper.pdf": lambda text: printed(_lines(text, "<p>{}</p>")),
    "letter.eml": lambda text: f"Subject: Quay\n\n{text}".encode(),
    "box.mbox": lambda text: f"From a@b.c Tue Apr 14 09:00:00 2026\nSubject: Quay\n\n{text}\n".encode(),
    "feed.xml": _feed,
}
"""Files of each kind that a page can be made of; of most of the others, none can."""


def holds(sources: tuple[Source, ...]) -> None:
    """All is shown, and every excerpt is the source's own text; or the sources are refused in words."""
    try:
        briefing = brief(sources)
        shown = {name: render(briefing, name).data for name in SHOWN}
    except BriefingError as error:
        assert str(error)  # noqa: PT017 - either is right; if it is refused, then with a reason
        return
    assert all(shown.values())
    found = list(excerpts(json.loads(shown["json"])))
    assert found
    for excerpt in found:
        assert sources[excerpt["source"]].text[excerpt["start"] : excerpt["end"]] == excerpt["text"]


def test_every_reader_is_given_files() -> None:
    assert len(_ANY) == len(_WITH_NEWS) == len(formats())


@pytest.mark.parametrize("name", _WITH_NEWS)
def test_files_with_news_are_shown(name: str) -> None:
    """Otherwise what is stated below would be stated of refusals alone."""
    text = "Quay to Close\nThe quay will close in October, Mayor Ottoline Krey said on Monday. Nobody had been asked, dock workers said."
    assert brief(read_bytes(_WITH_NEWS[name](text), name)).points


@pytest.mark.slow
@pytest.mark.parametrize("name", _ANY)
def test_any_bytes_are_shown_verbatim_or_refused_in_words(name: str) -> None:
    @settings(max_examples=25, deadline=None)
    @given(_ANY[name] | news().map(_WITH_NEWS[name]))
    def way(data: bytes) -> None:
        try:
            sources = read_bytes(data, name)
        except BriefingError as error:
            assert str(error).startswith(name)  # noqa: PT017 - either is right; if it is refused, then with a reason
            return
        holds(sources[:MOST_SOURCES])

    way()


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(st.lists(any_text() | news(), min_size=1, max_size=3))
def test_any_texts_are_shown_verbatim_or_refused_in_words(texts: list[str]) -> None:
    holds(tuple(Source.from_text(text, name=f"source {number}") for number, text in enumerate(texts)))
