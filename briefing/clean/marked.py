"""This file is the list of rules for files whose own structure is known: what the marks say, and where words know better."""

from briefing.clean.page import Page, is_comment_head, is_interface, is_teaser_head
from briefing.clean.rules import Rule, Verdict, is_byline, is_caption, is_dateline, is_deck, is_part_of_site, is_title
from briefing.model.text import BlockKind

HEADED_WORDS = 5  # stand under a heading at least, or it heads no part of the article
_SAYS: dict[BlockKind, str] = {
    "title": "a headline whose words do not recur in the article",
    "deck": "the file's structure makes it a subtitle",
    "list_item": "the file's structure makes it a list's item",
    "quote": "the file's structure makes it a quotation",
    "table": "the file's structure makes it a row of a table",
    "caption": "the file's structure makes it a caption",
    "byline": "the file's structure makes it a byline",
    "dateline": "the file's structure makes it a time",
}


def is_outside_main(page: Page, number: int) -> Verdict | None:
    """What the file's structure puts outside the article."""
    if page.marks[number].is_main:
        return None
    return "teaser" if page.lines[number].is_prose else "furniture", "the file's structure puts it outside the article"


def is_marked_frame(page: Page, number: int) -> Verdict | None:
    """A byline, time or caption by the file's structure, whatever its words."""
    kind = page.marks[number].kind
    return (kind, _SAYS[kind]) if kind in ("byline", "dateline", "caption") else None


def is_marked_heading(page: Page, number: int) -> Verdict | None:
    """A heading by the file's structure with something under it, unless it says itself that this is no part of the article."""
    line = page.lines[number]
    if page.marks[number].kind != "heading" or _words_under(page, number) < HEADED_WORDS:
        return None
    is_of_site = is_interface(line, page.language) or is_teaser_head(line, page.language) or is_comment_head(line, page.language)
    return None if is_of_site else ("heading", "the file's structure makes it a heading")


def is_marked(page: Page, number: int) -> Verdict | None:
    """What the file's structure says the line is."""
    kind = page.marks[number].kind
    if kind == "title":
        return "furniture", _SAYS[kind]
    return (kind, _SAYS[kind]) if kind in _SAYS else None


def _words_under(page: Page, number: int) -> int:
    """The words of the article between a heading and the next of its level, no more than are asked for."""
    total = 0
    for below in range(number + 1, page.core.lines.stop):
        mark = page.marks[below]
        if mark.is_main and mark.kind == "heading" and mark.level <= page.marks[number].level:
            break
        total += page.lines[below].words if mark.is_main and mark.kind != "heading" else 0
        if total >= HEADED_WORDS:
            break
    return total


MARKED_RULES: tuple[Rule, ...] = (
    is_title,
    is_outside_main,
    is_marked_heading,
    is_part_of_site,
    is_dateline,
    is_byline,
    is_marked_frame,
    is_caption,
    is_deck,
    is_marked,
)
