"""This file tests finding out a text's language."""

import sys

import pytest

from briefing.language.detection import detect

TEXTS = {
    "en": "The harbour authority said the ferry would not run on Sunday. It gave no reason.",
    "de": "Die Hafenbehörde teilte mit, dass die Fähre am Sonntag nicht verkehren werde. Einen Grund nannte sie nicht.",
    "fr": "L'autorité portuaire a indiqué que le ferry ne circulerait pas dimanche. Elle n'a pas donné de raison.",
    "es": "La autoridad portuaria dijo que el transbordador no circularía el domingo. No dio ningún motivo.",
    "it": "L'autorità portuale ha detto che il traghetto non sarà in servizio domenica. Non ha spiegato il motivo.",
    "pt": "A autoridade portuária disse que o barco não circulará no domingo. Não deu qualquer motivo.",
    "nl": "De havenautoriteit zei dat de veerboot zondag niet zou varen. Een reden gaf ze niet.",
    "ar": "قالت سلطة الميناء إن العبارة لن تعمل يوم الأحد. ولم تذكر سببا.",
    "he": "רשות הנמל מסרה כי המעבורת לא תפעל ביום ראשון. היא לא ציינה סיבה.",
    "ru": "Администрация порта сообщила, что паром в воскресенье ходить не будет. Причину она не назвала.",
    "zh": "港口管理局表示，渡轮周日将停运。该局没有说明原因。",
    "fi": "Satamaviranomainen kertoi, ettei lautta kulje sunnuntaina. Syytä se ei kertonut.",
    "hi": "बंदरगाह प्राधिकरण ने कहा कि रविवार को नौका नहीं चलेगी। उसने कोई कारण नहीं बताया।",
    "uk": "Адміністрація порту повідомила, що пором у неділю не ходитиме. Причини вона не назвала.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_two_sentences_tell_their_language(code: str) -> None:
    assert detect(TEXTS[code]) == (code, True)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday Democrat Ada Moss met Republican Glen Hart in Westmere.",
        "Senator Bell welcomed Minister Odom’s decision.",
        "President Vane signed bill 42 Thursday night.",
        "In Berlin Angela Kern met Emil Graaf in the chancellery.",
        "Ada Moss met Glen Hart on Monday. Both declined to comment.",
    ],
)
def test_a_short_english_sentence_full_of_names_is_english(text: str) -> None:
    assert detect(text) == ("en", True)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ordføreren sa at hun er for tiltaket, men at det er for sent å begynne i år.", "no"),
        ("Han sagde, at de var for sent på den, og at det var over.", "da"),
        ("In Amsterdam was Jan de Boer in de war over het hotel, zei Willem.", "nl"),
        ("Ada Moss war in Westmere, in der Stadt am Fluss, so der Rat.", "de"),
        ("Hy was in die stad en sy was in die huis, en hulle het gesê dit was goed.", "af"),
    ],
)
def test_a_short_sentence_of_words_that_english_has_too_is_in_its_own_language(text: str, code: str) -> None:
    assert detect(text).code == code


def test_an_english_menu_around_a_german_article_does_not_make_it_english() -> None:
    menu = "Skip to content\nSign in\nThe latest\nAll of the news\nWhat to read next\n"
    assert detect(menu + TEXTS["de"] + "\n" + menu).code == "de"


def test_what_the_file_states_stands_where_the_text_is_short() -> None:
    assert detect("Port zamknięty", "pl-PL") == ("pl", True)


def test_a_page_that_states_english_by_habit_is_read_in_the_language_of_its_text() -> None:
    assert detect(TEXTS["fr"], "en-US").code == "fr"


def test_a_statement_that_is_no_language_is_as_good_as_none() -> None:
    assert detect(TEXTS["it"], "xx").code == "it"


@pytest.mark.parametrize(("text", "code"), [("", "en"), ("1961", "en"), ("Порт", "ru"), ("הנמל", "he"), ("港口", "zh"), ("港です", "ja")])
def test_a_text_too_short_to_tell_is_taken_for_the_usual_language_of_its_script(text: str, code: str) -> None:
    assert detect(text) == (code, False)


def test_a_lone_surrogate_does_no_harm() -> None:
    assert detect("\ud800 " + TEXTS["nl"]).code == "nl"


def test_an_english_text_does_not_load_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gcld3", None)  # importing it would fail
    assert detect(TEXTS["en"]).code == "en"
