"""This file divides a mail's plain text into paragraphs, and tells which lines are no part of the article."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.ingest._mail.footer import is_service
from briefing.ingest._mail.letter import Body
from briefing.ingest._parts import Part
from briefing.model.text import BlockKind

NARROWEST, WIDEST = 45, 100  # characters of a line that was wrapped; a shorter one ends what it says, a longer one is a paragraph
MOST_HEADING_WORDS = 14
MOST_LINKED = 0.5  # of a line's characters may be addresses, or it is a link

_ITEM = re.compile(r"(?: [-*•‣▪◦–·] | \d{1,2}[.)] ) \s+ \S", re.VERBOSE)  # matches "* Aid" and "1. Aid", not "1.5 tons"
_RULE = re.compile(r"[\W_]+")  # a line of signs alone: "-----" and "* * *"; not "-- a"
_UNDERLINE = re.compile(r"[-=~*_]{3,}")  # matches "=====", not "= ="
_URL = re.compile(r"<?https?://[^\s<>]+>?", re.IGNORECASE)  # matches "<https://venn.example/a>", not "venn.example"
_QUOTED = re.compile(r"^>[> ]*")  # the marks before a line that a mail quotes: "> " of "> We asked."
_SIGNATURE = "-- "

# A soft line end: a space before it says that the line goes on (RFC 3676). Matches " \n" of "the \nquay", not of "-- \nIde Morrow".
_SOFT_END = re.compile(r"(?<! ^-- ) [ ]\n (?! [\n>] | --[ ]\n ) [ ]?", re.MULTILINE | re.VERBOSE)


def parts_of_body(body: Body, unsubscribe: Sequence[str]) -> tuple[Part, ...]:
    """The paragraphs of a plain text in order; `unsubscribe` are the addresses for leaving the mail's list."""
    text = body.text.replace("\r\n", "\n").replace("\r", "\n")
    is_flowed = body.is_flowed and bool(_SOFT_END.search(text))  # some programs state it and wrap all the same
    lines = [_QUOTED.sub("", line) for line in (_unflowed(text, body) if is_flowed else text).split("\n")]
    end = lines.index(_SIGNATURE) if _SIGNATURE in lines else len(lines)
    groups = [*_paragraphs(lines[:end], is_wrapped=not is_flowed)]
    footer = _footer(groups, unsubscribe)
    parts = [_part(group, after, is_main=number < footer) for number, (group, after) in enumerate(_with_next(groups))]
    signature = [Part(text=line.strip(), kind="furniture", is_main=False, level=0) for line in lines[end:] if line.strip()]
    return (*parts, *signature)


def _unflowed(text: str, body: Body) -> str:
    """The text with its soft line ends undone."""
    return _SOFT_END.sub("" if body.drops_space else " ", text)


def _paragraphs(lines: Sequence[str], *, is_wrapped: bool) -> Iterator[str]:
    """Lines that were wrapped are one paragraph, each other line is one of its own."""
    held: list[str] = []
    for line in (*lines, ""):
        goes_on = is_wrapped and bool(held) and NARROWEST <= len(held[-1]) <= WIDEST and line.strip() and not _ITEM.match(line.strip())
        if held and not (goes_on and not _RULE.fullmatch(line.strip())):
            yield "\n".join(held)
            held = []
        if line.strip():
            held.append(line.strip())


def _with_next(groups: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield from pairwise((*groups, ""))


def _part(group: str, after: str, *, is_main: bool) -> Part:
    kind: BlockKind = "paragraph"
    if _RULE.fullmatch(group):
        return Part(text=group, kind="furniture", is_main=False, level=0)
    if _UNDERLINE.fullmatch(after) and len(group.split()) <= MOST_HEADING_WORDS:
        kind = "heading"
    elif _ITEM.match(group):
        kind = "list_item"
    is_link = sum(map(len, _URL.findall(group))) > MOST_LINKED * len(group)
    return Part(text=group, kind=kind, is_main=is_main and not is_link, level=2 if kind == "heading" else 0)


def _footer(groups: Sequence[str], unsubscribe: Sequence[str]) -> int:
    """The number of the first paragraph of the mail's last words: from the line of signs before its way out of the list, or from that."""
    half = len(groups) // 2
    way_out = next((number for number in range(half, len(groups)) if is_service(_addresses(groups[number]), unsubscribe)), None)
    if way_out is None:
        return len(groups)
    rules = [number for number in range(half, way_out) if _RULE.fullmatch(groups[number])]
    return rules[-1] if rules else way_out


def _addresses(group: str) -> tuple[str, ...]:
    return tuple(found.strip("<>") for found in _URL.findall(group))
