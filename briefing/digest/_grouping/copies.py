"""This file finds copies: the same report printed by several, whole or shortened."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

RUN = 4  # words; runs of four are shared by chance in stock phrases only
SAME = 0.6  # share of the shorter text's runs that the longer one has; retellings in other words stay far below
_EVERYWHERE = 60  # texts; a run in more of them is boilerplate, and looking all of them up would take quadratic time

# A word: "dock", "2.3" as two; not "--".
_WORD = re.compile(r"\w+", re.VERBOSE)


def originals(texts: Sequence[str]) -> tuple[int, ...]:
    """For each text the index of the one it is a copy of, which is the longest of its kind; of an original its own.

    Word shingles with containment follow Broder (1997), “On the resemblance and containment of documents”; an inverted index finds
    the candidates, exactly.
    """
    runs = [_runs(text) for text in texts]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    found = list(range(len(texts)))
    for index in sorted(found, key=lambda each: (-len(runs[each]), each)):
        original = _original(runs[index], holders)
        if original is None:
            for run in runs[index]:
                holders[run].append(index)
        else:
            found[index] = original
    return tuple(found)


def _original(runs: frozenset[str], holders: dict[str, list[int]]) -> int | None:
    shared = Counter(holder for run in runs for holder in holders.get(run, ())[:_EVERYWHERE])
    best = min(shared.items(), key=lambda item: (-item[1], item[0]), default=None)
    return best[0] if best and best[1] >= SAME * len(runs) else None


def _runs(text: str) -> frozenset[str]:
    words = _WORD.findall(text.casefold())
    return frozenset(" ".join(words[start : start + RUN]) for start in range(max(1, len(words) - RUN + 1)))
