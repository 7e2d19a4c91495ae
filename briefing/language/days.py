"""This file finds days that a text names."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from briefing.language.tables import StepWords

Day = tuple[int, int, int]
"""Year (0 where it is not stated), month, day."""


def days(text: str, words: StepWords) -> Iterator[tuple[Day, str]]:
    """Each mention of a day in the text, with its words."""
    for match in date_expression(words).finditer(text):
        day = _day(match, words)
        if day:
            yield day, match[0]


@cache
def date_expression(words: StepWords) -> re.Pattern[str]:
    """Matches "12 May 2026" and "May 12", not "May" alone; each way of writing has groups of its own number."""
    months = "|".join(form for forms in words.months for form in forms.split())
    ways = [re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{number}>", way.replace("{months}", months)) for number, way in enumerate(words.dates)]
    return re.compile("|".join(ways) or r"(?!)", re.IGNORECASE)


def _day(match: re.Match[str], words: StepWords) -> Day | None:
    values = {name.rstrip("0123456789"): value for name, value in match.groupdict().items() if value}
    month = next(number for number, forms in enumerate(words.months, 1) if values["month"].lower() in forms.split())
    year, day = int(values.get("year", "0")), int(values["day"])
    try:
        date(year or 2000, month, day)  # a leap year, so that 29 February stands
    except ValueError:
        return None
    return year, month, day
