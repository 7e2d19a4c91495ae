"""This file tests that open points become questions with evidence that can stand."""

import pytest

from briefing.analyse import cast
from briefing.language.tables import Language
from briefing.model.findings import Ask, Story
from briefing.questions import questions
from tests.unit.analyse.reading import ENGLISH, findings_of

LANGUAGE: Language = ENGLISH


def _asked(*texts: str) -> tuple[Story, tuple[Ask, ...]]:
    read = [findings_of(text) for text in texts]
    articles, findings = tuple(article for article, _ in read), tuple(found for _, found in read)
    story = Story(articles, findings, cast(articles, findings))
    return story, questions(story)


def _evidence(story: Story, ask: Ask) -> list[str]:
    return [story.articles[article].words_of(span) for article, span in ask.evidence]


def test_the_texts_own_question_is_the_question() -> None:
    story, asks = _asked("Ada Quill declined to say whether the talks of Sarn will resume.")
    assert asks[0].text is not None
    article, span = asks[0].text
    assert story.articles[article].words_of(span) == "whether the talks of Sarn will resume"


def test_an_open_point_that_leans_brings_the_sentence_before() -> None:
    first, second = "Ada Quill met the union of Sarn on Monday.", "The outcome of these efforts remains uncertain."
    story, asks = _asked(f"{first} {second}")
    assert [_evidence(story, ask) for ask in asks] == [[f"{first} {second}"]]


def test_an_open_point_on_somebody_it_does_not_name_is_never_shown_without_the_name() -> None:
    first, second = "Ada Quill met the union of Sarn on Monday.", "She may return to the hall in June, depending on the vote."
    story, (ask,) = _asked(f"{first} {second}")
    assert _evidence(story, ask) == [f"{first} {second}"]
    assert ask.core is None


def test_an_open_point_that_stands_alone_has_a_core() -> None:
    story, (ask,) = _asked("The outcome of the talks of Sarn remains uncertain, a third round of them this year.")
    assert ask.core is not None
    assert story.articles[0].words_of(ask.core[1]) == "The outcome of the talks of Sarn remains uncertain"


def test_a_core_says_what_is_open() -> None:
    story, (ask,) = _asked("Also unclear is, who in Sarn pays for the quay, which is old.")
    assert ask.core is not None
    assert "pays for the quay" in story.articles[0].words_of(ask.core[1])


@pytest.mark.parametrize("rest", ["Ada Quill said", "according to Ada Quill", "unless the board pays", "after the board has met"])
def test_a_core_keeps_whose_words_it_is_and_when_it_holds(rest: str) -> None:
    sentence = f"The outcome of the talks of Sarn remains uncertain, {rest}."
    story, (ask,) = _asked(sentence)
    assert ask.core is not None
    assert story.articles[0].words_of(ask.core[1]) == sentence


def test_an_open_point_that_nothing_resolves_is_left_out() -> None:
    _, asks = _asked("He left the hall on Monday. He may return to it in June.")
    assert asks == ()


def test_two_sources_that_ask_the_same_raise_one_question() -> None:
    story, asks = _asked(
        "It is unclear who opened the sluice gate at the Sarn reservoir on Monday.",
        "Police do not know who opened the sluice gate at the Sarn reservoir. The council may sue the ferry owners in June.",
    )
    assert [sorted({article for article, _ in ask.evidence}) for ask in asks] == [[0, 1], [1]]
    assert len(_evidence(story, asks[0])) == 2


def test_the_most_important_question_comes_first() -> None:
    _, asks = _asked("The ferry of Sarn may be late on Monday. It is unknown and unclear who opened the gate of the reservoir.")
    assert [ask.kind for ask in asks] == ["unknown", "outcome"]
