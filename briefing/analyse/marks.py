"""This file finds what stands between quotation marks, or is said in a transcript."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field

from briefing.frozen import dataclass
from briefing.language.quotes import DOUBLE_MARK, closes, opens
from briefing.model.text import Article, Span, Utterance

_CURVED = frozenset("“”„«»「」『』")
_BEFORE_OPENING = "([—–-:/'‘"  # signs after which a straight mark opens
# Matches “ and " and '' wherever they stand, not an apostrophe.
_MARK = re.compile(DOUBLE_MARK + "| '' | ``", re.VERBOSE)
# Matches "‘It is over,’" with its marks, not "’tis" or "the dogs’".
_SINGLE = re.compile(r"(?<!\w) ‘ (?=\w) (?: [^‘’\n] | ’(?=\w) ){8,600}? [^\w\s‘’] ’ (?!\w)", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between quotation marks, the marks included."""

    span: Span
    is_opened: bool = field(kw_only=True)
    """Whether its opening mark stands in the same block; text cut from the middle of a quotation has only the closing one."""
    is_closed: bool = field(kw_only=True)
    """Whether its closing mark does; a quotation of several paragraphs closes only the last."""


def quoted(article: Article) -> tuple[Quoted, ...]:
    """All quoted stretches of the article's blocks of text, in order; of a transcript, whatever is said, within marks or not."""
    text = article.source.text
    spoken = {number for one in article.utterances for number in one.sentences}
    blocks = sorted({sentence.block for number, sentence in enumerate(article.sentences) if number not in spoken})
    found = (found for block in blocks for found in _in_block(text, article.blocks[block].span))
    said = (Quoted(span, is_opened=True, is_closed=True) for one in article.utterances for span in _said(article, one))
    return tuple(sorted((*found, *said), key=lambda one: one.span)) if spoken else tuple(found)


def said_first(article: Article, utterance: Utterance) -> Span:
    """What is lifted of an utterance, without its label."""
    start, end = utterance.label.end, article.unit_span(utterance.opening).end
    words = article.words_of(Span(start, end))
    return Span(start + len(words) - len(words.lstrip(" \t:：")), end)


def _said(article: Article, utterance: Utterance) -> Iterator[Span]:
    """What is said with a label, and each sentence after it."""
    yield said_first(article, utterance)
    yield from (article.sentences[number].span for number in utterance.sentences if number not in utterance.opening)


def meeting(quotes: tuple[Quoted, ...], span: Span) -> tuple[Quoted, ...]:
    """Those of the quoted stretches (in order, as `quoted` gives them) that share text with a span."""
    first = bisect_right(quotes, span.start, key=lambda quote: quote.span.end)
    end = first
    while end < len(quotes) and quotes[end].span.start < span.end:
        end += 1
    return quotes[first:end]


def _in_block(text: str, block: Span) -> list[Quoted]:
    """Stretches between double marks, or between single ones where the block has no others."""
    double = list(_double(text, block))
    if double:
        return double
    singles = _SINGLE.finditer(text, block.start, block.end)
    return [Quoted(Span(match.start(), match.end()), is_opened=True, is_closed=True) for match in singles]


def _double(text: str, block: Span) -> Iterator[Quoted]:
    start: int | None = None
    opener = ""
    is_first = True
    for mark in _MARK.finditer(text, block.start, block.end):
        if start is None and _opens(text, mark, block):
            start, opener = mark.start(), mark[0]
        elif start is not None and closes(opener, mark[0]):
            yield Quoted(Span(start, mark.end()), is_opened=True, is_closed=True)
            start = None
        elif start is None and is_first and not _is_inch(text, mark.start()):
            yield Quoted(Span(block.start, mark.end()), is_opened=False, is_closed=True)
        is_first = False
    if start is not None:
        yield Quoted(Span(start, block.end), is_opened=True, is_closed=False)


def _opens(text: str, mark: "re.Match[str]", block: Span) -> bool:
    """Whether a mark opens; a straight one does where nothing or a space stands before it and a word after."""
    if mark[0] in _CURVED:
        return opens(text, mark[0], mark.start())
    before = text[mark.start() - 1] if mark.start() > block.start else " "
    after = text[mark.end()] if mark.end() < block.end else " "
    return (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()


def _is_inch(text: str, place: int) -> bool:
    return text[place - 1 : place].isdigit()
