"""This file counts loaded words: those that carry a judgement of the article's own, so not the ones it quotes."""

from briefing.analyse.marks import Quoted
from briefing.analyse.tokens import Lines
from briefing.language.tables import Language


def count_loaded(lines: Lines, quotes: tuple[Quoted, ...], language: Language) -> tuple[int, ...]:
    """For each sentence, how many loaded words stand outside quotation marks."""
    spans = sorted(quote.span for quote in quotes)
    counts: list[int] = []
    place = 0
    for line in lines.body:
        count = 0
        for token in line.tokens:
            while place < len(spans) and spans[place].end <= token.start:
                place += 1
            is_quoted = place < len(spans) and spans[place].start <= token.start
            count += token.lower in language.loaded and not is_quoted
        counts.append(count)
    return tuple(counts)
