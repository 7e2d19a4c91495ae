"""Analysis: actors, quotations, open points, voices, and what is safe to lift."""

from briefing.analyse.attributions import find_attributions
from briefing.analyse.cast import cast
from briefing.analyse.figures import find_figures
from briefing.analyse.groups import find_groups
from briefing.analyse.highlights import contradict, highlight
from briefing.analyse.loaded import count_loaded
from briefing.analyse.marks import quoted
from briefing.analyse.names import find_names
from briefing.analyse.open_points import find_open_points
from briefing.analyse.opinion import is_opinion
from briefing.analyse.people import find_actors
from briefing.analyse.readers import reader
from briefing.analyse.safety import judge
from briefing.analyse.settings import find_settings, find_wholes
from briefing.analyse.steps import find_steps
from briefing.analyse.tokens import tokenise
from briefing.analyse.voices import find_voices
from briefing.language.tables import Language
from briefing.model.findings import Findings
from briefing.model.text import Article

__all__ = ["analyse", "cast", "contradict", "highlight"]


def analyse(article: Article, language: Language, names: str = "rules", model: str | None = None) -> Findings:
    """All that can be found in one article; `names` is the reader of names, `model` the pipeline that it may need.

    Raises:
        OptionError: there is no such reader, or it lacks what it needs.
    """
    lines = tokenise(article, language)
    quotes = quoted(article)
    named = find_names(lines, reader(names)(article, lines, language, model), language)
    said = find_attributions(article, lines, quotes, language)
    actors, quotations = find_actors(article, named, find_groups(lines, named, language), said, lines, language)
    open_points = find_open_points(article, quotes, language.open)
    safety = judge(article, lines, named, quotes, said, language)
    settings = tuple(find_settings(article, lines, named, quotes, said, find_wholes(article, safety.unsafe, open_points)))
    return Findings(
        actors=actors,
        quotations=quotations,
        open_points=open_points,
        voices=find_voices(article, quotations, actors),
        unsafe=safety.unsafe,
        leans=safety.leans,
        loaded=count_loaded(lines, quotes, language),
        figures=find_figures(article, settings, language),
        steps=find_steps(article, settings, language),
        is_opinion=is_opinion(article, language),
    )
