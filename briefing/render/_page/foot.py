"""This file decides what the foot of the page shows: where the words come from and what made the page."""

from briefing.model.document import Briefing, SourceCard
from briefing.render._page.head import MOST_SOURCES, short
from briefing.render._page.labels import Labels, grouped
from briefing.render._page.numbering import Numbering

RECORD = "provenance.json"
MOST_WHOLE = 3  # sources whose hash is printed whole; of more, the beginning, and the whole one in the record
BEGINNING = 12


def provenance(briefing: Briefing, numbering: Numbering, labels: Labels) -> tuple[str, ...]:
    """A line for each source that has a row in the head: name, length, hash."""
    whole = len(briefing.sources) <= MOST_WHOLE
    return tuple(_line(numbering.letter(index), card, labels, whole=whole) for index, card in enumerate(briefing.sources[:MOST_SOURCES]))


def record(labels: Labels) -> str:
    """Where the full record is."""
    return labels.say("record", name=RECORD)


def version(labels: Labels) -> str:
    """What made the page."""
    from briefing import __version__  # the package imports this module before it has its version

    return labels.say("version", version=__version__)


def _line(letter: str, card: SourceCard, labels: Labels, *, whole: bool) -> str:
    shown = card.sha256 if whole else f"{card.sha256[:BEGINNING]}…"
    name = f"{letter} {short(card.name)}".strip()
    return f"{name} · {labels.say('characters', count=grouped(card.characters))} · SHA-256 {shown}"
