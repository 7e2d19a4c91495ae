"""This file says how the pieces of a line look in colour; what each means stands in its words, too, for those who see none."""

from typing import Any, Literal

from briefing.frozen import dataclass

Look = Literal["plain", "heading", "good", "bad", "quiet"]

LOOKS: dict[Look, dict[str, Any]] = {
    "plain": {"reset": False},
    "heading": {"bold": True},
    "good": {"fg": "green"},
    "bad": {"fg": "yellow"},
    "quiet": {"dim": True},
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line."""

    text: str
    look: Look = "plain"


Line = tuple[Piece, ...]
