"""Measures how reading grows with the text: ingest to sentences, against splitting the same text into sentences alone.

For texts of 10 KB to 10 MB it prints the seconds of each stage, the reading as a multiple of the splitting, and the most
memory that reading took as a multiple of the text. The last line fits seconds to size ** exponent: 1 is linear.

    python benchmarks/reading.py [--most 10000000]
"""

import argparse
import gc
import math
import random
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from briefing import Options, split_sentences
from briefing.clean import label
from briefing.ingest import read_bytes
from briefing.language import load
from briefing.pipeline import read_article
from briefing.segment import segment

_EXAMPLES = Path(__file__).parents[1] / "examples"
_SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
_SIMILAR = 3  # a run is repeated so often, and the best taken
_COLUMNS = "{:>10} {:>9} {:>9} {:>9} {:>9} {:>9} {:>8} {:>8}"


def main() -> None:
    """Prints a line a size, then the exponent."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--most", type=int, default=_SIZES[-1], help="bytes of the largest text")
    sizes = [size for size in _SIZES if size <= parser.parse_args().most]
    print(_COLUMNS.format("bytes", "split", "ingest", "clean", "segment", "read", "read/spl", "memory"))
    whole = [_measured(size) for size in sizes]
    if len(sizes) > 1:
        print(f"seconds grow with bytes ** {_exponent(sizes, whole):.2f}")


def _measured(size: int) -> float:
    text = article(size)
    data = text.encode()
    (source,) = read_bytes(data, "article.txt")
    language = load("en")
    blocks = label(source, language)
    seconds = [
        _best(lambda: split_sentences(text)),
        _best(lambda: read_bytes(data, "article.txt")),
        _best(lambda: label(source, language)),
        _best(lambda: segment(source, blocks, language)),
        _best(lambda: _read(data)),
    ]
    memory = _most_memory(lambda: _read(data)) / len(data)
    print(
        _COLUMNS.format(len(data), *(f"{taken:.3f}" for taken in seconds), f"{seconds[-1] / seconds[0]:.2f}", f"{memory:.1f}"), flush=True
    )
    return seconds[-1]


def article(size: int) -> str:
    """A headline and paragraphs of sentences from the examples, none of them twice the same, of about so many bytes."""
    sentences = [span.of(text) for text in map(_words, sorted(_EXAMPLES.rglob("*.txt"))) for span in split_sentences(text)]
    whole = [sentence for sentence in sentences if len(sentence.split()) > 5]  # no headings
    chance = random.Random(1)  # noqa: S311 - a text that is the same each time, no secret
    lines, length = ["Council and harbour board at odds"], 0
    while length < size:
        lines.append(" ".join(chance.sample(whole, 4)))
        length += len(lines[-1].encode()) + 1
    return "\n".join(lines)


def _words(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _read(data: bytes) -> object:
    return [read_article(source, Options()) for source in read_bytes(data, "article.txt")]


def _best(work: Callable[[], object]) -> float:
    return min(_seconds(work) for _ in range(_SIMILAR))


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    begin = time.process_time()
    work()
    return time.process_time() - begin


def _most_memory(work: Callable[[], object]) -> int:
    tracemalloc.start()
    work()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def _exponent(sizes: list[int], seconds: list[float]) -> float:
    """The slope of a least-squares line through the logarithms."""
    across, up = [math.log(size) for size in sizes], [math.log(taken) for taken in seconds]
    middle, height = sum(across) / len(across), sum(up) / len(up)
    return sum((x - middle) * (y - height) for x, y in zip(across, up, strict=True)) / sum((x - middle) ** 2 for x in across)


if __name__ == "__main__":
    main()
