"""This file states what holds of reading any bytes as a PDF, a DOCX or a Markdown file: random ones, and real ones that were damaged."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import InputError, Source, inspect
from briefing.ingest import read_bytes
from tests.packages import packed, zipped
from tests.papers import drawn, printed, words_at
from tests.properties.texts import any_text

_PAGE = (
    "<h1>Quay to Close</h1><p>The quay closes in <b>October</b>.</p><table><tr><td>Year<td>Ships<tr><td>2024<td>412</table><ul><li>One</ul>"
)
_BODY = (
    '<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Quay</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p>'
    '</w:tc></w:tr></w:tbl><w:p><w:r><w:rPr><w:b/><w:sz w:val="40"/></w:rPr><w:t>B</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'
)
_MARKS = (
    "# ",
    "## ",
    "- ",
    "1. ",
    "> ",
    "**",
    "*",
    "`",
    "```\n",
    "[a](b)",
    "![a](b)",
    "[^1]",
    "\n\n[^1]: ",
    "|a|b|\n|-|-|\n",
    "<b>",
    "<!--",
    "---\n",
)
_ELEMENTS = ("p", "r", "t", "tbl", "tr", "tc", "br", "tab", "ins", "del", "sdt", "pPr", "txbxContent", "hyperlink")


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """A file with some of its bytes left out, doubled or replaced."""
    data = bytearray(whole)
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 60)))
        data[start:end] = draw(st.sampled_from([b"", bytes(data[start:end]) * 2]) | st.binary(max_size=60))
    return bytes(data)


def any_pdf() -> st.SearchStrategy[bytes]:
    place = st.tuples(st.integers(-50, 450), st.integers(-50, 450), st.sampled_from(["quay", "A", "1.", "-", "The", "\\055", "\\255"]))
    pages = st.lists(st.builds(words_at, st.lists(place, max_size=40), st.sampled_from([0, 1, 9, 10, 30])), min_size=1, max_size=3)
    made = pages.flatmap(lambda contents: st.sampled_from([0, 90, 180, 270]).map(lambda turn: drawn(*contents, rotate=turn)))
    return (
        made | st.deferred(lambda: damaged(printed(_PAGE))) | damaged(drawn(words_at([(40, 300, "The quay closes.")]))) | _headed(b"%PDF-")
    )


def any_docx() -> st.SearchStrategy[bytes]:
    tags = st.sampled_from([f"<w:{end}{name}{close}>" for name in _ELEMENTS for end, close in (("", ""), ("/", ""), ("", "/"))])
    bodies = st.lists(tags | st.sampled_from(["quay", "A b.", "&amp;", "&x;", "\t"]), max_size=30).map("".join)
    parts = st.dictionaries(st.sampled_from(["word/document.xml", "word/styles.xml", "_rels/.rels", "xl/a"]), st.binary(max_size=80))
    return bodies.map(packed) | damaged(packed(_BODY)) | parts.map(zipped) | _headed(b"PK\x03\x04")


def any_markdown() -> st.SearchStrategy[bytes]:
    return st.lists(st.sampled_from(_MARKS) | any_text(), max_size=20).map("".join).map(str.encode)


def _headed(start: bytes) -> st.SearchStrategy[bytes]:
    return st.binary(max_size=200) | st.binary(max_size=200).map(lambda rest: start + rest)


def read_or_refused(data: bytes, name: str) -> Source | None:
    try:
        (source,) = read_bytes(data, name)
    except InputError as error:
        assert str(error).startswith(f"{name}: ")  # noqa: PT017 - either is right; if it is refused, then with a reason
        return None
    return source


@pytest.mark.parametrize(("name", "files"), [("file.pdf", any_pdf()), ("file.docx", any_docx()), ("file.md", any_markdown())])
def test_any_bytes_give_a_source_whose_marks_cover_it_in_order_or_a_reason(name: str, files: st.SearchStrategy[bytes]) -> None:
    @given(files)
    def holds(data: bytes) -> None:
        source = read_or_refused(data, name)
        if source is None or not source.marks:
            return
        spans = [mark.span for mark in source.marks]
        assert (spans[0].start, spans[-1].end) == (0, len(source.text))
        assert all(source.text[before.end : after.start] == "\n" for before, after in pairwise(spans))
        assert all(span.of(source.text) == span.of(source.text).strip() != "" for span in spans)
        assert [block.span for block in inspect(source).article.blocks] == spans
        assert source == read_or_refused(data, name)

    holds()
