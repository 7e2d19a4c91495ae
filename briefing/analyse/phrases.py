"""This file makes one expression of many phrases, once."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from briefing.analyse.needs import pieces_of, words_in

_REMEMBERED = 1 << 16  # words whose part in an expression is kept at hand
_TEXTS = 8  # texts whose words are: the same sentence is asked for one thing after another


@cache
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """An expression that finds any of the phrases, longest first, as whole words and without regard to case."""
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    words = "|".join(re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]") for phrase in longest_first)
    return re.compile(rf"\b(?:{words})\b" if words else r"(?!)", re.IGNORECASE)


@cache
def any_expression(expressions: tuple[str, ...]) -> "AnyExpression":
    """An expression that finds what any of these expressions finds, in their order, without regard to case."""
    return AnyExpression(expressions)


class AnyExpression:
    """Several expressions as one, of which only those are tried, and ever compiled, that a text's words allow.

    Python tries every alternative at every letter where case does not matter; few sentences hold a word that one of them needs.
    """

    def __init__(self, expressions: tuple[str, ...]) -> None:
        self._expressions = expressions
        self._by_piece: dict[str, list[int]] = defaultdict(list)
        self._always: set[int] = set()
        for number, expression in enumerate(expressions):
            pieces = pieces_of(expression)
            if pieces is None:
                self._always.add(number)
            for piece in pieces or ():
                self._by_piece[piece].append(number)
        self._longest = max(map(len, self._by_piece), default=0)
        self._has_loose = any(" " not in (piece[0], piece[-1]) for piece in self._by_piece)
        self._forget()

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match between two places, of several at one place that of the first expression."""
        end = len(text) if end is None else end
        return _first(self._tried(text[start:end]), text, start, end)

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the beginning."""
        return next((found for pattern in self._tried(text) if (found := pattern.match(text))), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches, none inside another."""
        tried, place = self._tried(text), 0
        while tried and (found := _first(tried, text, place, len(text))):
            yield found
            place = max(found.end(), found.start() + 1)

    def _tried(self, text: str) -> list[re.Pattern[str]]:
        """The expressions that may match anywhere in a text."""
        words, known, telling = words_in_text(text), self._known, self._telling
        for word in words - known:
            numbers = self._numbers(word)
            if numbers:
                telling[word] = numbers
            known.add(word)
        if len(known) > _REMEMBERED:
            self._forget()
        found = self._always.union(*(telling[word] for word in words & telling.keys()))
        return [_compiled(self._expressions[number]) for number in sorted(found)]

    def _forget(self) -> None:
        self._known: set[str] = set()
        self._telling: dict[str, frozenset[int]] = {}

    def _numbers(self, word: str) -> frozenset[int]:
        """The expressions that this word allows."""
        return frozenset(number for piece in self._pieces(f" {word} ") for number in self._by_piece.get(piece, ()))

    def _pieces(self, whole: str) -> Iterable[str]:
        """The word itself, its beginnings and ends, and all that is in it where an expression needs no edge."""
        lengths = range(1, min(len(whole), self._longest) + 1)
        if self._has_loose:
            return {whole[start : start + length] for start in range(len(whole)) for length in lengths}
        return {part for length in lengths for part in (whole[:length], whole[-length:])}


words_in_text = lru_cache(maxsize=_TEXTS)(words_in)


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


def _first(tried: Iterable[re.Pattern[str]], text: str, start: int, end: int) -> re.Match[str] | None:
    """The earliest match between two places."""
    best: re.Match[str] | None = None
    for pattern in tried:
        found = pattern.search(text, start, end)
        if found and (best is None or found.start() < best.start()):
            best = found
    return best
