"""This file tests where a fact counts as told by several sources, and that it is told once."""

import pytest

from briefing import Briefing, Options, Source, brief
from briefing.model.document import Point

FACT = "The harbour board of Sarn closed the grain terminal after a crane collapsed on the northern quay."
AGAIN = "After a crane collapsed on the northern quay, the harbour board of Sarn closed the grain terminal on Monday."
LOADED = "The harbour board of Sarn shamefully closed the grain terminal after a crane collapsed on the northern quay."
FIRST = "Repairs to the rails there will take until the autumn, engineers reckon, and barges are waiting upstream."
SECOND = "Farmers in the valley have begun to store their barley in old mills, and prices for it fell a little."


def _brief(*texts: str, words: int | None = None) -> Briefing:
    sources = [Source.from_text(text, name=str(number)) for number, text in enumerate(texts)]
    return brief(sources, Options(words=words, language="en"))


def _telling(briefing: Briefing, words: str) -> list[Point]:
    return [point for point in briefing.points if words in point.excerpt.text]


def test_a_fact_of_two_sources_is_told_once_with_the_other_that_reports_it() -> None:
    (point,) = _telling(_brief(f"{FACT}\n{FIRST}\n", f"{AGAIN}\n{SECOND}\n"), "crane")
    assert point.also == (1 - point.excerpt.source,)


def test_where_the_other_source_tells_it_is_kept_verbatim() -> None:
    texts = (f"{FACT}\n{FIRST}\n", f"{AGAIN}\n{SECOND}\n")
    (point,) = _telling(_brief(*texts), "crane")
    (wording,) = point.wordings
    assert texts[wording.source][wording.start : wording.end] == wording.text
    assert "crane" in wording.text


def test_the_wording_without_loaded_words_is_taken() -> None:
    (point,) = _telling(_brief(f"{LOADED}\n{FIRST}\n", f"{FACT}\n{SECOND}\n"), "crane")
    assert point.excerpt.text == FACT


def test_a_source_whose_only_fact_another_tells_better_keeps_its_point() -> None:
    briefing = _brief(f"{LOADED}\n", f"{FACT}\n{SECOND}\n")
    assert {point.excerpt.source for point in briefing.points} == {0, 1}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The crane at the northern quay of Sarn killed 3 dockers on Monday.", "The crane at the northern quay of Sarn killed 4 dockers."),
        ("The board of Sarn did not close its grain terminal for repairs.", "The board of Sarn did close its grain terminal for repairs."),
        (
            "Mayor Edda Quill promised to pay for the broken crane on the quay.",
            "Minister Jonas Hale promised to pay for the broken crane on the quay.",
        ),
        ("Edda Quill runs the Sarn harbour board.", "Edda Quill, of the Sarn harbour board, went home."),
    ],
    ids=["figures", "denial", "names", "names alone"],
)
def test_sentences_that_disagree_are_not_one_fact(one: str, other: str) -> None:
    assert not any(point.also for point in _brief(f"{one}\n{FIRST}\n", f"{other}\n{SECOND}\n").points)


def test_a_figure_that_only_one_source_gives_is_not_said_to_be_reported_by_both() -> None:
    exact = FACT.replace("a crane", "a crane of 40 tonnes")
    points = _brief(f"{exact}\n{FIRST}\n", f"{FACT}\n{SECOND}\n").points
    assert [point.also for point in points if "40" in point.excerpt.text] in ([], [()])


def test_thousands_are_one_figure_however_they_are_parted() -> None:
    one, other = (f"The flood damaged {figure} houses along the lower Venn river." for figure in ("18,400", "18400"))
    assert any(point.also for point in _brief(f"{one}\n{FIRST}\n", f"{other}\n{SECOND}\n").points)


def test_what_most_sources_report_follows_the_bottom_line() -> None:
    lead = "Sarn, the largest harbour of the valley, is at a standstill over its harbour board, its grain terminal and its northern quay."
    briefing = _brief(f"{lead}\n{FACT}\n{FIRST}\n", f"{AGAIN}\n{SECOND}\n")
    ranks = {point.priority: bool(point.also) for point in briefing.points}
    first_alone = min(priority for priority, is_shared in ranks.items() if not is_shared and priority > 1)
    assert all(priority < first_alone for priority, is_shared in ranks.items() if is_shared)
