"""Measures the grouping of articles into events: how right it is, and how its time grows.

The data is JSON Lines, a story a line: {"docs": [{"title": "…", "text": "…"}, …]}, such as the stories of NeuS (Lee et al. 2022).

    python benchmarks/grouping.py neus.jsonl
"""

import json
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from briefing import Source, group

_COPIES = 300
_CUT = 0.2  # share of the sentences that a shortened copy lacks
_SIZES = (1, 1, 1, 2, 3)  # how many articles a story has, where they are mixed
_LONG = 4  # letters
_GROWTH = (1_250, 2_500, 5_000, 10_000)  # articles

# The space after a sentence, near enough for cutting copies: "shut. The"; not "2.3".
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+", re.VERBOSE)

Labelled = tuple[str, Source]  # story, article


def main() -> None:
    """Prints B-cubed precision, recall and F1 of each pool, then seconds by size."""
    articles, dice = _read(Path(sys.argv[1])), random.Random(7)  # noqa: S311 - for a shuffle that is the same each time
    copies = [(story, _shortened(source, dice)) for story, source in dice.sample(articles, min(_COPIES, len(articles)))]
    pools = {"plain": articles, "with shortened copies": [*articles, *copies], "stories of one to three": _mixed(articles, dice)}
    for name, pool in pools.items():
        dice.shuffle(pool)
        precision, recall = b_cubed([story for story, _ in pool], group(source for _, source in pool))
        f1 = 2 * precision * recall / (precision + recall)
        print(f"{name:26}{len(pool):6} articles   precision {precision:.3f}   recall {recall:.3f}   F1 {f1:.3f}")
    for size in _GROWTH:
        many = [_varied(articles[number % len(articles)][1], dice, number // len(articles)) for number in range(size)]
        begin = time.process_time()
        found = group(many)
        print(f"{size:6} articles, {len(found):6} groups: {time.process_time() - begin:7.2f} s of processor time")


def b_cubed(labels: Sequence[str], groups: Iterable[Sequence[int]]) -> tuple[float, float]:
    """Precision and recall of groups of indices, averaged over articles (Bagga and Baldwin 1998)."""
    same: defaultdict[str, set[int]] = defaultdict(set)
    for index, name in enumerate(labels):
        same[name].add(index)
    shares = [(len(same[labels[index]].intersection(members)), members, index) for members in groups for index in members]
    precision = sum(right / len(members) for right, members, _ in shares) / len(labels)
    recall = sum(right / len(same[labels[index]]) for right, _, index in shares) / len(labels)
    return precision, recall


def _read(path: Path) -> list[Labelled]:
    stories = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        (str(number), Source.from_text(doc["text"], title=doc["title"])) for number, story in enumerate(stories) for doc in story["docs"]
    ]


def _shortened(source: Source, dice: random.Random) -> Source:
    sentences = _SENTENCE_END.split(source.text)
    kept = [sentence for sentence in sentences if dice.random() > _CUT]
    return replace(source, text=" ".join(kept or sentences[:1]))


def _mixed(articles: list[Labelled], dice: random.Random) -> list[Labelled]:
    stories: defaultdict[str, list[Labelled]] = defaultdict(list)
    for each in articles:
        stories[each[0]].append(each)
    return [each for story in stories.values() for each in dice.sample(story, min(len(story), dice.choice(_SIZES)))]


def _varied(source: Source, dice: random.Random, turn: int) -> Source:
    """The article with its words in another order, and its long words in a form of that turn's own.

    So an article's second turn is no copy of its first, nor on the same event: more articles are more events, as on a day of much news.
    """
    kept = [word for word in source.text.split() if dice.random() > _CUT]
    dice.shuffle(kept)
    return replace(source, text=" ".join(_turned(kept, turn)) + ".", title=" ".join(_turned((source.title or "").split(), turn)))


def _turned(words: Iterable[str], turn: int) -> Iterable[str]:
    return (f"{word.rstrip(',.')}{chr(97 + turn) * 2}" if len(word) >= _LONG and turn else word for word in words)


if __name__ == "__main__":
    main()
