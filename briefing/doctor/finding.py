"""This file holds what one look at the machine found."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `advice` can wait; with a `fault` there is no page."""

    verdict: Literal["ok", "advice", "fault"]
    says: str
    remedy: str = ""
    """What to do about it, as words to type where there are such."""
