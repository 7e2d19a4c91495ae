"""This file reads a PDF in a process of its own, bounded in time and memory.

PDFium has no limits: a file of some kilobytes may unpack to gigabytes, or draw itself in itself for ever, and what breaks it ends the
process. Starting one takes less than a tenth of a second.
"""

import json
import os
import pickle
import subprocess
import sys
from contextlib import suppress

from briefing.errors import InputError
from briefing.limits import limit_memory
from briefing.model.text import Source

_MEMORY = 480  # MB of address space, of which Python, PDFium and our code take a third; and three times the file's size
_WAIT = 90.0  # seconds on the clock; the document's own patience ends before, unless it is stuck
_PAGE = 8  # seconds of the processor's time between two pages
_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from briefing.ingest._paper.apart import answer; answer()"


def read_apart(data: bytes, name: str) -> Source:
    """The one source that a PDF is.

    Raises:
        InputError: it is damaged, locked, scanned or too large, or takes too much time or memory.
    """
    command = [sys.executable, "-P", "-c", _START, json.dumps(sys.path)]
    request = json.dumps(name).encode() + b"\n" + data
    try:
        child = subprocess.run(command, input=request, capture_output=True, timeout=_WAIT, check=False)  # noqa: S603 - our own module
    except subprocess.TimeoutExpired as error:
        raise InputError(_too_much(name)) from error
    if child.returncode or not child.stdout:
        _tell_a_bug(child.stderr)
        raise InputError(_too_much(name))
    found: Source | str = pickle.loads(child.stdout)  # noqa: S301 - from our own process
    if isinstance(found, str):
        raise InputError(found)
    return found


def answer() -> None:
    """Answers the request on standard input: a source, or what is wrong with the file."""
    name = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    limit_memory(_MEMORY + 3 * len(data) // 2**20)
    allow_a_page()
    from briefing.ingest.pdf import source_of

    try:
        found: Source | str = source_of(data, name, allow_a_page)
    except InputError as error:
        found = str(error)
    except (MemoryError, RecursionError):
        found = _too_much(name)
    sys.stdout.buffer.write(pickle.dumps(found))
    sys.stdout.buffer.flush()
    os._exit(0)  # a library that is out of memory may not end well


def allow_a_page() -> None:
    """Gives the process its time for one page more; what takes longer ends with it."""
    if sys.platform == "win32":
        return
    import resource

    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime)
    with suppress(ValueError):  # somebody else has allowed less
        resource.setrlimit(resource.RLIMIT_CPU, (used + _PAGE, resource.getrlimit(resource.RLIMIT_CPU)[1]))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _tell_a_bug(told: bytes) -> None:
    """Shows a traceback of ours: it is no fault of the file."""
    if b"Traceback" in told and b"MemoryError" not in told:
        raise RuntimeError(told.decode("utf-8", "replace"))


def _too_much(name: str) -> str:
    return f"{name}: takes too much time or memory, or breaks what reads PDFs; print its article to a new PDF and give that one"
