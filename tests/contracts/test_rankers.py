"""This file holds every ranker to what the balancer needs of one."""

import math

import pytest

from briefing import Options, Source
from briefing.analyse import analyse
from briefing.language import load
from briefing.model.findings import Story
from briefing.pipeline import read_article
from briefing.registry import names
from briefing.select import select
from briefing.select.pool import gather
from briefing.select.rankers import find

every_ranker = pytest.mark.parametrize("name", names("briefing.select.rankers"))


@every_ranker
def test_a_ranker_gives_each_candidate_a_finite_merit_and_no_part_is_negative(story: Story, name: str) -> None:
    pool = gather(story, load("en"))
    worth = find(name)(pool, load("en"))
    assert len(worth.merits) == len(pool.candidates)
    assert all(math.isfinite(part) and part >= 0 for part in (*worth.merits, *worth.costs, *worth.weights.values()))


@every_ranker
def test_a_ranker_gives_the_same_scores_twice(story: Story, name: str) -> None:
    pool = gather(story, load("en"))
    assert find(name)(pool, load("en")) == find(name)(pool, load("en"))


@every_ranker
def test_a_ranker_tells_candidates_apart(story: Story, name: str) -> None:
    pool = gather(story, load("en"))
    worth = find(name)(pool, load("en"))
    scores = [
        merit + sum(worth.weights.get(term, 0.0) for term in one.distinct) for merit, one in zip(worth.merits, pool.candidates, strict=True)
    ]
    assert len(scores) < 10 or len(set(scores)) > len(scores) / 4  # in a note, no sentence need be like another


@every_ranker
def test_every_section_and_source_has_a_point_whatever_the_ranker(story: Story, name: str) -> None:
    chosen = select(story, load("en"), Options(ranker=name))
    safe = {(candidate.article, candidate.section) for candidate in gather(story, load("en")).candidates}
    covered = {(choice.article, story.articles[choice.article].sentences[choice.sentences[0]].section) for choice in chosen}
    assert safe <= covered


@every_ranker
def test_choices_are_in_order_and_no_two_share_a_priority_or_a_sentence(story: Story, name: str) -> None:
    chosen = select(story, load("en"), Options(ranker=name))
    places = [(choice.article, number) for choice in chosen for number in choice.sentences]
    assert places == sorted(set(places))
    assert sorted(choice.priority for choice in chosen) == list(range(1, len(chosen) + 1))


@every_ranker
@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Osterfell closed the old library on Monday.",
        "The mayor closed the library. The mayor closed the library. The mayor closed the library.",
        "12 34 56. 78 90 12. 3.4 5.6 7.8.",
        "市长周一关闭了图书馆。市议会没有回答。",
    ],
    ids=["one sentence", "equal sentences", "numbers only", "no spaces"],
)
def test_a_ranker_takes_texts_with_little_in_them(name: str, text: str) -> None:
    article = read_article(Source.from_text(text), Options())
    pool = gather(Story((article,), (analyse(article, load("en")),), ()), load("en"))
    assert len(find(name)(pool, load("en")).merits) == len(pool.candidates)
