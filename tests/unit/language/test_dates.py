"""This file tests where a text says when it was written, and how days are written on a page."""

import pytest

from briefing import Options, Source, brief
from briefing.language import load, names
from briefing.language.dates import plain_date

BODY = "Union leader Marta Dunmore refused to leave the yard of the harbour of Sarn. The dock workers stood at the gate until night fell."


def _dateline(text: str, language: str = "en") -> str | None:
    (card,) = brief([Source.from_text(text)], Options(language=language)).sources
    return card.dateline.text if card.dateline else None


@pytest.mark.parametrize(
    ("stated", "language", "written"),
    [
        ("2026-05-13T06:30:00+02:00", "en", "13 May 2026"),
        ("2026-05-13", "de", "13. Mai 2026"),
        ("2026-05-01T00:00:00Z", "fr", "1 mai 2026"),
        ("2026-05", "es", "mayo de 2026"),
        ("2026", "en", "2026"),
        ("2026-05-13", "zh", "2026年5月13日"),
        ("2026-05-13 06:30", "ru", "13 мая 2026 г."),
    ],
)
def test_a_machines_date_is_written_as_the_language_does(stated: str, language: str, written: str) -> None:
    assert plain_date(stated, load(language)) == written


@pytest.mark.parametrize("stated", ["13 May 2026", "2026-13-01", "2026-00-01", "20260513", "", "last Tuesday", "2026-05-13 or so"])
def test_what_is_no_machines_date_is_not_rewritten(stated: str) -> None:
    assert plain_date(stated, load("en")) is None


@pytest.mark.parametrize("code", names())
def test_every_language_has_twelve_months(code: str) -> None:
    assert len(load(code).labels["date.months"].split()) == 12


@pytest.mark.parametrize(
    ("line", "language", "date"),
    [
        ("Date: 13 May 2026", "en", "13 May 2026"),
        ("Published on Wednesday, May 13, 2026 at 6:30 am", "en", "May 13, 2026"),
        ("Updated 2026-05-13, 06:30 GMT", "en", "2026-05-13"),
        ("Veröffentlicht am 13. Mai 2026 um 06:30 Uhr", "de", "13. Mai 2026"),
        ("Publié le 13 mai 2026 à 6 h 30", "fr", "13 mai 2026"),
        ("Publicado el 13 de mayo de 2026", "es", "13 de mayo de 2026"),
    ],
)
def test_of_a_line_that_dates_the_text_the_date_alone_is_taken(line: str, language: str, date: str) -> None:
    assert _dateline(f"Union leader refuses to leave the yard\n\n{line}\n\n{BODY}\n", language) == date


@pytest.mark.parametrize(
    ("front", "date"),
    [
        ("SARN, March 3, 2026 (AP) — ", "March 3, 2026"),
        ("Sarn, Vennland, 3 March 2026 – ", "3 March 2026"),
        ("SARN, March 3 (AP) — ", None),  # of which year?
        ("SARN (AP) — ", None),
        ("On 3 March 2026 — the day of the flood — the gates were shut. ", None),
        ("Opened by the mayor on 3 March 2026 — too late, many say — the lock leaks. ", None),
    ],
)
def test_a_full_date_before_the_first_words_dates_the_text(front: str, date: str | None) -> None:
    assert _dateline(f"Union leader refuses to leave the yard\n\n{front}{BODY}\n") == date


@pytest.mark.parametrize(
    ("line", "language", "date"),
    [
        ("The Sarn Courier, 13 May 2026", "en", "13 May 2026"),
        ("NORTHPOST, May 13, 2026", "en", "May 13, 2026"),
        ("Von Katharina Moll, Altenbrücker Anzeiger, 13. Mai 2026", "de", "13. Mai 2026"),
        ("Le Courrier de Sarn, 13 mai 2026", "fr", "13 mai 2026"),
        ("El Correo de Sarn, 13 de mayo de 2026", "es", "13 de mayo de 2026"),
        ("Il Corriere di Sarn, 13 maggio 2026", "it", "13 maggio 2026"),
        ("De Sarner Courant, 13 mei 2026", "nl", "13 mei 2026"),
        ("O Correio de Sarn, 13 de maio de 2026", "pt", "13 de maio de 2026"),
        ("Сарнский вестник, 13 мая 2026 года", "ru", "13 мая 2026"),
        ("صحيفة الساحل، 13 مايو 2026", "ar", "13 مايو 2026"),
        ("קול הגליל, 13 במאי 2026", "he", "13 במאי 2026"),
        ("青岚日报 2026年5月13日", "zh", "2026年5月13日"),
    ],
)
def test_a_date_beside_the_outlet_or_the_writer_dates_the_text(line: str, language: str, date: str) -> None:
    assert _dateline(f"Union leader refuses to leave the yard\n\n{line}\n\n{BODY}\n", language) == date


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Harbour of Sarn: the dock workers and Marta Dunmore at the gate of the yard, 4 May 2026", "4 May 2026"),
        ("4 May 2026: Marta Dunmore and the dock workers of the harbour of Sarn at the gate", "4 May 2026"),
        ("Union leader Marta Dunmore to leave the yard of the harbour of Sarn on 4 May 2026", None),
        ("After 4 May 2026, union leader Marta Dunmore may leave the yard of the harbour of Sarn", None),
    ],
)
def test_a_date_apart_from_the_words_of_a_headline_dates_the_text(title: str, date: str | None) -> None:
    assert _dateline(f"{title}\n\n{BODY}\n") == date


@pytest.mark.parametrize("body", [f"{BODY} The gates were shut on 3 March 2026.", f"The gates were shut on 3 March 2026, he said. {BODY}"])
def test_a_date_in_the_running_text_does_not_date_it(body: str) -> None:
    assert _dateline(f"Union leader refuses to leave the yard\n\nBy Ada Quill\n\n{body}\n") is None


def test_a_text_dated_in_its_first_line_has_no_notice_of_a_missing_date() -> None:
    notices = brief([Source.from_text(f"Union leader refuses\n\nSARN, March 3, 2026 — {BODY}\n")]).notices
    assert "notice.undated" not in [note.key for note in notices]
