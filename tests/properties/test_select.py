"""This file states what holds of the choice from any text whatever."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing import Options, Source, brief
from briefing.analyse import analyse, cast
from briefing.language import load
from briefing.model.findings import Choice, Story
from briefing.pipeline import read_article
from briefing.select import select
from briefing.select.pool import SPARE
from tests.properties.texts import any_text, news

LANGUAGE = load("en")


def _story(texts: list[str]) -> Story:
    articles = tuple(read_article(Source.from_text(text), Options()) for text in texts)
    findings = tuple(analyse(article, LANGUAGE) for article in articles)
    return Story(articles, findings, cast(articles, findings))


def _chosen(story: Story, words: int | None) -> tuple[Choice, ...]:
    return select(story, LANGUAGE, Options(words=words))


def _sections(story: Story, chosen: tuple[Choice, ...]) -> set[tuple[int, int]]:
    return {(one.article, story.articles[one.article].sentences[one.sentences[0]].section) for one in chosen}


@given(news(), st.integers(1, 300), st.integers(0, 200))
def test_more_length_never_loses_a_section(text: str, words: int, more: int) -> None:
    story = _story([text])
    assert _sections(story, _chosen(story, words)) <= _sections(story, _chosen(story, words + more))


@given(st.lists(news(), min_size=2, max_size=3, unique=True), st.integers(20, 200))
def test_another_order_of_the_sources_chooses_the_same(texts: list[str], words: int) -> None:
    there, back = _chosen(_story(texts), words), _chosen(_story(texts[::-1]), words)
    last = len(texts) - 1
    assert {(one.article, one.sentences, one.priority, frozenset(one.wordings)) for one in there} == {
        (last - one.article, one.sentences, one.priority, frozenset((last - article, span) for article, span in one.wordings))
        for one in back
    }


@given(st.lists(news(), min_size=1, max_size=2, unique=True), st.integers(20, 200))
def test_a_source_given_twice_changes_nothing(texts: list[str], words: int) -> None:
    once, twice = _chosen(_story(texts), words), _chosen(_story([*texts, texts[-1]]), words)
    assert [(one.article, one.sentences, one.wordings) for one in once] == [(one.article, one.sentences, one.wordings) for one in twice]


@given(st.lists(news(), min_size=2, max_size=3, unique=True), st.integers(20, 300), st.integers(0, 200))
def test_more_length_never_loses_a_section_of_several_sources(texts: list[str], words: int, more: int) -> None:
    story = _story(texts)
    assert _sections(story, _chosen(story, words)) <= _sections(story, _chosen(story, words + more))


@given(st.lists(any_text() | news(), min_size=2, max_size=3), st.none() | st.integers(1, 300))
def test_where_other_sources_tell_the_same_is_verbatim_and_once_a_source(texts: list[str], words: int | None) -> None:
    made = brief([Source.from_text(text) for text in texts], Options(words=words)) if all(map(_is_quotable, texts)) else None
    for point in made.points if made else ():
        assert all(texts[other.source][other.start : other.end] == other.text for other in point.wordings)
        assert len({point.excerpt.source, *point.also}) == 1 + len(point.wordings)


@given(st.lists(news(), min_size=2, max_size=3), st.none() | st.integers(20, 300))
def test_common_ground_comes_first_and_leaves_each_section_its_point(texts: list[str], words: int | None) -> None:
    if not all(map(_is_quotable, texts)):
        return
    made = brief([Source.from_text(text) for text in texts], Options(words=words))
    common = [section.source is None for section in made.sections]
    assert common == sorted(common, reverse=True)
    assert all(point.also for section in made.sections if section.source is None for point in section.points)
    chosen = {(point.excerpt.source, point.excerpt.start) for point in made.points}
    assert len(chosen) == len(made.points)
    told = _sections(story := _story(texts), _chosen(story, words))
    assert made.balance.sections_covered == len(told)


def _is_quotable(text: str) -> bool:
    """Whether a briefing of the text can be made at all."""
    story = _story([text])
    return bool(_chosen(story, None))


@given(st.lists(any_text() | news(), min_size=1, max_size=3), st.none() | st.integers(1, 300))
def test_nothing_unsafe_is_chosen_but_with_what_resolves_it(texts: list[str], words: int | None) -> None:
    story = _story(texts)
    for one in _chosen(story, words):
        found = story.findings[one.article]
        assert not found.unsafe[one.sentences[0]] or found.unsafe[one.sentences[0]] in SPARE
        for unit in story.articles[one.article].units:
            if unit[0] in one.sentences and unit[0] != one.sentences[0]:
                assert found.leans[unit[0]]


@given(st.lists(any_text() | news(), min_size=1, max_size=3, unique=True), st.none() | st.integers(1, 300))
def test_every_source_with_anything_to_quote_has_a_point_and_no_sentence_stands_twice(texts: list[str], words: int | None) -> None:
    story = _story(texts)
    chosen = _chosen(story, words)
    quotable = {
        number for number, found in enumerate(story.findings) if any(not found.unsafe[unit[0]] for unit in story.articles[number].units)
    }
    assert quotable <= {one.article for one in chosen}
    assert all(before.article != after.article or before.sentences.stop <= after.sentences.start for before, after in pairwise(chosen))
