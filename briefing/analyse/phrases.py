"""This file makes one expression of many phrases, once."""

import re
from functools import cache


@cache
def any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """An expression that finds any of the phrases, longest first, as whole words and without regard to case."""
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    words = "|".join(re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]") for phrase in longest_first)
    return re.compile(rf"\b(?:{words})\b" if words else r"(?!)", re.IGNORECASE)


@cache
def any_expression(expressions: tuple[str, ...]) -> re.Pattern[str]:
    """An expression that finds what any of these expressions finds, in their order, without regard to case."""
    return re.compile("|".join(f"(?:{expression})" for expression in expressions) or r"(?!)", re.IGNORECASE)
