"""This file states what holds of reading any bytes as a web page."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing import InputError, Source, inspect
from briefing.ingest import read_bytes
from tests.properties.texts import any_text

_TAGS = (
    "p",
    "div",
    "h1",
    "h2",
    "li",
    "ul",
    "table",
    "tr",
    "td",
    "article",
    "blockquote",
    "nav",
    "b",
    "a href=x",
    "br",
    "pre",
    "script",
    "time",
)
_ODD = (
    "<",
    "</",
    ">",
    "<!--",
    "-->",
    "<![CDATA[",
    "&",
    "&#0;",
    "&#x1F6A2;",
    "&nbsp;",
    "\0",
    "\r",
    "\u2028",
    "<p hidden>",
    '<p class="caption">',
    "<?xml?>",
)


def any_page() -> st.SearchStrategy[bytes]:
    tags = st.sampled_from([f"<{end}{tag}>" for tag in _TAGS for end in ("", "/")])
    return st.binary(max_size=300) | st.lists(tags | st.sampled_from(_ODD) | any_text(), max_size=30).map("".join).map(str.encode)


def read_or_refused(data: bytes) -> Source | None:
    try:
        (source,) = read_bytes(data, "page.html")
    except InputError as error:
        assert str(error).startswith("page.html: ")  # noqa: PT017 - either is right; if it is refused, then with a reason
        return None
    return source


@given(any_page())
def test_any_bytes_give_a_source_with_marks_in_order_or_a_reason(data: bytes) -> None:
    source = read_or_refused(data)
    if source is not None:
        spans = [mark.span for mark in source.marks]
        assert all(before.end < after.start + 1 for before, after in pairwise(spans))
        assert all(span.of(source.text) == span.of(source.text).strip() != "" for span in spans)


@given(any_page())
def test_blocks_and_sentences_of_any_page_lie_in_its_text(data: bytes) -> None:
    source = read_or_refused(data)
    if source is not None:
        article = inspect(source).article
        assert [block.span for block in article.blocks] == [mark.span for mark in source.marks]
        for sentence in article.sentences:
            assert article.blocks[sentence.block].span.covers(sentence.span)


@given(any_page())
def test_the_same_page_is_read_the_same_twice(data: bytes) -> None:
    assert read_or_refused(data) == read_or_refused(data)
