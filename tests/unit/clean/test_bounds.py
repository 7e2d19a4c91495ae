"""This file tests that no line makes cleaning and dividing slow: one that a rule goes over again and again takes minutes."""

import time

import pytest

from briefing.clean import label
from briefing.language import load
from briefing.model.text import Source
from briefing.segment import segment

SIGNS = 100_000
SECONDS = 5.0  # a tenth of a second is usual
ENGLISH = load("en")


@pytest.mark.parametrize(
    "piece", ["x", " ", ".", '"', "“", "“a”", "— ", "1. ", "a.[1]", "a'", "10:30 ", "a:", "Ab ", "by ", "水。", "א ", "a\u0301", "1,", ".”"]
)
def test_a_line_of_one_piece_again_and_again_is_read_at_once(piece: str) -> None:
    text = "By " + piece * (SIGNS // len(piece)) + " comments"
    source = Source.from_text(text)
    begin = time.process_time()
    segment(source, label(source, ENGLISH), ENGLISH)
    assert time.process_time() - begin < SECONDS


@pytest.mark.parametrize(
    "line",
    [
        "Home news {}",
        "By Ann Ba{}",
        "{} May 2020 10:15",
        "{}. Item",
        "3 comments",
        "Related stories",
        "Image {} of 9",
        "Heading {}\nIt was found on the quay of Sarn by {} men of the harbour board.",
    ],
)
def test_very_many_short_lines_are_read_in_time(line: str) -> None:
    text = "\n".join(line.format(number, number) for number in range(SIGNS // 10))
    source = Source.from_text(text)
    begin = time.process_time()
    segment(source, label(source, ENGLISH), ENGLISH)
    assert time.process_time() - begin < SECONDS
