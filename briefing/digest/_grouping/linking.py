"""This file joins what is alike on average."""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

from briefing.digest._grouping.likeness import Table

ALIKE = 0.44  # average scaled likeness of two groups on one event; chosen on 307 stories of three articles, shuffled together
WINDOW = timedelta(days=3)  # reports dated further apart are on different events, however alike


@dataclass(frozen=True, slots=True)
class _Group:
    members: tuple[int, ...]
    days: tuple[date, ...]
    """The first and the last day that a member states; none where none does."""

    def and_(self, other: "_Group") -> "_Group":
        days = sorted(self.days + other.days)
        return _Group(self.members + other.members, (days[0], days[-1]) if days else ())

    def may_join(self, other: "_Group") -> bool:
        return are_near(self.and_(other).days)


def are_near(days: Sequence[date]) -> bool:
    """Whether articles of these days may be on one event."""
    return not days or max(days) - min(days) <= WINDOW


def linked(table: Table, days: Sequence[date | None]) -> list[tuple[int, ...]]:
    """Groups of indices, by average-link agglomeration; none holds articles dated more than three days apart.

    A pair that the table lacks counts as 0. The heap may hold pairs of groups that have been joined since: those are passed over.
    """
    groups = {index: _Group((index,), (day,) if day else ()) for index, day in enumerate(days)}
    sums = {index: dict(row) for index, row in enumerate(table)}
    heap = [(-value, index, other) for index, row in sums.items() for other, value in row.items() if index < other and value >= ALIKE]
    heapq.heapify(heap)
    fresh = count(len(table))
    while heap:
        _, one, other = heapq.heappop(heap)
        if one in groups and other in groups and groups[one].may_join(groups[other]):
            new = next(fresh)
            groups[new] = groups.pop(one).and_(groups.pop(other))
            for third, total in _joined(sums, one, other, new).items():
                average = total / (len(groups[new].members) * len(groups[third].members))
                if average >= ALIKE:
                    heapq.heappush(heap, (-average, third, new))
    return [each.members for each in groups.values()]


def _joined(sums: dict[int, dict[int, float]], one: int, other: int, new: int) -> dict[int, float]:
    """Puts a new row in the place of two, and gives it: sums of likeness to every other group."""
    fewer, more = sorted((sums.pop(one), sums.pop(other)), key=len)
    for third, total in fewer.items():
        more[third] = more.get(third, 0.0) + total
    del more[one], more[other]
    for third, total in more.items():
        row = sums[third]
        row.pop(one, None)
        row.pop(other, None)
        row[new] = total
    sums[new] = more
    return more
