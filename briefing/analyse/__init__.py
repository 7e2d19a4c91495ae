"""Analysis: actors, quotations, open points, voices, and what is safe to lift."""

from briefing.analyse.attributions import find_attributions
from briefing.analyse.cast import cast
from briefing.analyse.groups import find_groups
from briefing.analyse.loaded import count_loaded
from briefing.analyse.marks import quoted
from briefing.analyse.names import find_names
from briefing.analyse.open_points import find_open_points
from briefing.analyse.people import find_actors
from briefing.analyse.safety import judge
from briefing.analyse.tokens import tokenise
from briefing.analyse.voices import find_voices
from briefing.language.tables import Language
from briefing.model.findings import Findings
from briefing.model.text import Article

__all__ = ["analyse", "cast"]


def analyse(article: Article, language: Language) -> Findings:
    """All that can be found in one article."""
    lines = tokenise(article, language)
    quotes = quoted(article)
    names = find_names(lines, language)
    said = find_attributions(article, lines, quotes, language)
    safety = judge(article, lines, names, quotes, said, language)
    actors, quotations = find_actors(article, names, find_groups(lines, names, language), said, lines, language)
    return Findings(
        actors=actors,
        quotations=quotations,
        open_points=find_open_points(article, quotes, language.open),
        voices=find_voices(article, quotations, actors),
        unsafe=safety.unsafe,
        leans=safety.leans,
        loaded=count_loaded(lines, quotes, language),
    )
