"""This file checks choices from single articles against how other outlets begin their articles on the same event.

    python -m scripts.other_outlets basil.jsonl --words 75

No editor's summary is needed: what three newsrooms put first is what the event is about. The data is BASIL (Fan et al. 2019), a line
of JSON an article: `triplet` (the event's name), `title`, `paragraph_lengths` and `sentences` with `text`. It is no part of this
repository. Needs rouge-score.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.select.rankers import balanced
from briefing.select.search import choose
from scripts._summaries import LANGUAGE, Case, measure
from scripts.loaded_choices import read_labelled


def main() -> None:
    """Print what the choices come to, each article measured against each other one on its event."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--words", type=int, default=75)
    asked = parser.parse_args()
    records = [json.loads(line) for line in asked.data.read_text(encoding="utf-8").splitlines()]
    found = list(_cases(records, asked.words))
    print(measure(found, lambda pool: choose(pool, balanced.rank(pool, LANGUAGE), asked.words)))


def _cases(records: list[dict[str, Any]], words: int) -> Iterator[Case]:
    for record in records:
        story, pool, _ = read_labelled(record)
        for other in records:
            if other is not record and other["triplet"] == record["triplet"]:
                yield Case(story, pool, _beginning(other, words))


def _beginning(record: dict[str, Any], words: int) -> str:
    """An article's first sentences, up to the one that reaches the length."""
    text = ""
    for sentence in record["sentences"]:
        text += sentence["text"] + " "
        if len(text.split()) >= words:
            break
    return text.rstrip()


if __name__ == "__main__":
    main()
