"""This file states what holds of the reading of any text whatever."""

from itertools import pairwise

import pytest
from hypothesis import given

from briefing import Reading, Source, Span, inspect, split_sentences
from tests.properties.texts import any_text

LINE_ENDS = "\n\r"


def _read(text: str) -> Reading:
    return inspect(Source.from_text(text))


def _in_order(spans: list[Span], length: int) -> bool:
    inside = all(0 <= span.start < span.end <= length for span in spans)
    return inside and all(before.end <= after.start for before, after in pairwise(spans))


@given(any_text())
def test_sentences_cover_every_sign_in_order(text: str) -> None:
    spans = list(split_sentences(text))
    assert _in_order(spans, len(text))
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
    between = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    assert not "".join(between).strip()


@given(any_text())
def test_no_sentence_crosses_a_line_or_begins_with_space(text: str) -> None:
    for span in split_sentences(text):
        words = span.of(text)
        assert not set(words) & set(LINE_ENDS)
        assert words == words.strip()


@given(any_text())
def test_blocks_are_in_order_and_cover_every_sign(text: str) -> None:
    blocks = [block.span for block in _read(text).article.blocks]
    assert _in_order(blocks, len(text))
    edges = [0, *(edge for span in blocks for edge in (span.start, span.end)), len(text)]
    assert not "".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)).strip()


@given(any_text())
def test_every_line_but_a_plain_paragraph_says_why_it_bears_its_label(text: str) -> None:
    for block in _read(text).article.blocks:
        rule, colon, seen = block.reason.partition(": ")
        assert block.kind == "paragraph" or (rule.startswith("is_") and colon and seen)


@given(any_text())
def test_sections_without_headings_come_only_where_there_are_none_or_first(text: str) -> None:
    headings = [section.heading for section in _read(text).article.sections]
    assert all(headings[1:]) or not any(headings)


@given(any_text())
def test_every_sentence_lies_in_a_kept_block_and_its_section(text: str) -> None:
    article = _read(text).article
    assert _in_order([sentence.span for sentence in article.sentences], len(text))
    for sentence in article.sentences:
        block = article.blocks[sentence.block]
        assert block.span.covers(sentence.span)
        assert block.is_kept
        assert block.kind in {"deck", "paragraph", "list_item", "quote"}
        assert article.sections[sentence.section].span.covers(sentence.span) or block.kind == "deck"


@given(any_text())
def test_units_cover_all_sentences_in_order(text: str) -> None:
    article = _read(text).article
    assert [number for unit in article.units for number in unit] == list(range(len(article.sentences)))
    assert all(article.unit_of(number) in article.units for number in range(len(article.sentences)))


@given(any_text())
def test_sections_are_in_order_and_hold_their_headings(text: str) -> None:
    article = _read(text).article
    assert _in_order([section.span for section in article.sections], len(text))
    assert all(section.span.covers(section.heading) for section in article.sections if section.heading)


@given(any_text())
def test_findings_point_into_the_text(text: str) -> None:
    reading = _read(text)
    article, findings = reading.article, reading.findings
    whole = Span(0, len(text))
    assert len(findings.unsafe) == len(findings.loaded) == len(article.sentences)
    for actor in findings.actors:
        assert actor.mentions
        assert all(whole.covers(span) for span in (*actor.mentions, *filter(None, [actor.role])))
        assert actor.name not in actor.aliases
    for quotation in findings.quotations:
        assert whole.covers(quotation.span)
        assert quotation.speaker is None or quotation.speaker.actor is None or quotation.speaker.actor < len(findings.actors)
    direct = [quotation for quotation in findings.quotations if quotation.is_direct]
    assert not direct or not direct[0].goes_on
    for point in findings.open_points:
        sentence = article.sentences[point.sentence].span
        assert sentence.covers(point.cue)
        assert point.asks is None or sentence.covers(point.asks)
    for figure in findings.figures:
        assert whole.covers(figure.context)
        assert figure.context.covers(figure.value)
    assert _in_order([step.span for step in findings.steps], len(text)) or not findings.steps


@given(any_text())
def test_voices_count_no_more_words_than_the_article_has(text: str) -> None:
    reading = _read(text)
    spoken = sum(len(reading.article.words_of(sentence.span).split()) for sentence in reading.article.sentences)
    assert sum(voice.words for voice in reading.findings.voices) <= spoken
    assert all(0 <= voice.quoted <= voice.words for voice in reading.findings.voices)


@given(any_text())
def test_the_same_text_is_read_the_same_twice(text: str) -> None:
    assert _read(text).to_dict() == _read(text).to_dict()


@pytest.mark.parametrize("text", ["a lone \ud800 surrogate. It said so.", "\udfff", "He said: “\ud83d.” Then \udea2 left."])
def test_lone_surrogates_are_read_like_any_sign(text: str) -> None:
    assert _in_order([block.span for block in _read(text).article.blocks], len(text))
