"""This file decides what the main column shows: figures, the summary by section, what comes next."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from briefing.model.document import Briefing, Excerpt, Note, Point, SectionSummary
from briefing.render._page.head import short
from briefing.render._page.labels import Labels
from briefing.render._page.limits import LONG_HEADING, fits
from briefing.render._page.numbering import Numbering
from briefing.render._page.view import FigureBox, SectionBlock, SourceGroup, Words

LONG_SECTION = 6  # points that make one paragraph at most
LONG_PARAGRAPH = 5  # points in a paragraph of a longer section; two fewer will do where the source has a gap
MOST_MISSING = 240  # characters of headings in the line that names the sections left out


def bottom_line(briefing: Briefing, numbering: Numbering) -> Words | None:
    """The point that the page prints over all others."""
    if briefing.bottom_line is None:
        return None
    found = next((point for point in briefing.points if is_bottom_line(briefing, point)), None)
    return _told(found, numbering) if found else numbering.words(briefing.bottom_line)


def groups(briefing: Briefing, numbering: Numbering, labels: Labels) -> tuple[SourceGroup, ...]:
    """The sections of which something is on the page, those of one source together."""
    told = sorted(briefing.told().items())
    return tuple(
        _group(briefing, source, tuple(_block(briefing, index, points, numbering, labels) for index, points in members), numbering)
        for source, members in groupby(told, key=lambda pair: briefing.sections[pair[0]].source)
    )


def missing(briefing: Briefing, numbering: Numbering, labels: Labels) -> tuple[tuple[Words, ...], str]:
    """The headings of sections with nothing on the page, and in words how many more there are."""
    told = briefing.told()
    empty = [section for index, section in enumerate(briefing.sections) if section.sentences and index not in told]
    named = tuple(_while_short(numbering.words(_heading(briefing, section, labels)) for section in empty))
    more = len(empty) - len(named)
    return named, labels.say("more", count=more) if more else ""


def figures(briefing: Briefing, numbering: Numbering) -> tuple[FigureBox, ...]:
    """The key figures."""
    return tuple(
        FigureBox(f"figure-{index}", numbering.words(figure.value), numbering.words(figure.context))
        for index, figure in enumerate(briefing.figures)
    )


def coming(briefing: Briefing, numbering: Numbering) -> tuple[tuple[str, Words], ...]:
    """What comes next."""
    return tuple((f"next-{index}", numbering.words(excerpt)) for index, excerpt in enumerate(briefing.next))


def point_key(point: Point) -> str:
    """The identifier of a point on the page."""
    return f"point-{point.priority}"


def is_bottom_line(briefing: Briefing, point: Point) -> bool:
    """Whether a point is the one that the page prints over all others."""
    return point.excerpt == briefing.bottom_line


def _group(briefing: Briefing, source: int | None, blocks: tuple[SectionBlock, ...], numbering: Numbering) -> SourceGroup:
    if source is None or len(briefing.sources) == 1:
        return SourceGroup(f"group-{source}", "", "", "", blocks)
    card = briefing.sources[source]
    count = ""
    if len(blocks) == 1 and blocks[0].heading and blocks[0].heading.is_ours:
        count, blocks = blocks[0].count, (replace(blocks[0], heading=None),)
    return SourceGroup(f"group-{source}", numbering.letter(source), short(card.outlet or card.name), count, blocks)


def _block(briefing: Briefing, index: int, told: tuple[Point, ...], numbering: Numbering, labels: Labels) -> SectionBlock:
    section = briefing.sections[index]
    points = [point for point in section.points if not is_bottom_line(briefing, point)]
    return SectionBlock(
        key=f"section-{index}",
        heading=numbering.words(_heading(briefing, section, labels)),
        is_long=not fits(section.heading, LONG_HEADING),
        count=_count(section, numbering),
        paragraphs=tuple(
            tuple((point_key(point), _told(point, numbering)) for point in paragraph) for paragraph in _paragraphs(points, numbering)
        ),
        elsewhere=None if points else _elsewhere(briefing, section, told[0], numbering, labels),
    )


def _count(section: SectionSummary, numbering: Numbering) -> str:
    """How many sentences of the section stand here, and how many it has; nothing where it is no source's."""
    if section.source is None:
        return ""
    return f"{len(numbering.met(section.source, (point.excerpt for point in section.points)))}/{section.sentences}"


def _told(point: Point, numbering: Numbering) -> Words:
    """A point with the marks of all places that tell it, its own first."""
    words = numbering.words(point.excerpt)
    return replace(words, ref=" ".join([words.ref, *map(numbering.reference, point.wordings)]))


def _paragraphs(points: list[Point], numbering: Numbering) -> Iterator[list[Point]]:
    """The points in paragraphs that a reader can take in, broken where the source has more between them."""
    paragraph: list[Point] = []
    for point in points:
        is_gap = bool(paragraph) and numbering.sentences(point.excerpt).start != numbering.sentences(paragraph[-1].excerpt).stop
        if len(points) > LONG_SECTION and (len(paragraph) >= LONG_PARAGRAPH or (is_gap and len(paragraph) >= LONG_PARAGRAPH - 2)):
            yield paragraph
            paragraph = []
        paragraph.append(point)
    if paragraph:
        yield paragraph


def _heading(briefing: Briefing, section: SectionSummary, labels: Labels) -> Excerpt | Note:
    """The section's heading, or words of ours where it has none: it stands before the first heading, or there are none at all."""
    if section.heading:
        return section.heading
    own = [other for other in briefing.sections if other.source == section.source]
    if len(own) == 1:
        return Note(labels.say("article"), "article")
    if any(other.heading for other in own):
        return Note(labels.say("opening"), "opening")
    number = next(place for place, other in enumerate(own, start=1) if other is section)
    return Note(labels.say("part", number=number, count=len(own)), "part")


def _elsewhere(briefing: Briefing, section: SectionSummary, told: Point, numbering: Numbering, labels: Labels) -> Words:
    """Where on the page a sentence of the section is told: as the bottom line, or as what several sources report."""
    own = next(excerpt for excerpt in (told.excerpt, *told.wordings) if section.points or section.has(excerpt))
    where = labels.say("in_bottom_line") if is_bottom_line(briefing, told) else labels.say("see", heading=_heading_over(briefing, told))
    return Words(text=where, is_ours=True, ref=numbering.reference(own))


def _heading_over(briefing: Briefing, point: Point) -> str:
    """The words of the heading that a point stands under."""
    heading = next(section.heading for section in briefing.sections if point in section.points)
    return heading.text if heading else ""


def _while_short(headings: Iterable[Words]) -> Iterator[Words]:
    length = 0
    for heading in headings:
        length += len(heading.text)
        if length > MOST_MISSING:
            return
        yield heading
