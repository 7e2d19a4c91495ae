"""This file gives excerpts the numbers by which a reader finds them in the source."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from briefing.frozen import dataclass
from briefing.language.terms import is_spaced
from briefing.model.document import Excerpt, Note, SourceCard
from briefing.model.letters import letter_of
from briefing.render._page.view import Words

UNSPACED_END = 3  # characters of a text without spaces: “。”” and what stands before
LONGEST_END = 24  # characters of a last word that may be kept on one line with its mark


@dataclass(frozen=True, slots=True)
class Numbering:
    """The sources of one page, and the way it is read."""

    sources: tuple[SourceCard, ...]
    direction: str

    def letter(self, source: int) -> str:
        """The letter of a source; none where there is only one."""
        return letter_of(source) if len(self.sources) > 1 else ""

    def sentences(self, excerpt: Excerpt) -> range:
        """Numbers, from 0, of the sentences that an excerpt meets."""
        spans = self.sources[excerpt.source].spans
        first = bisect_right(spans, excerpt.start, key=lambda span: span.end)
        return range(first, max(first, bisect_left(spans, excerpt.end, key=lambda span: span.start)))

    def met(self, source: int, excerpts: Iterable[Excerpt]) -> frozenset[int]:
        """Numbers of one source's sentences that any of the excerpts meets."""
        return frozenset(number for excerpt in excerpts if excerpt.source == source for number in self.sentences(excerpt))

    def reference(self, excerpt: Excerpt) -> str:
        """The reference mark: "4", "7–9", "B4"; empty for words outside every sentence (a heading)."""
        numbers = self.sentences(excerpt)
        if not numbers:
            return ""
        first, last = numbers[0] + 1, numbers[-1] + 1
        return self.letter(excerpt.source) + (f"{first}" if first == last else f"{first}–{last}")

    def words(self, words: Excerpt | Note) -> Words:
        """An excerpt or a note, ready to be shown."""
        if isinstance(words, Note):
            return Words(text=words.text, is_ours=True)
        text = printable(words.text)
        return Words(
            text=text,
            last=_end(text),
            is_ours=False,
            ref=self.reference(words),
            place=f"{words.source}:{words.start}-{words.end}",
            direction=self.turned(words.text),
        )

    def name(self, name: str) -> Words:
        """A name that the sources use, ready to be shown."""
        return Words(text=printable(name), is_ours=False, direction=self.turned(name))

    def turned(self, text: str) -> str:
        """The direction of a text where it is not the page's own; its first letter tells."""
        own = next((_DIRECTIONS[kind] for kind in map(unicodedata.bidirectional, text) if kind in _DIRECTIONS), self.direction)
        return "" if own == self.direction else own


def printable(text: str) -> str:
    """The text without what no font or file format can hold: lone surrogates and control characters turn into U+FFFD."""
    return "".join("\ufffd" if unicodedata.category(sign) in ("Cs", "Cc") and sign not in "\t\n\r" else sign for sign in text)


def _end(text: str) -> str:
    """The last word, so that its reference mark does not stand alone on a line; a long one breaks anywhere anyway.

    Where no spaces part the words, as in Chinese, the last sign with the stop after it: the "word" would be the whole sentence.
    """
    last = text.rsplit(maxsplit=1)[-1] if text.strip() else ""
    if not is_spaced(last):
        return last[-UNSPACED_END:]
    return last if len(last) <= LONGEST_END else ""


_DIRECTIONS = {"L": "ltr", "R": "rtl", "AL": "rtl"}
