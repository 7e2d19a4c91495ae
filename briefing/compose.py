"""This file puts the findings and the choice together as a briefing."""

from briefing.language.tables import Language
from briefing.model.document import Briefing, Excerpt, Note, Point, SectionSummary, SourceCard
from briefing.model.findings import Ask, Choice, Story
from briefing.model.options import Options
from briefing.model.text import Span


def compose(story: Story, chosen: tuple[Choice, ...], asks: tuple[Ask, ...], language: Language, options: Options) -> Briefing:
    """The briefing of a story."""
    def excerpt(index: int, span: Span) -> Excerpt:
        return Excerpt(story.articles[index].words_of(span), index, span.start, span.end)

    sections = []
    for index, article in enumerate(story.articles):
        points = tuple(
            Point(excerpt=excerpt(index, article.unit_span(c.sentences)), number=c.sentences[0] + 1, speaker=None, priority=c.priority, voices=())
            for c in chosen if c.article == index
        )
        sections.append(SectionSummary(None, index, points, len(article.sentences)))
    first = story.articles[0]
    return Briefing(
        title=excerpt(0, first.title) if first.title else Note("Untitled", "untitled"), bottom_line=sections[0].points[0].excerpt,
        language=options.language, as_of=options.as_of,
        sources=tuple(SourceCard(name=a.source.name, title=a.source.title, url=a.source.url, published=a.source.published, outlet=a.source.outlet, sha256=a.source.sha256,
            characters=len(a.source.text), words=len(a.source.text.split()), sentences=len(a.sentences), spans=tuple(s.span for s in a.sentences), text=a.source.text) for a in story.articles),
        sections=tuple(sections), actors=(), questions=(), figures=(), next=(), voices=(), set_aside=(), notices=(),
    )
