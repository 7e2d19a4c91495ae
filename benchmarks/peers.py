"""Measures this program beside others in one run: summaries, reading of web pages, the page itself, and growth with length.

Each measurement is a process of its own, which says its time without start-up and its peak of memory. Those that are compared take
turns, so that what else the machine does falls on all. What is not installed is left out: pip install --group peers.

    python benchmarks/peers.py [--quick]      writes docs/reference/speed-peers.md and speed-peers.svg beside it
"""

import json
import math
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.chart import chart

_ROOT = Path(__file__).parents[1]
_EXAMPLE = _ROOT / "examples" / "harbour-dispute.txt"
_OUT = _ROOT / "docs" / "reference" / "speed-peers.md"
_SENTENCES = 10  # of a summary
_SYLLABLES = ("bar", "den", "fol", "gim", "hal", "kes", "lor", "mun", "nap", "pir", "ros", "tev", "vil", "wom", "zan")
_LENGTHS = (100, 300, 1000, 3000, 10_000, 20_000)
_LONGEST = 30.0  # seconds; one that would take longer for the next length is not asked
_TURNS = 5
_WARM = 3  # times in a process, of which the last is measured


@dataclass(frozen=True, slots=True)
class Cost:
    """What a measurement takes."""

    seconds: float
    megabytes: float


def _text(sentences: int) -> str:
    """So many sentences of our example, a paragraph every three; each has words of its own: some methods take like ones for one."""
    from briefing import split_sentences

    lines = _EXAMPLE.read_text(encoding="utf-8")
    known = [span.of(lines) for span in split_sentences(lines) if len(span.of(lines).split()) > 6]
    made = [_varied(known[number % len(known)], random.Random(number)) for number in range(sentences)]  # noqa: S311 - the same each time
    return "\n\n".join(" ".join(made[start : start + 3]) for start in range(0, sentences, 3))


def _varied(sentence: str, dice: random.Random) -> str:
    """The sentence with a made-up word in the place of every other long one in small letters."""
    words = sentence.split(" ")
    places = [place for place, word in enumerate(words) if word.isalpha() and word.islower() and len(word) > 4][::2]
    for place in places:
        words[place] = "".join(dice.choice(_SYLLABLES) for _ in range(3))
    return " ".join(words)


def _html(sentences: int) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in _text(sentences).split("\n\n"))
    menu = "".join(f'<li><a href="/{number}">Section {number}</a></li>' for number in range(40))
    article = f"<article><h1>Quay to Close</h1>{body}</article>"
    return f"<html><head><title>Quay to Close</title></head><body><nav><ul>{menu}</ul></nav>{article}</body></html>"


def _ours(sentences: int) -> Callable[[], object]:
    from briefing import Options, Source, brief

    text, options = _text(sentences), Options(language="en")
    return lambda: brief([Source.from_text(text, name="a")], options)


def _sumy(name: str, method: str) -> Callable[[int], Callable[[], object]]:
    def prepare(sentences: int) -> Callable[[], object]:
        from importlib import import_module

        from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

        from briefing import split_sentences

        class Words:
            """Splits at spaces, since the library's own way needs data that is fetched."""

            def to_words(self, sentence: str) -> tuple[str, ...]:
                return tuple(sentence.split())

        text, summariser = _text(sentences), getattr(import_module(f"sumy.summarizers.{name}"), method)

        def summarise() -> object:
            known = [Sentence(span.of(text), Words()) for span in split_sentences(text)]
            return summariser()(ObjectDocumentModel([Paragraph(known)]), _SENTENCES)

        return summarise

    return prepare


def _lede(sentences: int) -> Callable[[], object]:
    import lede

    text = _text(sentences)
    return lambda: lede.summarize(text)


def _summa(sentences: int) -> Callable[[], object]:
    from summa.summarizer import summarize

    text = _text(sentences)
    return lambda: summarize(text, ratio=min(1.0, _SENTENCES / sentences))


def _newspaper(sentences: int) -> Callable[[], object]:
    from newspaper import Article

    page = _html(sentences)

    def read() -> object:
        article = Article("https://venn.example/quay", language="en")
        article.download(input_html=page)
        article.parse()
        return article.text

    return read


def _our_reading(sentences: int) -> Callable[[], object]:
    from briefing.ingest import read_bytes

    page = _html(sentences).encode()
    return lambda: read_bytes(page, "a.html")


def _trafilatura(sentences: int) -> Callable[[], object]:
    from trafilatura import extract

    page = _html(sentences)
    return lambda: extract(page, favor_precision=True)


def _readability(sentences: int) -> Callable[[], object]:
    from readability import Document

    page = _html(sentences)
    return lambda: Document(page).summary()


def _our_page(sentences: int) -> Callable[[], object]:
    from briefing import Options, Source, brief, render

    briefing, options = brief([Source.from_text(_text(sentences), name="a")]), Options()
    return lambda: render(briefing, "pdf", options)


def _bare_page(sentences: int) -> Callable[[], object]:
    from weasyprint import HTML

    from briefing import Options, Source, brief, render
    from briefing.render.pdf import VARIANT

    page = render(brief([Source.from_text(_text(sentences), name="a")]), "html", Options()).data.decode()
    return lambda: HTML(string=page).write_pdf(pdf_variant=VARIANT, pdf_tags=True)


