"""This file finds what stands between quotation marks."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from briefing.model.text import Article, Span

_OPENING = "“„«"
_CLOSING = "”»"
# Matches every double quotation mark, straight or not, and "''"; not an apostrophe.
_MARK = re.compile(r"[“”„«»\"]|''|``")
_SINGLE = re.compile(r"(?<!\w)‘ (?=\w) (?: [^‘’\n] | ’(?=\w) ){8,600}? [^\w\s‘’] ’ (?!\w)", re.VERBOSE)  # matches "‘It is over,’", not "’tis" or "dogs’"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between quotation marks, the marks included."""

    span: Span
    is_closed: bool
    """Whether its closing mark stands in the same block; a quotation of several paragraphs closes only the last."""
    is_opened: bool = True
    """Whether its opening mark does; text cut from the middle of a quotation has only the closing one."""


def quoted(article: Article) -> tuple[Quoted, ...]:
    """All quoted stretches of the article's blocks of text, in order."""
    text = article.source.text
    found: list[Quoted] = []
    for block in sorted({sentence.block for sentence in article.sentences}):
        span = article.blocks[block].span
        double = _double(text, span)
        found.extend(double or [Quoted(Span(m.start(), m.end()), True) for m in _SINGLE.finditer(text, span.start, span.end)])
    return tuple(found)


def meeting(quotes: tuple[Quoted, ...], span: Span) -> tuple[Quoted, ...]:
    """Those of the quoted stretches (in order, as `quoted` gives them) that share text with a span."""
    first = bisect_right(quotes, span.start, key=lambda quote: quote.span.end)
    end = first
    while end < len(quotes) and quotes[end].span.start < span.end:
        end += 1
    return quotes[first:end]


def _double(text: str, block: Span) -> list[Quoted]:
    found: list[Quoted] = []
    start: int | None = None
    for mark in _MARK.finditer(text, block.start, block.end):
        opening = _opens(text, mark, block)
        if start is None and opening:
            start = mark.start()
        elif start is None:
            if not found and not _is_inch(text, mark.start()):
                found.append(Quoted(Span(block.start, mark.end()), True, False))
        elif not (opening and mark[0] in _OPENING):
            found.append(Quoted(Span(start, mark.end()), True))
            start = None
    if start is not None:
        found.append(Quoted(Span(start, block.end), False))
    return found


def _opens(text: str, mark: "re.Match[str]", block: Span) -> bool:
    """Whether a mark opens; a straight one does where nothing or a space stands before it and a word after."""
    if mark[0] in _OPENING or mark[0] in _CLOSING:
        return mark[0] in _OPENING
    before = text[mark.start() - 1] if mark.start() > block.start else " "
    after = text[mark.end()] if mark.end() < block.end else " "
    return (before.isspace() or before in "([—–-:/'‘") and not after.isspace()


def _is_inch(text: str, place: int) -> bool:
    return text[place - 1 : place].isdigit()
