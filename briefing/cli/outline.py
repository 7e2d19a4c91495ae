"""This file writes a reading as lines for people: an outline of the article, then who, who said what and what is open."""

from collections.abc import Iterator

from briefing.model.findings import Actor, OpenPoint, Voice
from briefing.model.reading import Reading
from briefing.model.text import Article, Block


def outline(reading: Reading, *, why: bool) -> Iterator[str]:
    """The lines, plain; `why` adds the reasons for labels and for sentences that may not stand alone."""
    article, findings = reading.article, reading.findings
    yield from _title(article)
    for number in range(len(article.sections)):
        yield from _section(reading, number, why=why)
    yield from _group("Set aside", [_line(article, block, why=why) for block in article.set_aside()])
    yield from _group("Actors", [_actor(article, actor) for actor in findings.actors])
    yield from _group("Voices", [_voice(voice) for voice in findings.voices])
    yield from _group("Open points", [_open_point(article, point) for point in findings.open_points])


def _title(article: Article) -> Iterator[str]:
    yield f"Title: {article.words_of(article.title)}" if article.title else "Title: none in the text"
    if article.deck:
        yield f"Deck: {article.words_of(article.deck)}"


def _section(reading: Reading, number: int, *, why: bool) -> Iterator[str]:
    article = reading.article
    heading = article.sections[number].heading
    yield ""
    yield f"§ {article.words_of(heading)}" if heading else "§ (no heading)"
    for index, sentence in enumerate(article.sentences):
        if sentence.section == number:
            unsafe = reading.findings.unsafe[index]
            reason = f"  [not alone: {unsafe}]" if why and unsafe else ""
            yield f"  {index + 1:>3} {'-' if unsafe else '+'} {_one_line(article.words_of(sentence.span))}{reason}"


def _group(name: str, lines: list[str]) -> Iterator[str]:
    yield ""
    yield f"{name}: {len(lines) or 'none'}"
    yield from (f"  {line}" for line in lines)


def _line(article: Article, block: Block, *, why: bool) -> str:
    reason = f"  [{block.reason}]" if why and block.reason else ""
    return f"{block.kind}: {_one_line(article.words_of(block.span))}{reason}"


def _actor(article: Article, actor: Actor) -> str:
    role = f", {_one_line(article.words_of(actor.role))}" if actor.role else ""
    also = f"  (also: {'; '.join(actor.aliases)})" if actor.aliases else ""
    return f"{actor.name}{role}: {actor.type}, mentions {len(actor.mentions)}{also}"


def _voice(voice: Voice) -> str:
    return f"{voice.name}: {voice.words} words attributed, {voice.quoted} of them quoted"


def _open_point(article: Article, point: OpenPoint) -> str:
    return f"{point.kind}: sentence {point.sentence + 1}, at “{_one_line(article.words_of(point.cue))}”"


def _one_line(words: str) -> str:
    return " ".join(words.split())
