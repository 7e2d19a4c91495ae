"""This file names the sources of a story by letters, as reference marks and notices do."""

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def letter_of(source: int) -> str:
    """The letter of a source, by its place among them."""
    return LETTERS[source] if source < len(LETTERS) else f"S{source + 1}."
