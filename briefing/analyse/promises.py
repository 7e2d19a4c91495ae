"""This file finds headings that promise an answer or the next steps, over a text that holds none."""

from collections.abc import Iterator

from briefing.analyse.phrases import any_expression
from briefing.language.tables import Language
from briefing.model.findings import Broken, Story
from briefing.model.text import Span


def find_broken(story: Story, language: Language) -> tuple[Broken, ...]:
    """Headings whose promise is plainly not kept, in order."""
    return tuple(broken for number in range(len(story.articles)) for broken in _broken(story, number, language))


def _broken(story: Story, number: int, language: Language) -> Iterator[Broken]:
    article, words = story.articles[number], language.notices
    for index, section in enumerate(article.sections):
        heading = article.words_of(section.heading) if section.heading else ""
        is_answer = any_expression(words.promises_answer).search(heading)
        if section.heading is None or not (is_answer or any_expression(words.promises_steps).search(heading)):
            continue
        spans = [sentence.span for sentence in article.sentences if sentence.section == index]
        if spans and is_answer and not _speaks(story, number, spans):
            yield Broken(number, section.heading, "answer")
        elif spans and not is_answer and not _is_to_come(story, number, spans, language):
            yield Broken(number, section.heading, "steps")


def _speaks(story: Story, number: int, spans: list[Span]) -> bool:
    """Whether anybody's words are reported or quoted here, or any verb of speech stands here."""
    whole = Span(spans[0].start, spans[-1].end)
    return any(quotation.span.meets(whole) for quotation in story.findings[number].quotations)


def _is_to_come(story: Story, number: int, spans: list[Span], language: Language) -> bool:
    """Whether anything here is to come or open."""
    words = language.steps
    signs = any_expression((*words.arranged, *words.future, *words.when))
    open_points = {point.sentence for point in story.findings[number].open_points}
    article = story.articles[number]
    return any(signs.search(article.words_of(span)) for span in spans) or any(
        article.sentences[place].span in spans for place in open_points
    )
