"""This file tests that hard-wrapped paragraphs are joined, and others are not."""

import re
import textwrap

from briefing.clean.wrapping import unwrapped
from briefing.model.text import Span

PARAGRAPH = (
    "The harbour board of Tarnbeck said on Monday that the old crane would be taken down before winter, because its foot has "
    "rusted through and the insurers will not cover it for another season of storms."
)


def _joined(text: str) -> list[str]:
    return [span.of(text) for span in unwrapped(text, [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)])]


def test_a_wrapped_paragraph_is_one_line_again() -> None:
    wrapped = textwrap.fill(PARAGRAPH, 72)
    assert _joined(wrapped) == [wrapped]


def test_a_title_right_over_a_wrapped_paragraph_stays_apart() -> None:
    wrapped = textwrap.fill(PARAGRAPH, 72)
    assert _joined("Crane to come down\n" + wrapped) == ["Crane to come down", wrapped]


def test_paragraphs_apart_by_an_empty_line_stay_apart() -> None:
    wrapped = textwrap.fill(PARAGRAPH, 72)
    assert _joined(wrapped + "\n\n" + wrapped) == [wrapped, wrapped]


def test_whole_paragraphs_on_lines_of_their_own_are_left_alone() -> None:
    assert _joined(PARAGRAPH + "\n" + PARAGRAPH) == [PARAGRAPH, PARAGRAPH]


def test_short_paragraphs_on_lines_of_their_own_are_left_alone() -> None:
    lines = [
        "The board of Tarnbeck met on Monday about the old crane.",
        "Its foot has rusted through, it said.",
        "“It must go,” said Krey.",
    ]
    assert _joined("\n".join(lines)) == lines


def test_short_lines_are_left_alone() -> None:
    assert _joined("Home\nNews\nWeather and tides") == ["Home", "News", "Weather and tides"]


def test_a_script_without_spaces_is_left_alone() -> None:
    lines = ["港口关闭", "港" * 60 + "。", "关" * 50 + "。"]
    assert _joined("\n".join(lines)) == lines
