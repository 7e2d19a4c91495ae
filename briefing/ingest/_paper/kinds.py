"""This file tells what each paragraph of a PDF is by its type: headline, heading, deck, note, caption, running text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.ingest._paper.document import Paper, Picture
from briefing.ingest._paper.flow import flow_of
from briefing.ingest._paper.hyphens import with_plain_hyphens
from briefing.ingest._paper.paragraphs import Paragraph
from briefing.ingest._paper.patience import Patience
from briefing.ingest._parts import Part, is_prose
from briefing.language.terms import count_words
from briefing.model.text import BlockKind

LARGER = 1.07  # times the size of running text makes a heading
MUCH_LARGER = 1.2  # makes a headline
SMALLER = 0.94  # makes a note or a caption
HEADING_WORDS = 22
TITLE_WORDS = 35
DECK_WORDS = 6  # fewer make a line about the article
FRONT_WORDS = 8  # a line with as many over the headline is the paper's name, a rubric, a date
LEVELS = 6
UNDER_PICTURE = 2.5  # times the size, from a picture to its caption
CAPTION_WORDS = 60

# The sign with which a note begins: "¹ The", "3 See", "* By" and "[2] Ibid.", not "34 jobs" or "2024".
_NOTE = re.compile(
    r"""
    (?: [⁰¹²³⁴⁵⁶⁷⁸⁹]+ | [*†‡§]+ | \[\d{1,2}\] | \d{1,2}[.)] ) \s* [^\W\d]
    | \d{1,2} \s+ (?=[^\W\d_]) [^a-z]
    """,
    re.VERBOSE,
)
_ADDRESS = re.compile(r"@\w|://")  # matches "press@tarn.example", not "Tarn"
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Types:
    """The types that a document is set in."""

    body: float
    is_body_bold: bool


def parts_of(paper: Paper, title: str | None, patience: Patience) -> tuple[Part, ...]:
    """The blocks of a PDF in the order of reading; `title` is the one that it states.

    Raises:
        InputError: it takes too long.
    """
    flow = flow_of(paper, patience)
    types = _types(flow)
    headline = _headline(flow, types, title)
    start = _start(flow, types, headline)
    pictures = [sheet.pictures for sheet in paper.sheets]
    parts = [_part(flow, number, types, headline, start, pictures) for number in range(len(flow))]
    levels = sorted({_rank(paragraph) for paragraph, part in zip(flow, parts, strict=True) if part.kind == "heading"}, reverse=True)
    top = 1 if headline is None else 2
    return tuple(
        replace(part, level=min(LEVELS, top + levels.index(_rank(paragraph)))) if part.kind == "heading" else part
        for paragraph, part in zip(flow, parts, strict=True)
        if part.text
    )


def _types(flow: Sequence[Paragraph]) -> _Types:
    sizes: dict[float, int] = {}
    bold: dict[float, int] = {}
    for paragraph in flow:
        for line in paragraph.lines:
            sizes[line.size] = sizes.get(line.size, 0) + len(line.text)
            bold[line.size] = bold.get(line.size, 0) + len(line.text) * line.is_bold
    body = max(sizes, key=lambda size: (sizes[size], size), default=1.0)
    return _Types(body, is_body_bold=bold.get(body, 0) * 2 > sizes.get(body, 1))


def _rank(paragraph: Paragraph) -> float:
    """By which headings are ordered: size, and of one size the bold before the light."""
    return round(paragraph.size * 2) + 0.5 * paragraph.is_bold


def _looks_like_heading(paragraph: Paragraph, types: _Types) -> bool:
    if paragraph.kind not in ("", "list_item") or not paragraph.lines or not _LETTER.search(paragraph.text):
        return False
    is_larger = paragraph.size >= types.body * LARGER
    is_bolder = paragraph.is_bold and not types.is_body_bold and paragraph.size >= types.body * SMALLER
    is_short = count_words(paragraph.text) <= HEADING_WORDS and len(paragraph.lines) <= 4
    return (is_larger or is_bolder) and is_short and not paragraph.text.endswith((".", ",", ";"))


def _headline(flow: Sequence[Paragraph], types: _Types, title: str | None) -> int | None:
    """The largest lines of the first page with text that read as a headline; among them the one that the document states."""
    first = next((paragraph.page for paragraph in flow if paragraph.lines), 0)
    found = [
        number
        for number, paragraph in enumerate(flow)
        if paragraph.lines
        and paragraph.page == first
        and (paragraph.size >= types.body * MUCH_LARGER or (title and _says(title, paragraph.text)))
        and 2 <= count_words(paragraph.text) <= TITLE_WORDS
        and not (paragraph.kind or _ADDRESS.search(paragraph.text))
    ]
    if not found:
        return None
    stated = [number for number in found if title and _says(title, flow[number].text)]
    long = [number for number in found if count_words(flow[number].text) > 3]  # fewer are a paper's name more often
    return max(stated or long or found, key=lambda number: (flow[number].size, -number))


def _says(title: str, text: str) -> bool:
    ours, stated = _WORD.findall(text.lower()), _WORD.findall(title.lower())
    return len(ours) > 1 and (stated[: len(ours)] == ours or ours[: len(stated)] == stated)


def _start(flow: Sequence[Paragraph], types: _Types, headline: int | None) -> int:
    """The first paragraph of running text after the headline."""
    after = 0 if headline is None else headline + 1
    running = (number for number in range(after, len(flow)) if _is_running(flow[number], types))
    return next(running, len(flow))


def _is_running(paragraph: Paragraph, types: _Types) -> bool:
    is_of_body = paragraph.lines and abs(paragraph.size - types.body) <= types.body * (1 - SMALLER)
    return bool(is_of_body) and is_prose(paragraph.text)


def _part(
    flow: Sequence[Paragraph], number: int, types: _Types, headline: int | None, start: int, pictures: Sequence[Sequence[Picture]]
) -> Part:
    paragraph = flow[number]
    text = with_plain_hyphens(paragraph.text).strip()
    if number == headline:
        return Part(text=text, kind="title", is_main=True, level=1)
    if paragraph.kind == "furniture" or _is_masthead(paragraph, number, headline) or _is_note(paragraph, types):
        return Part(text=text, kind="furniture", is_main=False)
    kind = _kind(flow, number, types, headline, start)
    if kind == "paragraph" and _is_caption(paragraph, types, pictures[paragraph.page]):
        kind = "caption"
    return Part(text=text, kind=kind, is_main=True)


def _kind(flow: Sequence[Paragraph], number: int, types: _Types, headline: int | None, start: int) -> BlockKind:
    paragraph = flow[number]
    if paragraph.kind == "table":
        return "table"
    if headline is not None and headline < number < start and not _is_over_text(flow, number, start, types):
        return _kind_under_headline(flow, number, headline, types)
    if _looks_like_heading(paragraph, types):
        return "heading"
    return "list_item" if paragraph.kind == "list_item" else "paragraph"


def _is_over_text(flow: Sequence[Paragraph], number: int, start: int, types: _Types) -> bool:
    """Whether a line between headline and text is the text's first heading: larger, short, and right above it."""
    is_short = count_words(flow[number].text) < DECK_WORDS and flow[number].size >= types.body * LARGER
    return number == start - 1 and is_short and not flow[number].text.endswith(".")


