"""This file gathers faults, so that a user hears of all of them at once."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from briefing.errors import BriefingError


class Faults:
    """What has gone wrong so far; nothing is raised before `stop_if_any`."""

    def __init__(self) -> None:
        self._found: list[BriefingError] = []

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Notes a fault of the work inside, and goes on after it."""
        try:
            yield
        except BriefingError as error:
            self._found.append(error)

    def add(self, faults: Iterable[BriefingError]) -> None:
        """Notes faults that were found without being raised."""
        self._found.extend(faults)

    def stop_if_any(self) -> None:
        """Raises all that was noted, as one group.

        Raises:
            ExceptionGroup: of the faults, in the order in which they were noted.
        """
        if self._found:
            raise ExceptionGroup("faults", self._found)


def in_order(group: BaseExceptionGroup[BriefingError]) -> list[BriefingError]:
    """The faults of a group and the groups in it, one by one."""
    return [fault for each in group.exceptions for fault in (in_order(each) if isinstance(each, BaseExceptionGroup) else [each])]
