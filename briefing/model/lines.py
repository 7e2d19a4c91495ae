"""This file holds how a user names lines of a source: by the numbers that `briefing inspect` puts before them."""

import re

from briefing.errors import OptionError
from briefing.frozen import dataclass

# "17", "3-5" and, of the second source, "2:17"; not "17-" or "B17"
_WRITTEN = re.compile(r"(?: (?P<source>\d{1,6}) : )? (?P<first>\d{1,9}) (?: - (?P<last>\d{1,9}) )?", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of one source, from the first to the last, both counted from 1 (a line is a block of the reading)."""

    first: int
    last: int
    source: int = 1
    """Which of the sources, in the order in which they were given."""

    @classmethod
    def written(cls, text: str) -> "Lines":
        """The lines that "17", "3-5" or, of the second source, "2:17" names.

        Raises:
            OptionError: it is written otherwise, or ends before it begins.
        """
        match = _WRITTEN.fullmatch(text.strip())
        first = int(match["first"]) if match else 0
        last = int(match["last"] or first) if match else 0
        source = int(match["source"] or 1) if match else 0
        if not 0 < first <= last or not source:
            raise OptionError(f"{text!r} names no lines; give a number such as 17, a range such as 3-5, or 2:17 for the second source")
        return cls(first, last, source)

    def meets(self, other: "Lines") -> bool:
        """Whether the two share a line."""
        return self.source == other.source and self.first <= other.last and other.first <= self.last

    def __str__(self) -> str:
        lines = f"{self.first}" if self.first == self.last else f"{self.first}-{self.last}"
        return lines if self.source == 1 else f"{self.source}:{lines}"
