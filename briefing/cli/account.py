"""This file writes the account of a choice as lines for people: what spoke for each sentence, or stood against it."""

from collections.abc import Iterable, Iterator

from briefing.model.text import Article
from briefing.select.account import Entry


def ledger(article: Article, entries: Iterable[Entry]) -> Iterator[str]:
    """A line a candidate, in the order of the text."""
    found = list(entries)
    yield ""
    yield f"Choice: {sum(entry.priority is not None for entry in found)} of {len(found)} that may stand alone or in pairs"
    for entry in found:
        place = f"{entry.priority:>3}" if entry.priority else "  -"
        parts = ", ".join(f"{name} {part:+.2f}" for name, part in entry.parts if abs(part) >= 0.005)
        reason = f"; {entry.against}" if entry.against else ""
        yield f"  {place} {_short(article.words_of(entry.span))}  [{parts}{reason}]"


def _short(words: str, most: int = 60) -> str:
    """The beginning of a text, on one line."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
