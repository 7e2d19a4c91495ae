"""This file groups sentences that are only lifted together: a quotation of several sentences is one unit."""

import re

from briefing.language.quotes import DOUBLE_MARK, closes, opens
from briefing.model.text import Sentence

_MARKS = re.compile(DOUBLE_MARK, re.VERBOSE)  # matches both ends of “so”, not the apostrophe in "it's"
_REOPENERS = '“«„「"'  # a quotation that runs on is opened anew in each paragraph


def units(sentences: tuple[Sentence, ...], text: str) -> tuple[range, ...]:
    """Sentence numbers that stand or fall together, covering all of them in order."""
    found, first, opener = [], 0, ""
    for number, sentence in enumerate(sentences):
        if number > first and sentence.block != sentences[number - 1].block:
            if not (opener and sentence.span.of(text)[0] in _REOPENERS):
                found.extend(_split_up(first, number))
                first = number
            opener = ""
        opener = _still_open(opener, sentence.span.of(text))
        if not opener:
            found.append(range(first, number + 1))
            first = number + 1
    found.extend(_split_up(first, len(sentences)))
    return tuple(unit for unit in found if unit)


def _still_open(opener: str, words: str) -> str:
    """The mark of the quotation that is open after these words, or ""."""
    for found in _MARKS.finditer(words):
        mark = found[0]
        if opener:
            opener = "" if closes(opener, mark) else opener
        elif mark == '"' or opens(words, mark, found.start()):
            opener = mark
    return opener


def _split_up(first: int, stop: int) -> list[range]:
    """A quotation that its paragraph never closes binds nothing."""
    return [range(number, number + 1) for number in range(first, stop)]