def _kind_under_headline(flow: Sequence[Paragraph], number: int, headline: int, types: _Types) -> BlockKind:
    is_first = all(flow[between].kind == "furniture" for between in range(headline + 1, number))
    is_large = flow[number].size >= types.body * LARGER or flow[number].is_bold
    return "deck" if is_first and is_large and count_words(flow[number].text) >= DECK_WORDS else "paragraph"


def _is_masthead(paragraph: Paragraph, number: int, headline: int | None) -> bool:
    """Whether it is a short line over the headline."""
    return headline is not None and number < headline and count_words(paragraph.text) <= FRONT_WORDS


def _is_note(paragraph: Paragraph, types: _Types) -> bool:
    """Whether it is a note at a page's foot: small type that begins with a note's sign."""
    is_small = bool(paragraph.lines) and paragraph.size <= types.body * SMALLER
    return is_small and paragraph.kind != "table" and bool(_NOTE.match(paragraph.text))


def _is_caption(paragraph: Paragraph, types: _Types, pictures: Sequence[Picture]) -> bool:
    """Whether it is small type right under a picture."""
    if not paragraph.lines or paragraph.size > types.body * SMALLER or count_words(paragraph.text) > CAPTION_WORDS:
        return False
    first = paragraph.first
    return any(
        -first.size <= first.base - picture.bottom <= UNDER_PICTURE * first.size
        and min(abs(first.right), picture.right) > max(abs(first.left), picture.left)
        for picture in pictures
    )
