"""This file tests that any text in any language is split into sentences that lie in order inside their blocks."""

from hypothesis import given
from hypothesis import strategies as st

from briefing import Options, Source, inspect, split_sentences
from briefing.language import names
from tests.properties.texts import any_text

LANGUAGES = st.sampled_from([*names(), "fi", "hi", "ja", "fa", "yue"])

# What the rules of all scripts meet: stops, marks, initials, short forms, figures, line breaks, half a character.
STOPS = (". ", ".", "。", "؟ ", "! ", "…", "...", ":", "[1]", "。”他说")
MARKS = ("“", "”", '"', "„", "«", " »", "「", "」", "’s ", "(", ")", "《")
SPACES = (" ", "\n", "\r\n", "\u2028", "\u00a0", "\u200f", "\ud800")
WORDS = ("Dr", "z. B", "M", "и т. д", 'ארה"ב', "د", "U.S", "A", "3", "The ", "Mai ", "word ", "Слово ", "كلمة ", "字")
MIXED = st.lists(st.sampled_from([*STOPS, *MARKS, *SPACES, *WORDS]), max_size=60).map("".join)
TEXTS = any_text() | MIXED


@given(TEXTS, LANGUAGES)
def test_sentences_lie_in_order_without_overlap_and_have_no_space_around(text: str, language: str) -> None:
    end = 0
    for span in split_sentences(text, language):
        assert end <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
        assert len(span.of(text).splitlines()) == 1
        end = span.end


@given(TEXTS, LANGUAGES)
def test_nothing_but_space_lies_between_sentences(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    edges = [0, *(place for span in spans for place in (span.start, span.end)), len(text)]
    assert not any(text[start:end].strip() for start, end in zip(edges[::2], edges[1::2], strict=True))


@given(TEXTS, st.one_of(st.none(), LANGUAGES))
def test_no_sentence_reaches_over_its_block(text: str, language: str | None) -> None:
    article = inspect(Source.from_text(text), Options(language=language)).article
    for sentence in article.sentences:
        assert article.blocks[sentence.block].span.covers(sentence.span)
