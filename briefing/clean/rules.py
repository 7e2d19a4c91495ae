"""This file is the list of rules that label lines. A line takes the label of the first rule that knows it.

A rule sees the whole surveyed page and one line's number, and answers with a label and what it saw, or None.
"""

import re
from collections.abc import Callable

from briefing.clean.core import THRESHOLD, TITLE_OVERLAP, overlap
from briefing.clean.page import NOTE_WORDS, Page, is_name, offers
from briefing.language.lists import LIST_MARK
from briefing.model.text import BlockKind

Verdict = tuple[BlockKind, str]
Rule = Callable[[Page, int], Verdict | None]

_QUOTE = re.compile(r"“[^“”]{1,300}”|\"[^\"]{1,300}\"|«[^«»]{1,300}»|„[^„“”]{1,300}[“”]")  # matches “We go.”, not “We go,” he said
_SIGN = re.compile(r"[^\W_]")  # matches "See" and "7", not "* * *"

LAST_LINES = 2  # of the article in which a note about its writer may stand
DECK_REACH = 3  # lines before the title that its deck is sought in
DECK_WORDS = 40
OFFER_WORDS = 40
MOST_TEASERS = 12  # in one list inside an article
MENU_LINES = 3  # so many short lines in a row are a menu or a table, not headings
HEADLINE_WORDS = 4  # fewer make a button or a menu's item


def is_part_of_site(page: Page, number: int) -> Verdict | None:
    """Buttons, notices, and what stands over lists of other articles."""
    look = page.looks[number]
    if look.is_teaser_head:
        return "furniture", "stands over a list of other articles"
    if look.is_closing:
        return "furniture", "ends a press release's text"
    if look.is_comment_head:
        return "furniture", "stands over readers' comments"
    if look.is_interface or look.is_picture_count:
        return "furniture", "a button or notice of the site"
    if not _SIGN.search(page.lines[number].text):
        return "furniture", "no letter and no figure"
    return None


def is_title(page: Page, number: int) -> Verdict | None:
    """The article's own headline, and its copies."""
    if number == page.core.title:
        return "title", "a headline whose words recur in the article"
    if page.title is not None and page.lines[number].text == page.title.text:
        return "furniture", "the title again"
    return None


def is_repeated(page: Page, number: int) -> Verdict | None:
    """A line that stands more than once is the site's, not the article's."""
    line = page.lines[number]
    if page.copies[line.text] < 2 or _is_own_first(page, number):
        return None
    if line.is_prose:
        return "teaser", "stands more than once on the page"
    return "furniture", "stands more than once on the page"


def is_dateline(page: Page, number: int) -> Verdict | None:
    """A line of dates and times alone."""
    found = page.looks[number].is_date_alone and _near(page, number)
    return ("dateline", "a date alone") if found else None


def is_byline(page: Page, number: int) -> Verdict | None:
    """Who wrote it."""
    look = page.looks[number]
    if number - 1 == page.core.title and is_name(page.lines[number], page.language) and _is_foreign(page, number):
        return "byline", "a name alone under the title"
    is_dated = look.is_dated_credit and not LIST_MARK.match(page.lines[number].text)
    if not (look.is_credit or is_dated) or not _near(page, number):
        return None
    return "byline", "names a writer" if look.is_credit else "a date with who or where"


def is_deck(page: Page, number: int) -> Verdict | None:
    """The line or two under (or over) the title that sum the article up."""
    line, title = page.lines[number], page.core.title
    if title is None or page.copies[line.text] > 1:
        return None
    if title - DECK_REACH <= number < title and line.is_prose and page.core.cohesion[number] >= THRESHOLD:
        return "deck", "sums the article up over its title"
    if number == title + 1 and HEADLINE_WORDS < line.words <= DECK_WORDS and (not line.is_closed or _is_over_byline(page, number)):
        return "deck", "sums the article up under its title"
    return None


def is_before_article(page: Page, number: int) -> Verdict | None:
    """What stands before the article belongs to the site or to other articles."""
    return _outside(page, number, "before the article") if number < page.core.lines.start else None


def is_after_article(page: Page, number: int) -> Verdict | None:
    """What stands after the article belongs to the site or to other articles."""
    return _outside(page, number, "after the article") if number >= page.core.lines.stop else None


def is_offer(page: Page, number: int) -> Verdict | None:
    """An offer of the site (newsletters, alerts) that hardly shares a word with the article."""
    line = page.lines[number]
    if line.words > OFFER_WORDS or not offers(line, page.language) or not _is_foreign(page, number):
        return None
    return "furniture", "an offer of the site, in words of its own"


