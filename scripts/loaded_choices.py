"""This file compares how often biased sentences are chosen, by us and by chance, in articles whose sentences are labelled.

    python -m scripts.loaded_choices basil.jsonl --words 110

Chance is random merits under the same demands, DRAWS times. Articles are drawn anew (paired bootstrap), so the interval says how far
the difference could be the luck of these articles. The data is BASIL (Fan et al. 2019), a line of JSON an article: `title`,
`paragraph_lengths` and `sentences` with `text`, `lexical` and `informational`. It is no part of this repository.
"""

import argparse
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from briefing import Options, Source
from briefing.analyse import analyse, cast
from briefing.model.findings import Story
from briefing.model.text import Span
from briefing.pipeline import read_article
from briefing.select.pool import Candidate, Pool, gather
from briefing.select.rankers import balanced
from briefing.select.search import choose
from briefing.select.worth import Worth
from scripts._summaries import LANGUAGE

KINDS = ("lexical", "informational")
DRAWS, RESAMPLES = 10, 2000
SEED = 38

Row = tuple[int, int, int]
"""Sentences chosen of an article, and how many of them are biased, by kind."""
Label = tuple[Span, tuple[bool, ...]]
"""Where a sentence stands, and whether it is biased, by kind."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article, and of each sentence where it stands and whether it is biased, by kind."""

    pool: Pool
    labels: tuple[Label, ...]


def main() -> None:
    """Print both shares and the interval of their difference, by kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--words", type=int, default=110)
    asked = parser.parse_args()
    found = [_labelled(json.loads(line)) for line in asked.data.read_text(encoding="utf-8").splitlines()]
    ours = _rows(found, lambda pool: balanced.rank(pool, LANGUAGE), asked.words)
    dice = random.Random(SEED)  # noqa: S311 - no secret
    chance = [_rows(found, lambda pool: Worth(tuple(dice.random() for _ in pool.candidates)), asked.words) for _ in range(DRAWS)]
    for kind, name in enumerate(KINDS, start=1):
        low, high = _interval(ours, chance, kind, dice)
        by_chance = _share([row for rows in chance for row in rows], kind)
        print(f"{name}: ours {_share(ours, kind):.3f}, chance {by_chance:.3f}, difference {low:+.3f} to {high:+.3f} (95 %)")


def _labelled(record: dict[str, Any]) -> Labelled:
    _, pool, labels = read_labelled(record)
    return Labelled(pool, labels)


def read_labelled(record: dict[str, Any]) -> tuple[Story, Pool, tuple[Label, ...]]:
    """An article of BASIL with what may be chosen from it, and its sentences' labels."""
    sentences = iter(record["sentences"])
    text = f"{record['title']}\n\n"
    labels: list[Label] = []
    for length in record["paragraph_lengths"]:
        for sentence in islice(sentences, length):
            labels.append((Span(len(text), len(text) + len(sentence["text"])), tuple(bool(sentence[kind]) for kind in KINDS)))
            text += sentence["text"] + " "
        text = text.rstrip() + "\n\n"
    article = read_article(Source.from_text(text), Options())
    findings = analyse(article, LANGUAGE)
    story = Story((article,), (findings,), cast((article,), (findings,)))
    return story, gather(story, LANGUAGE), tuple(labels)


def _rows(found: list[Labelled], rank: Callable[[Pool], Worth], words: int) -> list[Row]:
    return [_row(one, choose(one.pool, rank(one.pool), words)) for one in found]


def _row(one: Labelled, chosen: tuple[int, ...]) -> Row:
    held = [kinds for span, kinds in one.labels if any(_holds(one.pool.candidates[number], span) for number in chosen)]
    return len(held), sum(kinds[0] for kinds in held), sum(kinds[1] for kinds in held)


def _holds(candidate: Candidate, span: Span) -> bool:
    shared = min(candidate.span.end, span.end) - max(candidate.span.start, span.start)
    return shared > min(candidate.span.end - candidate.span.start, span.end - span.start) / 2


def _interval(ours: list[Row], chance: list[list[Row]], kind: int, dice: random.Random) -> tuple[float, float]:
    """Between which two values the difference lies in 95 of 100 samples of the articles."""
    differences = []
    for _ in range(RESAMPLES):
        drawn = dice.choices(range(len(ours)), k=len(ours))
        by_chance = _share([rows[number] for rows in chance for number in drawn], kind)
        differences.append(_share([ours[number] for number in drawn], kind) - by_chance)
    differences.sort()
    return differences[RESAMPLES // 40], differences[-RESAMPLES // 40]


def _share(rows: list[Row], kind: int) -> float:
    return sum(row[kind] for row in rows) / max(1, sum(row[0] for row in rows))


if __name__ == "__main__":
    main()
