"""This file knows the marks of quotations in every language: which open, and what closes what they opened.

The same sign opens in one language and closes in another (“ in English and in German), so a mark is judged by what is
open, and by the letters beside it.
"""

# Matches “ and " and 「, not the gershayim of a Hebrew abbreviation (ארה"ב): a straight mark before its last letters.
DOUBLE_MARK = r"""
    [“”„«»「」『』]
  | (?<![\u05d0-\u05ea]) "
  | " (?! [\u05d0-\u05ea]{1,3} (?![\u05d0-\u05ea"]) )
"""

_OPENERS = "“„«「『"
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "”": "”", "「": "」", "『": "』"}


def closes(opener: str, mark: str) -> bool:
    """Whether a mark ends what the opener began; a straight one ends anything, and two of a kind that are alike do."""
    return mark in _CLOSERS.get(opener, '"”»') or mark not in "“”„«»「」『』"


def opens(text: str, mark: str, place: int) -> bool:
    """Whether a curved or pointed mark opens where nothing is open; one that mostly closes (», ”) does before a word and after none."""
    if mark in _OPENERS:
        return True
    return mark in _CLOSERS and not text[max(0, place - 1) : place].strip() and text[place + 1 : place + 2].isalnum()
