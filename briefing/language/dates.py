"""This file finds the day on which a text says that it was written, and writes days as a language does."""

import re
from functools import cache

from briefing.language.tables import Language
from briefing.model.text import Article, Block, BlockKind, Span

_PREFIX = 3  # letters; as short a form of a month still names it ("Jan")
_OTHERS = 8  # words; the place and the agency beside a date are hardly more

# Matches "2026-05-13T06:30:00+02:00", "2026-05" and "2026" from the front, not "13 May 2026" or "20260513".
_MACHINE = re.compile(r"(?P<year>\d{4}) (?: -(?P<month>\d{2}) (?: -(?P<day>\d{2}) (?: [T ]\d{2}:\S* )? )? )?", re.VERBOSE)
# Matches "SARN, 3 March 2026 (AP) — ", which may be a dateline, not a sentence with a hyphen ("a well-known man").
_OPENING = re.compile(r"(?P<front> [^\n—–]{4,80}? ) \s? (?: — | – | -- | (?<=\s)-(?=\s) ) \s", re.VERBOSE)
_APART = (
    ",",
    ":",
    "|",
    "(",
    "[",
    "·",
    "–",
    "—",
    " -",
    "،",
    "，",
    "：",
    "（",
)  # what parts a date from a headline's words; in "the vote on 4 May 2026" nothing does
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")  # matches "St." and "Sarn", not "2026"


def plain_date(stated: str, language: Language) -> str | None:
    """A machine's date as the language writes it, no more exact than it is stated; None where it is none."""
    found = _MACHINE.fullmatch(stated.strip())
    months = language.labels["date.months"].split()
    if found is None or not (found["month"] is None or 1 <= int(found["month"]) <= len(months)):
        return None
    if found["month"] is None:
        return found["year"]
    month = months[int(found["month"]) - 1]
    if found["day"] is None:
        return language.labels["date.month"].format(month=month, year=found["year"])
    return language.labels["date.day"].format(day=int(found["day"]), month=month, year=found["year"])


def find_dateline(article: Article, language: Language) -> Span | None:
    """Where an article is dated: by a line of its own, in its byline or headline, or before its first words ("SARN, 3 March 2026 — ").

    Of such a line it is the date alone, where that has its year; nothing is made up that the text does not say. A date that
    running text names is never taken.
    """
    lines = [block for block in article.blocks if block.kind == "dateline"] + _above(article, "byline")
    dates = (_date_in(article, block.span, language) for block in lines)
    titled = (_date_apart(article, block.span, language) for block in _above(article, "title"))
    found = next(filter(None, (*dates, *titled)), None)
    whole = next((block.span for block in lines if block.kind == "dateline"), None)
    return found or whole or (_opening_date(article, language) if article.sentences else None)


def _above(article: Article, kind: BlockKind) -> list[Block]:
    """The blocks of a kind over the article's first sentence."""
    first = article.sentences[0].span.start if article.sentences else len(article.source.text)
    return [block for block in article.blocks if block.kind == kind and block.span.start < first]


def _date_apart(article: Article, title: Span, language: Language) -> Span | None:
    """The full date with which a headline begins or ends, apart from its words ("Committee hearing, 4 May 2026")."""
    found = _date_in(article, title, language)
    if found is None:
        return None
    before, after = article.words_of(Span(title.start, found.start)), article.words_of(Span(found.end, title.end))
    is_last = before.rstrip().endswith(_APART) and not after.strip(" )]")
    is_first = not before.strip() and after.lstrip().startswith(_APART)
    return found if is_last or is_first else None


def _opening_date(article: Article, language: Language) -> Span | None:
    """The date before the dash behind which the first sentence begins."""
    start = article.sentences[0].span.start
    front = _OPENING.match(article.source.text, start, article.blocks[article.sentences[0].block].span.end)
    if front is None:
        return None
    found = _date_in(article, Span(start, front.end("front")), language)
    if found is None:
        return None
    others = _WORD.findall(article.words_of(Span(start, found.start)) + " " + article.words_of(Span(found.end, front.end("front"))))
    known = language.clean.dateline_words
    is_place = others and others[0][0].isupper() and others[0].lower() not in language.stop_words | known
    are_names = all(word[0].isupper() or word.lower() in known for word in others)
    return found if is_place and are_names and len(others) <= _OTHERS else None


def _date_in(article: Article, within: Span, language: Language) -> Span | None:
    """The first full date in a stretch of the text."""
    text = article.source.text
    if not _YEAR.search(text, within.start, within.end):
        return None
    found = _date(language).search(text, within.start, within.end)
    return Span(found.start(), found.end()) if found else None


_YEAR = re.compile(r"\d{4}")  # matches "2026", not "13.5.": without one no full date is looked for, nor what finds it compiled


@cache
def _date(language: Language) -> re.Pattern[str]:
    """Matches "13 May 2026", "May 13, 2026", "13. Mai 2026", "13 de mayo de 2026", "2026-05-13", "13.5.2026", not "13 May"."""
    names = language.labels["date.months"].lower().split()
    forms = {name[:size] for name in names if not name.isdigit() for size in range(min(_PREFIX, len(name)), len(name) + 1)}
    month = "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form))) or r"(?!)"
    return re.compile(
        rf"""
        (?<!\d) (?:
            \d{{4}}-\d{{2}}-\d{{2}} (?!\d)
          | \d{{1,2}}[./]\d{{1,2}}[./]\d{{4}} (?!\d)
          | \d{{4}}\ ?年\ ?\d{{1,2}}\ ?月\ ?\d{{1,2}}\ ?日
          | \d{{1,2}} (?: st|nd|rd|th|er|º|ª )? \.?\ (?: de\ |of\ )? [בו]? (?: {month} ) \b\.?,?\ (?: de\ |del\ )? \d{{4}} (?!\d)
          | (?: {month} ) \b\.?\ \d{{1,2}} (?: st|nd|rd|th )?,?\ \d{{4}} (?!\d)
        )
        """,
        re.VERBOSE | re.IGNORECASE,
    )
