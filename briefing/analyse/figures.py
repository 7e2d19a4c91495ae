"""This file chooses the numbers that matter in an article, each with the words that make it understood."""

from collections.abc import Iterator
from math import log10

from briefing.analyse.amounts import Amount, AmountKind, find_amounts
from briefing.analyse.clauses import Setting, around
from briefing.analyse.phrases import any_expression
from briefing.analyse.tokens import Line
from briefing.language.tables import Language
from briefing.language.terms import terms
from briefing.model.findings import KeyFigure
from briefing.model.text import Article

# What a kind of number counts, by what newspapers put into their headlines; only the order of size matters.
_KINDS: dict[AmountKind, float] = {
    "harmed": 1.3,
    "money": 1.1,
    "votes": 1.1,
    "share": 1.0,
    "people": 1.0,
    "change": 0.9,
    "measure": 0.7,
    "things": 0.7,
}
_SMALL = 0.35  # what a count below ten counts ("two councillors")
_MANY = 100  # from here on a count counts in full
_ABOUT = 0.6  # what a number counts that says only how many about ("dozens")
_PLAIN, _SHARED = 0.6, 0.8  # what a context counts, and what it gains by words that title and lead have, too
_LEADING = 2  # units
_SOON = 5  # sentences within which "the figure" means one told before
_LONGEST = 260  # code points of a context; a longer one is no caption


def find_figures(article: Article, settings: tuple[Setting, ...], language: Language) -> tuple[KeyFigure, ...]:
    """The figures that may be lifted, most important first, one for each context."""
    central = _central(article, language)
    disputed = _disputed(article, language)
    found = [
        figure
        for setting in settings
        if setting.unit[0] not in disputed
        for figure in _figures(setting, central, len(article.sentences), language)
    ]
    best: dict[tuple[int, int], KeyFigure] = {}
    for figure in sorted(found, key=lambda figure: (-figure.weight, figure.value)):
        best.setdefault((figure.context.start, figure.context.end), figure)
    return tuple(best.values())


def _central(article: Article, language: Language) -> frozenset[str]:
    """The terms of the title and of the first units."""
    spans = [article.unit_span(unit) for unit in article.units[:_LEADING]]
    return frozenset(
        term for span in (*([article.title] if article.title else []), *spans) for term in terms(article.words_of(span), language)
    )


def _figures(setting: Setting, central: frozenset[str], sentences: int, language: Language) -> Iterator[KeyFigure]:
    if setting.whole is None or _asks(setting.line):
        return
    for amount in find_amounts(setting.line.tokens, language):
        value = setting.line.span(amount.first, amount.last)
        context = around(value, setting, language)
        if context is None or context.end - context.start > _LONGEST:
            continue
        own = frozenset(terms(setting.article.words_of(context), language))
        shared = len(own & central) / max(1, len(own))
        early = 1.2 - 0.4 * setting.line.sentence / max(1, sentences)
        weight = _KINDS[amount.kind] * _extent(amount) * early * (_PLAIN + _SHARED * shared)
        yield KeyFigure(value=value, context=context, number=amount.number, unit=amount.unit, kind=amount.kind, terms=own, weight=weight)


def _disputed(article: Article, language: Language) -> frozenset[int]:
    """Sentences with a number that a sentence soon after them disputes: neither side's is a key figure then.

    What disputes the sentence right before it is lifted with it, and so takes nothing away.
    """
    cue = any_expression(language.figures.disputes)
    found = [number for number, sentence in enumerate(article.sentences) if cue.search(article.words_of(sentence.span))]
    return frozenset(earlier for number in found for earlier in range(max(0, number - _SOON), number - 1))


def _asks(line: Line) -> bool:
    """Whether the sentence states nothing ("How long can a town of 26,000 live like this?")."""
    return any(token.text == "?" for token in line.tokens[-2:])


def _extent(amount: Amount) -> float:
    """Less for a small count and for a vague one."""
    if amount.kind in ("share", "votes", "change") or (amount.kind == "harmed" and amount.size):
        return 1.0
    if amount.is_scaled:
        return 1.0 if amount.size else _ABOUT
    return min(1.0, max(_SMALL, log10(max(amount.size, 1.0)) / log10(_MANY)))
