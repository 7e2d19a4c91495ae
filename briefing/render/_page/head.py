"""This file decides what the head of the page shows: date, title, and a row for each source."""

from collections.abc import Iterator

from briefing.language.dates import plain_date
from briefing.language.tables import Language
from briefing.model.document import Briefing, Excerpt, Note, SourceCard
from briefing.render._page.labels import Labels, grouped
from briefing.render._page.numbering import Numbering, printable
from briefing.render._page.strip import draw
from briefing.render._page.view import SourceRow, Words

MOST_SOURCES = 6  # rows in the strip; further sources are counted, and named in the record
LONGEST_NAME = 44


def title(briefing: Briefing, numbering: Numbering, labels: Labels) -> Words:
    """The title, or our word for having none."""
    return numbering.words(briefing.title or Note(labels.say("untitled"), "untitled"))


def source_rows(briefing: Briefing, numbering: Numbering, labels: Labels, language: Language) -> tuple[SourceRow, ...]:
    """A row for each source, as far as there is room."""
    return tuple(_row(briefing, index, numbering, labels, language) for index in range(min(len(briefing.sources), MOST_SOURCES)))


def more_sources(briefing: Briefing, labels: Labels) -> str:
    """How many sources have no row."""
    more = len(briefing.sources) - MOST_SOURCES
    return labels.say("more_sources", count=more) if more > 0 else ""


def short(name: str) -> str:
    """A name of a file or feed, its middle left out where it is too long for its place."""
    half = LONGEST_NAME // 2
    return printable(name if len(name) <= LONGEST_NAME else f"{name[:half].rstrip()}…{name[-half:].lstrip()}")


def beside(briefing: Briefing) -> Iterator[Excerpt]:
    """The excerpts that stand outside the summary."""
    for card in briefing.actors:
        yield from card.said
    for question in briefing.questions:
        yield from question.evidence[:1]
    for figure in briefing.figures:
        yield figure.context
    yield from briefing.next


def _row(briefing: Briefing, index: int, numbering: Numbering, labels: Labels, language: Language) -> SourceRow:
    card = briefing.sources[index]
    kept = numbering.met(index, (point.excerpt for point in briefing.points))
    quoted = numbering.met(index, beside(briefing)) - kept
    left = card.sentences - len(kept) - len(quoted)
    return SourceRow(
        letter=numbering.letter(index),
        name=short(card.name),
        url=_safe(card.url),
        outlet=short(card.outlet or ""),
        dated=numbering.words(_dated(card, labels, language)),
        length=labels.say("words", count=grouped(card.words)),
        kept=labels.say("kept_of", kept=len(kept), of=card.sentences),
        bars=draw(card.sentences, kept, quoted),
        strip=labels.say("strip", of=card.sentences, kept=len(kept), beside=len(quoted), left=left),
    )


def _dated(card: SourceCard, labels: Labels, language: Language) -> Excerpt | Note:
    """The date that came with the source, as the language writes it, or where the text dates it."""
    if card.published:
        return Note(plain_date(card.published, language) or short(card.published), "dated")
    if card.dateline and len(card.dateline.text) <= LONGEST_NAME:
        return card.dateline
    return Note(labels.say("not_stated"), "not_stated")


def _safe(url: str | None) -> str:
    """An address that a reader may follow; others (javascript:, file:) are not made into links."""
    return url if url and url.lower().startswith(("https://", "http://")) else ""
