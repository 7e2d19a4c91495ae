"""This file writes the page that compares the rankers.

    python -m scripts.rankers neus.jsonl:80 realsumm.jsonl:75 > docs/reference/rankers.md

Each argument is a file of texts with reference summaries and the length to aim at. Needs rouge-score and sumy.
"""

import sys
from functools import partial
from pathlib import Path

from briefing.choices import rankers
from briefing.select.pool import Pool
from briefing.select.rankers import Ranker, find
from briefing.select.search import choose
from scripts._summaries import LANGUAGE, cases, measure

HEAD = """\
# Rankers

A ranker says what each sentence, and each term, is worth; the demands are the same for all: every source a point, nothing
unsafe alone, the length, a point for each section that has room. So the figures compare ways to rank, not whole programs. `briefing make
--ranker NAME` chooses one. All but `balanced` are sumy's and take at most 1,500 sentences that may be quoted, since they
compare each with each.

ROUGE-1/2/L (times 100) and mean words, on the development half of each set.

| ranker | {names} |
|---|{rules}|
"""


def main() -> None:
    """Print the page."""
    given = [(Path(one.rpartition(":")[0]), int(one.rpartition(":")[2])) for one in sys.argv[1:]]
    texts = [(list(cases(path)), words) for path, words in given]
    names = " | ".join(f"{path.stem}, {words} words" for path, words in given)
    sys.stdout.write(HEAD.format(names=names, rules="---|" * (len(given) - 1) + "---"))
    for name in rankers():
        rank = find(name)
        cells = []
        for stories, words in texts:
            found = measure(stories, partial(_choose, rank, words))
            cells.append(f"{found.one:.1f}/{found.two:.1f}/{found.longest:.1f}, {found.words:.0f}")
        sys.stdout.write(f"| `{name}` | {' | '.join(cells)} |\n")
        sys.stdout.flush()


def _choose(rank: Ranker, words: int, pool: Pool) -> tuple[int, ...]:
    return choose(pool, rank(pool, LANGUAGE), words)


if __name__ == "__main__":
    main()
