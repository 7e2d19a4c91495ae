"""This file tests who has a place on a page that cannot hold all: every source, and what is left of the room is used."""

from functools import cache
from pathlib import Path

import pytest

from briefing import Briefing, Options, Source, brief, read, render
from briefing.model.options import Paper
from briefing.render import theme_names
from briefing.render._page.measure import measure
from briefing.render._page.papers import PAPERS
from briefing.render._page.render import fitted

EXAMPLES = Path(__file__).parents[2] / "examples"
LINES = 4  # a point of usual length, with what its paragraph's last line leaves empty

PIER = """Pier of Sarn to close

The old pier of Sarn, which carries a hall and two kiosks, will close in October after a storm broke the deck of the pier.

The storm broke the deck of the old pier in March, and the hall on the pier has been shut since.

The council of Sarn meets on 11 June to vote on the repairs.
"""
KIOSKS = """Kiosks lose their season

Kiosk owner Edda Quill said that her two kiosks had lost the season.

Ice cream for forty thousand crowns was thrown away in a week.

The council of Sarn meets on 11 June to vote on the repairs.
"""


@cache
def _story(pattern: str) -> Briefing:
    return brief([source for path in sorted(EXAMPLES.glob(pattern)) for source in read(path)])


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_source_of_a_story_has_a_place_on_the_page(theme: str, paper: Paper) -> None:
    page = fitted(_story("water-plant/*.txt"), Options(theme=theme, paper=paper))
    assert all(source.share > 0 for source in page.briefing.balance.sources)
    assert page.layouts <= 3


@pytest.mark.parametrize("pattern", ["water-plant/*.txt", "harbour-dispute.txt"])
def test_room_for_a_further_point_is_not_left_empty(pattern: str) -> None:
    page = fitted(_story(pattern), Options())
    room = measure(page.sheet, PAPERS["a4"], "classic")
    assert len(page.briefing.points) < len(_story(pattern).points)
    assert room.spare("main") < LINES * room.line


def test_whose_words_the_page_reports_is_near_to_the_sources_shares() -> None:
    for pattern, most in (("harbour-dispute.txt", 0.4), ("water-plant/*.txt", 0.41), ("no-headings.txt", 0.2)):
        voices = fitted(_story(pattern), Options()).briefing.balance.voices
        assert sum(abs(voice.source_share - voice.summary_share) for voice in voices) / 2 <= most, pattern


def test_a_voice_that_is_quoted_beside_the_summary_alone_is_said_to_have_no_share_of_the_summary() -> None:
    source = Source.from_text("Hallam bakery closes\n\nThe bakery will close in May, Jutta Hallam said. A buyer has not been found.")
    told = render(brief([source], Options(words=5)), "txt").data.decode()
    assert "Jutta Hallam said" in told
    assert "0 % of those in this summary" in " ".join(told.split())


def test_what_is_told_as_common_ground_is_pointed_to_where_its_section_has_nothing_else() -> None:
    story = brief([Source.from_text(PIER, name="pier"), Source.from_text(KIOSKS, name="kiosks")], Options(language="en"))
    common = [point for section in story.sections if section.source is None for point in section.points]
    page = fitted(story.keeping([*common, *(point for point in story.points if point.excerpt == story.bottom_line)]), Options())
    assert common
    assert "See “What all sources report”" in page.html
    assert page.briefing.balance.sections_covered == 2
