"""This file tests digests that are made of sources at hand."""

import json

import pytest

from briefing import OptionError, Options, Source, make_digest, render_digest
from tests.unit.digest import articles

BRIDGE = Source.from_text(articles.BRIDGE, title="Cracked cables shut the Tarn Ferry bridge", outlet="Venn Post", published="2026-04-13")
BRIDGE_TOO = Source.from_text(
    articles.BRIDGE_TOO, title="Tarn Ferry bridge closed: cracks in cables", outlet="The Ferryman", published="2026-04-14T05:00:00Z"
)
WHEAT = Source.from_text(articles.WHEAT, title="Rain sends wheat lower in Port Ansel", outlet="Venn Post")
OPTIONS = Options(as_of="2026-04-14")


def test_sources_become_stories_of_the_latest_day_that_they_state() -> None:
    digest = make_digest([BRIDGE, WHEAT, BRIDGE_TOO], title="Harbour news")
    assert [story.outlets for story in digest.stories] == [("The Ferryman", "Venn Post"), ("Venn Post",)]
    assert (digest.title, digest.day, digest.language, digest.articles) == ("Harbour news", "2026-04-14", "en", 3)


def test_a_day_must_be_stated_by_somebody() -> None:
    with pytest.raises(OptionError, match="as_of"):
        make_digest([WHEAT])
    assert make_digest([WHEAT], OPTIONS).day == "2026-04-14"


def test_there_are_no_more_stories_and_sources_than_asked_for() -> None:
    digest = make_digest([BRIDGE, WHEAT, BRIDGE_TOO], stories=1, sources_per_story=1)
    assert [len(story.briefing.sources) for story in digest.stories] == [1]
    assert [report.outlet for report in digest.stories[0].others] == ["Venn Post"]
    with pytest.raises(OptionError, match="at least 1"):
        make_digest([WHEAT], OPTIONS, stories=0)


def test_its_language_is_that_of_most_sources() -> None:
    german = Source.from_text("Die Brücke bei Tarn wurde am Montag gesperrt, sagte der Landrat. Die Reparatur wird sechs Wochen dauern.")
    assert make_digest([german], OPTIONS).language == "de"


def test_no_sources_make_a_digest_without_stories() -> None:
    assert make_digest([], OPTIONS).stories == ()


@pytest.mark.parametrize("name", ["html", "json", "md", "pdf", "txt"])
def test_it_is_rendered_in_each_format(name: str) -> None:
    made = render_digest(make_digest([BRIDGE, WHEAT], OPTIONS, "Harbour news"), name, OPTIONS)
    assert made.suffix == f".{name}"
    assert made.data.startswith(b"%PDF") if name == "pdf" else "harbour news" in made.data.decode().casefold()
    assert b"attached" not in made.data


def test_its_json_is_what_to_dict_gives() -> None:
    digest = make_digest([BRIDGE, WHEAT], OPTIONS)
    value = json.loads(render_digest(digest, "json").data)
    assert value == digest.to_dict()
    assert value["schema"] == "digest/1"


def test_a_format_that_does_not_exist_is_refused() -> None:
    with pytest.raises(OptionError, match="format of a digest"):
        render_digest(make_digest([], OPTIONS), "docx")
