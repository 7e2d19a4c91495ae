"""Measures how long choosing takes beside peers, at 100, 1,000 and 5,000 sentences, and how it grows.

`whole` is everything a user waits for, from text to chosen sentences: cleaning, sentences, actors, quotations, open points, safety,
choice. `choice` is the part that peers do: candidates, ranking, choosing, of an article already understood. lede, sumy and summa
split and rank only. Medians of runs side by side in one process, in the processor's seconds; the ratios are to lede.

    pip install lede summa sumy
    python benchmarks/selection.py ARTICLE.txt…
    python benchmarks/selection.py --growth ARTICLE.txt…      how long texts of up to 10 MB take, in paragraphs and on one line
"""

import math
import os
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from statistics import linear_regression, median

import lede
from summa import summarizer as summa

from briefing import Options, Source
from briefing.analyse import analyse, cast
from briefing.language import load
from briefing.model.findings import Story
from briefing.pipeline import read_article
from briefing.select import select

SIZES = (100, 1000, 5000)
SLOW = 1000  # sentences from which peers that compare each with each would take minutes
RUNS = 3
GROWTH = (2_500, 5_000, 10_000, 20_000, 100_000)  # sentences; the last are 10 MB
OPTIONS = Options(words=110)


def main() -> None:
    """Prints a line a size and system."""
    sentences = _sentences([Path(name) for name in sys.argv[1:] if name != "--growth"])
    print(", ".join(f"{name} {version(name)}" for name in ("lede", "sumy", "summa")))
    if "--growth" in sys.argv:
        _growth(sentences)
        return
    taken: dict[str, dict[int, float]] = {}
    for size in SIZES:
        text = _text(sentences, size)
        works = _works(text, size)
        print(f"{size:6} sentences, of which cleaning keeps {len(_story(text).articles[0].sentences)}")
        for name, work in works.items():
            taken.setdefault(name, {})[size] = median(_timed(work) for _ in range(RUNS))
        for name in works:
            seconds = taken[name][size]
            print(f"{size:6} {name:16}{seconds:9.3f} s{seconds / taken['lede'][size]:9.2f} x lede")
    for name, found in taken.items():
        sizes = sorted(found)
        if len(sizes) > 1:
            growth = math.log(found[sizes[-1]] / found[sizes[-2]]) / math.log(sizes[-1] / sizes[-2])
            print(f"{name:16} grows by the power {growth:.2f} from {sizes[-2]} to {sizes[-1]} sentences")


def _growth(sentences: list[str]) -> None:
    """Prints seconds and megabytes by size, and the exponent of growth."""
    for name, shape in (("paragraphs", str), ("one line", lambda text: " ".join(text.split()))):
        taken: list[tuple[float, float]] = []
        for size in GROWTH:
            text = shape(_text(sentences, size))
            seconds, megabytes = in_child(lambda text=text: select(_story(text), load("en"), OPTIONS))  # type: ignore[misc] # mypy cannot infer a lambda's default
            taken.append((math.log(size), math.log(seconds)))
            print(f"{name:12}{size:8,} sentences{len(text):12,} characters{seconds:9.2f} s{megabytes:8.0f} MB", flush=True)
        print(f"{name:12} grows by the power {linear_regression(*zip(*taken, strict=True)).slope:.2f}")


def in_child(work: Callable[[], object]) -> tuple[float, float]:
    """The processor's seconds and the most megabytes that the work takes in a process forked for it."""
    process = os.fork()
    if not process:
        work()
        os._exit(0)
    _, status, used = os.wait4(process, 0)
    if status:
        raise RuntimeError("the process failed")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def _works(text: str, size: int) -> dict[str, Callable[[], object]]:
    story = _story(text)
    works: dict[str, Callable[[], object]] = {
        "lede": lambda: lede.summarize(text),
        "whole": lambda: select(_story(text), load("en"), OPTIONS),
        "choice": lambda: select(story, load("en"), OPTIONS),
    }
    if size < SLOW:
        works |= {
            "summa textrank": lambda: summa.summarize(text, words=110),
            "lexrank (sumy)": lambda: select(story, load("en"), Options(words=110, ranker="lexrank")),
            "textrank (sumy)": lambda: select(story, load("en"), Options(words=110, ranker="textrank")),
        }
    return works


def _story(text: str) -> Story:
    article = read_article(Source.from_text(text), OPTIONS)
    findings = (analyse(article, load("en")),)
    return Story((article,), findings, cast((article,), findings))


def _sentences(paths: list[Path]) -> list[str]:
    found: list[str] = []
    for path in paths or sorted((Path(__file__).parents[1] / "examples").rglob("*.txt")):
        article = read_article(Source.from_text(path.read_text(encoding="utf-8")), OPTIONS)
        found.extend(article.words_of(sentence.span) for sentence in article.sentences)
    return found


def _text(sentences: list[str], size: int) -> str:
    """Sentences in paragraphs of three, begun anew with other numbers where there are too few: equal lines would be furniture."""
    many = [f"{sentences[number % len(sentences)]}" for number in range(size)]
    marked = [f"Item {number}: {one}" if number >= len(sentences) else one for number, one in enumerate(many)]
    return "\n\n".join(" ".join(marked[first : first + 3]) for first in range(0, size, 3))


def _timed(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


if __name__ == "__main__":
    main()
