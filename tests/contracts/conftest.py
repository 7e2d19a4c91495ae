"""This file gives the contract tests a story to work on: the example articles."""

from pathlib import Path

import pytest

from briefing import Briefing, Options, Source, brief, read
from briefing.analyse import analyse, cast
from briefing.language import load
from briefing.model.findings import Story
from briefing.pipeline import read_article

EXAMPLES = Path(__file__).parents[2] / "examples"


def _sources(pattern: str) -> list[Source]:
    return [source for path in sorted(EXAMPLES.glob(pattern)) for source in read(path)]


@pytest.fixture(scope="session", params=["harbour-dispute.txt", "water-plant/*.txt", "short-note.txt"])
def story(request: pytest.FixtureRequest) -> Story:
    """One article, three on one event, and a short one."""
    articles = tuple(read_article(source, Options()) for source in _sources(request.param))
    findings = tuple(analyse(article, load("en")) for article in articles)
    return Story(articles, findings, cast(articles, findings))


@pytest.fixture(scope="session", params=["harbour-dispute.txt", "water-plant/*.txt", "short-note.txt"])
def briefing(request: pytest.FixtureRequest) -> Briefing:
    """The briefings of the same."""
    return brief(_sources(request.param))
