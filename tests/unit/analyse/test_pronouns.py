"""This file tests whom "he" and "she" mean at a reporting verb."""

import pytest

from tests.unit.analyse.reading import actor_called, findings_of


def _speakers(text: str) -> list[str | None]:
    _, findings = findings_of(text)
    actors = [one.speaker.actor for one in findings.quotations if one.speaker]
    return [None if actor is None else findings.actors[actor].name for actor in actors]


def test_she_is_no_name_inside_her_own_words() -> None:
    text = 'Analyst Iris Cole cut her rating. "Sales are falling and nobody at Brandel has explained why," she wrote.'
    assert _speakers(text) == ["Iris Cole"]


@pytest.mark.parametrize("scene", ["The Marl case made him famous.", "The Hamburg tour made him famous.", "The book made him famous."])
def test_he_is_nobody_whose_name_only_describes_a_thing(scene: str) -> None:
    assert _speakers(f'Aldous Penn was a judge. {scene} "The officers lied," he said.') == ["Aldous Penn"]


def test_he_is_no_name_of_several() -> None:
    assert _speakers('The Marl Five were freed in 1975. "The officers lied," he said.') == [None]


def test_she_is_nobody_by_a_single_word_that_may_be_a_place() -> None:
    assert _speakers('They drove from Ondavale to Sarn, and on. "We fed the lions on credit," she said.') == [None]


def test_of_a_man_and_a_woman_he_is_the_man() -> None:
    assert _speakers('Mr. Bill Tarn met Mrs. Ilse Krey on Monday. "It was late," he said.') == ["Bill Tarn"]


def test_a_pronoun_inside_a_quotation_shows_nobody_who_speaks_next() -> None:
    text = 'Bill Tarn was gone. "Nobody knew what he wanted," the doctor said. "It was late," he said.'
    assert _speakers(text)[-1] is None


def test_she_is_no_publisher() -> None:
    _, findings = findings_of("Her publisher, Ondavale Press, said that she had been at work. “Nobody knew,” she wrote.")
    assert actor_called("Ondavale Press", findings).type != "person"
