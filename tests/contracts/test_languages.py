"""This file holds every language to what the stages need of one."""

import re
import tomllib
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

import briefing.language
from briefing import Options, Source, brief, split_sentences
from briefing.language import load, names
from briefing.language.tables import Language

FILES = Path(briefing.language.__file__).parent

every_language = pytest.mark.parametrize("code", names())


@every_language
def test_a_language_has_all_its_tables_and_says_its_own_code(code: str) -> None:
    language = load(code)
    assert language.code == code
    assert language.name
    assert language.direction in {"ltr", "rtl"}


def test_english_has_every_table_and_every_field() -> None:
    english = load("en")
    empty = [
        f"{field.name}.{inner.name}"
        for field in fields(Language)
        if is_dataclass(table := getattr(english, field.name))
        for inner in fields(table)
        if not getattr(table, inner.name)
    ]
    assert english.gaps == ()
    # English has none of these
    assert empty == [
        "sentences.after_ordinal",
        "actors.name_endings",
        "actors.body_openers",
        "actors.body_endings",
        "actors.has_capital_nouns",
    ]


@every_language
def test_every_language_can_choose_split_and_judge_sentences(code: str) -> None:
    assert not {"stop_words", "sentences", "safety"} & set(load(code).gaps)


@every_language
def test_a_stemmer_is_one_that_nltk_has(code: str) -> None:
    from nltk.stem.snowball import SnowballStemmer

    assert load(code).stemmer in {"", *SnowballStemmer.languages}


@every_language
def test_every_language_labels_the_same_things(code: str) -> None:
    own = tomllib.loads((FILES / f"{code}.toml").read_text(encoding="utf-8"))["labels"]  # loaded, what it lacks would be English
    assert set(own) == set(load("en").labels)
    assert all(label.strip() for label in own.values())


@every_language
def test_labels_name_the_same_gaps_to_fill(code: str) -> None:
    gaps = re.compile(r"\{\w*\}")  # matches "{count}", not "{" alone
    for key, label in load(code).labels.items():
        assert sorted(gaps.findall(label)) == sorted(gaps.findall(load("en").labels[key])), key


@every_language
def test_cues_are_regular_expressions_that_never_match_nothing(code: str) -> None:
    words = load(code).open
    for expression in (*(cue for cues in words.cues.values() for cue in cues), *words.settled):
        assert not re.compile(expression).search(""), expression


@every_language
def test_cues_are_of_known_kinds(code: str) -> None:
    kinds = {"unknown", "outcome", "pending", "disputed", "unanswered", "unverified", "question"}
    assert set(load(code).open.cues) <= kinds


@every_language
def test_words_that_are_matched_without_case_are_written_in_lower_case(code: str) -> None:
    language = load(code)
    parts = (language, language.clean, language.safety, language.speech, language.actors)
    sets = [words for part in parts for field in fields(part) if isinstance(words := getattr(part, field.name), frozenset)]
    assert [word for words in sets for word in sorted(words) if word != word.lower()] == []


@every_language
def test_abbreviations_are_written_with_their_full_stops(code: str) -> None:
    words = load(code).sentences
    assert [
        word
        for table in (words.before_name, words.before_number, words.may_end, words.never_end)
        for word in sorted(table)
        if not word.endswith(".")
    ] == []


@every_language
def test_a_text_is_split_and_briefed_in_every_language(code: str) -> None:
    text = "A B C. D E F?\nG h i."
    assert "".join(span.of(text) for span in split_sentences(text, code)).replace(" ", "") == "ABC.DEF?Ghi."
    note = "The town council of Osterfell closed the old library on Monday. The mayor said that it would open again in June."
    assert brief([Source.from_text(note)], Options(language=code)).language == code


@every_language
def test_every_language_stands_in_the_documentation(code: str) -> None:
    page = Path(__file__).parents[2] / "docs" / "reference" / "languages.md"
    assert f"| `{code}` | " in page.read_text(encoding="utf-8")
