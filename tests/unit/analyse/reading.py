"""This file reads a text as far as a test of one part of the analysis needs."""

from briefing.analyse import analyse
from briefing.analyse.names import Name, find_names
from briefing.analyse.readers.rules import find_runs
from briefing.analyse.tokens import Lines, tokenise
from briefing.language import load
from briefing.language.tables import Language
from briefing.model.findings import Actor, Findings
from briefing.model.options import Options
from briefing.model.text import Article, Source
from briefing.pipeline import read_article

ENGLISH: Language = load("en")


def article_of(text: str) -> Article:
    """The text as an article, whatever its blocks are."""
    return read_article(Source.from_text(text), Options())


def lines_of(text: str) -> Lines:
    """The text as tokens."""
    return tokenise(article_of(text), ENGLISH)


def names_of(text: str) -> tuple[Name, ...]:
    """The names of the text, by rules."""
    lines = lines_of(text)
    return find_names(lines, find_runs(article_of(text), lines, ENGLISH, None), ENGLISH)


def findings_of(text: str) -> tuple[Article, Findings]:
    """The text as an article, and all that is found in it."""
    article = article_of(text)
    return article, analyse(article, ENGLISH)


def actor_called(name: str, findings: Findings) -> Actor:
    """The actor of that name; fails where there is none."""
    found = [actor for actor in findings.actors if actor.name == name]
    assert found, f"no {name} among {[actor.name for actor in findings.actors]}"
    return found[0]
