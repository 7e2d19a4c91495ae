"""This file tests the order in which points give way: every beginning of it is to be as even as one of its length can be."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from briefing import Briefing, Options, Source, brief, read
from briefing.model.document import Point

EXAMPLES = Path(__file__).parents[3] / "examples"
STORIES = ("harbour-dispute.txt", "no-headings.txt", "water-plant/*.txt")
SHORT = 10  # points; before them three sources with six sections between them have theirs
TOLERANCE = 0.25  # of the voices' distance from their shares, beyond the most even choice of as many points

TWO_SIDED = """Pier of Sarn to close
The old pier of Sarn, which carries a hall, a cinema and two kiosks, will close in October after a storm broke its deck.
Mayor Edda Quill said that the pier of Sarn needed repairs of three million crowns. Mayor Edda Quill said that the council of Sarn
had decided on the closure of the pier in March.
Harbour captain Jonas Hale said that nobody had asked the ferry crews of Tarnbeck. Harbour captain Jonas Hale said that boats
would have to land their passengers on the beach.
"""


@cache
def _story(pattern: str) -> Briefing:
    return brief([source for path in sorted(EXAMPLES.glob(pattern)) for source in read(path)])


def _ordered(made: Briefing) -> list[Point]:
    return sorted(made.points, key=lambda point: point.priority)


def _distance(made: Briefing, points: list[Point]) -> float:
    shares = made.keeping(points).balance.voices
    return sum(abs(voice.source_share - voice.summary_share) for voice in shares) / 2 if any(v.summary_share for v in shares) else 1.0


def _most_even(made: Briefing, count: int) -> list[Point]:
    """A choice of so many points, one of each section of the beginning among them, that no single swap makes more even."""
    first = _ordered(made)[:count]
    covered = made.keeping(first).balance.sections_covered
    best = first
    while True:
        swaps = ([*best[:place], point, *best[place + 1 :]] for place in range(1, count) for point in made.points if point not in best)
        better = min(
            (swap for swap in swaps if made.keeping(swap).balance.sections_covered >= covered),
            key=lambda swap: _distance(made, swap),
            default=best,
        )
        if _distance(made, better) >= _distance(made, best) - 1e-9:
            return best
        best = better


@pytest.mark.parametrize("pattern", STORIES)
def test_the_voices_of_a_beginning_are_about_as_even_as_they_can_be(pattern: str) -> None:
    made = _story(pattern)
    for count in range(SHORT, len(made.points), 3):
        first = _ordered(made)[:count]
        assert _distance(made, first) <= _distance(made, _most_even(made, count)) + TOLERANCE, count


@pytest.mark.parametrize("pattern", STORIES)
def test_every_longer_beginning_has_at_least_the_sections_of_a_shorter_one_and_soon_all(pattern: str) -> None:
    made = _story(pattern)
    covered = [made.keeping(_ordered(made)[:count]).balance.sections_covered for count in range(1, len(made.points) + 1)]
    assert all(before <= after for before, after in pairwise(covered))
    sections, sources, shared = len(made.sections), len(made.sources), sum(bool(point.also) for point in made.points)
    assert covered[min(sections + sources + shared, len(covered)) - 1] == covered[-1]


def test_each_source_has_a_point_in_the_first_few() -> None:
    made = _story("water-plant/*.txt")
    assert all(source.share > 0 for source in made.keeping(_ordered(made)[:3]).balance.sources)


def test_of_two_sides_each_is_heard_before_one_is_heard_twice() -> None:
    made = brief([Source.from_text(TWO_SIDED)], Options(language="en"))
    speaking = [name for point in _ordered(made) for name, _ in point.voices]
    assert set(speaking[:2]) == {"Edda Quill", "Jonas Hale"}


def test_the_message_stands_in_a_reports_first_sentences() -> None:
    text = """Minister quits
The minister for farms, Oskar Lind, quit on Thursday over a pesticide in Tarnbeck.
Nobody has been named in his place.
Farms in Tarnbeck have used a banned pesticide since spring with permits of the farm ministry.
The farm ministry gave permits for the banned pesticide to farms in Tarnbeck.
The assembly will look into permits of the farm ministry for the banned pesticide.
"""
    line = brief([Source.from_text(text)], Options(language="en")).bottom_line
    assert line is not None
    assert line.text.startswith("The minister for farms, Oskar Lind, quit on Thursday over a pesticide in Tarnbeck.")
