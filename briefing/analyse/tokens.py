"""This file cuts sentences into words and signs, each with its place in the source."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefing.frozen import dataclass
from briefing.language.tables import Language, SentenceWords
from briefing.model.text import Article, Span

# Matches "O'Neill", "Ki-moon", "2.3", "U.S.", "J." before a space, "'s", "“" one by one; never a space.
_TOKEN = re.compile(
    r"""
    (?: [^\W\d_]\. ){2,}                                              # U.S. and a.m.
  | [^\W\d_]\. (?= [ ] [^\W\d_] )                                    # J. in "J. Smith"
  | ['’] s \b                                                         # the possessive, on its own
  | [^\W_]+ (?: (?: ['’`] (?! s\b ) | [-&] | [.,](?=\d) ) [^\W_]+ )*  # words and numbers
  | \S
    """,
    re.VERBOSE,
)


_LONGEST = 20_000  # code points of a sentence that are read; a page holds 4,500, and only a text without stops has a longer one
_REMEMBERED = 1 << 16  # words kept at hand: a megabyte of news has a third as many
_AMID = frozenset(",;/&()’'-–—") | {"'s", "’s"}  # signs after which a sentence goes on


class Token(NamedTuple):
    """A word or a sign."""

    start: int
    end: int
    text: str
    lower: str
    """For comparing: lower case, a title's full stop left out, ' for ’."""
    is_word: bool
    """Whether it begins with a letter or digit."""
    is_capital: bool
    """Whether it begins with a capital letter."""


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of one sentence, or of the title."""

    sentence: int
    """Number of the sentence; -1 for the title."""
    tokens: tuple[Token, ...]

    def span(self, first: int, last: int) -> Span:
        """The stretch from one token to another, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)


_FEW = 5  # sentences; fewer may well have no name
_SPARSE = 0.04  # capitals a word; where names have them, news has four times as many


@dataclass(frozen=True, slots=True)
class Lines:
    """All tokens of an article, with what its own spelling shows."""

    title: Line | None
    body: tuple[Line, ...]
    in_lower_case: Counter[str]
    """How often a word stands without a capital."""
    in_capitals: Counter[str]
    """How often a word has a capital where no sentence begins."""
    before_capitals: Counter[str]
    """How often one that begins a sentence has another capital after it."""

    in_pairs: frozenset[str]
    """Words that stand beside another capital somewhere, as the parts of a full name do."""
    hyphened: frozenset[str]
    """Names in two parts, the second without a capital, that stand behind another name somewhere: "Ki-moon" in "Ban Ki-moon"."""
    linked: frozenset[tuple[str, ...]]
    """What stands more than once with a capital, small words and a capital: "Order of Merit" is then one name."""

    @property
    def is_without_capitals(self) -> bool:
        """Whether names have no capitals here, so that they cannot be told from other words."""
        return len(self.body) >= _FEW and self.in_capitals.total() < _SPARSE * self.in_lower_case.total()


def tokenise(article: Article, language: Language) -> Lines:
    """The article's title and sentences as tokens; of a sentence longer than any page, those at its beginning."""
    text = article.source.text
    body = tuple(Line(n, tuple(_tokens(text, s.span, language.sentences))) for n, s in enumerate(article.sentences))
    title = Line(-1, tuple(_tokens(text, article.title, language.sentences))) if article.title else None
    lower: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    before: Counter[str] = Counter()
    for line in body:
        for place, token in enumerate(line.tokens):
            if token.text[0].islower():
                lower[token.lower] += 1
            elif token.is_capital and not begins(line.tokens, place):
                capitals[token.lower] += 1
            elif token.is_capital and place + 1 < len(line.tokens) and line.tokens[place + 1].is_capital:
                before[token.lower] += 1
    everything = (title, *body) if title else body
    return Lines(title, body, lower, capitals, before, _in_pairs(body, language), _hyphened(body, language), _linked(everything, language))


def _linked(lines: tuple[Line, ...], language: Language) -> frozenset[tuple[str, ...]]:
    """Lower-case words of each capital that a link joins to another one ("Order of Merit"), where they recur."""
    found: Counter[tuple[str, ...]] = Counter()
    links = {tuple(link.split()) for link in language.actors.links}
    for line in lines:
        for size in sorted({len(link) for link in links}):
            for place in range(len(line.tokens) - size - 1):
                words = line.tokens[place : place + size + 2]
                if words[0].is_capital and words[-1].is_capital and tuple(token.lower for token in words[1:-1]) in links:
                    found[tuple(token.lower for token in words)] += 1
    return frozenset(words for words, count in found.items() if count > 1)


def _in_pairs(body: tuple[Line, ...], language: Language) -> frozenset[str]:
    small = language.actors.determiners | language.stop_words
    return frozenset(
        token.lower
        for line in body
        for one, other in pairwise(line.tokens)
        if one.is_capital and other.is_capital and other.start - one.end <= 1 and one.lower not in small and other.lower not in small
        for token in (one, other)
    )


def _hyphened(body: tuple[Line, ...], language: Language) -> frozenset[str]:
    words = language.actors
    none = words.dates | words.not_names | words.determiners | language.stop_words
    endings = (*words.verb_endings, *words.participle_endings)  # "Kolkata-based"
    return frozenset(
        other.lower
        for line in body
        for one, other in pairwise(line.tokens)
        if is_compound(other) and one.is_capital and other.start - one.end == 1 and one.lower not in none
        if not other.lower.endswith(endings)
    )


def is_compound(token: Token) -> bool:
    """Whether the part behind a word's last hyphen has no capital, though the word has ("Kolkata-based", "Ki-moon")."""
    return token.is_capital and "-" in token.text and token.text.rpartition("-")[2].islower()


def begins(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a capital at this place says nothing: a sentence, a list's item, a quotation or a part after a colon begins here."""
    return place == 0 or (place == 1 and not tokens[0].is_word) or not (tokens[place - 1].is_word or tokens[place - 1].text in _AMID)


def _tokens(text: str, span: Span, words: SentenceWords) -> Iterator[Token]:
    abbreviations = _abbreviations(words)
    end = -1
    for match in _TOKEN.finditer(text, span.start, span.end):
        start = match.start()
        if start - span.start > _LONGEST:
            break
        if start < end:
            continue  # the full stop of an abbreviation
        word, end = match[0], match.end()
        if text[end : end + 1] == "." and end < span.end and word in abbreviations:
            end += 1
        yield Token(start, end, text[start:end], *_read(word))


@lru_cache(maxsize=_REMEMBERED)
def _read(word: str) -> tuple[str, bool, bool]:
    """A word for comparing, whether it is one, and whether it has a capital."""
    return word.rstrip(".").replace("’", "'").lower(), word[0].isalnum(), word[0].isupper()


@cache
def _abbreviations(words: SentenceWords) -> frozenset[str]:
    return frozenset(word[:-1] for word in words.before_name | words.before_number | words.may_end if word.endswith("."))
