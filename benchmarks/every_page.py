"""Lays out many inputs in every theme on both papers, and prints how they fitted, as a table in Markdown.

    python benchmarks/every_page.py                        the examples and made-up texts of five scripts
    python benchmarks/every_page.py FOLDER…                also the .txt files of these folders
    python benchmarks/every_page.py --piece 2/10 FOLDER…   every tenth input, from the second

A page counts as whole when it is one sheet with every sign of its document on it; nothing else is written.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean

from briefing import BriefingError, InputError, Options, Source, brief, read
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
_LENGTHS = (1, 2, 4, 8, 16, 40, 100, 400)  # sentences
_SECTIONS = (0, 1, 5, 20, 60)
_LONGEST = 6_000  # sentences: about 100,000 words


def main(words: list[str]) -> None:
    """Prints the table, and a line for every page that failed."""
    first, step = (int(part) for part in (words[words.index("--piece") + 1] if "--piece" in words else "1/1").split("/"))
    folders = [Path(word) for word in words if Path(word).is_dir()]
    sources = list(_sources(folders))[first - 1 :: step]
    layouts: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    failed: Counter[tuple[str, str]] = Counter()
    refused = 0
    for source in sources:
        try:
            briefing = brief([source])
        except InputError:
            refused += 1
            continue
        for theme in theme_names():
            for paper in ("a4", "letter"):
                try:
                    page = fitted(briefing, Options(theme=theme, paper="a4" if paper == "a4" else "letter"))
                    is_whole = page.sheet.pages == 1 and not page.sheet.lost(PAPERS[paper])
                except BriefingError as error:
                    is_whole = False
                    print(f"{source.name}, {theme}, {paper}: {error}", file=sys.stderr)
                else:
                    layouts[theme, paper].append(page.layouts)
                failed[theme, paper] += not is_whole
    _table(layouts, failed, len(sources), refused)


def _table(layouts: dict[tuple[str, str], list[int]], failed: Counter[tuple[str, str]], sources: int, refused: int) -> None:
    print(f"{sources} inputs, {refused} of them refused as holding no sentence that can be quoted\n")
    print("| theme | paper | pages | whole | layouts, mean | most |\n|---|---|--:|--:|--:|--:|")
    for (theme, paper), counts in layouts.items():
        pages = len(counts) + failed[theme, paper]
        print(f"| {theme} | {paper} | {pages} | {pages - failed[theme, paper]} | {fmean(counts):.2f} | {max(counts)} |")


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
    main(sys.argv[1:])
