"""This file writes what stands beside the page as JSON: the outline of each source, the balance, who is in it, and what is open.

A browser counts a text in other units than we do, so the outline holds pieces of text, and offsets only to be compared.
"""

import json
from collections.abc import Iterator
from typing import Any

from briefing.model.document import ActorCard, Briefing, Excerpt, Note, Question
from briefing.model.findings import Findings, Story
from briefing.model.text import Article, Block

Json = dict[str, Any]


def view(story: Story, briefing: Briefing, points: frozenset[int]) -> bytes:
    """What stands beside a page that has room for the points of these priorities."""
    shown = briefing.keeping(point for point in briefing.points if point.priority in points)
    table = {
        "title": briefing.title.text if briefing.title else None,
        "points": len(shown.points),
        "sources": [_source(article, found) for article, found in zip(story.articles, story.findings, strict=True)],
        "balance": _balance(shown),
        "actors": [_actor(card) for card in briefing.actors],
        "questions": [_question(question) for question in briefing.questions],
        "notices": [notice.text for notice in briefing.notices],
    }
    return json.dumps(table, ensure_ascii=False).encode("utf-8", "replace")


def _source(article: Article, findings: Findings) -> Json:
    sentences: list[list[int]] = [[] for _ in article.blocks]
    for number, sentence in enumerate(article.sentences):
        sentences[sentence.block].append(number)
    return {
        "name": article.source.name,
        "language": article.language,
        "sentences": len(article.sentences),
        "blocks": [
            _block(article, findings, line, block, members)
            for line, (block, members) in enumerate(zip(article.blocks, sentences, strict=True), start=1)
        ],
    }


def _block(article: Article, findings: Findings, line: int, block: Block, sentences: list[int]) -> Json:
    return {
        "line": line,
        "kind": block.kind,
        "kept": block.is_kept,
        "reason": _plain(block.reason),
        "start": block.span.start,
        "end": block.span.end,
        "pieces": list(_pieces(article, findings, block, sentences)),
    }


def _plain(reason: str) -> str:
    """A reason without the name of its rule ("is_caption: a photograph's credit")."""
    name, _, what = reason.partition(": ")
    return what if what and name.isidentifier() else reason


def _pieces(article: Article, findings: Findings, block: Block, sentences: list[int]) -> Iterator[Json]:
    """The block's text in order, each sentence a piece with its number."""
    text, place = article.source.text, block.span.start
    for number in sentences:
        span = article.sentences[number].span
        if text[place : span.start]:
            yield {"text": text[place : span.start]}
        yield {"text": span.of(text), "number": number + 1, "start": span.start, "end": span.end, "why": findings.unsafe[number]}
        place = span.end
    if text[place : block.span.end]:
        yield {"text": text[place : block.span.end]}


def _balance(shown: Briefing) -> Json:
    balance = shown.balance
    return {
        "covered": balance.sections_covered,
        "sections": balance.sections,
        "voices": [{"name": voice.name, "source": voice.source_share, "page": voice.summary_share} for voice in balance.voices],
        "sources": [{"name": source.name, "share": source.share} for source in balance.sources],
    }


def _actor(card: ActorCard) -> Json:
    return {
        "name": card.name,
        "type": card.type,
        "role": card.role.text if card.role else None,
        "mentions": card.mentions,
        "evidence": [_place(excerpt) for excerpt in card.evidence],
        "said": [_excerpt(excerpt) for excerpt in card.said],
    }


def _question(question: Question) -> Json:
    return {
        "label": question.label.text,
        "text": question.text.text if isinstance(question.text, Excerpt | Note) else None,
        "evidence": [_excerpt(excerpt) for excerpt in question.evidence],
    }


def _excerpt(excerpt: Excerpt) -> Json:
    return {"text": excerpt.text, "place": _place(excerpt)}


def _place(excerpt: Excerpt) -> str:
    """As the page names it in its data-place."""
    return f"{excerpt.source}:{excerpt.start}-{excerpt.end}"
