"""This file states what holds of reading any bytes as plain text, and of cleaning what comes of it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import InputError, inspect
from briefing.ingest import read_bytes
from briefing.model.text import Span
from tests.properties.texts import any_text

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252", "cp1251", "cp932", "gb18030", "big5", "euc-kr", "koi8-r")


@given(
    st.binary(max_size=2000) | any_text().flatmap(lambda text: st.sampled_from(ENCODINGS).map(lambda name: text.encode(name, "replace")))
)
def test_any_bytes_are_a_source_with_blocks_and_sentences_in_order_or_refused(data: bytes) -> None:
    try:
        (source,) = read_bytes(data, "page.txt")
    except InputError as error:
        assert str(error).startswith("page.txt: ")  # noqa: PT017 - most bytes are refused
        return
    article = inspect(source).article
    for spans in ([block.span for block in article.blocks], [sentence.span for sentence in article.sentences]):
        assert all(Span(0, len(source.text)).covers(span) for span in spans)
        assert all(before.end <= after.start for before, after in pairwise(spans))


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=ascii)
@given(any_text())
def test_line_ends_of_another_system_change_no_label(end: str, text: str) -> None:
    kept = text.replace("\r", "").replace("\0", "")
    if not kept.strip():
        return
    here, there = (inspect(read_bytes(each.encode("utf-8", "replace"), "page.txt")[0]).article for each in (kept, kept.replace("\n", end)))
    assert [block.kind for block in here.blocks] == [block.kind for block in there.blocks]
