"""This file states what holds of the briefing of any text whatever."""

from itertools import groupby, pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing import Briefing, BriefingError, Options, Source, brief
from briefing.analyse.lexicon import states
from briefing.language import load
from tests.properties.records import excerpts
from tests.properties.texts import any_text, news

STATES = frozenset(states(load("en").actors).values())  # "U.S." is shown under the state's name
EXAMPLES = Path(__file__).parents[2] / "examples"


def _brief(*texts: str, words: int | None = None) -> Briefing | None:
    """The briefing, or None where the program says that the texts hold nothing to make one of."""
    try:
        return brief([Source.from_text(text, name=f"source {number}") for number, text in enumerate(texts)], Options(words=words))
    except BriefingError:
        return None


def _words(briefing: Briefing) -> int:
    return sum(point.words for point in briefing.points)


@given(any_text())
def test_a_text_gives_a_briefing_or_a_reason(text: str) -> None:
    briefing = _brief(text)
    assert briefing is None or briefing.points


@given(st.lists(any_text() | news(), min_size=1, max_size=3))
def test_every_excerpt_is_the_sources_own_text(texts: list[str]) -> None:
    briefing = _brief(*texts)
    assume(briefing is not None and briefing.points)
    assert briefing is not None
    found = list(excerpts(briefing.to_dict()))
    assert found
    for excerpt in found:
        assert texts[excerpt["source"]][excerpt["start"] : excerpt["end"]] == excerpt["text"]


@given(st.lists(news(), min_size=1, max_size=3))
def test_every_form_of_an_actor_is_the_sources_own(texts: list[str]) -> None:
    briefing = _brief(*texts)
    assume(briefing is not None and briefing.actors)
    assert briefing is not None
    whole = " ".join(" ".join(texts).split()).casefold()
    for actor in briefing.actors:
        own = [form for form in (actor.name, *actor.aliases) if form not in STATES]
        assert all(form.casefold() in whole for form in own), own


@given(st.lists(news(), min_size=1, max_size=3))
def test_figures_stand_in_their_contexts_and_none_stands_alone(texts: list[str]) -> None:
    briefing = _brief(*texts)
    assume(briefing is not None and briefing.points)
    assert briefing is not None
    assert len(briefing.figures) in {0, 2, 3, 4}
    for figure in briefing.figures:
        assert figure.value.source == figure.context.source
        assert figure.context.start <= figure.value.start < figure.value.end <= figure.context.end


@given(st.lists(news(), min_size=1, max_size=3))
def test_steps_to_come_are_at_most_four_and_none_twice(texts: list[str]) -> None:
    briefing = _brief(*texts)
    assume(briefing is not None and briefing.points)
    assert briefing is not None
    assert len(briefing.next) <= 4
    assert len({excerpt.text for excerpt in briefing.next}) == len(briefing.next)


@given(st.lists(news(), min_size=1, max_size=3))
def test_the_same_sources_give_the_same_briefing_twice(texts: list[str]) -> None:
    first, second = _brief(*texts), _brief(*texts)
    assert (first and first.to_dict()) == (second and second.to_dict())


@given(news(), st.integers(2, 3))
def test_a_source_given_twice_is_no_failure(text: str, times: int) -> None:
    briefing = _brief(*[text] * times)
    assert briefing is None or len(briefing.sources) == times


@given(st.lists(news(), min_size=2, max_size=3, unique=True), st.none() | st.integers(20, 300))
def test_another_order_of_the_sources_tells_the_same_points_in_the_same_order(texts: list[str], words: int | None) -> None:
    there, back = _brief(*texts, words=words), _brief(*texts[::-1], words=words)
    assert (there and [point.excerpt.text for point in there.points]) == (back and [point.excerpt.text for point in back.points])


@given(st.lists(news(), min_size=2, max_size=3), st.none() | st.integers(20, 300))
def test_the_source_of_the_main_message_stands_first_and_each_source_together(texts: list[str], words: int | None) -> None:
    briefing = _brief(*texts, words=words)
    assume(briefing is not None and briefing.bottom_line)
    assert briefing is not None
    assert briefing.bottom_line is not None
    sources = [section.source for section in briefing.sections if section.source is not None]
    assert sources[0] == briefing.bottom_line.source
    assert len([source for source, _ in groupby(sources)]) == len(set(sources))


@given(st.lists(news(), min_size=1, max_size=3))
def test_points_stand_once_in_order_and_no_two_share_a_priority(texts: list[str]) -> None:
    briefing = _brief(*texts)
    assume(briefing is not None and briefing.points)
    assert briefing is not None
    places = [(point.excerpt.source, point.excerpt.start) for point in briefing.points]
    assert len(set(places)) == len(places)
    for section in briefing.sections:
        if section.source is None:
            continue  # what several sources report stands by how many do
        own = [(point.excerpt.source, point.excerpt.start) for point in section.points]
        assert own == sorted(own)
    for source in range(len(texts)):
        spans = sorted((point.excerpt.start, point.excerpt.end) for point in briefing.points if point.excerpt.source == source)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
    priorities = [point.priority for point in briefing.points]
    assert len(set(priorities)) == len(priorities)
    assert min(priorities) >= 1


@given(news())
def test_the_bottom_line_is_one_of_the_points(text: str) -> None:
    briefing = _brief(text)
    assume(briefing is not None and briefing.points)
    assert briefing is not None
    assert briefing.bottom_line is None or briefing.bottom_line in [point.excerpt for point in briefing.points]


@given(st.lists(news(), min_size=1, max_size=3))
def test_shares_of_the_balance_are_shares(texts: list[str]) -> None:
    briefing = _brief(*texts)
    assume(briefing is not None and briefing.points)
    assert briefing is not None
    balance = briefing.balance
    assert balance.sections_covered <= balance.sections
    assert sum(source.share for source in balance.sources) == pytest.approx(1)
    for shares in ([voice.source_share for voice in balance.voices], [voice.summary_share for voice in balance.voices]):
        assert sum(shares) == pytest.approx(1) or sum(shares) == 0


@given(news(), st.integers(1, 400))
def test_a_stated_length_is_kept_or_a_notice_says_why(text: str, words: int) -> None:
    briefing = _brief(text, words=words)
    assume(briefing is not None and briefing.points)
    assert briefing is not None
    longest = max(point.words for point in briefing.points)
    assert _words(briefing) <= words + longest / 2 or briefing.notices


@pytest.mark.parametrize("name", ["harbour-dispute", "no-headings"])
@pytest.mark.parametrize("words", [60, 90, 120, 160, 200, 260])
def test_a_summary_of_an_article_is_as_long_as_was_asked(name: str, words: int) -> None:
    text = (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    briefing = brief([Source.from_text(text)], Options(words=words))
    middling = sorted(point.words for point in briefing.points)[len(briefing.points) // 2]
    assert abs(_words(briefing) - words) <= max(middling / 2, 12), [point.words for point in briefing.points]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "\x00", "\u200b"])
def test_a_text_without_words_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(BriefingError, match=r"\w+"):
        brief([Source.from_text(text)])


def test_no_source_at_all_is_refused_with_a_reason() -> None:
    with pytest.raises(BriefingError, match="source"):
        brief([])


@pytest.mark.parametrize("text", ["The mayor said that a lone \ud800 surrogate stood in her letter. The cause is unknown.", "Fine. \udfff"])
def test_lone_surrogates_do_not_stop_a_briefing(text: str) -> None:
    briefing = _brief(text)
    assert briefing is None or all(text[e["start"] : e["end"]] == e["text"] for e in excerpts(briefing.to_dict()))
