"""This file tests loading a language and comparing texts by terms."""

import os
from pathlib import Path

import pytest

from briefing import OptionError
from briefing.language import load, names
from briefing.language._reading import read
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


def test_a_country_or_script_in_the_code_makes_no_other_language() -> None:
    assert load("de-AT") is load("de")
    assert load("iw").code == "he"


def test_a_language_without_a_file_has_our_words_in_english_and_says_what_it_lacks() -> None:
    finnish = load("fi")
    assert (finnish.code, finnish.name, finnish.direction) == ("fi", "Finnish", "ltr")
    assert finnish.labels == load("en").labels
    assert finnish.gaps == (
        "stop_words",
        "sentences",
        "clean",
        "safety",
        "speech",
        "actors",
        "open",
        "figures",
        "clauses",
        "steps",
        "notices",
    )
    assert not finnish.safety.personal


def test_a_language_knows_which_way_it_runs_without_a_file() -> None:
    assert load("fa").direction == "rtl"


def test_vowel_signs_and_points_part_no_word() -> None:
    assert terms("बंदरगाह बंद", load("hi")) == ("बंदरग", "बंद")
    assert terms("_harbour_ closed", load("en")) == terms("harbour closed", load("en"))


def test_arabic_and_hebrew_are_compared_without_their_small_words() -> None:
    assert len(terms("صوت المجلس على إغلاق الرصيف", load("ar"))) == 4
    assert len(terms("המועצה החליטה לסגור את הרציף", load("he"))) == 4


def test_a_chinese_pair_of_small_signs_does_not_count() -> None:
    assert terms("我们", load("zh")) == ()


def test_signs_that_do_not_show_part_no_word() -> None:
    assert terms("coun\u200bcil bri\u00addge", load("en")) == terms("council bridge", load("en"))


LANGUAGE = "[open.cues]\nunknown = [\"not known\", '\\bunclear\\b']\n"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A language's file, in a folder where what is read may be kept."""
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    path = tmp_path / "en.toml"
    path.write_text(LANGUAGE, encoding="utf-8")
    return path


def test_what_is_kept_of_a_file_is_what_it_holds(file: Path) -> None:
    first, kept = read(file), read(file)
    assert list(file.parent.rglob("*.pyc"))
    assert first == kept == {"open": {"cues": {"unknown": ["not known", r"\bunclear\b"]}}}


def test_a_changed_file_is_read_anew(file: Path) -> None:
    read(file)
    file.write_text(LANGUAGE.replace("not known", "not yet known"), encoding="utf-8")
    assert read(file)["open"]["cues"]["unknown"][0] == "not yet known"
    file.write_text(LANGUAGE.replace("not known", "not yet shown"), encoding="utf-8")
    os.utime(file, (2_000_000_000, 2_000_000_000))  # of the same size, but of another date
    assert read(file)["open"]["cues"]["unknown"][0] == "not yet shown"


def test_what_is_kept_and_damaged_is_made_anew(file: Path) -> None:
    read(file)
    (kept,) = file.parent.rglob("*.pyc")
    kept.write_bytes(kept.read_bytes()[:10])
    assert read(file) == read(file)


def test_where_nothing_can_be_kept_a_file_is_read_all_the_same(file: Path) -> None:
    (file.parent / "__pycache__").write_text("no folder", encoding="utf-8")
    assert read(file)["open"]["cues"]["unknown"][0] == "not known"
