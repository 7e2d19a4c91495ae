"""This file tests how articles become the stories of a digest."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from briefing import Source
from briefing.digest._config.settings import Filter, Settings
from briefing.digest._config.wishes import wishes_of
from briefing.digest._state.memory import Known
from briefing.digest._stories.making import Before, Made, make
from briefing.digest._stories.sieve import passes
from tests.unit.digest import articles

NOW = datetime(2026, 4, 14, 7, 0, tzinfo=UTC)
BRIDGE = Source.from_text(articles.BRIDGE, title="Cracked cables shut the Tarn Ferry bridge", outlet="Venn Post", url="https://v.example/1")
BRIDGE_TOO = Source.from_text(articles.BRIDGE_TOO, title="Tarn Ferry bridge closed: cracks in cables", outlet="The Ferryman")
PRINT = Source.from_text(articles.BRIDGE + " More soon.", title="Cracked cables shut the Tarn Ferry bridge", outlet="Lunde Mail")
WHEAT = Source.from_text(articles.WHEAT, title="Rain sends wheat lower in Port Ansel", outlet="Venn Post", published="2026-04-13T20:00:00Z")
EARLIER = Known(story=7, title=BRIDGE.title, words=BRIDGE.text, outlet="Venn Post", published=None)


@pytest.fixture
def made(make_settings: Callable[[], Settings]) -> Callable[..., Made]:
    nothing = Before()
    return lambda sources, before=nothing: make(sources, before, wishes_of(make_settings(), 2, NOW), NOW)


def test_an_event_of_two_outlets_comes_first_with_both_in_its_briefing(made: Callable[..., Made]) -> None:
    digest = made([WHEAT, BRIDGE, BRIDGE_TOO]).digest
    assert [story.outlets for story in digest.stories] == [("The Ferryman", "Venn Post"), ("Venn Post",)]
    assert [card.outlet for card in digest.stories[0].briefing.sources] == ["Venn Post", "The Ferryman"]
    assert {story.status for story in digest.stories} == {"new"}


def test_a_print_of_the_same_words_is_named_and_not_counted_as_a_source(made: Callable[..., Made]) -> None:
    (story,) = made([BRIDGE, PRINT]).digest.stories
    assert len(story.briefing.sources) == 1
    (copy,) = story.copies
    assert {copy.report.outlet, copy.of.outlet} == {"Venn Post", "Lunde Mail"}


def test_a_story_with_something_new_is_updated(made: Callable[..., Made]) -> None:
    (story,) = made([BRIDGE_TOO], Before(articles=[EARLIER], since={7: "2026-04-13"}, last={7: "Bridge"})).digest.stories
    assert (story.status, story.since) == ("updated", "2026-04-13")
    assert [card.outlet for card in story.briefing.sources] == ["The Ferryman"]


def test_a_story_with_copies_alone_is_not_told_again_but_continues(made: Callable[..., Made]) -> None:
    shorter = Source.from_text(articles.BRIDGE[:200], title=BRIDGE.title, outlet="Lunde Mail")
    found = made([shorter, WHEAT], Before(articles=[EARLIER], since={7: "2026-04-13"}, last={7: "Bridge"}))
    assert [story.outlets for story in found.digest.stories] == [("Venn Post",)]
    assert found.digest.continuing == ("Bridge",)
    assert found.told[1].known == 7


def test_an_article_that_cannot_be_quoted_does_not_take_the_others_with_it(made: Callable[..., Made]) -> None:
    empty = Source.from_text("Share\nMenu", title=BRIDGE.title, outlet="Lunde Mail")
    found = made([empty, BRIDGE_TOO, WHEAT])
    assert sum(len(story.briefing.sources) for story in found.digest.stories) == 2
    assert found.unread


def test_a_day_without_articles_makes_a_digest_without_stories(made: Callable[..., Made]) -> None:
    digest = made([]).digest
    assert digest.stories == ()
    assert digest.to_dict()["schema"] == "digest/1"


@pytest.mark.parametrize(
    ("wanted", "source", "does"),
    [
        (Filter(), WHEAT, True),
        (Filter(max_age_hours=6), WHEAT, False),
        (Filter(max_age_hours=6), BRIDGE, True),
        (Filter(words=("rain",)), WHEAT, True),
        (Filter(words=("rai",)), WHEAT, False),
        (Filter(not_words=("Port Ansel",)), WHEAT, False),
        (Filter(outlets=("venn post",)), WHEAT, True),
        (Filter(outlets=("The Ferryman",)), WHEAT, False),
        (Filter(not_outlets=("Venn Post",)), WHEAT, False),
        (Filter(languages=("en",)), Source(text="x", name="x", language="en-GB"), True),
        (Filter(languages=("en",)), Source(text="x", name="x", language="fr"), False),
        (Filter(languages=("en",)), WHEAT, True),
        (Filter(max_age_hours=8), Source.from_text("x", published="2026-04-13"), True),
        (Filter(max_age_hours=6), Source.from_text("x", published="2026-04-13"), False),
    ],
)
def test_what_the_settings_want_is_kept(wanted: Filter, source: Source, does: bool) -> None:
    assert passes(source, wanted, NOW) is does
