"""This file counts the words that the article attributes to each speaker."""

from briefing.language.terms import count_words
from briefing.model.findings import Actor, Quotation, Voice
from briefing.model.text import Article, Span


def find_voices(article: Article, quotations: tuple[Quotation, ...], actors: tuple[Actor, ...]) -> tuple[Voice, ...]:
    """The actors with attributed words, most of them first; a word counts once, however often it is attributed."""
    said: dict[int, list[Quotation]] = {}
    for quotation in quotations:
        if quotation.speaker and quotation.speaker.actor is not None:
            said.setdefault(quotation.speaker.actor, []).append(quotation)
    voices = [
        Voice(
            actors[actor].name,
            actor,
            _words(article, [quotation.span for quotation in own]),
            _words(article, [quotation.span for quotation in own if quotation.is_direct]),
        )
        for actor, own in said.items()
    ]
    return tuple(sorted(voices, key=lambda voice: (-voice.words, -voice.quoted, voice.name, voice.actor or 0)))


def _words(article: Article, spans: list[Span]) -> int:
    """Words under the spans, those under two of them once."""
    total, reached = 0, 0
    for span in sorted(spans):
        if span.end > reached:
            total += count_words(article.words_of(Span(max(span.start, reached), span.end)))
            reached = span.end
    return total
