"""This file tests the line of days on which something comes next: it shows stated days, and invents none."""

import re
from dataclasses import replace

import pytest

from briefing import Briefing, Options, Source, brief
from briefing.language import load
from briefing.model.document import Excerpt
from briefing.render import render_as
from briefing.render._page.labels import Labels
from briefing.render._page.numbering import Numbering
from briefing.render._page.timeline import draw
from briefing.render._page.view import Timeline

TEXT = "Bridge closed\n\nThe council closed the bridge at Tarn Ferry. {} It is not known who will pay."


def _drawn(*steps: str, published: str | None = "2026-04-14") -> Timeline | None:
    return _of(_briefing(*steps, published=published))


def _of(briefing: Briefing) -> Timeline | None:
    language = load("en")
    return draw(briefing, Numbering(briefing.sources, "ltr"), Labels(language.labels), language.steps)


def _briefing(*steps: str, published: str | None = "2026-04-14") -> Briefing:
    text = TEXT.format(" ".join(steps))
    made = brief([Source.from_text(text, published=published)], Options(language="en"))
    return replace(made, next=tuple(Excerpt(step, 0, text.index(step), text.index(step) + len(step)) for step in steps))


def test_days_stand_on_the_line_as_far_apart_as_they_are() -> None:
    drawn = _drawn("The court will rule on 22 April.", "Members vote on 24 April 2026.", "The board meets on 2 May.")
    assert drawn is not None
    assert drawn.marks == (0.0, 20.0, 100.0)
    assert (drawn.first.text, drawn.last.text) == ("22 April", "2 May")
    assert drawn.told.endswith("22 April, 24 April 2026, 2 May.")


def test_a_day_without_a_year_is_the_next_one_after_the_source() -> None:
    drawn = _drawn("The court will rule on 3 January.", "Members vote on 20 December.", published="2025-12-01")
    assert drawn is not None
    assert (drawn.first.text, drawn.last.text) == ("20 December", "3 January")


@pytest.mark.parametrize(
    ("steps", "published"),
    [
        (("The court will rule on 22 April.", "Members vote on 24 April."), None),
        (("The court will rule on 22 April.", "Members vote next week."), "2026-04-14"),
        (("The court will rule on 22 April.", "The board meets on 22 April."), "2026-04-14"),
        (("The court will rule on 22 April or 6 May.", "Members vote on 24 April."), "2026-04-14"),
        (("The court will rule on 22 April.", "Members vote on 31 April."), "2026-04-14"),
        (("The court will rule on 22 April.", "Members voted on 2 April 2026."), "2026-04-14"),
        (("The court will rule on 22 April.", "Members vote on 29 February."), "2026-04-14"),
    ],
    ids=["undated source", "one day", "one day twice", "two in one", "no such day", "past", "no such year"],
)
def test_without_two_certain_days_there_is_no_line(steps: tuple[str, ...], published: str | None) -> None:
    assert _drawn(*steps, published=published) is None


def test_two_days_with_their_years_need_no_dated_source() -> None:
    assert _drawn("The court will rule on 22 April 2026.", "Members vote on 24 April 2026.", published=None) is not None


def test_the_page_tells_the_picture_in_words() -> None:
    made = _briefing("The court will rule on 22 April.", "Members will vote on 24 April.")
    html = render_as(made, "html", Options()).data.decode()
    assert re.search(r'<svg class="timeline".*?<title>The days stated for what comes next.*?22 April, 24 April\.</title>', html)
