"""This file holds the finished briefing: excerpts (the source's words) and notes (ours), ready to be shown."""

import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from briefing.frozen import dataclass
from briefing.model.findings import ActorType, OpenKind
from briefing.model.text import Span


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a source, verbatim: `sources[source].text[start:end] == text`."""

    text: str
    source: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Note:
    """Words of ours, found under their key in the language's labels (or given by the user)."""

    text: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One or more neighbouring sentences on the page."""

    excerpt: Excerpt
    number: int
    """Number of its first sentence in its source, from 1; gaps show what was left out."""
    speaker: Excerpt | None
    priority: int
    """1 is the last to be left out when space is short."""
    voices: tuple[tuple[str, int], ...]
    """(voice, attributed words) in this point."""
    wordings: tuple[Excerpt, ...] = ()
    """Where other sources tell the same, one for each that does; of equal sources the first stands for all."""

    @property
    def words(self) -> int:
        """Length of the point."""
        return len(self.excerpt.text.split())

    @property
    def also(self) -> tuple[int, ...]:
        """Numbers of the other sources that report it, in order."""
        return tuple(excerpt.source for excerpt in self.wordings)


@dataclass(frozen=True, slots=True)
class SectionSummary:
    """A section of a source with the points chosen from it, or before all of these what several sources report."""

    heading: Excerpt | Note | None
    source: int | None
    """None: several, each point's own."""
    points: tuple[Point, ...]
    sentences: int
    """How many sentences the section has in the source; 0 where it is no source's."""
    span: Span | None = None
    """Where it stands in its source; None where it is no source's."""

    def has(self, excerpt: Excerpt) -> bool:
        """Whether the excerpt stands in this section of the source."""
        return excerpt.source == self.source and self.span is not None and self.span.start <= excerpt.start < self.span.end


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorCard:
    """A key actor: who, role as stated, what they said or did."""

    name: str
    type: ActorType
    role: Excerpt | None
    aliases: tuple[str, ...]
    mentions: int
    said: tuple[Excerpt, ...]
    evidence: tuple[Excerpt, ...]
    """Where the name stands: the first mention in each source."""


@dataclass(frozen=True, slots=True)
class Question:
    """An outstanding question with the sentences that raise it."""

    kind: OpenKind
    label: Note
    text: Excerpt | Note | None
    evidence: tuple[Excerpt, ...]
    core: Excerpt | None = None
    """The part of the first evidence that raises it; enough where that evidence stands whole beside it on the page."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that matters, with the words around it."""

    value: Excerpt
    context: Excerpt


@dataclass(frozen=True, slots=True)
class VoiceShare:
    """A voice's share of all attributed words, in the sources and in the summary (0 to 1)."""

    name: str
    source_share: float
    summary_share: float


@dataclass(frozen=True, slots=True)
class SourceShare:
    """A source's share of the summary's words (0 to 1); of what several report, an equal part."""

    name: str
    share: float