def is_caption(page: Page, number: int) -> Verdict | None:
    """A photograph's caption or credit."""
    if number and page.looks[number - 1].is_picture_count:
        return "caption", "stands under a picture's number"
    found = page.looks[number].is_picture_credit and not _is_running(page, number)
    return ("caption", "credits a photograph") if found else None


def is_quote(page: Page, number: int) -> Verdict | None:
    """A line that is a quotation and nothing else."""
    line = page.lines[number]
    return ("quote", "a quotation alone") if _QUOTE.fullmatch(line.text) else None


def is_writer_note(page: Page, number: int) -> Verdict | None:
    """A line about the writer under the article."""
    line = page.lines[number]
    if number < page.core.lines.stop - LAST_LINES or line.words > NOTE_WORDS:
        return None
    if any(name in line.text for name in page.writers):
        return "furniture", "about the writer"
    return None


def is_list_item(page: Page, number: int) -> Verdict | None:
    """An item of the article's own list."""
    return ("list_item", "begins with a list's mark") if LIST_MARK.match(page.lines[number].text) else None


def is_teaser_inside(page: Page, number: int) -> Verdict | None:
    """Another article's headline or first words in the middle of this one: under a head, and with words of its own."""
    first = max(page.core.lines.start - 1, number - MOST_TEASERS - 1, 0)
    head = next((above for above in range(number - 1, first - 1, -1) if page.looks[above].is_teaser_head), None)
    if head is None or not all(_is_foreign(page, between) for between in range(head + 1, number + 1)):
        return None
    return "teaser", f"under “{page.lines[head].text}”, with words of its own"


def is_menu(page: Page, number: int) -> Verdict | None:
    """Several short lines in a row; the last of them, right over running text, may be its heading."""
    first = last = number
    if number + 1 < page.core.lines.stop and page.lines[number + 1].is_prose:
        return None
    while first > page.core.lines.start and _is_short(page, first - 1) and number - first < MENU_LINES:
        first -= 1
    while last + 1 < page.core.lines.stop and _is_short(page, last + 1) and last - number < MENU_LINES:
        last += 1
    if _is_short(page, number) and last - first + 1 >= MENU_LINES:
        return "furniture", "one of several short lines in a row"
    return None


RULES: tuple[Rule, ...] = (
    is_title,
    is_part_of_site,
    is_dateline,
    is_byline,
    is_writer_note,
    is_deck,
    is_repeated,
    is_before_article,
    is_after_article,
    is_offer,
    is_caption,
    is_quote,
    is_list_item,
    is_teaser_inside,
    is_menu,
)


def _outside(page: Page, number: int, where: str) -> Verdict:
    line = page.lines[number]
    if line.is_prose:
        return "teaser", f"{where}; shares few of its words"
    if line.words >= HEADLINE_WORDS:
        return "teaser", f"{where}; a headline whose words do not recur in it"
    return "furniture", f"{where}; a short line of the site"


def _near(page: Page, number: int) -> bool:
    """Whether the line is in the article or just before it."""
    first = page.core.lines.start if page.core.title is None else page.core.title
    return first - DECK_REACH <= number <= page.core.lines.stop


def _is_over_byline(page: Page, number: int) -> bool:
    below = number + 1
    return below < len(page.lines) and bool(is_byline(page, below) or is_dateline(page, below))


def _is_own_first(page: Page, number: int) -> bool:
    """Whether the line is prose inside the article, in its words, and not yet a copy."""
    line, core = page.lines[number], page.core
    return line.is_prose and number in core.lines and core.cohesion[number] >= THRESHOLD and page.first[line.text] == number


def _is_running(page: Page, number: int) -> bool:
    """Whether the line is long prose of the article's own, so that a picture agency's name in it proves nothing."""
    line = page.lines[number]
    return line.is_prose and line.is_closed and line.words > 20 and page.core.cohesion[number] >= THRESHOLD


def _is_foreign(page: Page, number: int) -> bool:
    """Whether the line's words are hardly the article's; of a headline, judged as a headline is."""
    line = page.lines[number]
    if line.is_prose:
        return page.core.cohesion[number] < THRESHOLD
    return overlap(line, page.core.counts, page.language) < TITLE_OVERLAP


def _is_short(page: Page, number: int) -> bool:
    line = page.lines[number]
    return not line.is_prose and not line.is_closed and not LIST_MARK.match(line.text)
