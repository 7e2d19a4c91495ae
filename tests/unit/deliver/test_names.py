"""This file tests that file names are ones that every system takes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.deliver.names import file_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("harbour-dispute.txt", "harbour-dispute.pdf"),
        ("Harbour Dispute (final).txt", "harbour-dispute-final.pdf"),
        ("Zürich – Über_Wasser.md", "zürich-über-wasser.pdf"),
        ("مفاوضات السلام.txt", "مفاوضات-السلام.pdf"),
        ("हिन्दी समाचार.txt", "हिन्दी-समाचार.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        (".profile", "profile.pdf"),
        ("version 1.2.3.txt", "version-1-2-3.pdf"),
        ("standard input", "standard-input.pdf"),
        ("CON.txt", "con-briefing.pdf"),
        ("lpt1", "lpt1-briefing.pdf"),
        ("...", "briefing.pdf"),
        ("", "briefing.pdf"),
        ("\ud800", "briefing.pdf"),
    ],
)
def test_a_name_becomes_one_lower_case_word_with_hyphens(name: str, expected: str) -> None:
    assert file_name(name, ".pdf") == expected


def test_the_same_name_in_two_normal_forms_is_one_file_name() -> None:
    assert file_name("Zu\u0308rich", ".pdf") == file_name("Z\u00fcrich", ".pdf")


def test_a_long_name_is_cut_between_letters() -> None:
    assert len(file_name("ü" * 500, ".pdf").encode()) <= 130


@given(st.text())
def test_any_name_at_all_gives_a_name_that_every_system_takes(name: str) -> None:
    made = file_name(name, ".json")
    assert re.fullmatch(r"[^\x00-\x1f\x7f<>:\"/\\|?*\s]+\.json", made)
    assert 0 < len(made.encode("utf-8")) <= 255
    assert not made.startswith((".", "-"))
    assert made.split(".")[0] not in {"con", "prn", "aux", "nul", "com1", "lpt9"}
