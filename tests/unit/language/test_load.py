"""This file tests loading a language and comparing texts by terms."""

import pytest

from briefing import OptionError
from briefing.language import load, names
from briefing.language.terms import count_words, terms


def test_english_is_there_and_loads_once() -> None:
    assert "en" in names()
    assert load("en") is load("en")


def test_an_unknown_language_says_which_there_are() -> None:
    with pytest.raises(OptionError, match=r"no language called 'xx'; there are: .*en"):
        load("xx")


@pytest.mark.parametrize(
    ("one", "other"), [("ferries", "ferry"), ("negotiations", "negotiated"), ("council's", "council"), ("votes", "vote")]
)
def test_forms_of_a_word_are_one_term(one: str, other: str) -> None:
    assert terms(one, load("en")) == terms(other, load("en"))


def test_stop_words_are_no_terms() -> None:
    assert terms("the of and it", load("en")) == ()


def test_a_script_without_spaces_gives_pairs_of_signs() -> None:
    assert terms("港口关闭", load("en")) == ("港口", "口关", "关闭")


@pytest.mark.parametrize(("text", "count"), [("two words", 2), ("港口关闭", 3), ("", 0)])
def test_words_are_counted_in_any_script(text: str, count: int) -> None:
    assert count_words(text) == count
