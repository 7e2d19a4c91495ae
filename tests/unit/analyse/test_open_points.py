"""This file tests which sentences leave something open, of which kind, and what they ask."""

import pytest

from briefing.analyse.open_points import find_open_points
from tests.unit.analyse.reading import ENGLISH, findings_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It is not clear who opened the gate of the harbour.", "unknown"),
        ("The Harbour Authority declined to comment on the gate.", "unanswered"),
        ("The driver was reportedly asleep at the time.", "unverified"),
        ("Ada Quill denied that the gate had been open.", "disputed"),
        ("The council has yet to approve the budget of the harbour.", "pending"),
        ("The strike could spread to the ferries of Sarn.", "outcome"),
        ("The outcome of the talks remains uncertain.", "outcome"),
    ],
)
def test_an_open_point_has_its_kind_and_the_words_that_show_it(text: str, kind: str) -> None:
    article, findings = findings_of(text)
    assert [point.kind for point in findings.open_points] == [kind]
    assert findings.open_points[0].cue.of(article.source.text) in text


@pytest.mark.parametrize(
    "text",
    [
        "The harbour of Sarn was built in 1961 by the council.",
        "The cause was long unknown, but inspectors found it on Monday.",
        "Members voted on whether to paint the boat, and painted it.",
        "The council of Sarn will open the gate of the harbour on Monday.",
        "The fleet arrived in May and left in June of that year.",
    ],
)
def test_what_is_settled_or_only_planned_is_not_open(text: str) -> None:
    _, findings = findings_of(text)
    assert findings.open_points == ()


def test_the_texts_own_question_is_taken_to_the_letter() -> None:
    article, findings = findings_of("Officials declined to say whether the talks will resume, and left the hall.")
    assert findings.open_points[0].asks is not None
    assert article.words_of(findings.open_points[0].asks) == "whether the talks will resume"


def test_a_hint_inside_a_quotation_is_not_the_articles() -> None:
    _, quoted = findings_of("“The critics will complain and should be ignored,” Ada Quill wrote to the council.")
    assert quoted.open_points == ()


def test_the_plainest_doubt_comes_first() -> None:
    _, findings = findings_of("The ferry may be late on Monday. It is unknown and unclear who opened the gate of Sarn.")
    assert [point.kind for point in findings.open_points] == ["unknown", "outcome"]


def test_a_kind_that_the_model_does_not_know_is_a_fault_of_the_table() -> None:
    from dataclasses import replace

    article, _ = findings_of("The harbour is shut.")
    with pytest.raises(ValueError, match="no kind of open point called 'odd'"):
        find_open_points(article, (), replace(ENGLISH.open, cues={"odd": ("shut",)}))
