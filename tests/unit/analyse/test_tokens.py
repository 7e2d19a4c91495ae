"""This file tests how much of a text is cut into words, and that no word is cut through."""

import pytest

from tests.unit.analyse.reading import lines_of, names_of

LONG = 20_000  # code points


@pytest.mark.parametrize("shift", range(8))
def test_a_sentence_longer_than_any_page_is_read_at_its_beginning_in_whole_words(shift: int) -> None:
    (line,) = lines_of("x" * shift + "and Vaile of Tarnbeck " * 2000).body
    assert {token.text for token in line.tokens[1:]} == {"and", "Vaile", "of", "Tarnbeck"}
    assert LONG <= line.tokens[-1].end - line.tokens[0].start <= LONG + len("Tarnbeck ")


def test_what_follows_a_sentence_longer_than_any_page_is_read() -> None:
    names = names_of("one and another " * 2000 + "ended.\n\nLater the council met Orla Venn in private.")
    assert [name.text for name in names] == ["Orla Venn"]
