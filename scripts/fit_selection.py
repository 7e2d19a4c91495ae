"""This file fits the weights of the ranker `balanced` on training stories and checks them on stories that it did not see.

    python -m scripts.fit_selection neus_train.jsonl --words 80 --take 400

Each weight in turn takes the value of its grid that comes nearest the aim on the even stories; the odd ones are the check. The aim is
ROUGE-1 and ROUGE-2 together, a fifth of a point more for each hundredth of balance, a tenth less for each word. The data is NeuS's
training split (Lee et al. 2022); it is no part of this repository. Needs rouge-score.
"""

import argparse
import itertools
from pathlib import Path
from types import ModuleType

from briefing.select import objective, search
from briefing.select.rankers import balanced
from scripts._summaries import LANGUAGE, Case, Figures, cases, measure

GRID: dict[tuple[ModuleType, str], tuple[float, ...]] = {
    (balanced, "OFTEN"): (0.0, 0.15, 0.3, 0.6),
    (balanced, "SHARED"): (0.0, 0.5, 1.0),
    (balanced, "TITLED"): (0.0, 0.5, 1.0, 2.0),
    (balanced, "EARLY"): (0.0, 0.3, 0.6, 1.2),
    (balanced, "COMMON"): (0.2, 0.4, 0.8),
    (balanced, "TITLE"): (0.0, 0.02, 0.05),
    (balanced, "ACTORS"): (0.0, 0.015, 0.03),
    (objective, "TELLING"): (0.2, 0.5, 0.8),
    (objective, "SOURCES"): (0.0, 1.0, 2.0),
    (objective, "LIKENESS"): (0.0, 6.0, 12.0, 24.0),
    (objective, "PRICE"): (0.0, 0.012, 0.024, 0.036),
    (search, "SHARED_COST_POWER"): (0.25, 0.5, 0.8),
}


A_BALANCE, A_WORD = 20.0, 0.1  # points of ROUGE; a word more gives about as much by itself, told or not


def main() -> None:
    """Print each step, and the check at the end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--words", type=int, default=80)
    parser.add_argument("--take", type=int, default=400)
    asked = parser.parse_args()
    found = list(itertools.islice(cases(asked.data), asked.take))
    seen, unseen = found[::2], found[1::2]
    print(f"before: seen {_measure(seen, asked.words)}, unseen {_measure(unseen, asked.words)}")
    for (module, name), values in GRID.items():
        best = max(values, key=lambda value: (_with(module, name, value, seen, asked.words), -values.index(value)))
        setattr(module, name, best)
        print(f"{name} {best}: {_measure(seen, asked.words)}")
    print(f"after: seen {_measure(seen, asked.words)}, unseen {_measure(unseen, asked.words)}")


def _with(module: ModuleType, name: str, value: float, found: list[Case], words: int) -> float:
    setattr(module, name, value)
    figures = _measure(found, words)
    return round(figures.one + figures.two + A_BALANCE * figures.balance - A_WORD * figures.words, 2)


def _measure(found: list[Case], words: int) -> Figures:
    return measure(found, lambda pool: search.choose(pool, balanced.rank(pool, LANGUAGE), words))


if __name__ == "__main__":
    main()
