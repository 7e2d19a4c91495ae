"""Selection: the sentences that stand for the whole."""

from briefing.language.tables import Language
from briefing.model.findings import Choice, Story
from briefing.model.options import Options


def select(story: Story, language: Language, options: Options) -> tuple[Choice, ...]:
    """The chosen units, in the order of articles and text, each with a priority of its own."""
    article = story.articles[0]
    return tuple(Choice(0, unit, rank + 1) for rank, unit in enumerate(article.units[: 14]))
