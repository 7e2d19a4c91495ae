"""This file tells whether an article says of itself that it is opinion: over its headline, or at the headline's beginning."""

import re

from briefing.language.tables import Language
from briefing.model.text import Article

_PREFIX = re.compile(r"([^:|–—]{1,40}?) \s* (?: [:|：] | \s[–—-]\s )", re.VERBOSE)  # matches "Comment:" and "Opinion |", not "Who pays?"
_EDGES = re.compile(r"^\W+|\W+$")
_MENU_WORDS = 3  # a line of as few right above belongs with it to a menu


def is_opinion(article: Article, language: Language) -> bool:
    """Whether the line right above the headline, or what a colon parts from the rest of it, is a known mark of opinion."""
    marks = frozenset(language.clean.opinions)
    start = article.title.start if article.title else next((one.span.start for one in article.sentences), 0)
    above = [article.words_of(block.span) for block in article.blocks if block.span.end <= start]
    is_kicker = bool(above) and _bare(above[-1]) in marks and (len(above) < 2 or len(above[-2].split()) > _MENU_WORDS)
    prefix = _PREFIX.match(article.words_of(article.title)) if article.title else None
    return is_kicker or bool(prefix and _bare(prefix[1]) in marks)


def _bare(text: str) -> str:
    return _EDGES.sub("", text.lower())
