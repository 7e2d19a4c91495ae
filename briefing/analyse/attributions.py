"""This file finds everything that the article attributes to somebody."""

from briefing.analyse.marks import Quoted
from briefing.analyse.passages import passages
from briefing.analyse.quotations import Attribution, find_quotations
from briefing.analyse.reports import find_reports
from briefing.analyse.tokens import Lines
from briefing.language.tables import Language
from briefing.model.text import Article


def find_attributions(article: Article, lines: Lines, quotes: tuple[Quoted, ...], language: Language) -> tuple[Attribution, ...]:
    """Everything attributed, quoted or reported, in order of the text."""
    found: list[Attribution] = []
    for passage in passages(article, lines, quotes):
        found.extend(find_quotations(passage, language))
        found.extend(find_reports(passage, language))
    return tuple(sorted(found, key=lambda one: (one.span, not one.is_direct)))
