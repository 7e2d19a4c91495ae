"""Measures what users wait for: start-up, one article from a cold start, and the steps of a warm process.

Every figure is the median of the processor's seconds over a few turns in which all take part, so that a busy machine changes little; of
processes of their own also the most memory. Ratios are to lede 0.5.1, a summariser without dependencies, and to `import click`.

    pip install lede
    python benchmarks/speed.py
"""

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from statistics import median

from briefing import Options, brief, inspect, read, render

_TURNS = 15
_EXAMPLE = Path(__file__).parents[1] / "examples" / "harbour-dispute.txt"
_PAGE = "import sys, weasyprint; weasyprint.HTML(string=sys.argv[1]).write_pdf('/dev/null')"
_KEEPING = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}  # byte code, as an installation has it
_LEDE = "import sys, lede; print(lede.summarize(open(sys.argv[1], encoding='utf-8').read()))"


def main() -> None:
    """Prints a line a measurement."""
    print(f"Python {sys.version.split()[0]}, lede {version('lede')}, click {version('click')}, WeasyPrint {version('weasyprint')}")
    commands = _commands()
    turns = [{name: _cold(*words) for name, words in commands.items()} for _ in range(_TURNS + 1)][1:]  # the first one fills the caches
    click, lede = (median(turn[name][0] for turn in turns) for name in ("import click", "lede, one article"))
    for name in commands:
        seconds, megabytes = (median(turn[name][place] for turn in turns) for place in (0, 1))
        print(f"{name:28}{seconds:8.3f} s{seconds / click:7.2f} x click{seconds / lede:7.2f} x lede{megabytes:7.0f} MB")
    for name, work in _warm().items():
        work()
        print(f"{name:28}{median(_seconds(work) for _ in range(_TURNS)):8.3f} s")


def _commands() -> dict[str, tuple[str, ...]]:
    page = (sys.executable, "-m", "briefing", "make", str(_EXAMPLE), "-o", "-", "--to")
    html = subprocess.run([*page, "html"], check=True, capture_output=True, text=True).stdout
    return {
        "import click": ("-c", "import click"),
        "briefing --help": ("-m", "briefing", "--help"),
        "lede, one article": ("-c", _LEDE, str(_EXAMPLE)),
        "briefing make --to json": (*page[1:], "json"),
        "briefing make --to txt": (*page[1:], "txt"),
        "WeasyPrint, the same page": ("-c", _PAGE, html),
        "briefing make --to pdf": (*page[1:], "pdf"),
    }


def _cold(*words: str) -> tuple[float, float]:
    """The processor's seconds and the most megabytes that a Python process of its own takes."""
    process = subprocess.Popen([sys.executable, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_KEEPING)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"failed: {' '.join(words)[:200]}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def _warm() -> dict[str, Callable[[], object]]:
    (source,) = read(_EXAMPLE)
    briefing = brief([source])
    return {
        "inspect, one article": lambda: inspect(source),
        "brief, one article": lambda: brief([source]),
        "render pdf, warm": lambda: render(briefing, "pdf", Options()),
    }


def _seconds(work: Callable[[], object]) -> float:
    before = resource.getrusage(resource.RUSAGE_SELF)
    work()
    after = resource.getrusage(resource.RUSAGE_SELF)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
