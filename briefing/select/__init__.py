"""Selection: the sentences that stand for the whole."""

from briefing.language.tables import Language
from briefing.model.findings import Choice, Story
from briefing.model.options import Options
from briefing.select.pool import gather
from briefing.select.rankers import find
from briefing.select.search import choose


def select(story: Story, language: Language, options: Options) -> tuple[Choice, ...]:
    """The chosen points in the order of articles and text, each with a priority of its own.

    Raises:
        OptionError: there is no such ranker.
    """
    ranker = find(options.ranker)
    pool = gather(story, language)
    chosen = choose(pool, ranker(pool, language), options.words)
    return tuple(
        sorted(
            (
                Choice(one.article, one.sentences, one.span, priority, one.wordings)
                for priority, one in enumerate((pool.candidates[number] for number in chosen), start=1)
            ),
            key=lambda choice: (choice.article, choice.sentences.start),
        )
    )
