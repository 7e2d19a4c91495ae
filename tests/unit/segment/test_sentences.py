"""This file tests that sentences are split in a time that grows with the text, whatever signs it is made of."""

import time

import pytest

from briefing import split_sentences

ODD = {
    "stops": "." * 200_000 + "x",
    "stops and questions": "?!" * 100_000 + "x",
    "quotation marks": "a." + '"' * 200_000 + "x",
    "brackets": ". (" * 70_000,
    "closing brackets": "a.)" * 70_000,
    "colons and spaces": (":" + " " * 1000) * 200,
    "initials": "Plan C. " * 25_000,
    "short words": "a.b." * 50_000,
    "footnotes": "x." + "[1]" * 70_000 + "y",
    "wide quotations": "“走吧！”他说。" * 25_000,
    "apostrophes": "x. " + "a'" * 100_000,
    "zero-width spaces": "a.\u200b" * 70_000,
    "control characters": "a.\x01 B" * 40_000,
    "halves of characters": "a. \ud800" * 50_000,
    "one line": "The council met. " * 60_000,
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_a_long_odd_line_takes_seconds_at_most(text: str) -> None:
    begin = time.perf_counter()
    spans = split_sentences(text)
    assert time.perf_counter() - begin < 10  # a second of a free machine; where time grew with the square, minutes
    assert spans[-1].end <= len(text)
