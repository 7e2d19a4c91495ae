"""This file tells by its form alone whether what stands before a full stop is shortened, in any language."""

import re
import unicodedata
from functools import lru_cache

_SHORT = 4  # letters; a longer word without a vowel is a typing error
_VOWELS = frozenset("aeiouyæœøıаеёиоуыэюяіїєαεηιουω")
# Matches "Plan B" in "Plan B was dropped": the letter is a name. Not "Josef K." nor the pronoun in "than I".
_LETTERED = re.compile(r"\b ([^\W\d_]{2,40}) [ ] [A-HJ-Z] (?![.\w’'])", re.VERBOSE)
_BEFORE_LETTER = re.compile(r"([^\W\d_]{2,40})[ ][A-Z]$")  # matches "Plan" before the stop of "Plan C."


def is_initials(before: str) -> bool:
    """Whether the word before the stop is one capital letter, or capital letters with stops between ("U.S"); or a letter without case."""
    letters = before.split(".")
    return all(len(letter) == 1 and letter.isalpha() and not letter.islower() for letter in letters)


def is_letter_name(text: str, at: int) -> bool:
    """Whether the letter before the stop at this place is a name ("Plan C."): the text puts other letters after the same word."""
    found = _BEFORE_LETTER.search(text[max(0, at - 43) : at])
    return found is not None and found[1] in _lettered(text)


@lru_cache(maxsize=2)  # one text at a time is split
def _lettered(text: str) -> frozenset[str]:
    return frozenset(_LETTERED.findall(text))


def looks_abbreviated(before: str) -> bool:
    """Whether a word looks shortened, for languages whose abbreviations are not known: stops inside ("bl.a") or no vowel ("np")."""
    if "." in before.strip("."):
        return all(len(part) <= _SHORT and part.isalpha() for part in before.split("."))
    if not before.isalpha() or len(before) > _SHORT or before.isupper():
        return False
    bases = [unicodedata.normalize("NFD", letter)[0] for letter in before.lower()]
    return _has_case(before) and not _VOWELS.intersection(bases)


def _has_case(word: str) -> bool:
    """Whether its script has capitals; others leave vowels out or write them as marks."""
    return word.lower() != word.upper()
