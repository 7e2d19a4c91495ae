"""This file tests what the search promises, on pools made by hand."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from briefing.model.text import Span
from briefing.select.pool import Candidate, Pool, Telling
from briefing.select.search import choose
from briefing.select.worth import Worth


def _pool(candidates: Iterable[Candidate]) -> Pool:
    found = tuple(candidates)
    return Pool(found, tuple(_telling(found, number) for number in sorted({one.article for one in found})))


def _telling(candidates: tuple[Candidate, ...], number: int) -> Telling:
    return Telling(number=number, title=frozenset(), units=tuple(one.terms for one in candidates if one.article == number))


def _choose(pool: Pool, merits: Iterable[float], words: int | None) -> tuple[int, ...]:
    return choose(pool, Worth(tuple(merits)), words)


def _candidate(
    number: int, *, article: int = 0, section: int = 0, words: int = 20, voice: str = "", said: int = 20, is_pair: bool = False
) -> Candidate:
    first = number - 1 if is_pair else number
    return Candidate(
        article=article,
        section=section,
        sentences=range(first, number + 1),
        span=Span(first * 10, number * 10 + 10),
        position=first,
        words=words,
        terms=tuple(f"t{number}-{word}" for word in range(5)),
        loaded=0,
        voices=((voice, said),) if voice else (),
        is_pair=is_pair,
    )


def test_every_section_has_a_point_before_any_has_two() -> None:
    pool = _pool(_candidate(number, section=number // 4) for number in range(12))
    chosen = _choose(pool, [1.0] * 4 + [0.1] * 8, 60)
    assert sorted(pool.candidates[number].section for number in chosen) == [0, 1, 2]


def test_every_source_has_a_point_before_sections_do() -> None:
    pool = _pool(_candidate(number, article=number // 4, section=number % 4) for number in range(12))
    chosen = _choose(pool, [1.0] * 4 + [0.1] * 8, 60)
    assert sorted(pool.candidates[number].article for number in chosen) == [0, 1, 2]


def test_a_shorter_point_is_taken_where_the_best_would_leave_another_source_without() -> None:
    pool = _pool(
        [_candidate(0, words=70), _candidate(1, words=30), _candidate(2, article=1, words=30), _candidate(3, article=1, words=80)],
    )
    assert sorted(_choose(pool, [1.0, 0.5, 0.4, 0.9], 60)) == [1, 2]


def test_a_voice_that_speaks_its_part_is_heard() -> None:
    pool = _pool([*(_candidate(number) for number in range(4)), _candidate(4, voice="Ilse Morrow", said=20)])
    assert 4 in _choose(pool, [1.0] * 4 + [0.01], 60)


def test_a_voice_with_less_than_half_a_sentence_of_the_summary_is_not_owed_a_point() -> None:
    pool = _pool([*(_candidate(number) for number in range(6)), _candidate(6, voice="Ilse Morrow", said=10)])
    assert 6 not in _choose(pool, [1.0] * 6 + [0.01], 60)


@pytest.mark.parametrize("words", [20, 50, 80, 130])
def test_the_length_is_within_half_a_sentence_of_what_is_asked(words: int) -> None:
    pool = _pool(_candidate(number, section=number // 3) for number in range(30))
    total = sum(pool.candidates[number].words for number in _choose(pool, [1.0] * 30, words))
    assert abs(total - words) <= 10


@pytest.mark.parametrize(("words", "length"), [(49, 40), (50, 60), (51, 60)])
def test_one_sources_summary_ends_as_near_to_the_length_as_whole_points_come(words: int, length: int) -> None:
    assert 20 * len(_choose(_pool(_candidate(number) for number in range(9)), [1.0] * 9, words)) == length


def test_several_sources_may_take_half_a_sentence_more_for_what_is_worth_it() -> None:
    pool = _pool([_candidate(0, words=30), _candidate(1, words=40), _candidate(2, article=1, words=30)])
    assert sorted(_choose(pool, [0.1, 5.0, 0.5], 60)) == [1, 2]


def test_two_that_tell_more_together_replace_one_that_greed_takes_first() -> None:
    pool = _pool([_candidate(0, words=60), _candidate(1, words=30), _candidate(2, words=30)])
    assert sorted(_choose(pool, [1.0, 0.7, 0.7], 60)) == [1, 2]


def test_of_two_points_that_tell_as_much_the_one_that_makes_the_sources_shares_alike_is_chosen() -> None:
    told, rest = _candidate(0, words=20), _candidate(1, words=20)
    fitting, other = _candidate(0, article=1, words=20), _candidate(1, article=1, words=20)
    other = replace(other, terms=told.terms)
    assert sorted(_choose(_pool([told, rest, fitting, other]), [1.0, 0.1, 0.5, 0.5], 40)) == [0, 2]


def test_what_only_repeats_is_passed_over() -> None:
    first, copy, other = _candidate(0), _candidate(1), _candidate(2)
    copy = replace(copy, terms=first.terms)
    assert _choose(_pool([first, copy, other]), [1.0, 0.9, 0.5], words=40) == (0, 2)


def test_no_sentence_is_chosen_twice() -> None:
    pool = _pool([_candidate(0), _candidate(1, is_pair=True), _candidate(2), _candidate(3, is_pair=True, voice="Ilse Morrow")])
    chosen = _choose(pool, [1.0, 0.9, 0.8, 0.7], words=None)
    sentences = [sentence for number in chosen for sentence in pool.candidates[number].sentences]
    assert len(sentences) == len(set(sentences))


def test_a_pair_takes_its_first_halfs_place_where_a_voice_needs_it() -> None:
    pool = _pool([_candidate(0), _candidate(2, section=1), _candidate(3, section=1, is_pair=True, voice="Ilse Morrow")])
    assert _choose(pool, [1.0, 0.9, 0.1], 60) == (0, 2)


def test_the_order_is_the_order_of_priority_and_the_same_each_time() -> None:
    pool = _pool(_candidate(number, section=number % 5) for number in range(20))
    scores = [((number * 7) % 11) / 11 for number in range(20)]
    assert _choose(pool, scores, None) == _choose(pool, scores, None)


def test_an_empty_pool_gives_nothing() -> None:
    assert _choose(_pool([]), [], 100) == ()
