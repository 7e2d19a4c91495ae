"""Measures articles a second in a warm process, without a page: from text to JSON, beside sumy and lede on the same texts.

sumy's LexRank reads the text with its own parser and stemmer; its tokenizer is NLTK's Punkt and word tokenizer, here without the data
that would have to be downloaded. lede is measured in both modes: `summarize`, and `readable_report`, which also finds facts. Medians of
turns side by side, in the processor's seconds; the ratios are what to look at.

    pip install lede sumy
    python benchmarks/throughput.py ARTICLE.txt…      without any, the English examples
"""

import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from statistics import median

import lede
from nltk.tokenize.destructive import NLTKWordTokenizer
from nltk.tokenize.punkt import PunktSentenceTokenizer
from sumy.nlp.stemmers import Stemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.utils import get_stop_words

from briefing import InputError, Options, Source, brief, render

_TURNS = 5
_SENTENCES = 5
_EXAMPLES = Path(__file__).parents[1] / "examples"


class _Tokenizer:
    """What sumy's own tokenizer does, without NLTK's data."""

    def __init__(self) -> None:
        self._sentences, self._words = PunktSentenceTokenizer(), NLTKWordTokenizer()

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        """The sentences of a paragraph."""
        return tuple(sentence.strip() for sentence in self._sentences.tokenize(paragraph))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words of a sentence."""
        return tuple(word for word in self._words.tokenize(sentence) if word.isalpha())


def main() -> None:
    """Prints a line a system."""
    texts = _texts([Path(name) for name in sys.argv[1:]])
    print(
        f"{len(texts)} articles, {sum(map(len, texts)):,} characters; " + ", ".join(f"{name} {version(name)}" for name in ("lede", "sumy"))
    )
    works = _works()
    for work in works.values():
        work(texts[0])
    turns = [{name: _seconds(work, texts) for name, work in works.items()} for _ in range(_TURNS)]
    for name in works:
        seconds = median(turn[name] for turn in turns)
        ratio = median(turn[name] / turn["ours, to JSON"] for turn in turns)
        print(f"{name:24}{len(texts) / seconds:9.1f} articles a second{ratio:9.2f} x our time")


def _works() -> dict[str, Callable[[str], object]]:
    tokenizer, stemmer = _Tokenizer(), Stemmer("english")
    summariser = LexRankSummarizer(stemmer)
    summariser.stop_words = get_stop_words("english")
    return {
        "ours, to JSON": _ours,
        "lexrank (sumy)": lambda text: summariser(PlaintextParser.from_string(text, tokenizer).document, _SENTENCES),
        "lede, summary": lede.summarize,
        "lede, report": lede.readable_report,
    }


def _ours(text: str) -> object:
    return render(brief([Source.from_text(text)]), "json", Options())


def _texts(paths: list[Path]) -> list[str]:
    found = [path.read_text(encoding="utf-8") for path in paths or sorted(_EXAMPLES.glob("*.txt"))]
    return [text for text in found if _is_article(text)]


def _is_article(text: str) -> bool:
    try:
        brief([Source.from_text(text)])
    except InputError:
        return False
    return True


def _seconds(work: Callable[[str], object], texts: list[str]) -> float:
    begin = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - begin


if __name__ == "__main__":
    main()
