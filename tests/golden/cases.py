"""This file reads and rewrites golden cases: plain text files with an input beside what is expected of it.

    Words before the first case say what the file is about.

    === a title before a name ends no sentence
    Dr. Ferrow spoke. She left.
    ---
    Dr. Ferrow spoke.
    She left.

A line "! reason" after the name marks a known gap: the case must fail, and the day it passes the mark goes.
"""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

_CASE, _ARROW, _GAP = "=== ", "---", "! "


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One input with what is expected of it."""

    file: Path
    name: str
    gap: str
    """Why the program is known to fail here, or "" where it must not."""
    given: str
    expected: str


def load(folder: Path) -> tuple[Case, ...]:
    """The cases of all files in a folder, in order."""
    return tuple(case for file in sorted(folder.glob("*.txt")) for case in _cases(file))


def as_parameters(cases: tuple[Case, ...]) -> list[object]:
    """The cases for pytest's parametrize; a known gap is a strict xfail."""
    return [
        pytest.param(case, id=f"{case.file.stem}: {case.name}", marks=[pytest.mark.xfail(reason=case.gap, strict=True)] if case.gap else [])
        for case in cases
    ]


def expected(case: Case, actual: str, update: bool) -> str:
    """What is expected of a case; with `update`, what the program gives now is written down and expected from now on."""
    if update and actual != case.expected:
        _rewrite(case, actual)
        return actual
    return case.expected


def _cases(file: Path) -> list[Case]:
    _, *parts = _split(file.read_text(encoding="utf-8"))
    return [_case(file, part) for part in parts]


def _split(text: str) -> list[str]:
    """The introduction, then the cases, each without its mark."""
    return ("\n" + text).split("\n" + _CASE)


def _case(file: Path, part: str) -> Case:
    name, _, body = part.partition("\n")
    gap = ""
    if body.startswith(_GAP):
        gap, _, body = body.removeprefix(_GAP).partition("\n")
    given, arrow, expected = body.partition(f"\n{_ARROW}\n")
    if not arrow:
        raise ValueError(f"{file.name}: the case {name!r} has no line {_ARROW!r} between input and expected")
    return Case(file=file, name=name, gap=gap, given=given, expected=expected.rstrip("\n"))


def _rewrite(case: Case, actual: str) -> None:
    introduction, *parts = _split(case.file.read_text(encoding="utf-8"))
    cases = [_case(case.file, part) for part in parts]
    fresh = [replace(each, expected=actual) if each.name == case.name else each for each in cases]
    written = "\n".join([introduction.strip("\n") + "\n", *map(_as_text, fresh)])
    case.file.write_text(written, encoding="utf-8")


def _as_text(case: Case) -> str:
    gap = f"{_GAP}{case.gap}\n" if case.gap else ""
    answer = f"{case.expected}\n" if case.expected else ""
    return f"{_CASE}{case.name}\n{gap}{case.given}\n{_ARROW}\n{answer}"
