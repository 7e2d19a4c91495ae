"""This file holds how the program understood one source, for `briefing inspect`."""

from typing import Any

from briefing.frozen import dataclass
from briefing.model.findings import Findings
from briefing.model.text import Article


@dataclass(frozen=True, slots=True)
class Reading:
    """One article with what was found in it."""

    article: Article
    findings: Findings

    def to_dict(self) -> dict[str, Any]:
        """The reading as JSON values, schema "reading/1"; offsets are code points in `Source.text`."""
        from briefing.model.serial import reading_to_dict  # serial imports this module

        return reading_to_dict(self)
