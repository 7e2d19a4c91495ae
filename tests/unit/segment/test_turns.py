"""This file tests that an article without headings is divided only where its subject clearly turns."""

from itertools import pairwise
from pathlib import Path

import pytest

from briefing import Source, inspect
from briefing.language import load
from briefing.segment.turns import LEAST_WORDS, find_turns

EXAMPLES = Path(__file__).parents[3] / "examples"
ENGLISH = load("en")


def _prose(name: str) -> list[str]:
    lines = (EXAMPLES / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if len(line.split()) > 14]


STORIES = [_prose(name) for name in ("no-headings.txt", "harbour-dispute.txt", "water-plant/local-paper.txt")]


@pytest.mark.parametrize(("first", "second"), [(STORIES[0], STORIES[2]), (STORIES[2], STORIES[0]), (STORIES[2], STORIES[1])])
def test_one_story_after_another_turns_where_the_second_begins(first: list[str], second: list[str]) -> None:
    assert find_turns([*first, *second], ENGLISH) == (len(first),)


@pytest.mark.parametrize("story", STORIES)
def test_a_story_on_one_subject_does_not_turn(story: list[str]) -> None:
    assert find_turns(story, ENGLISH) == ()


def test_a_short_text_does_not_turn_whatever_it_says() -> None:
    assert find_turns(["Frost killed the plum blossom in the hills.", "The toll on the bridge will double in July."], ENGLISH) == ()


def test_no_section_is_shorter_than_a_few_paragraphs() -> None:
    mixed = [paragraph for pair in zip(*STORIES, strict=False) for paragraph in pair]
    turns = [0, *find_turns(mixed, ENGLISH), len(mixed)]
    assert all(sum(len(line.split()) for line in mixed[a:b]) >= LEAST_WORDS for a, b in pairwise(turns))


def test_sections_open_at_the_turn_and_bear_no_heading() -> None:
    text = "\n".join(["A week in the province", *STORIES[0], *STORIES[2]])
    sections = inspect(Source.from_text(text)).article.sections
    assert [section.heading for section in sections] == [None, None]
    assert sections[1].span.of(text).startswith(STORIES[2][0])


def test_an_article_with_headings_is_divided_by_them_alone() -> None:
    text = "\n".join(["A week in the province", STORIES[0][0], "The forest", *STORIES[0][1:], *STORIES[2]])
    assert len(inspect(Source.from_text(text)).article.sections) == 2


def test_a_quotation_over_two_paragraphs_is_not_divided() -> None:
    opened = STORIES[0][-1] + " “I have told the council what I know."
    reopened = "“" + STORIES[2][0] + "”"
    text = "\n".join([*STORIES[0][:-1], opened, reopened, *STORIES[2][1:]])
    article = inspect(Source.from_text(text)).article
    assert all(len({article.sentences[number].section for number in unit}) == 1 for unit in article.units)
