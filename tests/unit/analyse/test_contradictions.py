"""This file tests which counts of people two sources are said to give differently."""

import pytest

from briefing import Briefing, Options, Source, brief

FOUR = "Four employees received hospital treatment after the leak in Sarn."
ELEVEN = "Eleven workers were given hospital treatment on Wednesday."
REST = "Repairs to the rails there will take until the autumn, engineers reckon, and barges are waiting upstream."


def _disputed(*texts: str) -> list[list[tuple[int, str]]]:
    return [
        [(excerpt.source, excerpt.text) for excerpt in question.evidence]
        for question in _brief(*texts).questions
        if question.kind == "disputed"
    ]


def _brief(*texts: str, words: int | None = None) -> Briefing:
    sources = [Source.from_text(text, name=str(number)) for number, text in enumerate(texts)]
    return brief(sources, Options(language="en", words=words))


def test_two_counts_of_the_same_people_stand_side_by_side_whatever_these_are_called() -> None:
    assert _disputed(f"{FOUR} {REST}", f"{ELEVEN} {REST}") == [[(0, FOUR), (1, ELEVEN)]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FOUR, "Four workers were given hospital treatment on Wednesday."),
        (FOUR, "Eleven workers were on shift in the hall on Wednesday."),
        (FOUR, f"{ELEVEN} Four employees received hospital treatment and went home."),
        (f"{FOUR} {ELEVEN}", REST),
    ],
    ids=["one number", "of something else", "a source that gives both", "one source"],
)
def test_what_does_not_contradict_is_not_put_side_by_side(one: str, other: str) -> None:
    assert _disputed(f"{one} {REST}", f"{other} {REST}") == []


def test_a_short_summary_gives_both_numbers_or_has_no_room() -> None:
    shown = " ".join(point.excerpt.text for point in _brief(f"{FOUR} {REST}", f"{ELEVEN} {REST}", words=45).points)
    assert "Four" in shown
    assert "Eleven" in shown
