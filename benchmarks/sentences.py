"""Measures how fast sentences are split, beside NLTK's Punkt on the same text.

Both are warm and take turns in one process; printed are the medians and the median of the ratios of each turn. Punkt has
the abbreviations of our English table as its parameters, and gets the text line by line, as we read it.

    python benchmarks/sentences.py [FILE…]      texts to split; without any, the examples over and over
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

from briefing.language import load
from briefing.segment.sentences import split

_TURNS = 9
_LEAST = 1_000_000  # characters; examples are repeated up to this length
_EXAMPLES = Path(__file__).parents[1] / "examples"


def main() -> None:
    """Prints the two speeds and their ratio."""
    text = _text([Path(name) for name in sys.argv[1:]])
    language, punkt = load("en"), _punkt()
    lines = text.splitlines()

    def ours() -> int:
        return len(split(text, language))

    def theirs() -> int:
        return sum(sum(1 for _ in punkt.span_tokenize(line)) for line in lines)

    print(f"{len(text):,} characters; sentences: ours {ours():,}, Punkt {theirs():,}")
    turns = [(_seconds(ours), _seconds(theirs)) for _ in range(_TURNS)]
    for name, seconds in (("ours", [turn[0] for turn in turns]), ("Punkt", [turn[1] for turn in turns])):
        print(f"{name:8}{len(text) / statistics.median(seconds) / 1e6:8.1f} million characters a second")
    print(f"ours is {statistics.median(theirs / ours for ours, theirs in turns):.2f} times as fast")


def _text(files: list[Path]) -> str:
    texts = [path.read_text(encoding="utf-8") for path in files or sorted(_EXAMPLES.rglob("*.txt"))]
    whole = "\n\n".join(texts)
    return whole if files else (whole + "\n\n") * (_LEAST // len(whole) + 1)


def _punkt() -> PunktSentenceTokenizer:
    words = load("en").sentences
    parameters = PunktParameters()
    for table in (words.before_name, words.before_number, words.may_end, words.never_end):
        parameters.abbrev_types.update(word.lower().removesuffix(".") for word in table)
    return PunktSentenceTokenizer(parameters)


def _seconds(work: Callable[[], int]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
