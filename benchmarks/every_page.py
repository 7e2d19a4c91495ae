"""Lays out 500 inputs in every theme on both papers, and prints how they fitted, as a table in Markdown.

    python benchmarks/every_page.py FOLDER…                                     all of them, at once
    python benchmarks/every_page.py FOLDER… --part 3/20 --results fits.jsonl    a twentieth; appends a line a page to a file
    python benchmarks/every_page.py --table fits.jsonl                          the table of what is in the file

FOLDER holds further .txt files, such as news articles. The inputs are the examples, these, and made-up texts of five scripts; where they
are more than 500, they are 500 at even distances. Parts are of about the same weight, and may run side by side: each appends to
a file of its own, and --table takes several. A part that is run again adds nothing new.

A page counts as whole when it is one sheet with every sign of its document on it; nothing else is written.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean

from briefing import Briefing, BriefingError, InputError, Options, Source, brief, read
from briefing.model.options import Paper
from briefing.render import theme_names
from briefing.render._page.papers import PAPERS
from briefing.render._page.render import fitted

_ROOT = Path(__file__).parents[1]
_SENTENCES = {
    "Latin": "The council of ward {n} kept the old pier open while crews repaired its wooden deck on day {n}.",
    "Arabic": "قال رئيس المجلس رقم {n} إن الميناء سيبقى مفتوحا حتى نهاية العام.",
    "Hebrew": "המועצה מספר {n} הצביעה אמש לסגור את המזח הישן.",
    "Chinese": "港口管理局第{n}号公告表示渡轮将在周日停运。",
    "Cyrillic": "Совет номер {n} проголосовал за закрытие старого причала до осени.",
}
_LENGTHS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 40, 60, 100, 150, 250, 400)  # sentences
_SECTIONS = (0, 1, 3, 5, 20, 60)
_LONGEST = 6_000  # sentences: about 100,000 words
_INPUTS = 500
_PAPERS: tuple[Paper, Paper] = ("a4", "letter")


@dataclass(frozen=True, slots=True)
class Fit:
    """One input on one page; no theme: the input was refused, since no sentence of it can be quoted."""

    name: str
    theme: str = ""
    paper: str = ""
    layouts: int = 0
    """0: the page failed."""


def main() -> None:
    """Prints the table; a line for every page that failed goes to standard error."""
    wishes = _parser().parse_args()
    if wishes.table:
        _print_table(fit for path in wishes.table for fit in _known(path))
        return
    part, parts = (int(number) for number in wishes.part.split("/"))
    known = list(_known(wishes.results)) if wishes.results else []
    names = {fit.name for fit in known}
    fits = []
    for source in _chosen(list(_sources(wishes.folders)))[part - 1 :: parts]:
        if source.name not in names:
            fits += _append(list(_fits(source)), wishes.results)
    _print_table([*known, *fits])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Lays out many inputs in every theme on both papers.")
    parser.add_argument("folders", nargs="*", type=Path, help="folders of further .txt files")
    parser.add_argument("--part", default="1/1", help="which part of how many, as 3/20")
    parser.add_argument("--results", type=Path, help="file of lines of JSON that the part is appended to")
    parser.add_argument("--table", nargs="+", type=Path, help="only print the table of these files")
    return parser


def _chosen(sources: list[Source]) -> list[Source]:
    """As many as are asked for, at even distances; all, where there are no more."""
    step = max(1.0, len(sources) / _INPUTS)
    return [sources[int(number * step)] for number in range(min(_INPUTS, len(sources)))]


def _fits(source: Source) -> Iterator[Fit]:
    try:
        briefing = brief([source])
    except InputError:
        yield Fit(source.name)
        return
    for theme in theme_names():
        for paper in _PAPERS:
            yield Fit(source.name, theme, paper, _layouts(briefing, theme, paper, source.name))


def _layouts(briefing: Briefing, theme: str, paper: Paper, name: str) -> int:
    """How many layouts a whole page took; 0 where there is none."""
    try:
        page = fitted(briefing, Options(theme=theme, paper=paper))
    except BriefingError as error:
        print(f"{name}, {theme}, {paper}: {error}", file=sys.stderr)
        return 0
    return page.layouts if page.sheet.pages == 1 and not page.sheet.lost(PAPERS[paper]) else 0


def _append(fits: list[Fit], results: Path | None) -> list[Fit]:
    if results:
        with results.open("a", encoding="utf-8") as file:
            file.writelines(json.dumps(asdict(fit), ensure_ascii=False) + "\n" for fit in fits)
    return fits


def _known(results: Path) -> Iterator[Fit]:
    if results.exists():
        for line in results.read_text(encoding="utf-8").splitlines():
            yield Fit(**json.loads(line))


def _print_table(fits: Iterable[Fit]) -> None:
    every = list(dict.fromkeys(fits))
    refused = sum(not fit.theme for fit in every)
    print(f"{len({fit.name for fit in every})} inputs, {refused} of them refused, since no sentence can be quoted\n")
    print("| theme | paper | pages | whole | layouts, mean | most |\n|---|---|--:|--:|--:|--:|")
    groups: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for fit in every:
        if fit.theme:
            groups[fit.theme, fit.paper].append(fit.layouts)
    for (theme, paper), layouts in sorted(groups.items()):
        whole = [count for count in layouts if count]
        print(f"| {theme} | {paper} | {len(layouts)} | {len(whole)} | {fmean(whole or [0]):.2f} | {max(whole, default=0)} |")


def _sources(folders: list[Path]) -> Iterator[Source]:
    """Short inputs first and long ones last, so that pieces are of about the same weight."""
    paths = sorted((_ROOT / "examples").rglob("*.txt")) + [path for folder in folders for path in sorted(folder.glob("*.txt"))]
    for path in paths:
        yield from read(path)
    for script, sentence in _SENTENCES.items():
        for sections in _SECTIONS:
            for length in _LENGTHS:
                yield Source.from_text(_text(sentence, sections, length), name=f"{script}, {sections} sections, {length} sentences")
        yield Source.from_text(_text(sentence, 10, _LONGEST), name=f"{script}, {_LONGEST} sentences")
    yield Source.from_text("Fire.", name="one word")


def _text(sentence: str, sections: int, length: int) -> str:
    lines = [sentence.format(n=number + 1) for number in range(length)]
    if not sections:
        return " ".join(lines)
    size = max(1, length // sections)
    parts = [" ".join(lines[start : start + size]) for start in range(0, length, size)]
    return "\n\n".join(f"Part {number + 1} of the day\n\n{part}" for number, part in enumerate(parts))


if __name__ == "__main__":
    main()
