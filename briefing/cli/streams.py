"""This file reads standard input and writes standard output; talk goes to standard error."""

import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click

from briefing.errors import OutputError

if TYPE_CHECKING:
    from briefing.cli.looks import Line

STANDARD = "-"
"""What stands for standard input or output where a file is asked for."""


def standard_input() -> bytes:
    """What is given on standard input, but for what is beyond the size of an input."""
    from briefing.ingest import MOST_BYTES

    return sys.stdin.buffer.read(MOST_BYTES + 1)


def put(data: bytes) -> None:
    """Writes a result to standard output and sees it off.

    Raises:
        OutputError: it cannot take it, for example since the disk behind it is full.
    """
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # a reader that has seen enough, as in `| head`; click leaves quietly
        raise
    except OSError as error:
        _discard_the_rest()
        raise OutputError(f"standard output: cannot be written: {error.strerror}") from error


def say(text: str) -> None:
    """Talks on standard error; what a source or server put into the words is shown, not obeyed."""
    click.echo(_visible(text), err=True)


def put_lines(text: str) -> None:
    """Writes lines for people: control characters that a source may hold are shown, not obeyed."""
    put((_visible(text) + "\n").encode("utf-8", "backslashreplace"))


def put_json(value: Any) -> None:
    """Writes a value as JSON for programs and people."""
    put((json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode())


def put_painted(lines: "Iterable[Line]", *, colour: bool | None) -> None:
    """Writes lines for people in colour, or plain; None: in colour on a terminal, unless NO_COLOR is set."""
    painted = _takes_colour() if colour is None else colour
    put(("\n".join(_painted(line) if painted else _plain(line) for line in lines) + "\n").encode("utf-8", "backslashreplace"))


def _takes_colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _painted(line: "Line") -> str:
    from briefing.cli.looks import LOOKS  # loaded where anything is painted

    return "".join(click.style(_visible(piece.text), **LOOKS[piece.look]) if piece.text else "" for piece in line)


def _plain(line: "Line") -> str:
    return "".join(_visible(piece.text) for piece in line)


def _visible(text: str) -> str:
    return "".join(sign if sign.isprintable() or sign in "\n\t" else f"\\x{ord(sign):02x}" for sign in text)


def _discard_the_rest() -> None:
    """Lets Python's own last flush go to nowhere, which would fail once more and spoil the exit code."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