@dataclass(frozen=True, slots=True)
class Balance:
    """How evenly the summary treats sections, voices and sources."""

    sections_covered: int
    sections: int
    voices: tuple[VoiceShare, ...]
    sources: tuple[SourceShare, ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """A line of the source that does not belong to its article, and why."""

    excerpt: Excerpt
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCard:
    """What is known of a source."""

    name: str
    title: str | None
    url: str | None
    published: str | None
    """As its metadata state it; a machine's date is ISO 8601."""
    dateline: Excerpt | None = None
    """Where the text dates it: the date itself, or the line it stands in where that has no year."""
    outlet: str | None
    author: str | None = None
    sha256: str
    characters: int
    words: int
    """Words of the article proper, without what was set aside."""
    sentences: int
    spans: tuple[Span, ...]
    """Where its sentences stand, in order; the small reference numbers on a page count them from 1."""
    text: str
    """The untouched text; kept out of the JSON, and of the PDF with `embed=False`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """A finished briefing. What a page shows of it is chosen by `keeping`."""

    title: Excerpt | Note | None
    bottom_line: Excerpt | None
    """One of the points; a page prints it once."""
    language: str
    as_of: str | None
    sources: tuple[SourceCard, ...]
    sections: tuple[SectionSummary, ...]
    actors: tuple[ActorCard, ...]
    questions: tuple[Question, ...]
    figures: tuple[Figure, ...]
    next: tuple[Excerpt, ...]
    voices: tuple[tuple[str, int], ...]
    """(voice, attributed words) in the sources, all together; the measure for the balance."""
    set_aside: tuple[SetAside, ...]
    notices: tuple[Note, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """All points in the order of the page."""
        return tuple(point for section in self.sections for point in section.points)

    @property
    def balance(self) -> Balance:
        """The balance of the points that are here now."""
        own = [index for index, section in enumerate(self.sections) if section.source is not None]
        told = self.told()
        return Balance(
            sections_covered=sum(index in told for index in own),
            sections=len(own),
            voices=_voice_shares(self.voices, self.points),
            sources=_source_shares(self.sources, self.points),
        )

    def told(self) -> Mapping[int, tuple[Point, ...]]:
        """By each told section's number: its own points, then those under other headings that tell of it, most important first."""
        places = sorted(
            (section.source, section.span.start, section.span.end, index)
            for index, section in enumerate(self.sections)
            if section.source is not None and section.span is not None
        )
        elsewhere: dict[int, list[Point]] = {}
        for point in sorted(self.points, key=lambda point: point.priority):
            for excerpt in (point.excerpt, *point.wordings):
                before = bisect_right(places, (excerpt.source, excerpt.start, math.inf)) - 1
                source, _, end, index = places[before] if before >= 0 else (None, 0, 0, 0)
                if source == excerpt.source and excerpt.start < end and point not in self.sections[index].points:
                    elsewhere.setdefault(index, []).append(point)
        return {
            index: (*section.points, *dict.fromkeys(elsewhere.get(index, ())))
            for index, section in enumerate(self.sections)
            if section.points or index in elsewhere
        }

    def keeping(self, points: Iterable[Point]) -> "Briefing":
        """The briefing with these points only; sections stay, empty where nothing of them is kept."""
        kept = frozenset(point.priority for point in points)
        sections = (
            replace(section, points=tuple(point for point in section.points if point.priority in kept)) for section in self.sections
        )
        return replace(self, sections=tuple(sections))

    def to_dict(self) -> dict[str, Any]:
        """The briefing as JSON values, schema "briefing/1"."""
        from briefing.model.serial import briefing_to_dict  # serial imports this module

        return briefing_to_dict(self)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A briefing in one format, ready to be written or sent."""

    suffix: str
    """File name ending with its dot."""
    media_type: str
    data: bytes


def _voice_shares(source: tuple[tuple[str, int], ...], points: Iterable[Point]) -> tuple[VoiceShare, ...]:
    chosen = dict.fromkeys((name for name, _ in source), 0)
    for point in points:
        for name, words in point.voices:
            chosen[name] += words
    in_source, in_summary = sum(words for _, words in source), sum(chosen.values())
    return tuple(
        VoiceShare(name, words / in_source, chosen[name] / in_summary if in_summary else 0.0) for name, words in source if in_source
    )


def _source_shares(sources: tuple[SourceCard, ...], points: tuple[Point, ...]) -> tuple[SourceShare, ...]:
    """What several sources report is a part of each one's share, the same of all."""
    total = sum(point.words for point in points)
    words = [0.0] * len(sources)
    for point in points:
        tellers = (point.excerpt.source, *point.also)
        for source in tellers:
            words[source] += point.words / len(tellers)
    return tuple(SourceShare(card.name, count / total if total else 0.0) for card, count in zip(sources, words, strict=True))
