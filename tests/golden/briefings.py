"""This file makes the briefing that a golden case asks for and writes it as lines that an editor can read."""

from collections.abc import Iterator
from pathlib import Path

from briefing import Briefing, Options, brief, read
from briefing.model.document import ActorCard, Excerpt, Note, Point, Question, SectionSummary

_EXAMPLES = Path(__file__).parents[2] / "examples"


def briefing(given: str) -> str:
    """The briefing of the examples named one a line; a line "words 120" asks for a length."""
    lines = given.splitlines()
    words = next((int(line.removeprefix("words ")) for line in lines if line.startswith("words ")), None)
    files = [_EXAMPLES / line for line in lines if not line.startswith("words ")]
    return "\n".join(_lines(brief([source for file in files for source in read(file)], Options(words=words))))


def _lines(made: Briefing) -> Iterator[str]:
    yield f"title: {_text(made.title)}"
    yield f"bottom line: {_text(made.bottom_line)}"
    for section in made.sections:
        yield from _section(section)
    for actor in made.actors:
        yield from _actor(actor)
    for question in made.questions:
        yield from _question(question)
    yield from (f"figure: {figure.value.text} < {figure.context.text}" for figure in made.figures)
    yield from (f"next: {_place(excerpt)} {excerpt.text}" for excerpt in made.next)
    yield from _balance(made)
    yield from (f"set aside: {line.excerpt.text}" for line in made.set_aside)
    yield from (f"notice: {note.text}" for note in made.notices)


def _section(section: SectionSummary) -> Iterator[str]:
    source = "sources" if section.source is None else f"source {section.source + 1}"
    yield f"\n{source}, {_text(section.heading)} ({section.sentences} sentences)"
    yield from (_point(point) for point in section.points)


def _point(point: Point) -> str:
    speaker = f" -- {point.speaker.text}" if point.speaker else ""
    also = f" = {', '.join(str(source + 1) for source in point.also)}" if point.also else ""
    return f"  {point.number} [{point.priority}] {point.excerpt.text}{speaker}{also}"


def _actor(actor: ActorCard) -> Iterator[str]:
    other = f" = {' = '.join(actor.aliases)}" if actor.aliases else ""
    yield f"\nactor: {actor.name}{other} ({actor.type}, {actor.mentions}): {_text(actor.role)}"
    yield from (f"  said: {excerpt.text}" for excerpt in actor.said)


def _question(question: Question) -> Iterator[str]:
    yield f"\nquestion, {question.kind}: {_text(question.text)}"
    yield from (f"  raised by: {_place(excerpt)} {excerpt.text}" for excerpt in question.evidence)


def _balance(made: Briefing) -> Iterator[str]:
    balance = made.balance
    yield f"\nbalance: {balance.sections_covered} of {balance.sections} sections"
    yield from (f"  voice {voice.name}: {voice.source_share:.2f} of the source, {voice.summary_share:.2f} here" for voice in balance.voices)
    yield from (f"  source {source.name}: {source.share:.2f}" for source in balance.sources)


def _place(excerpt: Excerpt) -> str:
    return f"{excerpt.source + 1}:{excerpt.start}"


def _text(words: Excerpt | Note | None) -> str:
    if words is None:
        return "-"
    return f"({words.text})" if isinstance(words, Note) else words.text
