"""This file puts the tokens of a paragraph together, so that a quotation of several sentences is seen whole."""

from bisect import bisect_left
from collections.abc import Iterator

from briefing.analyse.marks import Quoted
from briefing.analyse.tokens import Lines, Token
from briefing.frozen import dataclass
from briefing.model.text import Article, Span

_FAR = 60  # tokens behind which nothing belongs to a verb


@dataclass(frozen=True, slots=True)
class Places:
    """First and last token of a stretch, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Passage:
    """The tokens of one block, with what a quotation's surroundings need."""

    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    """For each token the place where its sentence begins."""
    lines: tuple[int, ...]
    """For each token its sentence's number."""
    inside: tuple[bool, ...]
    """For each token whether it stands between quotation marks."""
    quotes: tuple[Quoted, ...]

    def places(self, span: Span) -> tuple[int, int]:
        """Place of the first token in the span, and of the first after it."""
        return bisect_left(self.tokens, (span.start,)), bisect_left(self.tokens, (span.end,))

    def span(self, places: Places) -> Span:
        """The stretch of text at these places."""
        return Span(self.tokens[places.first].start, self.tokens[places.last].end)

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Place of the first token of each sentence, and of the first after it."""
        begins = sorted(set(self.starts))
        return zip(begins, [*begins[1:], len(self.tokens)], strict=True)

    def floor(self, verb: int, least: int) -> int:
        """The place before a verb behind which its subject cannot stand: a quotation's end, a semicolon, a colon.

        A title between commas is passed over, as in "The report, “Lynx”, says".
        """
        place = verb - 1
        while place >= max(least, verb - _FAR):
            if self.tokens[place].text in ";:":
                return place + 1
            if self.inside[place]:
                opening = self._opening(place)
                if opening <= least or self.tokens[opening - 1].text != ",":
                    return place + 1
                place = opening
            place -= 1
        return place + 1

    def _opening(self, place: int) -> int:
        """Where the quoted stretch begins that this place is inside of."""
        number = bisect_left(self.quotes, self.tokens[place].end, key=lambda quote: quote.span.end)
        return self.places(self.quotes[number].span)[0]


def passages(article: Article, lines: Lines, quotes: tuple[Quoted, ...]) -> Iterator[Passage]:
    """The article's blocks of text, in order; of a transcript, those that nobody speaks."""
    by_block: dict[int, list[int]] = {}
    spoken = {number for one in article.utterances for number in one.sentences}
    for number, sentence in enumerate(article.sentences):
        if number in spoken:
            continue
        by_block.setdefault(sentence.block, []).append(number)
    place = 0
    for block, numbers in sorted(by_block.items()):
        while place < len(quotes) and quotes[place].span.end <= article.blocks[block].span.start:
            place += 1
        first = place
        while place < len(quotes) and quotes[place].span.start < article.blocks[block].span.end:
            place += 1
        yield _passage(numbers, lines, quotes[first:place])


def _passage(numbers: list[int], lines: Lines, quotes: tuple[Quoted, ...]) -> Passage:
    tokens: list[Token] = []
    starts: list[int] = []
    owners: list[int] = []
    for number in numbers:
        line = lines.body[number]
        starts.extend([len(tokens)] * len(line.tokens))
        owners.extend([number] * len(line.tokens))
        tokens.extend(line.tokens)
    inside = [False] * len(tokens)
    for quote in quotes:
        for place in range(bisect_left(tokens, (quote.span.start,)), bisect_left(tokens, (quote.span.end,))):
            inside[place] = True
    return Passage(tuple(tokens), tuple(starts), tuple(owners), tuple(inside), quotes)
