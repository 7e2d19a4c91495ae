"""This file splits text into sentences, as exact spans."""

import re

from briefing.language.tables import SentenceWords
from briefing.model.text import Span


def split(text: str, words: SentenceWords) -> tuple[Span, ...]:
    """The sentences of a text as spans, in order; a line's end always ends one."""
    return tuple(Span(m.start(), m.end()) for m in re.finditer(r"\S(?:[^\n.!?]|[.!?](?![”\"’)]*\s+[A-Z“\"]))*[.!?”\"’)]*", text))
