"""Analysis: actors, quotations, open points, voices, and what is safe to lift."""

from briefing.language.tables import Language
from briefing.model.findings import Findings, Member
from briefing.model.text import Article


def analyse(article: Article, language: Language) -> Findings:
    """All that can be found in one article."""
    n = len(article.sentences)
    return Findings(actors=(), quotations=(), open_points=(), voices=(), unsafe=("",) * n, loaded=(0,) * n)


def cast(articles: tuple[Article, ...], findings: tuple[Findings, ...]) -> tuple[Member, ...]:
    """The actors of all articles together, the same somebody once, most important first."""
    return ()
