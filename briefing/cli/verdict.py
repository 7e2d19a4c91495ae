"""This file writes what came of verifying a PDF as lines for people."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from briefing.cli.looks import Line, Piece
from briefing.model.verification import Fault, FaultKind, Verification

LONGEST = 110  # signs of an excerpt in a line
AROUND = 24  # signs before the first difference

_WORDS: dict[FaultKind, str] = {
    "altered": "altered: {where} has other words",
    "absent": "absent: nothing like it is in {where}",
    "misplaced": "misplaced: in {where} it stands elsewhere than the record says",
    "page": "altered on {where}",
    "missing": "missing on {where}",
    "hidden": "hidden on {where}: in the file, but not to be seen",
    "foreign": "foreign on {where}: in no excerpt, and no words of ours",
    "unknown": "foreign on {where}: it passes for words of ours, and the program has none such",
    "source": "changed: {where}",
    "record": "changed: {where}",
}


_OF_FILES: tuple[FaultKind, ...] = ("source", "record")  # their words are ours
_ON_PAGES: tuple[FaultKind, ...] = ("foreign", "unknown")


def verdict(found: Verification, page: str) -> Iterator[Line]:
    """The lines: the verdict, what was compared with what, then every fault and notice."""
    yield (Piece(f"{page}: "), Piece("stands", "good") if found.stands else Piece(_count(len(found.faults), "fault"), "bad"))
    yield from (_line(f"  {line}") for line in _compared(found))
    astray = _astray(found)
    if astray:
        yield _line("")
        yield (Piece(f"absent: none of the record's excerpts is in {', '.join(astray)}; is this the source of the page?", "bad"),)
    for fault in found.faults:
        if fault.kind != "absent" or fault.where not in astray:
            yield from _fault(fault)
    for notice in found.notices:
        yield (Piece(f"note: {notice}", "quiet"),)


def _compared(found: Verification) -> Iterator[str]:
    shown = [check.sight for check in found.excerpts if check.sight != "not shown"]
    yield f"on the page: {shown.count('shown')} of {len(shown)} excerpts as the record has them"
    for where, name in (("embedded", "in the text that the PDF carries"), ("given", "in the source given")):
        standing, of = found.count("embedded" if where == "embedded" else "given")
        if of:
            yield f"{name}: {standing} of {of} excerpts"


def _astray(found: Verification) -> tuple[str, ...]:
    """The sources given, where nothing of the record stands in any: they are of another page, and one line says it for all."""
    standing, of = found.count("given")
    names = {source.given for source in found.sources if source.given}
    return tuple(sorted(names)) if of and not standing else ()


def _fault(fault: Fault) -> Iterator[Line]:
    yield _line("")
    yield (Piece(_WORDS[fault.kind].format(where=fault.where), "bad"),)
    first, second = _around(fault.words, fault.found)
    whose = "" if fault.kind in _OF_FILES else "page: " if fault.kind in _ON_PAGES else "record: "
    yield _line(f"  {whose}{first}")
    if second:
        yield _line(f"   found: {second}")


def _around(words: str, found: str) -> tuple[str, str]:
    """Both texts from shortly before their first difference on, on a line each."""
    first, second = " ".join(words.split()), " ".join(found.split())
    same = SequenceMatcher(None, first, second, autojunk=False).find_longest_match(0, len(first), 0, len(second)) if second else None
    differs = same.size if same and same.a == same.b == 0 else 0
    start = max(0, differs - AROUND)
    return _cut(first, start), _cut(second, start)


def _cut(text: str, start: int) -> str:
    part = text[start : start + LONGEST]
    return ("…" if start else "") + part + ("…" if len(text) > start + LONGEST else "")


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _line(text: str) -> Line:
    return (Piece(text),)
