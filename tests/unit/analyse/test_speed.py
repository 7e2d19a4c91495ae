"""This file tests that no text, however odd, makes the analysis slow."""

import time

import pytest

from tests.unit.analyse.reading import findings_of

LENGTH = 100_000  # characters
SECONDS = 10  # many times what is needed; a pattern that backtracks takes minutes


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "Aa ",
        '"',
        "“a ",
        "‘a ",
        "said ",
        'he said "x" ',
        "if ",
        "Bank of the ",
        "Ann Lee, the ",
        ". ",
        "'s ",
        "according to ",
        "Ann (",
        "may not ",
        "a-",
        "The board of Sarn said so. ",
        "Mr Finch met Carol Finch. ",
        "Lady Penn saw her husband, Mr Penn. ",
    ],
)
def test_a_line_of_one_piece_over_and_over_is_read_in_time(piece: str) -> None:
    begin = time.perf_counter()
    findings_of("The mayor left on Monday.\n\n" + piece * (LENGTH // len(piece)))
    assert time.perf_counter() - begin < SECONDS
