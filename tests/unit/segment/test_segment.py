"""This file tests sections, sentences and units of a whole article."""

import pytest

from briefing import Source, inspect
from briefing.model.text import Article

TEXT = """Ferry from Sarn to Tarnbeck to stop
The ferry from Sarn to Tarnbeck will stop in October, the harbour board said on Monday. It has run for forty years.
What the board says
The board blamed the harbour fees of Tarnbeck, which doubled in spring. The ferry's engines are old, it said.
What the crew says
Ferry captain Ilse Morrow disagreed. “The engines are sound. We were never asked about the ferry,” Morrow said in Sarn.
"""


def _article(text: str) -> Article:
    return inspect(Source.from_text(text)).article


def test_sections_are_the_articles_own() -> None:
    article = _article(TEXT)
    assert [section.heading and section.heading.of(TEXT) for section in article.sections] == [
        None,
        "What the board says",
        "What the crew says",
    ]


def test_a_heading_and_the_title_are_no_sentences() -> None:
    article = _article(TEXT)
    assert [sentence.span.of(TEXT) for sentence in article.sentences][:3] == [
        "The ferry from Sarn to Tarnbeck will stop in October, the harbour board said on Monday.",
        "It has run for forty years.",
        "The board blamed the harbour fees of Tarnbeck, which doubled in spring.",
    ]


@pytest.mark.parametrize("mark", ["•", "*", "–", "1.", "(2)"])
def test_a_list_items_mark_is_no_part_of_its_sentence(mark: str) -> None:
    text = TEXT + f"{mark} The ferry's last trip is on the first of October.\n"
    assert _article(text).sentences[-1].span.of(text) == "The ferry's last trip is on the first of October."


@pytest.mark.parametrize(
    "line",
    [
        "Morrow disagreed. “The engines are sound.”",
        "„Niemand hat uns gefragt“, sagte Pell. „Wir haben es aus dem Radio erfahren.“",
        "”Kukaan ei kysynyt meiltä”, Pell sanoi. ”Kuulimme siitä radiosta.”",
        "佩尔说：“没有人问过我们。我们是从广播里知道的。”",
        "Morrow said: “Who asked us?”",
    ],
)
def test_a_short_paragraph_that_ends_in_a_quotation_is_no_heading(line: str) -> None:
    text = TEXT.replace("What the crew says", line)
    assert line not in [section.heading and section.heading.of(text) for section in _article(text).sections]


def test_a_question_may_be_a_heading() -> None:
    text = TEXT.replace("What the crew says", "Who pays the crew?")
    assert [section.heading and section.heading.of(text) for section in _article(text).sections][-1] == "Who pays the crew?"


def test_a_quotation_of_two_sentences_is_one_unit() -> None:
    article = _article(TEXT)
    assert [article.unit_span(unit).of(TEXT) for unit in article.units if len(unit) > 1] == [
        "“The engines are sound. We were never asked about the ferry,” Morrow said in Sarn."
    ]


def test_a_wrapped_paragraphs_sentences_run_over_its_lines() -> None:
    text = (
        "The harbour board of Tarnbeck said on Monday that the old crane would\n"
        "be taken down before winter. Its foot has rusted through, and no one\nwill insure it."
    )
    assert [sentence.span.of(text).replace("\n", " ") for sentence in _article(text).sentences] == [
        "The harbour board of Tarnbeck said on Monday that the old crane would be taken down before winter.",
        "Its foot has rusted through, and no one will insure it.",
    ]


def test_an_article_without_headings_is_one_untitled_section() -> None:
    assert [section.heading for section in _article(TEXT.split("What", maxsplit=1)[0]).sections] == [None]


def test_a_deck_is_no_section_of_its_own() -> None:
    lines = TEXT.splitlines()
    text = "\n".join([lines[0], "Board and crew of the ferry tell two stories", "By Cosima Reel", *lines[2:]])
    article = _article(text)
    assert article.deck is not None
    assert [section.heading and section.heading.of(text) for section in article.sections] == ["What the board says", "What the crew says"]
    assert article.sentences[0].section == 0
