"""This file finds key actors who are accused of something and whose side no article holds.

Any sign of an answer, by whoever may speak for them, is enough to keep silent: a wrong reproach would be worse than none.
"""

from bisect import bisect_right
from collections.abc import Iterator

from briefing.analyse.phrases import any_expression
from briefing.language.tables import Language
from briefing.model.findings import Actor, Member, Story
from briefing.model.text import Article, Span

_KEY = 8  # members of the cast
_NAMED = 2  # mentions; who is named once is beside the story
_NEAR = 80  # code points between an accusing verb and the one accused
_AFTER = 2  # sentences after the accusation in which "he" may answer


def find_unheard(story: Story, language: Language) -> tuple[str, ...]:
    """Names of the key actors who are accused and unheard, most important first."""
    return tuple(member.name for member in story.cast[:_KEY] if _is_unheard(story, member, language))


def _is_unheard(story: Story, member: Member, language: Language) -> bool:
    actors = [(number, story.findings[number].actors[place]) for number, place in member.parts]
    if any(actor.type in ("state", "group") for _, actor in actors) or sum(len(actor.mentions) for _, actor in actors) < _NAMED:
        return False
    accusations = [(number, span) for number, actor in actors for span in _accusations(story.articles[number], actor, language)]
    return bool(accusations) and not any(_is_heard(story, number, place, language) for number, place in member.parts)


def _accusations(article: Article, actor: Actor, language: Language) -> Iterator[Span]:
    """The mentions at which somebody is accused."""
    words, text = language.notices, article.source.text
    for mention in actor.mentions:
        sentence = _sentence(article, mention)
        if sentence is None:
            continue
        span = article.sentences[sentence].span
        before = text[max(span.start, mention.start - _NEAR) : mention.start]
        if any_expression(words.accuses).search(before) or any_expression(words.accused).match(text[mention.end : span.end]):
            yield mention


def _is_heard(story: Story, number: int, place: int, language: Language) -> bool:
    """Whether an article holds anything that may be their answer."""
    article, found = story.articles[number], story.findings[number]
    actor = found.actors[place]
    forms = {form.lower() for form in (actor.name, *actor.aliases)}
    accused = list(_accusations(article, actor, language))
    for quotation in found.quotations:
        if quotation.speaker and (quotation.speaker.actor == place or _names(article.words_of(quotation.speaker.span), forms)):
            return True
    for other in found.actors:
        if other is not actor and other.acts and other.role and _names(article.words_of(other.role), forms):
            return True
    return any(_answers(article, span, language) for span in _stretches(article, actor, accused))


def _stretches(article: Article, actor: Actor, accused: list[Span]) -> Iterator[Span]:
    """Sentences that name the actor, of an accusing one only what follows the name; and the next few after each accusation."""
    for mention in actor.mentions:
        sentence = _sentence(article, mention)
        if sentence is None:
            continue
        span = article.sentences[sentence].span
        yield Span(mention.end, span.end) if mention in accused else span
        if mention in accused:
            yield from (one.span for one in article.sentences[sentence + 1 : sentence + 1 + _AFTER])


def _answers(article: Article, span: Span, language: Language) -> bool:
    return bool(any_expression(language.notices.answers).search(article.words_of(span)))


def _names(text: str, forms: set[str]) -> bool:
    return any(form in text.lower() for form in forms)


def _sentence(article: Article, span: Span) -> int | None:
    """Number of the sentence that a span lies in."""
    number = bisect_right(article.sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    return number if number >= 0 and article.sentences[number].span.covers(span) else None
