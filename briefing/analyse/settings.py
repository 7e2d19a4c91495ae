"""This file gathers, for each sentence that begins a unit, what decides whether and how a part of it may be lifted."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import zip_longest

from briefing.analyse.clauses import Setting
from briefing.analyse.marks import Quoted, meeting
from briefing.analyse.names import Name
from briefing.analyse.quotations import Attribution
from briefing.analyse.tokens import Lines
from briefing.model.findings import OpenPoint
from briefing.model.text import Article, Span

Wholes = tuple[Span | None, ...]


def find_settings(
    article: Article, lines: Lines, names: tuple[Name, ...], quotes: tuple[Quoted, ...], said: tuple[Attribution, ...], whole: Wholes
) -> Iterator[Setting]:
    """One for each unit, in order, by its first sentence; `whole` comes from `find_wholes`."""
    by_sentence = _by_sentence(article, said)
    for unit, stretch in zip(article.units, whole, strict=True):
        first = bisect_left(names, unit[0], key=lambda name: name.line)
        end = bisect_left(names, unit[0] + 1, key=lambda name: name.line)
        yield Setting(
            article=article,
            unit=unit,
            line=lines.body[unit[0]],
            names=names[first:end],
            quotes=meeting(quotes, article.sentences[unit[0]].span),
            said=tuple(by_sentence.get(unit[0], ())),
            whole=stretch,
        )


def find_wholes(article: Article, unsafe: tuple[str, ...], open_points: tuple[OpenPoint, ...]) -> Wholes:
    """For each unit the stretch that may be lifted, or None: the next unit belongs to it that leans on it and disputes it."""
    doubts = {point.sentence for point in open_points if point.kind in ("disputed", "unverified")}
    return tuple(
        None
        if unsafe[unit[0]]
        else article.unit_span(
            range(unit.start, following.stop) if following and _answers(article, unit, following, unsafe, doubts) else unit
        )
        for unit, following in zip_longest(article.units, article.units[1:])
    )


def _by_sentence(article: Article, said: tuple[Attribution, ...]) -> dict[int, list[Attribution]]:
    """What is attributed in each sentence."""
    starts = [sentence.span.start for sentence in article.sentences]
    found: dict[int, list[Attribution]] = {}
    for one in said:
        for number in range(bisect_right(starts, one.span.start) - 1, bisect_left(starts, one.span.end)):
            found.setdefault(number, []).append(one)
    return found


def _answers(article: Article, unit: range, following: range, unsafe: tuple[str, ...], doubts: set[int]) -> bool:
    """Whether the next unit, of the same paragraph, leans on this one and disputes it or calls it unverified."""
    is_near = article.sentences[unit[-1]].block == article.sentences[following[0]].block
    return is_near and bool(unsafe[following[0]]) and not doubts.isdisjoint(following)
