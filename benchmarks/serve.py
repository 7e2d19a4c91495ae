"""Measures the web page: from a keystroke to the new page in the browser, against a warm `make` of the same texts.

    python -m benchmarks.serve            30 keystrokes
    python -m benchmarks.serve 100

Needs Chromium. The two are measured by turns, so that other load on the machine meets both. A page is new when the browser shows it
with its type in place; the keystroke's time counts the wait for a next one, too. `make` is what the command does once all is loaded:
reading, choosing, laying out, and writing the PDF.
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from briefing import Source, brief, render
from tests.serve.browser import Desk, launched
from tests.serve.conftest import serving

_EXAMPLE = (Path(__file__).parents[1] / "examples" / "harbour-dispute.txt").read_text(encoding="utf-8")
_KEYSTROKES = 30


def main(words: list[str]) -> None:
    """Prints both medians and their ratio."""
    made, shown = [], []
    with TemporaryDirectory() as folder, serving(Path(folder)) as served, launched() as browser:
        desk = Desk(browser.new_page(), served.address)
        desk.paste(_EXAMPLE)
        make(_EXAMPLE)
        field = desk.tab.get_by_label("Paste an article")
        field.press("Control+End")
        for _ in range(int(words[0]) if words else _KEYSTROKES):
            shown.append(_seconds(partial(_type, desk)))
            made.append(_seconds(partial(make, field.input_value())))
    print(f"{'keystroke to new page':28}{median(shown):8.2f} s")
    print(f"{'warm make':28}{median(made):8.2f} s")
    print(f"{'ratio':28}{median(shown) / median(made):8.2f}")


def make(text: str) -> None:
    """What the command does, once all is loaded."""
    render(brief([Source.from_text(text, name="pasted text")]), "pdf")


def _type(desk: Desk) -> None:
    with desk.new_page():
        desk.tab.keyboard.press("a")


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


if __name__ == "__main__":
    main(sys.argv[1:])
