"""Measures actors, quotations and open points together: against spaCy on the same text in the same run, and as texts grow.

spaCy runs its small English pipeline whole, as it comes; where no such pipeline is installed, one of the same shape with
random weights, which costs about the same and finds nothing. Medians of a few runs; the ratio is what to look at.

    python benchmarks/analysis.py
"""

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from briefing import Options, Source, read
from briefing.analyse.attributions import find_attributions
from briefing.analyse.groups import find_groups
from briefing.analyse.marks import quoted
from briefing.analyse.names import find_names
from briefing.analyse.open_points import find_open_points
from briefing.analyse.people import find_actors
from briefing.analyse.readers import reader
from briefing.analyse.tokens import tokenise
from briefing.language import load
from briefing.model.text import Article
from briefing.pipeline import read_article

_RUNS = 5
_COMPARED = 500  # sentences for the comparison
_SENTENCES = (2_500, 5_000, 10_000, 20_000)
_EXAMPLES = Path(__file__).parents[1] / "examples"
_SMALL = "en_core_web_sm"


def main() -> None:
    """Prints the ratio to spaCy, then the seconds for texts of growing length."""
    article = _article(_grown(_COMPARED))
    ours = _median(lambda: _found(article))
    print(f"ours, {len(article.source.text):,} characters{ours:24.3f} s")
    _against_spacy(article.source.text, ours)
    for count in _SENTENCES:
        grown = _article(_grown(count))
        seconds = _median(lambda grown=grown: _found(grown), runs=1)  # type: ignore[misc] # mypy cannot infer a lambda's default
        print(f"{len(grown.sentences):6,} sentences{seconds:28.3f} s{1e6 * seconds / len(grown.sentences):10.0f} µs each")


def _found(article: Article) -> object:
    """Actors, quotations and open points of an article whose sentences are known."""
    language = load("en")
    lines, quotes = tokenise(article, language), quoted(article)
    names = find_names(lines, reader("rules")(article, lines, language, None), language)
    said = find_attributions(article, lines, quotes, language)
    found = find_actors(article, names, find_groups(lines, names, language), said, lines, language)
    return found, find_open_points(article, quotes, language.open)


def _against_spacy(text: str, ours: float) -> None:
    try:
        import spacy
    except ImportError:
        print("spaCy is not installed: pip install spacy")
        return
    installed = [name for name in spacy.util.get_installed_models() if name.startswith(_SMALL)]
    nlp = spacy.load(installed[0]) if installed else _untrained(spacy)
    nlp.max_length = len(text) + 1
    nlp("The mayor spoke.")
    paragraphs = [line for line in text.splitlines() if line.strip()]
    theirs = _median(lambda: list(nlp.pipe(paragraphs)), runs=3)
    print(f"spaCy, {installed[0] if installed else 'untrained'}{theirs:24.3f} s{theirs / ours:10.1f} x")


def _untrained(spacy: Any) -> Any:
    """A pipeline of the small one's shape with random weights."""
    from spacy.training import Example

    nlp = spacy.blank("en")
    for name in ("tok2vec", "tagger", "parser", "ner"):
        nlp.add_pipe(name)
    words = {"tags": ["DT", "NN", "VBD", "."], "heads": [1, 2, 2, 2], "deps": ["det", "nsubj", "ROOT", "punct"], "entities": ["O"] * 4}
    example = Example.from_dict(nlp.make_doc("The mayor spoke."), words)
    nlp.initialize(lambda: [example])
    return nlp


def _article(text: str) -> Article:
    return read_article(Source.from_text(text), Options(language="en"))


def _grown(sentences: int) -> str:
    """A text of about that many sentences, in which each copy of an article has names of its own, so that none is a repeated line."""
    (source,) = read(_EXAMPLES / "no-headings.txt")
    size = len(_article(_copies(source.text, 3)).sentences) - len(_article(_copies(source.text, 2)).sentences)
    return _copies(source.text, max(1, sentences // size))


def _copies(text: str, count: int) -> str:
    return "\n\n".join(text.replace("Bance", f"Bance{_letters(n)}").replace("Thessaly", f"Thess{_letters(n)}") for n in range(count))


def _letters(number: int) -> str:
    """A number as letters, so that names stay names."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def _median(work: Callable[[], object], runs: int = _RUNS) -> float:
    taken = []
    for _ in range(runs):
        begin = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begin)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
