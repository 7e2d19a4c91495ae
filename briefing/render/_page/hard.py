"""This file makes up briefings that are hard to lay out, to try a theme on before readers do."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefing.language import load
from briefing.model.document import ActorCard, Briefing, Excerpt, Figure, Note, Point, Question, SectionSummary, SourceCard
from briefing.model.text import Span

_STOCK = [
    "the",
    "council",
    "kept",
    "the",
    "old",
    "pier",
    "open",
    "while",
    "crews",
    "repaired",
    "its",
    "wooden",
    "deck",
    "before",
    "the",
    "first",
    "storms",
    "of",
    "winter",
    "reached",
    "the",
    "town",
]
_NOTE = "The ferry will stop at six on Sunday. The company gave no reason."
_ARABIC = "قال رئيس المجلس إن الميناء سيبقى مفتوحا حتى نهاية العام. وأضاف أن القرار لم يتخذ بعد."
_CHINESE = "港口管理局表示渡轮将在周日停运。公司没有说明原因。"
_HEBREW = "המועצה הצביעה אמש לסגור את המזח. לא ידוע מתי ייפתח שוב."
_HINDI = "परिषद ने रविवार को घाट बंद करने का फैसला किया. कारण अभी पता नहीं है."
_RUSSIAN = "Совет проголосовал за закрытие причала. Неизвестно, когда он откроется снова."


def hard() -> Iterator[tuple[str, Briefing]]:
    """Names and briefings: very short, very long, many parts, many sources, other scripts."""
    yield "a note of two sentences", _briefing([[("", _sentences(_NOTE))]])
    yield "a long article with all there can be", _full(_briefing([[(f"Part {n} of the day", _prose(12, 22, n)) for n in range(8)]]))
    yield "sixty sections", _briefing([[(f"Heading number {n}", _prose(2, 14, n)) for n in range(60)]])
    yield "no headings", _briefing([[("", _prose(80, 18, 3))]])
    yield "nine sources", _full(_briefing([[(f"Report {n}", _prose(4, 16, n))] for n in range(9)]))
    yield "a title of four lines", _titled(_briefing([[("", _prose(20, 18, 5))]]), "A title that is long but not absurd " * 6)
    yield "a word of 300 letters", _briefing([[("", [f"It read {'x' * 300} on the wall.", *_prose(5, 12, 6)])]])
    for name, text in (("Arabic", _ARABIC), ("Chinese", _CHINESE), ("Hebrew", _HEBREW), ("Hindi", _HINDI), ("Russian", _RUSSIAN)):
        yield name, _briefing([[("", _sentences(text))]])


def _sentences(text: str) -> list[str]:
    ends = [number for number, sign in enumerate(text, 1) if sign in ".。"]
    return [text[start:end].strip() for start, end in zip([0, *ends], ends, strict=False)]


def _prose(sentences: int, words: int, seed: int) -> list[str]:
    chosen = ([_STOCK[(seed * 7 + n * 5 + place * 3) % len(_STOCK)] for place in range(words - 2)] for n in range(sentences))
    return [" ".join(["Item", f"{seed}-{number}", *words_]) + "." for number, words_ in enumerate(chosen)]


def _briefing(articles: list[list[tuple[str, list[str]]]]) -> Briefing:
    """Articles as sections (heading, sentences), every sentence a point, the first of each section before all others."""
    cards, sections, leads, others = [], [], iter(range(1, 1000)), iter(range(1000, 100_000))
    for number, parts in enumerate(articles):
        text, spans = "", []
        for heading, sentences in parts:
            head = Excerpt(heading, number, len(text), len(text) + len(heading)) if heading else None
            text += f"{heading}\n" if heading else ""
            points = []
            for place, sentence in enumerate(sentences):
                span = Span(len(text), len(text) + len(sentence))
                spans.append(span)
                points.append(_point(Excerpt(sentence, number, span.start, span.end), len(spans), next(others if place else leads)))
                text += f"{sentence} "
            sections.append(SectionSummary(head, number, tuple(points), len(points)))
        cards.append(_card(f"article-{number + 1}.txt", text, tuple(spans)))
    return Briefing(
        title=Note(load("en").labels["untitled"], "untitled"),
        bottom_line=sections[0].points[0].excerpt,
        language="en",
        as_of=None,
        sources=tuple(cards),
        sections=tuple(sections),
        actors=(),
        questions=(),
        figures=(),
        next=(),
        voices=(),
        set_aside=(),
        notices=(),
    )


def _point(excerpt: Excerpt, number: int, priority: int) -> Point:
    return Point(excerpt=excerpt, number=number, speaker=None, priority=priority, voices=())


def _card(name: str, text: str, spans: tuple[Span, ...]) -> SourceCard:
    return SourceCard(
        name=name,
        title=None,
        url="https://paper.example/article",
        published="2026-04-14",
        outlet="The Example",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        characters=len(text),
        words=len(text.split()),
        sentences=len(spans),
        spans=spans,
        text=text,
    )


def _titled(briefing: Briefing, title: str) -> Briefing:
    return replace(briefing, title=Note(title.strip(), "title"))


def _full(briefing: Briefing) -> Briefing:
    """The briefing with a full rail, figures, and what comes next."""
    said = [point.excerpt for point in briefing.points]
    labels: Mapping[str, str] = load("en").labels
    names = ("Council", "Item", "Crews", "Storms", "Winter", "Town", "Deck", "Pier")
    return replace(
        briefing,
        title=Note("A title of one line and a little", "title"),
        actors=tuple(_actor(name, said[number + 1], said[number + 2]) for number, name in enumerate(names)),
        questions=tuple(Question("unknown", Note(labels["kind.unknown"], "kind.unknown"), None, (excerpt,)) for excerpt in said[3:11]),
        figures=tuple(Figure(_first(excerpt, 8), excerpt) for excerpt in said[4:8]),
        next=tuple(said[8:12]),
        voices=tuple((name, 40 - 4 * number) for number, name in enumerate(names)),
    )


def _actor(name: str, role: Excerpt, said: Excerpt) -> ActorCard:
    return ActorCard(name=name, type="unknown", role=_first(role, 40), aliases=(), mentions=3, said=(said,), evidence=(said,))


def _first(excerpt: Excerpt, length: int) -> Excerpt:
    return replace(excerpt, text=excerpt.text[:length], end=excerpt.start + length)
