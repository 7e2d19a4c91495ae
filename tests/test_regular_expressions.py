"""This file tests that no regular expression, ours or one built of a language's words, is slow on a text made to hurt it."""

import json
import re
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
LENGTH = 100_000
MOST = 1.0  # seconds of the processor's own time, so that a busy machine fails no test

# What expressions repeat: letters, spaces, signs, and the beginnings of things that never end.
PIECES = (
    *("a", "A", " ", "\n", "1", ".", "-", "“", '"', "(", "<", "&", "a ", "A ", "1,", "A."),
    *(" \n", "Aa, ", "a@", "“a ", "said ", "the Aa of ", "http://a."),
)
TEXTS = {piece: (piece * LENGTH)[:LENGTH] + "\x00" for piece in PIECES}

Expression = re.Pattern[str] | re.Pattern[bytes]
WAYS: dict[str, Callable[[Any, Any], Iterable[object]]] = {
    "match": lambda expression, text: (expression.match(text),),
    "fullmatch": lambda expression, text: (expression.fullmatch(text),),
    "search": lambda expression, text: (expression.search(text),),
    **dict.fromkeys(("finditer", "findall", "sub", "subn", "split"), lambda expression, text: expression.finditer(text)),
}

# The name of an expression: "_WEB" of "_WEB = re.compile("; nothing of "return re.compile(".
NAMED = re.compile(r"(?P<name> \w+ ) (?: \s* : [^=]+ )? \s* = \s* re\.compile", re.VERBOSE)
# A call of one: "_WEB" and "match" of "_WEB.match("; nothing of "_WEB,".
CALLED = re.compile(rf"\b (\w+) \. ({'|'.join(WAYS)}) \b", re.VERBOSE)


class TooSlow(Exception):  # noqa: N818 - it is an alarm, no error
    """An expression's time was up."""


def expressions() -> Iterator[tuple[Expression, str]]:
    """All that the program compiles, each with the place in its code."""
    printed = subprocess.run([sys.executable, "-m", "tests.expressions"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for text, flags, place in json.loads(printed):
        if text.startswith("bytes:"):
            yield re.compile(text.removeprefix("bytes:").encode("latin-1"), flags), place
        else:
            yield re.compile(text, flags), place


@pytest.fixture
def alarm() -> Iterator[None]:
    """Makes the clock's signal an error."""
    before = signal.signal(signal.SIGVTALRM, ring)
    yield
    signal.signal(signal.SIGVTALRM, before)


def ring(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a handler's signature
    raise TooSlow


def is_slow(work: Callable[[], object]) -> bool:
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST)
    try:
        work()
    except TooSlow:
        return True
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return False


def ways_used(place: str) -> set[str]:
    """How the code calls an expression that it keeps under a name; every way where it has none, or is handed about."""
    path, _, line = place.partition(":")
    named = NAMED.match((ROOT / path).read_text(encoding="utf-8").splitlines()[int(line) - 1])
    used = {way for name, way in CALLED.findall(source()) if named and name == named["name"]}
    return used or set(WAYS)


@cache
def source() -> str:
    """The whole program."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "briefing").rglob("*.py")))


def slow_on(expression: Expression, ways: set[str], text: str) -> list[str]:
    """The ways of matching that take too long."""
    given: Any = text if isinstance(expression.pattern, str) else text.encode()
    return [way for way in sorted(ways) if is_slow(partial(_exhaust, WAYS[way], expression, given))]


def _exhaust(way: Callable[[Any, Any], Iterable[object]], expression: Expression, text: Any) -> None:
    deque(way(expression, text), maxlen=0)


@pytest.mark.slow
@pytest.mark.usefixtures("alarm")
@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no clock of the processor's time")
def test_no_expression_is_slow_on_a_text_made_to_hurt_it() -> None:
    slow = []
    for expression, place in expressions():
        ways = ways_used(place)
        slow += [(place, piece, way) for piece, text in TEXTS.items() for way in slow_on(expression, ways, text)]
    assert slow == []


@pytest.mark.usefixtures("alarm")
def test_a_slow_expression_would_be_seen() -> None:
    assert slow_on(re.compile(r"(a+)+b"), {"search", "match"}, "a" * 40) == ["match", "search"]
    assert slow_on(re.compile(r"a+b"), {"match"}, "a" * 40) == []
