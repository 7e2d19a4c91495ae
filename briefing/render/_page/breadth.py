"""This file tells how broad a text will be in print, before anything is laid out."""

import unicodedata


def breadth(text: str) -> int:
    """The breadth of a text in letters of Latin type: a Chinese sign is as broad as two, a combining mark has none."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1 for sign in text)
