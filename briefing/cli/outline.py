"""This file writes a reading as lines for people: an outline of the article, then who, who said what and what is open."""

from collections.abc import Iterable, Iterator

from briefing.cli.looks import Line, Look, Piece
from briefing.model.findings import Actor, OpenPoint, Voice
from briefing.model.reading import Reading
from briefing.model.text import Article, Block

_LEGEND = "Line, sentence; + may stand alone, - may not. --keep LINE and --drop LINE overrule what was set aside."
_INDENT = " " * 5  # the width of a line's number


def outline(reading: Reading, *, why: bool) -> Iterator[Line]:
    """The lines; `why` adds the reasons for labels and for sentences that may not stand alone."""
    article, findings = reading.article, reading.findings
    yield from _head(article)
    yield from _sections(reading, why=why)
    aside = (number for number, block in enumerate(article.blocks) if not block.is_kept)
    yield from _group("Beside the text", [_block(article, number, why=why) for number in _beside(article)])
    yield from _group("Set aside", [_block(article, number, why=why) for number in aside])
    yield from _group("Actors", [_line(f"  {_actor(article, actor)}") for actor in findings.actors])
    yield from _group("Voices", [_line(f"  {_voice(voice)}") for voice in findings.voices])
    yield from _group("Open points", [_line(f"  {_open_point(article, point)}") for point in findings.open_points])


def _line(text: str, look: Look = "plain") -> Line:
    return (Piece(text, look),)


def _head(article: Article) -> Iterator[Line]:
    title = article.words_of(article.title) if article.title else None
    yield (Piece("Title: "), Piece(title, "heading")) if title else _line("Title: none in the text")
    if article.deck:
        yield _line(f"Deck: {article.words_of(article.deck)}")
    yield _line(_LEGEND, "quiet")


def _sections(reading: Reading, *, why: bool) -> Iterator[Line]:
    article = reading.article
    lines = {block.span: number for number, block in enumerate(article.blocks)}
    sentences: list[list[int]] = [[] for _ in article.sections]
    for index, sentence in enumerate(article.sentences):
        sentences[sentence.section].append(index)
    for section, members in zip(article.sections, sentences, strict=True):
        yield _line("")
        yield _heading(article, lines[section.heading] if section.heading else None, why=why)
        for before, index in zip((None, *members), members, strict=False):
            is_first = before is None or article.sentences[before].block != article.sentences[index].block
            yield _sentence(reading, index, is_first=is_first, why=why)


def _heading(article: Article, number: int | None, *, why: bool) -> Line:
    if number is None:
        return (Piece(_INDENT), Piece(" § (no heading)", "heading"))
    block = article.blocks[number]
    words = _one_line(article.words_of(block.span))
    return (Piece(_numbered(number), "quiet"), Piece(f" § {words}", "heading"), Piece(_reason(block) if why else "", "quiet"))


def _sentence(reading: Reading, index: int, *, is_first: bool, why: bool) -> Line:
    """A sentence with its number; the first of a line bears the line's number before it."""
    sentence, unsafe = reading.article.sentences[index], reading.findings.unsafe[index]
    return (
        Piece(_numbered(sentence.block) if is_first else _INDENT, "quiet"),
        Piece(f"{index + 1:>4} "),
        Piece("- " if unsafe else "+ ", "bad" if unsafe else "good"),
        Piece(_one_line(reading.article.words_of(sentence.span))),
        Piece(f"  [not alone: {unsafe}]" if why and unsafe else "", "quiet"),
    )


def _block(article: Article, number: int, *, why: bool) -> Line:
    block = article.blocks[number]
    return (
        Piece(_numbered(number), "quiet"),
        Piece(f" {block.kind}: ", "bad"),
        Piece(_one_line(article.words_of(block.span)), "quiet"),
        Piece(_reason(block) if why else "", "quiet"),
    )


def _beside(article: Article) -> Iterator[int]:
    """Numbers of the lines that belong to the article, but are not read as its text."""
    return (number for number, block in enumerate(article.blocks) if block.kind in ("byline", "dateline", "caption", "table"))


def _numbered(block: int) -> str:
    return f"{block + 1:>{len(_INDENT)}}"


def _reason(block: Block) -> str:
    return f"  [{block.reason}]" if block.reason else ""


def _group(name: str, lines: Iterable[Line]) -> Iterator[Line]:
    found = tuple(lines)
    yield _line("")
    yield _line(f"{name}: {len(found) or 'none'}", "heading")
    yield from found


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
