"""This file tells lines that say when: a date alone, or a date with who wrote and where."""

import re
from collections.abc import Mapping

from briefing.clean.lines import Line
from briefing.language.tables import Language

BYLINE_WORDS = 14  # names, a place and a date hardly take more

_TOKEN = re.compile(r"[^\W\d_]+|\d+")  # matches "Oct" and "22" in "Oct. 22"
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")  # matches "7:45" in "at 7:45 am", not "2,019"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")  # matches "2026" and the year in "2026年", not "12026"
_DASHES = ("—", "–", "-")  # sign a quotation off ("— Merrin Toll, 3 May 2026"), which is the article's
_DATED = 0.4  # of the words of a line that is a stamp are a date's; of a heading that names a date, fewer


def is_date_alone(line: Line, language: Language) -> bool:
    """Whether the line consists of a date or time and nothing else."""
    if line.words > BYLINE_WORDS or not _DIGIT.search(line.text):
        return False
    words = [word for word in _TOKEN.findall(line.text.lower()) if not word.isdigit()]
    return bool(words or _CLOCK.fullmatch(line.text)) and all(word in language.clean.dateline_words for word in words)


def is_time_alone(line: Line, language: Language) -> bool:
    """Whether the line is a time of day, as over each entry of a live report."""
    return bool(_CLOCK.match(line.text)) and not _YEAR.search(line.text) and is_date_alone(line, language)


def is_dated_credit(line: Line, language: Language) -> bool:
    """Whether the line is a full date with a name or a place beside it ("Ansel Greaves | 3 May 2026", "El Correo, 3 de mayo de 2026")."""
    if line.words > BYLINE_WORDS or not _YEAR.search(line.text) or line.text.startswith(_DASHES):
        return False
    tokens = _TOKEN.findall(line.text)
    dates = [place for place, word in enumerate(tokens) if word.isdigit() or _says_when(word, language, is_first=place == 0)]
    if len(dates) < 2 or line.text.endswith((".", "?", "!")):
        return False
    small = [place for place in range(dates[0], dates[-1]) if place not in dates and tokens[place].lower() in language.clean.dateline_words]
    return _DATED * len(tokens) <= len(dates) + len(small) < len(tokens)


def _says_when(word: str, language: Language, *, is_first: bool) -> bool:
    """Whether a word is a date's; of small words only one with a capital inside the line is ("May", not "of")."""
    low = word.lower()
    return low in language.clean.dateline_words and (low not in language.stop_words or (word[0].isupper() and not is_first))


def is_moment(line: Line, language: Language, copies: Mapping[str, int]) -> bool:
    """Whether a date, alone or not, is one to the minute, how long ago, or one again, as over each of many comments or teasers.

    A time of day alone is no such line: it stands over the entries of a live report, which are the article. Nor is a date
    that stands once: it may be a chronicle's.
    """
    words = _TOKEN.findall(line.text.lower())
    return any(word in language.clean.ago for word in words) or bool(
        _YEAR.search(line.text) and (copies[line.text] > 1 or _CLOCK.search(line.text))
    )
