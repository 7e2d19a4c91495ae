"""This file tests which words an expression needs, and that trying it only where they stand finds all that it finds."""

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analyse.phrases import AnyExpression, Kinds
from briefing.language import names
from briefing.language.needs import folded, pieces_of
from tests.unit.analyse.every_expression import expressions_of


@pytest.mark.parametrize(
    ("expression", "pieces"),
    [
        (r"\bif\b", {" if "}),
        (r"\bhop(?:e|es|ing) to\b", {" hope ", " hopes ", " hoping "}),
        (r"\b(?:has|have) not (?:yet )?(?:said|given)\b", {" said ", " given "}),
        (r"\bcall(?:s|ed)? (?:on|for) \w+", {" call ", " calls ", " called "}),
        (r"\bstill (?:investigat|examin)\w*", {" investigat", " examin"}),
        (r"\bcriticis\w+ (?!to\b)them\b", {" criticis"}),
        (r"\b(?:un)?settled\b", {" settled ", " unsettled "}),
        (r"[’\x27]ll\b", {" ll "}),
        (r"\brecogni[sz]e\b", {" recognise ", " recognize "}),
        (r"\b(?-i:May|June)\b", {" may ", " june "}),
    ],
)
def test_an_expression_needs_its_longest_words(expression: str, pieces: set[str]) -> None:
    assert set(pieces_of(expression) or ()) == pieces


@pytest.mark.parametrize("expression", ["", r"\d+", r"\w+ed", r"(?:if)?", r"(?:if)*", r"if|\d", r"(?>if)", r"(if", r"(?i)if"])
def test_what_may_match_without_a_known_word_needs_none(expression: str) -> None:
    assert set(pieces_of(expression) or ()) <= {"ed"}


def test_the_letters_of_our_expressions_are_folded_as_matching_without_case_does() -> None:
    letters = {letter for code in names() for expression in expressions_of(code) for letter in folded(expression) if letter.isalpha()}
    every = "".join(chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF)
    wrong = [
        (letter, found)
        for letter in sorted(letters)
        for found in re.findall(re.escape(letter), every, re.IGNORECASE)
        if folded(found) != letter
    ]
    assert wrong == []


@pytest.mark.parametrize("code", names())
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_what_all_expressions_of_a_language_find_is_found(code: str, data: st.DataObject) -> None:
    expressions = expressions_of(code)
    several = tuple(data.draw(st.lists(st.sampled_from(expressions), min_size=1, max_size=4, unique=True)))
    words = re.findall(r"[^\W_]+", " ".join(several))
    text = " ".join(data.draw(st.lists(st.sampled_from(words), max_size=12)))
    plain = re.compile("|".join(f"(?:{expression})" for expression in several), re.IGNORECASE)
    ours = AnyExpression(several)
    assert [match.span() for match in ours.finditer(text)] == [match.span() for match in plain.finditer(text)]
    assert [match.span() for match in (ours.search(text),) if match] == [match.span() for match in (plain.search(text),) if match]


def test_of_several_kinds_each_is_found_under_its_key() -> None:
    kinds = Kinds([("doubt", (r"\bunclear\b", r"\bif\b")), ("date", (r"\bMay \d+\b",)), ("denial", (r"\bdenied\b",))])
    found = {key: [match[0] for match in matches] for key, matches in kinds.finditer("Unclear if he leaves on May 4, if at all")}
    assert found == {"doubt": ["Unclear", "if", "if"], "date": ["May 4"]}
