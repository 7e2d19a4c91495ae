"""Measures what users wait for: start-up, reading, choosing, the page.

Each figure is the best of a few runs, in seconds and as a multiple of importing click in a process of its own, which
makes figures of different machines comparable.

    python benchmarks/speed.py
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from briefing import Options, brief, inspect, read, render

_RUNS = 5
_EXAMPLE = Path(__file__).parents[1] / "examples" / "harbour-dispute.txt"


def main() -> None:
    """Prints a line a measurement."""
    unit = _best(_process("-c", "import click"))
    print(f"{'python -c import click':36}{unit:8.3f} s")
    for name, work in _measurements().items():
        seconds = _best(work)
        print(f"{name:36}{seconds:8.3f} s{seconds / unit:8.1f} x")


def _measurements() -> dict[str, Callable[[], object]]:
    (source,) = read(_EXAMPLE)
    briefing = brief([source])
    return {
        "briefing --help": _process("-m", "briefing", "--help"),
        "briefing make --to json": _process("-m", "briefing", "make", str(_EXAMPLE), "--to", "json", "-o", "-"),
        "briefing make --to pdf": _process("-m", "briefing", "make", str(_EXAMPLE), "-o", "-"),
        "inspect, one article": lambda: inspect(source),
        "brief, one article": lambda: brief([source]),
        "render pdf, in a warm process": lambda: render(briefing, "pdf", Options()),
    }


def _process(*words: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, *words], check=True, capture_output=True)


def _best(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(_RUNS):
        begin = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begin)
    return min(taken)


if __name__ == "__main__":
    main()
