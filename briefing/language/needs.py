"""This file finds, for a regular expression, pieces of words of which any text that it matches holds one.

What it cannot read it takes for what may match anything, so that an expression is tried too often, never too seldom. The way is that of
Cox, "Regular Expression Matching with a Trigram Index" (2012), with pieces of words in the place of trigrams.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

_MOST = 64  # texts that a part of an expression is followed through; one with more is taken by its pieces
_EDGE = " "  # stands for whatever is no letter, and for where a word begins or ends
_LETTERS = re.compile(r"[^\W\d_]+", re.VERBOSE)  # matches "won" and "t" of "won't", nothing of "20_"
# Letters that an expression without regard to case takes for one, and that lower case leaves apart: "ı" and "i", "ς" and "σ".
_ALIKE = str.maketrans("ıſµςϐϵϑϰϖϱϕẛᲀᲁᲂᲃᲄᲅ", "isμσβεθκπρφṡвдостт")
_LOOK = re.compile(r"\( \? <? [=!]", re.VERBOSE)  # matches "(?!" and "(?<=", not "(?:"
# Matches "{2,8}" and what else says how often, greedy or not; not "{months}".
_TIMES = re.compile(r"(?: [*+?] | \{ (?P<least> \d* ) (?: , \d* )? \} ) [?+]?", re.VERBOSE)
_OPENING = re.compile(r"\( (?: \? (?: : | P<\w+> | [aiLmsux-]*: ) )?+ (?! \? )", re.VERBOSE)  # matches "(", "(?:", "(?-i:", not "(?!"
_PLAIN = re.compile(r"[^\\\[\](){}.*+?^$|]+ (?! [*+?{] )", re.VERBOSE)  # matches "been" and the "date" of "dates?", not "\b"
_CHOICE = re.compile(r"\( (?: \?: )? ( [^\\\[\](){}.*+?^$]+ ) \)", re.VERBOSE)  # matches "(?:not |now )", not "(?:is|will (?:be|have))"
_NO_LETTER = re.compile(r"[\W\d_]", re.VERBOSE)  # matches " " and "2", not "é"
_CODE = re.compile(r"\\ (?: x([0-9a-fA-F]{2}) | u([0-9a-fA-F]{4}) )", re.VERBOSE)  # matches "\x27", not "\b"

Pieces = frozenset[str]
"""Parts of words in lower case, an edge where a word must begin or end: " hop" begins "hopes", " if " is "if"."""


class _Part(NamedTuple):
    """What is known of a part of an expression: all texts that it matches, else the pieces of which each of them holds one."""

    texts: frozenset[str] | None
    pieces: Pieces | None = None

    def needed(self) -> Pieces | None:
        """The pieces, of each text its longest word; None where it may match without any."""
        if self.texts is None:
            return self.pieces
        longest = [_longest(text) for text in self.texts]
        return frozenset(longest) if all(longest) else None


_NOTHING = _Part(frozenset([""]))
_BREAK = _Part(frozenset([_EDGE]))
_ANYTHING = _Part(None)


def folded(text: str) -> str:
    """The text with the letters alike that an expression without regard to case takes for one."""
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").lower().translate(_ALIKE)


def words_in(text: str) -> frozenset[str]:
    """The runs of letters in a text, folded."""
    return frozenset(_LETTERS.findall(folded(text)))


_known: dict[str, Sequence[str] | None] = {}


def remember(known: Mapping[str, Sequence[str] | None]) -> None:
    """Takes what was found for expressions at another time."""
    _known.update(known)


def pieces_of(expression: str) -> Pieces | None:
    """Pieces of which any text that the expression matches, without regard to case, holds one; None where it may hold none."""
    if expression in _known:
        pieces = _known[expression]
        return None if pieces is None else frozenset(pieces)
    try:
        return _Reading(expression).whole().needed()
    except (_UnreadableError, IndexError):
        return None


class _UnreadableError(Exception):
    """The expression has something that is not known here."""


class _Reading:
    """Reads one expression from left to right."""

    def __init__(self, expression: str) -> None:
        self._text, self._place = expression, 0

    def whole(self) -> _Part:
        """What is known of all of it."""
        part = self._alternatives()
        if self._place < len(self._text):
            raise _UnreadableError
        return part

    def _alternatives(self) -> _Part:
        found = [self._sequence()]
        while self._text.startswith("|", self._place):
            self._place += 1
            found.append(self._sequence())
        return _any_of(found) if len(found) > 1 else found[0]

    def _sequence(self) -> _Part:
        parts = []
        while self._place < len(self._text) and self._text[self._place] not in "|)":
            parts.append(self._repeated(self._one()))
        return _in_order(parts)

    def _repeated(self, part: _Part) -> _Part:
        """The part as often as what follows it says."""
        times = _TIMES.match(self._text, self._place)
        if times is None:
            return part
        self._place = times.end()
        if times[0][0] == "?":
            return _any_of([part, _NOTHING])
        if times[0][0] == "*" or not int(times["least"] or times[0][0] == "+"):
            return _ANYTHING
        return part if part.texts == _BREAK.texts else _Part(None, part.needed())

    def _one(self) -> _Part:
        """The next sign, class or group."""
        sign = self._text[self._place]
        plain = _PLAIN.match(self._text, self._place)
        if plain:
            self._place = plain.end()
            return _texts([plain[0]])
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._class()
        if sign == "\\":
            return self._escaped()
        self._place += 1
        if sign == ".":
            return _ANYTHING
        return _BREAK if sign in "^$" else _texts([sign])

    def _group(self) -> _Part:
        choice = _CHOICE.match(self._text, self._place)
        if choice:
            self._place = choice.end()
            return _texts(choice[1].split("|"))
        opening = _OPENING.match(self._text, self._place)
        look = _LOOK.match(self._text, self._place)
        begun = opening or look
        if begun is None:
            raise _UnreadableError
        self._place = begun.end()
        part = self._alternatives()
        if self._text[self._place] != ")":
            raise _UnreadableError
        self._place += 1
        return _NOTHING if look else part

    def _class(self) -> _Part:
        """The signs in square brackets, one by one, if they are plainly listed."""
        end = self._text.index("]", self._place + 2)
        inside = _CODE.sub(lambda code: chr(int(code[1] or code[2], 16)), self._text[self._place + 1 : end])
        self._place = end + 1
        if inside.startswith("^") or "\\" in inside or "-" in inside[1:-1]:
            return _ANYTHING
        return _texts(inside)

    def _escaped(self) -> _Part:
        code = _CODE.match(self._text, self._place)
        if code:
            self._place = code.end()
            return _texts([chr(int(code[1] or code[2], 16))])
        sign = self._text[self._place + 1]
        self._place += 2
        if sign in "bs":
            return _BREAK
        if not sign.isalnum():
            return _BREAK
        if sign in "wWdDS":
            return _ANYTHING
        raise _UnreadableError


def _texts(texts: Iterable[str]) -> _Part:
    """A part that matches these, as they are written."""
    found = frozenset(_NO_LETTER.sub(_EDGE, folded(text)) for text in texts)
    return _Part(found) if len(found) <= _MOST else _Part(None, _Part(found).needed())


def _any_of(parts: Sequence[_Part]) -> _Part:
    texts: frozenset[str] = frozenset().union(*(part.texts or () for part in parts))
    if len(texts) <= _MOST and all(part.texts is not None for part in parts):
        return _Part(texts)
    needed = [part.needed() for part in parts]
    return _Part(None, None if None in needed else frozenset().union(*(pieces or () for pieces in needed)))


def _in_order(parts: Iterable[_Part]) -> _Part:
    """One part after the other: neighbours are followed through together as far as they are few; of all pieces the most telling."""
    stretches = [_NOTHING]
    for part in parts:
        before = stretches[-1]
        if before.texts is None or part.texts is None or len(before.texts) * len(part.texts) > _MOST:
            stretches.append(part)
        else:
            stretches[-1] = _Part(frozenset(one + other for one in before.texts for other in part.texts))
    if len(stretches) == 1:
        return stretches[0]
    found = [pieces for stretch in stretches if (pieces := stretch.needed())]
    return _Part(None, max(found, key=_telling, default=None))


def _telling(pieces: Pieces) -> tuple[int, int]:
    """How seldom a text holds one of them, by the shortest and by how many there are."""
    return min(len(piece.strip(_EDGE)) for piece in pieces), -len(pieces)


def _longest(text: str) -> str:
    """The longest word of a text that an expression matches, with the edges that it is known to have; "" where there is none."""
    words = [(match.start(), match.end()) for match in _LETTERS.finditer(text)]
    if not words:
        return ""
    start, end = max(words, key=lambda word: (word[1] - word[0], word))
    return text[max(0, start - 1) : end + 1]
