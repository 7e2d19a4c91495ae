"""This file builds briefings straight from texts, so that pages can be tested without the stages before them."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefing.model.document import ActorCard, Briefing, Excerpt, Figure, Note, Point, Question, SectionSummary, SetAside, SourceCard
from briefing.model.findings import OpenKind
from briefing.model.text import Span

# A sentence of these texts. Matches "It rained. " up to the stop; not "It rain" in "It rained. ".
_SENTENCE = re.compile(r"""\S[^.?!。]*[.?!。]+[”"’]*""", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a made article: its heading, if any, and its paragraph."""

    heading: str
    body: str


def article(*parts: Part) -> str:
    """The text of an article."""
    return "\n".join(line for part in parts for line in (part.heading, part.body) if line)


def briefing_of(*articles: Sequence[Part], title: str | None = None, language: str = "en", keep: int = 1) -> Briefing:
    """A briefing of made articles: every `keep`th sentence is a point, and the first point is the bottom line."""
    texts = [article(*parts) for parts in articles]
    sections = _sections(articles, texts, keep)
    points = [point for section in sections for point in section.points]
    return Briefing(
        title=excerpt(texts, title) if title else Note("Untitled", "untitled"),
        bottom_line=points[0].excerpt if points else None,
        language=language,
        as_of=None,
        sources=tuple(_card(index, text, articles[index]) for index, text in enumerate(texts)),
        sections=sections,
        actors=(),
        questions=(),
        figures=(),
        next=(),
        voices=(),
        set_aside=(),
        notices=(),
    )


def with_rail(
    briefing: Briefing,
    actors: Iterable[tuple[str, str, str]] = (),
    questions: Iterable[tuple[OpenKind, str, str]] = (),
    voices: Iterable[tuple[str, int]] = (),
    set_aside: Iterable[str] = (),
) -> Briefing:
    """The briefing with actors (name, role, said) and questions (kind, text, evidence), all found in its sources."""
    texts = [card.text for card in briefing.sources]
    return replace(
        briefing,
        actors=tuple(_actor(texts, *actor) for actor in actors),
        questions=tuple(_question(texts, *question) for question in questions),
        voices=tuple(voices),
        set_aside=tuple(SetAside(excerpt(texts, line), "furniture") for line in set_aside),
    )


def excerpt(texts: Sequence[str], words: str) -> Excerpt:
    """The words as an excerpt of the first text that has them."""
    source = next(index for index, text in enumerate(texts) if words in text)
    start = texts[source].index(words)
    return Excerpt(words, source, start, start + len(words))


def figure(briefing: Briefing, value: str, context: str) -> Figure:
    """A key figure found in the sources."""
    texts = [card.text for card in briefing.sources]
    around = excerpt(texts, context)
    start = around.start + context.index(value)
    return Figure(Excerpt(value, around.source, start, start + len(value)), around)


def prose(sentences: int, words: int = 16, seed: int = 0) -> str:
    """Plain made-up prose: so many sentences, each of about so many words, all different."""
    lines = []
    for number in range(sentences):
        chosen = [_STOCK[(seed * 7 + number * 5 + place * 3) % len(_STOCK)] for place in range(words - 2)]
        lines.append(" ".join(["Item", f"{seed}-{number}", *chosen]) + ".")
    return " ".join(lines)


def _sections(articles: Sequence[Sequence[Part]], texts: Sequence[str], keep: int) -> tuple[SectionSummary, ...]:
    sections, leads = [], sum(len(parts) for parts in articles)
    lead, other = iter(range(1, leads + 1)), iter(range(leads + 1, 1_000_000))
    for source, (parts, text) in enumerate(zip(articles, texts, strict=True)):
        numbers = {span.start: number for number, span in enumerate(_spans(text, parts), 1)}
        at = 0
        for part in parts:
            at = text.index(part.heading, at) if part.heading else at
            heading = Excerpt(part.heading, source, at, at + len(part.heading)) if part.heading else None
            at = text.index(part.body, at + len(part.heading))
            spans = _sentences(text, at, at + len(part.body))
            points = [
                _point(text, source, span, numbers[span.start], next(lead if place == 0 else other))
                for place, span in enumerate(spans)
                if place % keep == 0
            ]
            sections.append(SectionSummary(heading, source, tuple(points), len(spans)))
            at += len(part.body)
    return tuple(sections)


def _point(text: str, source: int, span: Span, number: int, priority: int) -> Point:
    return Point(excerpt=Excerpt(span.of(text), source, span.start, span.end), number=number, speaker=None, priority=priority, voices=())


def _sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    return tuple(Span(found.start(), found.end()) for found in _SENTENCE.finditer(text, start, end))


def _spans(text: str, parts: Sequence[Part]) -> tuple[Span, ...]:
    spans: list[Span] = []
    at = 0
    for part in parts:
        at = text.index(part.body, at + len(part.heading))
        spans += _sentences(text, at, at + len(part.body))
        at += len(part.body)
    return tuple(spans)


def _card(index: int, text: str, parts: Sequence[Part]) -> SourceCard:
    spans = _spans(text, parts)
    return SourceCard(
        name=f"article-{index + 1}.txt",
        title=None,
        url=None,
        published=None,
        outlet=None,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        characters=len(text),
        words=len(text.split()),
        sentences=len(spans),
        spans=spans,
        text=text,
    )


def _actor(texts: Sequence[str], name: str, role: str, said: str) -> ActorCard:
    return ActorCard(
        name=name,
        type="unknown",
        role=excerpt(texts, role) if role else None,
        aliases=(),
        mentions=sum(text.count(name) for text in texts),
        said=(excerpt(texts, said),) if said else (),
        evidence=(excerpt(texts, name),),
    )


def _question(texts: Sequence[str], kind: OpenKind, text: str, evidence: str) -> Question:
    return Question(
        kind, Note(_LABELS.get(kind, kind), f"kind.{kind}"), excerpt(texts, text) if text else None, (excerpt(texts, evidence),)
    )


_STOCK = tuple(
    re.findall(
        "[a-z]+", "the harbour council voted late to keep old ferry pier open while crews repair wooden deck before storms reach town"
    )
)
_LABELS = {"outcome": "Outcome open", "pending": "Not settled yet", "unknown": "Not known", "disputed": "Disputed"}
