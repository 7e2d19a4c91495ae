"""This file turns briefings and readings into JSON values, under schema numbers that change when a name does."""

from typing import Any

from briefing.model.document import ActorCard, Balance, Briefing, Excerpt, Note, Point, Question, SectionSummary, SourceCard
from briefing.model.findings import Actor, OpenPoint, Quotation, Speaker
from briefing.model.reading import Reading
from briefing.model.text import Article, Block, Span

Json = dict[str, Any]


def briefing_to_dict(briefing: Briefing) -> Json:
    """A briefing as JSON values."""
    return {
        "schema": "briefing/1",
        "title": _words(briefing.title),
        "bottom_line": _words(briefing.bottom_line),
        "language": briefing.language,
        "as_of": briefing.as_of,
        "sources": [_source(card) for card in briefing.sources],
        "sections": [_section(section) for section in briefing.sections],
        "actors": [_actor_card(card) for card in briefing.actors],
        "questions": [_question(question) for question in briefing.questions],
        "figures": [{"value": _words(figure.value), "context": _words(figure.context)} for figure in briefing.figures],
        "next": [_words(excerpt) for excerpt in briefing.next],
        "balance": _balance(briefing.balance),
        "set_aside": [_excerpt(line.excerpt) | {"reason": line.reason} for line in briefing.set_aside],
        "notices": [_words(note) for note in briefing.notices],
    }


def reading_to_dict(reading: Reading) -> Json:
    """A reading as JSON values."""
    article, findings = reading.article, reading.findings
    source = article.source
    return {
        "schema": "reading/1",
        "source": {"name": source.name, "sha256": source.sha256, "characters": len(source.text)},
        "language": article.language,
        "blocks": [_block(block) for block in article.blocks],
        "sentences": [
            _span(sentence.span) | {"section": sentence.section, "safe": not why, "why": why}
            for sentence, why in zip(article.sentences, findings.unsafe, strict=True)
        ],
        "actors": [_actor(actor, article) for actor in findings.actors],
        "quotations": [_quotation(quotation, article) for quotation in findings.quotations],
        "open": [_open_point(point, article) for point in findings.open_points],
        "voices": [{"name": voice.name, "words": voice.words, "quoted": voice.quoted} for voice in findings.voices],
    }


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _block(block: Block) -> Json:
    return _span(block.span) | {"kind": block.kind, "kept": block.is_kept, "reason": block.reason}


def _actor(actor: Actor, article: Article) -> Json:
    role = actor.role
    return {
        "name": actor.name,
        "type": actor.type,
        "role": role and {"text": article.words_of(role), "source": 0} | _span(role),
        "aliases": list(actor.aliases),
        "mentions": [_span(mention) for mention in actor.mentions],
    }


def _quotation(quotation: Quotation, article: Article) -> Json:
    speaker = quotation.speaker and _speaker(quotation.speaker, article)
    return _span(quotation.span) | {"speaker": speaker, "direct": quotation.is_direct, "goes_on": quotation.goes_on}


def _speaker(speaker: Speaker, article: Article) -> Json:
    return {"text": article.words_of(speaker.span)} | _span(speaker.span) | {"actor": speaker.actor}


def _open_point(point: OpenPoint, article: Article) -> Json:
    return _span(article.sentences[point.sentence].span) | {"kind": point.kind, "cue": _span(point.cue)}


def _excerpt(excerpt: Excerpt) -> Json:
    return {"text": excerpt.text, "source": excerpt.source, "start": excerpt.start, "end": excerpt.end}


def _words(words: Excerpt | Note | None) -> Json | None:
    if isinstance(words, Note):
        return {"text": words.text, "key": words.key}
    return None if words is None else _excerpt(words)


def _source(card: SourceCard) -> Json:
    return {
        "name": card.name,
        "title": card.title,
        "url": card.url,
        "outlet": card.outlet,
        "author": card.author,
        "published": card.published,
        "dateline": _words(card.dateline),
        "sha256": card.sha256,
        "characters": card.characters,
        "words": card.words,
        "sentences": card.sentences,
    }


def _section(section: SectionSummary) -> Json:
    return {
        "heading": _words(section.heading),
        "source": section.source,
        "sentences": section.sentences,
        "points": [_point(point) for point in section.points],
    }


def _point(point: Point) -> Json:
    return _excerpt(point.excerpt) | {
        "number": point.number,
        "speaker": _words(point.speaker),
        "priority": point.priority,
        "voices": [{"name": name, "words": words} for name, words in point.voices],
        "also": list(point.also),
        "wordings": [_excerpt(excerpt) for excerpt in point.wordings],
    }


def _actor_card(card: ActorCard) -> Json:
    return {
        "name": card.name,
        "type": card.type,
        "role": _words(card.role),
        "aliases": list(card.aliases),
        "mentions": card.mentions,
        "said": [_excerpt(excerpt) for excerpt in card.said],
        "evidence": [_excerpt(excerpt) for excerpt in card.evidence],
    }


def _question(question: Question) -> Json:
    return {
        "kind": question.kind,
        "label": _words(question.label),
        "text": _words(question.text),
        "core": _words(question.core),
        "evidence": [_excerpt(excerpt) for excerpt in question.evidence],
    }


def _balance(balance: Balance) -> Json:
    return {
        "sections": {"covered": balance.sections_covered, "of": balance.sections},
        "voices": [
            {"name": voice.name, "source_share": round(voice.source_share, 4), "summary_share": round(voice.summary_share, 4)}
            for voice in balance.voices
        ],
        "sources": [{"name": source.name, "share": round(source.share, 4)} for source in balance.sources],
    }
