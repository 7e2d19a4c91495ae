"""This file tests that no regular expression, ours or one built of a language's words, is slow on a text made to hurt it.

A short text is tried first, for what takes little time there is not slow on a long one: where the time grows with the square of the
length, as it does where each place of a text is a start of its own, the short one's share tells it.
"""

import json
import re
import signal
import subprocess
import sys
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
LENGTH = 100_000
MOST = 2.0  # seconds of the processor's own time, so that a busy machine fails no test
SHORT = LENGTH // 10
SHARE = MOST / 10**2

# What expressions repeat: letters, spaces, signs, and the beginnings of things that never end.
PIECES = (
    *(
        "a",
        "A",
        "é",
        "中",
        " ",
        "\n",
        "\t",
        "1",
        ".",
        "-",
        "—",
        "“",
        '"',
        "’",
        "(",
        "[",
        "<",
        "&",
        "*",
        "_",
        "#",
        "=",
        "a ",
        "A ",
        "1,",
        "A.",
    ),
    *(" \n", "Aa, ", "a@", "“a ", "said ", "the Aa of ", "http://a.", "1 000 ", "Dr. A. ", "a-", "של ", "Он "),
)

Expression = re.Pattern[str] | re.Pattern[bytes]
WAYS: dict[str, Callable[[Any, Any], Iterable[object]]] = {
    "match": lambda expression, text: (expression.match(text),),
    "fullmatch": lambda expression, text: (expression.fullmatch(text),),
    "search": lambda expression, text: (expression.search(text),),
    "finditer": lambda expression, text: expression.finditer(text),
}
LIKE_FINDITER = ("findall", "sub", "subn", "split")

# The name of an expression: "_WEB" of "_WEB = re.compile(", "starts" of "    starts=re.compile("; nothing of "return re.compile(".
NAMED = re.compile(r"\s* (?P<name> \w+ ) (?: \s* : [^=]+ )? \s* = \s* re\.compile", re.VERBOSE)
# A call of one: "_WEB" and "match" of "_WEB.match("; nothing of "_WEB,".
CALLED = re.compile(rf"\b (\w+) \. ({'|'.join((*WAYS, *LIKE_FINDITER))}) \b", re.VERBOSE)


class TooSlow(Exception):  # noqa: N818 - it is an alarm, no error
    """An expression's time was up."""


@cache
def program() -> Mapping[str, str]:
    """The whole program: the text of each file by its path."""
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in sorted((ROOT / "briefing").rglob("*.py"))}


FILES = [path for path, text in program().items() if "re.compile(" in text]


@cache
def expressions() -> Mapping[str, Sequence[tuple[Expression, str]]]:
    """All that the program compiles, each with the place in its code, by the file that compiles it."""
    printed = subprocess.run([sys.executable, "-m", "tests.expressions"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    found: dict[str, list[tuple[Expression, str]]] = defaultdict(list)
    for text, flags, place in json.loads(printed):
        raw = text.removeprefix("bytes:").encode("latin-1") if text.startswith("bytes:") else text
        found[place.partition(":")[0]].append((re.compile(raw, flags), place))
    return found


@pytest.fixture
def alarm() -> Iterator[None]:
    """Makes the clock's signal an error."""
    before = signal.signal(signal.SIGVTALRM, ring)
    yield
    signal.signal(signal.SIGVTALRM, before)


def ring(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a handler's signature
    raise TooSlow


def is_slow(work: Callable[[], object], seconds: float) -> bool:
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
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
    named = NAMED.match(program()[path].splitlines()[int(line) - 1])
    used = {way for where, name, way in calls() if named and name == named["name"] and (where == path or not name.startswith("_"))}
    apart = {"finditer" if way in LIKE_FINDITER else way for way in used} or set(WAYS)
    return apart - {"search"} if "finditer" in apart else apart  # which does all that a search does, and goes on


@cache
def calls() -> frozenset[tuple[str, str, str]]:
    """Each call of a named expression: the file, the name, the way."""
    return frozenset((path, name, way) for path, text in program().items() for name, way in CALLED.findall(text))


def slow_on(expression: Expression, ways: set[str], piece: str) -> list[str]:
    """The ways of matching that take too long where such a piece is repeated."""
    suspects = [way for way in sorted(ways) if _is_slow_on(expression, way, (piece * SHORT)[:SHORT], SHARE)]
    return [way for way in suspects if _is_slow_on(expression, way, (piece * LENGTH)[:LENGTH], MOST)]


def _is_slow_on(expression: Expression, way: str, text: str, seconds: float) -> bool:
    ended = f"{text}\0"  # what no expression wants, so that none is content with all of it
    given: Any = ended if isinstance(expression.pattern, str) else ended.encode()
    return is_slow(partial(_exhaust, WAYS[way], expression, given), seconds)


def _exhaust(way: Callable[[Any, Any], Iterable[object]], expression: Expression, text: Any) -> None:
    deque(way(expression, text), maxlen=0)


@pytest.mark.usefixtures("alarm")
@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no clock of the processor's time")
@pytest.mark.parametrize("path", FILES)
def test_no_expression_is_slow_on_a_text_made_to_hurt_it(path: str) -> None:
    slow = []
    for expression, place in expressions().get(path, ()):
        ways = ways_used(place)
        slow += [(place, expression.pattern, piece, way) for piece in PIECES for way in slow_on(expression, ways, piece)]
    assert slow == []


def test_every_expression_is_looked_at() -> None:
    assert set(expressions()) <= set(FILES)


@pytest.mark.usefixtures("alarm")
def test_a_slow_expression_would_be_seen() -> None:
    assert slow_on(re.compile(r"(a+)+b"), {"search", "match"}, "a") == ["match", "search"]
    assert slow_on(re.compile(r"a+b"), {"search", "match"}, "a") == ["search"]
