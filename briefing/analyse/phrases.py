"""This file makes one expression of many phrases, once."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import groupby
from typing import Generic, TypeVar

from briefing.language.needs import pieces_of, words_in

Key = TypeVar("Key")

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


class _Index:
    """Tells which expressions the words of a text allow.

    Python tries every alternative at every letter where case does not matter; few sentences hold a word that one of them needs.
    """

    def __init__(self, expressions: Iterable[str]) -> None:
        self._by_piece: dict[str, list[int]] = defaultdict(list)
        self._always: set[int] = set()
        for number, expression in enumerate(expressions):
            pieces = pieces_of(expression)
            if pieces is None:
                self._always.add(number)
            for piece in pieces or ():
                self._by_piece[piece].append(number)
        self._front, self._back, self._inside = (sorted(lengths) for lengths in _lengths(self._by_piece))
        self._forget()

    def allowed(self, text: str) -> Sequence[int]:
        """The numbers of the expressions that may match anywhere in a text, in order."""
        words, known, telling = _words_in(text), self._known, self._telling
        if not words <= known:
            telling.update((word, numbers) for word in words - known if (numbers := self._numbers(word)))
            known |= words
        if len(known) > _REMEMBERED:
            self._forget()
        if telling.keys().isdisjoint(words) and not self._always:
            return ()
        return sorted(self._always.union(*(telling[word] for word in words if word in telling)))

    def _forget(self) -> None:
        self._known: set[str] = set()
        self._telling: dict[str, frozenset[int]] = {}

    def _numbers(self, word: str) -> frozenset[int]:
        """The expressions that this word allows."""
        known = self._by_piece
        return frozenset(number for piece in self._pieces(f" {word} ") if piece in known for number in known[piece])

    def _pieces(self, whole: str) -> list[str]:
        """The word itself, and what is as long at its beginning, its end or anywhere in it as what an expression needs there."""
        size = len(whole)
        pieces = [whole, *[whole[:length] for length in self._front if length < size]]
        pieces += [whole[-length:] for length in self._back if length < size]
        for length in self._inside:
            pieces += [whole[start : start + length] for start in range(size - length + 1)]
        return pieces


def _lengths(pieces: Iterable[str]) -> tuple[set[int], set[int], set[int]]:
    """How long the pieces are that only begin a word, those that only end one, and those that stand anywhere in it."""
    front: set[int] = set()
    back: set[int] = set()
    inside: set[int] = set()
    for piece in pieces:
        is_begun, is_ended = piece[0] == " ", piece[-1] == " "
        if not (is_begun and is_ended):
            (front if is_begun else back if is_ended else inside).add(len(piece))
    return front, back, inside


class AnyExpression:
    """Several expressions as one, of which only those are tried, and ever compiled, that a text's words allow."""

    def __init__(self, expressions: tuple[str, ...]) -> None:
        self._expressions = expressions

    @cached_property
    def _index(self) -> _Index:
        return _Index(self._expressions)

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        """All of them; at one place, where each alternative is tried once, that is quicker than to look which may match."""
        return _compiled("|".join(f"(?:{expression})" for expression in self._expressions) or r"(?!)")

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match between two places, of several at one place that of the first expression."""
        end = len(text) if end is None else end
        found = (pattern.search(text, start, end) for pattern in self._tried(text[start:end]))
        return min(filter(None, found), key=re.Match.start, default=None)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match right at a place."""
        return self._whole.match(text, start)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches, none inside another."""
        return _matches(self._tried(text), text)

    def _tried(self, text: str) -> list[re.Pattern[str]]:
        return [_compiled(self._expressions[number]) for number in self._index.allowed(text)]


class Kinds(Generic[Key]):
    """Lists of expressions, each under a key, that are looked for together."""

    def __init__(self, lists: Iterable[tuple[Key, Iterable[str]]]) -> None:
        self._all = tuple((key, expression) for key, expressions in lists for expression in expressions)
        self._index = _Index(expression for _, expression in self._all)

    def finditer(self, text: str) -> Iterator[tuple[Key, Iterator[re.Match[str]]]]:
        """Each key with what its expressions find, in the order of the lists; a key of which nothing can be found may be left out."""
        allowed = (self._all[number] for number in self._index.allowed(text))
        for key, group in groupby(allowed, key=lambda one: one[0]):
            yield key, _matches([_compiled(expression) for _, expression in group], text)


_words_in = lru_cache(maxsize=_TEXTS)(words_in)


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


def _matches(patterns: Sequence[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """What any of the patterns finds, in the text's order, none inside another; each pattern goes through the text once."""
    if len(patterns) == 1:
        yield from patterns[0].finditer(text)
        return
    ahead = [(found, pattern) for pattern in patterns if (found := pattern.search(text))]
    while ahead:
        first = min((found for found, _ in ahead), key=re.Match.start)
        yield first
        place = max(first.end(), first.start() + 1)
        ahead = [
            (later, pattern) for found, pattern in ahead if (later := found if found.start() >= place else pattern.search(text, place))
        ]
