"""Measures what a page costs: layouts, and time against one bare WeasyPrint rendering of the same final document.

    python benchmarks/page.py                  the examples and made-up texts
    python benchmarks/page.py FOLDER…          also the .txt files of these folders
    python benchmarks/page.py --layouts …      only counts layouts, which no other load on the machine disturbs

Times are processor seconds; a ratio is the median over all texts, each the best of two runs of either kind, by turns.
"""

import os
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import fmean, median
from tempfile import TemporaryDirectory

from briefing import Briefing, InputError, Options, Source, brief, read, render
from briefing.render._page.attachments import attachments
from briefing.render._page.press import lay_out
from briefing.render._page.render import fitted
from briefing.render.pdf import UNDATED, VARIANT

_ROOT = Path(__file__).parents[1]
_EXAMPLE = _ROOT / "examples" / "harbour-dispute.txt"
_COLD_RUNS = 15
_KEEPING = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}  # byte code, as an installation has it
_STOCK = "The harbour council kept the old pier open while crews repaired its wooden deck before the winter storms reached the town"
_BARE = """
import sys
from pathlib import Path
from weasyprint import HTML
sys.stdout.buffer.write(HTML(string=Path(sys.argv[1]).read_text(encoding="utf-8")).write_pdf(pdf_variant="{variant}", pdf_tags=True))
"""


def main(words: list[str]) -> None:
    """Prints layouts a page and the ratios."""
    briefings = list(_briefings(Path(word) for word in words if not word.startswith("--")))
    layouts = [fitted(briefing, Options()).layouts for briefing in briefings]
    table = ", ".join(f"{count} × {number}" for number, count in sorted(Counter(layouts).items()))
    print(f"{'pages':28}{len(layouts):8}")
    print(f"{'layouts a page, mean':28}{fmean(layouts):8.2f}   ({table})")
    if "--layouts" not in words:
        ratios = [_warm(briefing) for briefing in briefings]
        print(f"{'warm page / bare rendering':28}{median(ratios):8.2f}   (mean {fmean(ratios):.2f}, most {max(ratios):.2f})")
        print(f"{'cold command / bare script':28}{_cold():8.2f}")


def _briefings(folders: Iterator[Path]) -> Iterator[Briefing]:
    paths = sorted((_ROOT / "examples").glob("*.txt")) + [path for folder in folders for path in sorted(folder.glob("*.txt"))]
    sources = [source for path in paths for source in read(path)] + list(_made_up())
    for source in sources:
        try:
            yield brief([source])
        except InputError as error:
            print(f"{source.name}: {error}", file=sys.stderr)


def _made_up() -> Iterator[Source]:
    """Texts of many lengths, with and without headings."""
    for sections in (1, 3, 6, 12):
        for sentences in (2, 5, 12):
            parts = (f"Part {part} of the day\n\n{_paragraph(part, sentences)}" for part in range(sections))
            yield Source.from_text("\n\n".join(["What happened at the harbour", *parts]), name=f"{sections} × {sentences}")


def _paragraph(part: int, sentences: int) -> str:
    stock = _STOCK.split()
    return " ".join(f"The council of ward {part} met {' '.join(stock[: 8 + (part + n) % 13])} on day {n + 1}." for n in range(sentences))


def _warm(briefing: Briefing) -> float:
    """Our page over a bare rendering of its final HTML, in a process where both were done before."""
    page = fitted(replace(briefing), Options())
    html = page.html

    def bare() -> object:
        document = lay_out(html).document
        return document.write_pdf(pdf_variant=VARIANT, pdf_tags=True, attachments=attachments(page, UNDATED, with_sources=True))

    ours, theirs = [], []
    for _ in range(2):
        ours.append(_seconds(lambda: render(briefing, "pdf")))
        theirs.append(_seconds(bare))
    return min(ours) / min(theirs)


def _cold() -> float:
    """`briefing make` over a script that renders its final HTML once, each in a process of its own."""
    with TemporaryDirectory() as folder:
        html, script = Path(folder) / "page.html", Path(folder) / "bare.py"
        subprocess.run([sys.executable, "-m", "briefing", "make", str(_EXAMPLE), "-o", str(html)], check=True, capture_output=True)
        script.write_text(_BARE.format(variant=VARIANT), encoding="utf-8")
        ours, theirs = [], []
        for _ in range(_COLD_RUNS + 1):
            ours.append(_child_seconds("-m", "briefing", "make", str(_EXAMPLE), "-o", "-"))
            theirs.append(_child_seconds(str(script), str(html)))
    return median(ours[1:]) / median(theirs[1:])  # the first one fills the caches


def _child_seconds(*words: str) -> float:
    begin = _children()
    subprocess.run([sys.executable, *words], check=True, capture_output=True, env=_KEEPING)
    return _children() - begin


def _children() -> float:
    """Processor seconds of all processes that were started and waited for."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def _seconds(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


if __name__ == "__main__":
    main(sys.argv[1:])