_OURS = "neutral-briefing"
SUMMARIES: Mapping[str, Callable[[int], Callable[[], object]]] = {
    _OURS: _ours,
    "sumy LexRank": _sumy("lex_rank", "LexRankSummarizer"),
    "sumy TextRank": _sumy("text_rank", "TextRankSummarizer"),
    "sumy LSA": _sumy("lsa", "LsaSummarizer"),
    "lede": _lede,
    "summa TextRank": _summa,
}
READING = {_OURS: _our_reading, "trafilatura": _trafilatura, "readability-lxml": _readability, "newspaper4k": _newspaper}
PAGES = {_OURS: _our_page, "WeasyPrint alone, the same document": _bare_page}
FAMILIES = {"summaries": SUMMARIES, "reading": READING, "pages": PAGES}
_PACKAGES = (_OURS, "sumy", "lede", "summa", "newspaper4k", "trafilatura", "readability-lxml", "weasyprint")


def main() -> None:
    """Measures, prints and writes the comparison; or one measurement, in its own process."""
    if sys.argv[1:2] == ["--one"]:
        _measure(FAMILIES[sys.argv[2]][sys.argv[3]], int(sys.argv[4]))
        return
    is_quick = "--quick" in sys.argv
    turns, lengths = (1, _LENGTHS[:3]) if is_quick else (_TURNS, _LENGTHS)
    growth = {name: points for name in SUMMARIES if (points := _growth(name, lengths))}
    tables = [_table(title, family, turns) for title, family in _TITLES.items()]
    text = "\n".join(_page(tables, growth))
    print(text)
    _OUT.write_text(text, encoding="utf-8")
    lines = {name: [(length, cost.seconds) for length, cost in points] for name, points in growth.items()}
    _OUT.with_suffix(".svg").write_text(chart(lines, "sentences", "seconds"), encoding="utf-8")


_TITLES = {"A summary of 60 sentences": "summaries", "Reading a web page": "reading", "A page in a warm process": "pages"}
_USUAL = 60  # sentences of an article


def _measure(prepare: Callable[[int], Callable[[], object]], sentences: int) -> None:
    """Prints the last of a few times, since the first ones load what is needed, and the peak of memory."""
    work, seconds = prepare(sentences), 0.0
    for _ in range(_WARM if sentences <= 1000 else 1):
        begin = time.perf_counter()
        work()
        seconds = time.perf_counter() - begin
    print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))


def _cost(family: str, name: str, sentences: int) -> Cost | None:
    """None: it is not installed, or cannot do it."""
    command = [sys.executable, __file__, "--one", family, name, str(sentences)]
    try:
        child = subprocess.run(command, capture_output=True, text=True, timeout=_LONGEST * 4, check=False)
    except subprocess.TimeoutExpired:
        return None
    return Cost(*json.loads(child.stdout.splitlines()[-1])) if child.returncode == 0 else None


def _growth(name: str, lengths: Sequence[int]) -> list[tuple[int, Cost]]:
    points: list[tuple[int, Cost]] = []
    for length in lengths:
        if points and points[-1][1].seconds * (length / points[-1][0]) ** 2 > _LONGEST:
            break
        if (cost := _cost("summaries", name, length)) is None:
            break
        points.append((length, cost))
    return points


def _table(title: str, family: str, turns: int) -> str:
    costs: dict[str, list[Cost]] = {name: [] for name in FAMILIES[family]}
    for _ in range(turns):
        for name, found in costs.items():
            if cost := _cost(family, name, _USUAL):
                found.append(cost)
    return "\n".join(_rows(title, {name: found for name, found in costs.items() if found}))


def _rows(title: str, costs: Mapping[str, Sequence[Cost]]) -> Iterator[str]:
    middle = {name: statistics.median(cost.seconds for cost in found) for name, found in costs.items()}
    yield from (f"## {title}", "", "| | milliseconds | times ours | peak MB |", "|---|---:|---:|---:|")
    for name, seconds in middle.items():
        peak = max(cost.megabytes for cost in costs[name])
        yield f"| {name} | {seconds * 1000:.1f} | {seconds / middle[_OURS]:.2f} | {peak:.0f} |"
    yield ""


def _page(tables: Sequence[str], growth: Mapping[str, Sequence[tuple[int, Cost]]]) -> Iterator[str]:
    yield from (
        "# Speed beside others",
        "",
        "Written by `make bench`; medians of one run on one machine, so that only the ratios say something.",
    )
    yield from ("What each makes is not the same: ours also finds actors, quotations and open points, and balances the choice.", "")
    yield from (", ".join(_versions()) + ".", "", *tables)
    yield from ("## Growth with length", "", "![Seconds by the number of sentences](speed-peers.svg)", "")
    yield from ("| | sentences | seconds | exponent | peak MB |", "|---|---:|---:|---:|---:|")
    for name, points in growth.items():
        longest, cost = points[-1]
        yield f"| {name} | {longest:,} | {cost.seconds:.2f} | {_exponent(points)} | {cost.megabytes:.0f} |"
    yield from ("", f"A method that would have taken more than {_LONGEST:.0f} seconds for the next length was not asked for it.", "")


def _versions() -> Iterator[str]:
    yield f"Python {sys.version.partition(' ')[0]}"
    for package in _PACKAGES:
        try:
            yield f"{package} {version(package)}"
        except PackageNotFoundError:
            yield f"{package} not installed"


def _exponent(points: Sequence[tuple[int, Cost]]) -> str:
    """The slope of the line through the logarithms of what is long enough to be measured."""
    places: list[tuple[float, float]] = [(math.log(length), math.log(cost.seconds)) for length, cost in points]
    if len(places) < 2:
        return "–"
    return f"{statistics.linear_regression(*map(list, zip(*places, strict=True))).slope:.2f}"


if __name__ == "__main__":
    main()
