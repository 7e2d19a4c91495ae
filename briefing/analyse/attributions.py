"""This file finds everything that the article attributes to somebody."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.analyse.marks import Quoted, said_first
from briefing.analyse.passages import passages
from briefing.analyse.quotations import Attribution, find_quotations
from briefing.analyse.reports import find_reports
from briefing.analyse.tokens import Lines
from briefing.language.tables import Language
from briefing.model.text import Article, Span

_BRACKETED = re.compile(r"([^(\[]+) [(\[] ([^)\]]+) [)\]]", re.VERBOSE)  # matches "Rob Keel (Labour)" and "CHAIR (Odile Marr)"


def find_attributions(article: Article, lines: Lines, quotes: tuple[Quoted, ...], language: Language) -> tuple[Attribution, ...]:
    """Everything attributed, quoted or reported, in order of the text."""
    direct: list[Attribution] = []
    reported: list[Attribution] = []
    direct.extend(
        Attribution(said_first(article, one), _labelled(article, one.label, language), is_direct=True) for one in article.utterances
    )
    for passage in passages(article, lines, quotes):
        direct.extend(find_quotations(passage, lines, language))
        reported.extend(find_reports(passage, language))
    direct.sort(key=lambda one: one.span)
    return tuple(sorted((*_run_on(article, direct, quotes), *reported), key=lambda one: (one.span, not one.is_direct)))


def _labelled(article: Article, label: Span, language: Language) -> Span:
    """The part of a transcript's label that names the speaker: what is in brackets behind an office, else what stands before them."""
    found = _BRACKETED.fullmatch(article.words_of(label))
    if found is None:
        return label
    is_office = not language.actors.role_nouns.isdisjoint(found[1].lower().split())
    start, end = found.span(2) if is_office else (0, len(found[1].rstrip()))
    return Span(label.start + start, label.start + end)


def _run_on(article: Article, direct: list[Attribution], quotes: tuple[Quoted, ...]) -> Iterator[Attribution]:
    """The quotations, each part of one that runs on over paragraphs with the speaker whom any part has.

    By custom every paragraph of such a quotation opens with a mark, and only the last one is closed.
    """
    unclosed = {quote.span for quote in quotes if quote.is_opened and not quote.is_closed}
    parts: list[Attribution] = []
    for one in direct:
        if parts and not _goes_on(article, parts[-1].span, one.span):
            yield from _with_speaker(parts)
            parts = []
        parts.append(one)
        if one.span not in unclosed:
            yield from _with_speaker(parts)
            parts = []
    yield from _with_speaker(parts)


def _goes_on(article: Article, before: Span, after: Span) -> bool:
    """Whether nothing stands between two stretches."""
    return not article.words_of(Span(before.end, after.start)).strip()


def _with_speaker(parts: list[Attribution]) -> Iterator[Attribution]:
    speaker = next((one.speaker for one in parts if one.speaker), None)
    for place, one in enumerate(parts):
        yield replace(one, speaker=one.speaker or speaker, goes_on=one.goes_on or place > 0)
