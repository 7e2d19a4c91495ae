"""This file compares what a page shows with what its record says should stand there."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from briefing.model.imprint import Line, Page, Part
from briefing.model.verification import Sight
from briefing.verify.printed import PrintedPage, Sign
from briefing.verify.signs import Allowance, folded, has_marks, is_same, runs_both_ways

SLIP = 1.0  # points that a letter may stand off its line, or off its line's ends: programs that rewrite a PDF round
HIGH = 9.0  # points that a mark may stand over or under its letters' line
_WORST: tuple[Sight, ...] = ("altered", "missing", "hidden", "shown")


@dataclass(frozen=True, slots=True)
class PartSight:
    """How a part of the record is seen on the page."""

    part: Part
    sight: Sight
    printed: str
    """What the page shows, where that differs."""


@dataclass(frozen=True, slots=True)
class PageSight:
    """How a page is seen."""

    parts: tuple[PartSight, ...]
    foreign: tuple[str, ...]
    """Words that stand where the record has none."""


@dataclass(slots=True)
class _Slot:
    """A line of the record with the signs that stand on it."""

    line: Line
    signs: list[Sign] = field(default_factory=list)

    def holds(self, sign: Sign) -> bool:
        return self.line.x - SLIP <= sign.x <= self.line.x + self.line.width + SLIP


def compare_page(stated: Page, printed: PrintedPage, loose: frozenset[str]) -> PageSight:
    """A page of the record compared with the printed one; letters of `loose` bear marks in the record."""
    is_turned = 2 * sum(map(_is_turned, stated.parts)) > len(stated.parts)
    slots = [[_Slot(line) for line in part.lines] for part in stated.parts]
    foreign = _sorted_in(printed.signs, [slot for part in slots for slot in part])
    parts = (_seen(part, own, Allowance(loose, is_turned or _is_turned(part))) for part, own in zip(stated.parts, slots, strict=True))
    return PageSight(tuple(parts), tuple(_words(foreign)))


def _sorted_in(signs: Iterable[Sign], slots: list[_Slot]) -> list[Sign]:
    """Puts signs on the lines that they stand on; those that stand on none are handed back."""
    by_height = sorted(slots, key=lambda slot: slot.line.y)
    heights = [slot.line.y for slot in by_height]
    foreign = []
    for sign in signs:
        slot = _slot(sign, by_height, heights, SLIP)
        if slot is None and (has_marks(sign.text) or not sign.is_named or not sign.text.isascii()):
            slot = _slot(sign, by_height, heights, HIGH)
        if slot is not None:
            slot.signs.append(sign)
        else:
            foreign.append(sign)
    return foreign


def _slot(sign: Sign, by_height: list[_Slot], heights: list[float], reach: float) -> _Slot | None:
    """The line that a sign stands on; where lines meet, the one that begins last before it."""
    near = by_height[bisect_left(heights, sign.y - reach) : bisect_right(heights, sign.y + reach)]
    holding = [slot for slot in near if slot.holds(sign)]
    begun = [slot for slot in holding if slot.line.x <= sign.x + SLIP / 2] or holding
    return max(begun, key=lambda slot: (-round(abs(slot.line.y - sign.y)), slot.line.x), default=None)


def _seen(part: Part, slots: list[_Slot], allowed: Allowance) -> PartSight:
    lines = [_line(slot, allowed) for slot in slots]
    worst: Sight = min((seen for seen, _ in lines), key=_WORST.index, default="shown")
    return PartSight(part, worst, "" if worst == "shown" else " ".join(text for _, text in lines if text))


def _is_turned(part: Part) -> bool:
    return any(runs_both_ways(line.text) for line in part.lines)


def _line(slot: _Slot, allowed: Allowance) -> tuple[Sight, str]:
    """How a line is seen, and what it shows."""
    signs = sorted(slot.signs, key=lambda sign: sign.x)
    shown = "".join(sign.text for sign in signs).strip()
    named = [sign.text for sign in signs if sign.is_named]
    if not folded(shown) and folded(slot.line.text):
        return "missing", ""
    if not is_same(slot.line.text, "".join(named), len(signs) - len(named), allowed):
        return "altered", shown
    if not all(sign.is_seen for sign in signs):
        return "hidden", "".join(sign.text if sign.is_seen else "□" for sign in signs).strip()
    return "shown", shown


def _words(signs: list[Sign]) -> Iterator[str]:
    """Signs as words, those at one height together."""
    ordered = sorted(signs, key=lambda sign: (round(sign.y), sign.x))
    for _, line in groupby(ordered, key=lambda sign: round(sign.y)):
        text = " ".join("".join(sign.text for sign in line).split())
        if text:
            yield text
