"""This file groups sentences that are only lifted together: a quotation of several sentences is one unit."""

import re

from briefing.model.text import Sentence

_MARKS = re.compile(r"[“”«»„\"]")  # matches both ends of “so”, not the apostrophe in "it's"
_OPENERS, _CLOSERS = "“«„", "”»"
_REOPENERS = '“«„"'  # a quotation that runs on is opened anew in each paragraph


def units(sentences: tuple[Sentence, ...], text: str) -> tuple[range, ...]:
    """Sentence numbers that stand or fall together, covering all of them in order."""
    found, first, open_quote = [], 0, False
    for number, sentence in enumerate(sentences):
        if number > first and sentence.block != sentences[number - 1].block:
            if not (open_quote and sentence.span.of(text)[0] in _REOPENERS):
                found.extend(_split_up(first, number))
                first = number
            open_quote = False
        for mark in _MARKS.findall(sentence.span.of(text)):
            open_quote = mark in _OPENERS or (mark not in _CLOSERS and not open_quote)
        if not open_quote:
            found.append(range(first, number + 1))
            first = number + 1
    found.extend(_split_up(first, len(sentences)))
    return tuple(unit for unit in found if unit)


def _split_up(first: int, stop: int) -> list[range]:
    """A quotation that its paragraph never closes binds nothing."""
    return [range(number, number + 1) for number in range(first, stop)]
