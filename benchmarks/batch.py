"""Measures batches: articles a second on one core and on two, memory, growth with their number, and what two kills cost.

The articles are our own examples with varied words. Growth is the exponent that fits time to number: 1 is in proportion. With `--dask`,
a cluster of two workers does the same, one of which is killed.

    python benchmarks/batch.py [ARTICLES] [--dask]
"""

import json
import math
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

_EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))
_NAMES = ("Alder", "Brandt", "Corvin", "Dunmore", "Ellery", "Farrow", "Garrick", "Hollis", "Ives", "Jessop", "Keld", "Lorne")
_KILLED_AT = (0.2, 0.4)  # of the articles
_WAIT = 0.05  # seconds between two looks


def main() -> None:
    """Prints a line a measurement."""
    count = int(next((word for word in sys.argv[1:] if word.isdigit()), "1000"))
    with TemporaryDirectory() as name:
        folder = Path(name)
        _write_articles(folder, count)
        seconds = {jobs: _measured(folder, count, f"{jobs} process{'es' * (jobs > 1)}", "--jobs", str(jobs)) for jobs in (1, 2)}
        print(f"two processes over one: {seconds[1] / seconds[2]:.2f} x")
        _tell_growth(folder, count, seconds[2])
        _tell_kills(folder, count)
        if "--dask" in sys.argv:
            _tell_cluster(folder, count)


def _write_articles(folder: Path, count: int) -> None:
    """Writes them as lines of JSON, so that reading a file each is not what is measured."""
    dice = random.Random(7)  # noqa: S311 - for articles that are the same each time
    texts = [path.read_text(encoding="utf-8") for path in _EXAMPLES]
    with (folder / "articles.jsonl").open("w", encoding="utf-8") as file:
        for number in range(count):
            file.write(json.dumps({"name": f"article {number}", "text": _varied(texts[number % len(texts)], dice)}) + "\n")


def _varied(text: str, dice: random.Random) -> str:
    """The text with other numbers, and other names in the place of some of its capitalised words."""
    capitals = sorted({word for word in text.split() if word.isalpha() and word.istitle() and len(word) > 4})
    for word in dice.sample(capitals, min(3, len(capitals))):
        text = text.replace(word, dice.choice(_NAMES))
    return "".join(str(dice.randrange(1, 10)) if sign.isdigit() else sign for sign in text)


