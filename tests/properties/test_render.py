"""This file states what holds of a rendered briefing of any text whatever."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import BriefingError, Options, Source, brief, render
from briefing.render import formats
from tests.properties.texts import any_text, news


@pytest.mark.parametrize("name", [name for name in formats() if name != "pdf"])
@settings(max_examples=10)  # some formats lay out a page, which takes about half a second
@given(any_text())
def test_any_briefing_can_be_shown_in_any_format(name: str, text: str) -> None:
    try:
        briefing = brief([Source.from_text(text)])
    except BriefingError:
        return
    assert render(briefing, name).data


@settings(max_examples=6)
@given(st.lists(news(sections=6), min_size=1, max_size=3), st.sampled_from(["a4", "letter"]))
def test_a_page_is_one_page_of_the_paper_asked_for(texts: list[str], paper: str) -> None:
    import pypdfium2

    try:
        briefing = brief([Source.from_text(text, name=f"source {number}") for number, text in enumerate(texts)])
    except BriefingError:
        return
    document = pypdfium2.PdfDocument(io.BytesIO(render(briefing, "pdf", Options(paper="letter" if paper == "letter" else "a4")).data))
    try:
        assert len(document) == 1
        width, height = document.get_page_size(0)
        assert (round(width), round(height)) == ((612, 792) if paper == "letter" else (595, 842))
    finally:
        document.close()
