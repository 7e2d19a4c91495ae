"""This file finds an excerpt in a text: at its place, elsewhere, or what is most like it."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from briefing.model.verification import Comparison

LIKE = 0.6  # share of signs in common from which two texts are one text with changes; unlike sentences reach about 0.4
PIECES = 8  # that an excerpt is cut into, to find where most of it stands
SHORTEST = 4  # signs of a piece: shorter ones stand everywhere
MOST_FINDS = 20  # of one piece; one that stands in more places tells nothing
TRIED = 3  # places that are compared in full


def compared(text: str, start: int, whole: str) -> Comparison:
    """An excerpt compared with a text in which it should stand at `start`."""
    if whole.startswith(text, start) and text:
        return Comparison("stands", start)
    elsewhere = _nearest(text, start, whole)
    if elsewhere is not None:
        return Comparison("moved", elsewhere)
    return max((_likeness(text, place, whole) for place in _places(text, start, whole)), default=(0.0, Comparison("absent")), key=_ratio)[1]


def _nearest(text: str, start: int, whole: str) -> int | None:
    """Where the very words stand, spaces aside; of several places the one next to `start`."""
    pattern = r"\s+".join(map(re.escape, text.split()))
    found = [match.start() for match in re.finditer(pattern, whole)] if pattern else []
    return min(found, key=lambda place: abs(place - start), default=None)


def _places(text: str, start: int, whole: str) -> Iterator[int]:
    """Where most pieces of the excerpt stand, and where it should."""
    size = max(SHORTEST, len(text) // PIECES)
    votes: Counter[int] = Counter()
    for offset in range(0, max(1, len(text) - size + 1), max(1, size // 2)):
        finds = list(_finds(text[offset : offset + size], whole))
        for place in finds if len(finds) < MOST_FINDS else ():
            votes[max(0, place - offset)] += 1
    yield start
    yield from (place for place, _ in sorted(votes.items(), key=lambda vote: (-vote[1], abs(vote[0] - start)))[:TRIED])


def _finds(piece: str, whole: str) -> Iterator[int]:
    place = whole.find(piece)
    for _ in range(MOST_FINDS):
        if place < 0:
            return
        yield place
        place = whole.find(piece, place + 1)


def _likeness(text: str, place: int, whole: str) -> tuple[float, Comparison]:
    """How like the excerpt the text at a place is, and what of it is."""
    window = whole[place : place + len(text) + len(text) // 4 + 1]
    blocks = [block for block in SequenceMatcher(None, text, window, autojunk=False).get_matching_blocks() if block.size]
    if not blocks:
        return 0.0, Comparison("absent")
    first, last = max(0, blocks[0].b - blocks[0].a), blocks[-1].b + blocks[-1].size + len(text) - blocks[-1].a - blocks[-1].size
    found = window[first:last]
    ratio = 2 * sum(block.size for block in blocks) / max(1, len(text) + len(found))
    return (ratio, Comparison("altered", place + first, found)) if ratio >= LIKE else (ratio, Comparison("absent"))


def _ratio(likeness: tuple[float, Comparison]) -> float:
    return likeness[0]