def _command(folder: Path, count: int, *words: str) -> list[str]:
    """A batch of the first articles, through a file of its own."""
    part = folder / f"{count}.jsonl"
    if not part.exists():
        lines = (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
        part.write_text("".join(lines[:count]), encoding="utf-8")
    return [sys.executable, "-m", "briefing", "batch", str(part), "-o", str(folder / "results.jsonl"), "--to", "json", *words]


def _measured(folder: Path, count: int, title: str, *words: str) -> float:
    """Seconds of a run, which are printed with its memory."""
    (folder / "results.jsonl").unlink(missing_ok=True)
    begin = time.perf_counter()
    with subprocess.Popen(_command(folder, count, *words), stderr=subprocess.DEVNULL) as process:
        peaks = _Peaks(process.pid)
        process.wait()
    seconds = time.perf_counter() - begin
    early, late = peaks.halves()
    print(f"{title:16}{count:8,} articles{seconds:9.1f} s{count / seconds:8.1f} a second, memory {early:.0f} MB, then {late:.0f} MB")
    _check(folder / "results.jsonl", count)
    return seconds


class _Peaks:
    """Watches the memory of a process and those that it started."""

    def __init__(self, parent: int) -> None:
        self._parent = parent
        self._sizes: list[float] = []
        self._watch = threading.Thread(target=self._look, daemon=True)
        self._watch.start()

    def halves(self) -> tuple[float, float]:
        """The most megabytes in the second quarter of the run, when all is loaded, and in the last: alike where memory is flat."""
        quarter = max(1, len(self._sizes) // 4)
        return max(self._sizes[quarter : 2 * quarter], default=0), max(self._sizes[-quarter:], default=0)

    def _look(self) -> None:
        while Path(f"/proc/{self._parent}").exists():
            size = sum(_resident(pid) for pid in (self._parent, *_children(self._parent)))
            if size:
                self._sizes.append(size)
            time.sleep(_WAIT)


def _children(parent: int) -> Iterator[int]:
    for path in Path("/proc").glob(f"{parent}/task/*/children"):
        try:
            yield from map(int, path.read_text().split())
        except OSError:  # it has ended
            return


def _resident(pid: int) -> float:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except (OSError, IndexError):
        return 0.0


def _check(results: Path, count: int) -> None:
    """Says so if not every article is there once."""
    kept = _kept(results)
    if len(kept) != count or len(set(kept)) != count:
        print(f"  lost {count - len(set(kept))}, repeated {len(kept) - len(set(kept))}")


def _kept(results: Path) -> Sequence[str]:
    if not results.exists():
        return []
    with results.open("rb") as lines:
        return [json.loads(line)["item"] for line in lines if line.endswith(b"\n")]


def _tell_growth(folder: Path, count: int, seconds: float) -> None:
    points = [(count, seconds)]
    fewer = [count // share for share in (4, 16) if count // share >= 50]
    points += [(each, _measured(folder, each, "2 processes", "--jobs", "2")) for each in fewer]
    if len(points) > 1:
        print(f"growth with their number: exponent {_exponent(points):.2f}, start-up included")


def _exponent(points: Sequence[tuple[int, float]]) -> float:
    """The slope of the straight line through the logarithms."""
    places = [(math.log(number), math.log(seconds)) for number, seconds in points]
    middle = [sum(each) / len(places) for each in zip(*places, strict=True)]
    rise = sum((across - middle[0]) * (up - middle[1]) for across, up in places)
    return float(rise / sum((across - middle[0]) ** 2 for across, _ in places))


def _tell_kills(folder: Path, count: int) -> None:
    results = folder / "results.jsonl"
    results.unlink(missing_ok=True)
    for number, share in enumerate(_KILLED_AT):
        words = ("--jobs", "2", *(["--resume"] if number else []))
        process = subprocess.Popen(_command(folder, count, *words), stderr=subprocess.DEVNULL, start_new_session=True)
        _wait_for(results, share * count, process)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    subprocess.run(_command(folder, count, "--jobs", "2", "--resume"), stderr=subprocess.DEVNULL, check=True)
    print(f"killed twice and gone on with: {len(_kept(results)):,} results of {count:,}")
    _check(results, count)


def _wait_for(results: Path, goal: float, process: "subprocess.Popen[Any]") -> None:
    part = results.with_name(results.name + ".part")
    while process.poll() is None and _lines(part) < goal:
        time.sleep(_WAIT)


def _lines(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.exists() else 0


def _tell_cluster(folder: Path, count: int) -> None:
    """Kills one of a cluster's two workers in the middle, which nobody starts again."""
    place = folder / "scheduler.json"
    results = folder / "results.jsonl"
    results.unlink(missing_ok=True)
    begin = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    work = [sys.executable, "-m", "distributed.cli.dask_worker", "--nthreads", "1", "--no-nanny", "--no-dashboard"]
    processes = [_quiet(*begin, "--scheduler-file", str(place)), *(_quiet(*work, "--scheduler-file", str(place)) for _ in range(2))]
    while not place.exists():
        time.sleep(_WAIT)
    address = json.loads(place.read_text(encoding="utf-8"))["address"]
    start = time.perf_counter()
    process = subprocess.Popen(_command(folder, count, "--engine", "dask", "--scheduler", address), stderr=subprocess.DEVNULL)
    _wait_for(results, _KILLED_AT[0] * count, process)
    processes[-1].kill()
    process.wait()
    print(f"a cluster of two, one killed: {len(_kept(results)):,} results of {count:,} in {time.perf_counter() - start:.1f} s")
    _check(results, count)
    for each in processes:
        each.kill()
        each.wait()


def _quiet(*words: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
