"""This file groups sentences that are only lifted together: a quotation of several, or an utterance's opening, is one unit."""

import re
from bisect import bisect_left

from briefing.language.quotes import DOUBLE_MARK, closes, opens
from briefing.model.text import Sentence, Utterance

_MARKS = re.compile(DOUBLE_MARK, re.VERBOSE)  # matches both ends of “so”, not the apostrophe in "it's"
_MAYBE = re.compile('[“”„«»「」『』"]')  # matches all of these, and the " of an abbreviation: looked for first, since it is quicker
_REOPENERS = '“«„「"'  # a quotation that runs on is opened anew in each paragraph


def units(sentences: tuple[Sentence, ...], text: str, utterances: tuple[Utterance, ...] = ()) -> tuple[range, ...]:
    """Sentence numbers that stand or fall together, covering all of them in order; of an utterance its opening does."""
    found = _quoted(sentences, text)
    if not utterances:
        return found
    spoken = {number for utterance in utterances for number in utterance.sentences}
    openings = [utterance.opening for utterance in utterances]
    singles = (range(number, number + 1) for one in utterances for number in one.sentences if number not in one.opening)
    others = (range(left[0], left[-1] + 1) for unit in found if (left := [number for number in unit if number not in spoken]))
    return tuple(sorted((*openings, *singles, *others), key=lambda unit: unit.start))


def _quoted(sentences: tuple[Sentence, ...], text: str) -> tuple[range, ...]:
    """The same by quotation marks alone."""
    found, first, opener = [], 0, ""
    marks = [match.start() for match in _MAYBE.finditer(text)]
    for number, sentence in enumerate(sentences):
        if number > first and sentence.block != sentences[number - 1].block:
            if not (opener and sentence.span.of(text)[0] in _REOPENERS):
                found.extend(_split_up(first, number))
                first = number
            opener = ""
        if bisect_left(marks, sentence.span.start) < bisect_left(marks, sentence.span.end):
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
