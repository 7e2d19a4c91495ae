"""This file puts the large initial of a first paragraph back to the word that it begins."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from briefing.ingest._paper.rows import usual_size
from briefing.ingest._paper.words import Word

LARGE = 1.8  # times the size of the text beside it
MOST_SIGNS = 2  # an opening quotation mark and a letter
CAPITAL = 0.75  # of the size: the height of a capital
BELOW = 1.1  # of the text's size: the last line beside it may stand lower than it does
GAP = 1.5  # of the text's size, to the text beside it


def with_initials(words: Sequence[Word], known: Collection[str]) -> tuple[Word, ...]:
    """The words of a page with its initials joined to what they begin; `known` holds the document's words in lower case."""
    if not words:
        return ()
    least = LARGE * usual_size(words)
    found = {number: beside for number, word in enumerate(words) if word.size >= least and (beside := _beside(words, word))}
    changed: dict[int, Word] = {}
    for number, beside in found.items():
        initial, first = words[number], min(beside, key=lambda each: (words[each].base, each))
        for each in beside:
            changed[each] = replace(words[each], left=initial.left)  # or the lines beside the initial would look indented
        text = _joined(initial.text, words[first].text, known)
        changed[first] = replace(changed[first], text=text, is_attached=False)
    return tuple(changed.get(number, word) for number, word in enumerate(words) if number not in found)


def _beside(words: Sequence[Word], initial: Word) -> tuple[int, ...]:
    """The numbers of the words that begin the lines beside an initial; empty for what is none."""
    if len(initial.text) > MOST_SIGNS or not initial.text[-1].isalpha():
        return ()
    near = [
        number
        for number, word in enumerate(words)
        if word.size * LARGE <= initial.size
        and initial.base - CAPITAL * (initial.size - word.size) < word.base + word.size / 4
        and word.base <= initial.base + BELOW * word.size
        and -0.3 * word.size <= word.left - initial.right <= GAP * word.size
    ]
    first = min((words[number].left for number in near), default=0.0)
    near = [number for number in near if words[number].left - first < 1]  # they begin under each other
    return () if _is_of_headline(words, initial) else tuple(near)


def _is_of_headline(words: Sequence[Word], initial: Word) -> bool:
    """Whether other words as large stand beside it."""
    return any(
        word is not initial
        and word.size * LARGE > initial.size
        and abs(word.base - initial.base) < 1
        and max(word.left - initial.right, initial.left - word.right) < initial.size
        for word in words
    )


def _joined(initial: str, word: str, known: Collection[str]) -> str:
    """The initial with its word: "T" and "he" are one, "A" and "crane" are two."""
    letter = initial[-1].lower()
    is_own = letter in known and word.lower() in known and (letter + word).lower() not in known
    return f"{initial} {word}" if is_own else initial + word
