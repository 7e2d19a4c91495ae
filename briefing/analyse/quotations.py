"""This file finds what the article attributes to a speaker, in quotation marks or not, and the words that name the speaker."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.analyse.marks import Quoted
from briefing.analyse.subjects import Places, after, before
from briefing.analyse.tokens import Lines, Token
from briefing.language.tables import Language
from briefing.model.text import Article, Span

_SCARE = 4  # words; a shorter quoted stretch without a speaker is a term, not a quotation
_AFTER = 28  # tokens after a quotation within which its verb must stand
_BEFORE = 60  # tokens before a quotation, or before a verb, behind which nothing belongs to it
_STATEMENT = 3  # words; a shorter reported statement says nothing


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words and the words that name their speaker, before anybody is recognised in them."""

    span: Span
    speaker: Span | None
    is_direct: bool
    line: int
    """Sentence in which the speaker stands, or the words begin."""


@dataclass(frozen=True, slots=True)
class _Passage:
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


def find_attributions(article: Article, lines: Lines, quotes: tuple[Quoted, ...], language: Language) -> tuple[Attribution, ...]:
    """Everything attributed, in order of the text."""
    found: list[Attribution] = []
    for passage in _passages(article, lines, quotes):
        found.extend(_direct(passage, language))
        found.extend(_indirect(passage, language))
    return tuple(sorted(found, key=lambda one: (one.span, not one.is_direct)))


def _passages(article: Article, lines: Lines, quotes: tuple[Quoted, ...]) -> Iterator[_Passage]:
    by_block: dict[int, list[int]] = {}
    for number, sentence in enumerate(article.sentences):
        by_block.setdefault(sentence.block, []).append(number)
    place = 0
    for block, numbers in sorted(by_block.items()):
        own: list[Quoted] = []
        while place < len(quotes) and quotes[place].span.start < article.blocks[block].span.end:
            own.append(quotes[place])
            place += 1
        yield _passage(numbers, lines, tuple(own))


def _passage(numbers: list[int], lines: Lines, quotes: tuple[Quoted, ...]) -> _Passage:
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
    return _Passage(tuple(tokens), tuple(starts), tuple(owners), tuple(inside), quotes)


def _direct(passage: _Passage, language: Language) -> Iterator[Attribution]:
    previous: Attribution | None = None
    for quote in passage.quotes:
        first, end = passage.places(quote.span)
        if first >= end:
            continue
        subject = _speaker(passage, first, end, language)
        counted = sum(token.is_word for token in passage.tokens[first:end])
        if subject:
            speaker, line = _words(passage, subject), passage.lines[subject.first]
        elif _is_title(passage.tokens[first:end], language) or counted < _SCARE and not _is_sentence(passage, first, end):
            continue
        else:
            speaker, line = _carried(passage, first, previous), passage.lines[first]
        previous = Attribution(quote.span, speaker, True, line)
        yield previous


def _speaker(passage: _Passage, first: int, end: int, language: Language) -> Places | None:
    """The subject of the verb at a quotation: the verb that touches it, else one after it, else one before."""
    verbs = language.speech.verbs
    at = first - 1
    while at >= 0 and passage.tokens[at].text in ",:" and passage.lines[at] == passage.lines[first]:
        at -= 1
    if at >= 0 and passage.lines[at] == passage.lines[first] and passage.tokens[at].lower in verbs and not passage.inside[at]:
        return _ahead(passage, first, language)
    return _behind(passage, end, language) or _ahead(passage, first, language)


def _behind(passage: _Passage, end: int, language: Language) -> Places | None:
    """The speaker named after the quotation, in its own sentence."""
    tokens = passage.tokens
    if end >= len(tokens) or passage.lines[end] != passage.lines[end - 1]:
        return None
    place = end
    while place < len(tokens) and tokens[place].text in ",-–—":
        place += 1
    if place < len(tokens) and tokens[place].lower in language.speech.verbs:
        subject = after(tokens, place, language)
        if subject:
            return subject
    limit = min(len(tokens), place + _AFTER)
    for verb in range(place, limit):
        if passage.lines[verb] != passage.lines[end - 1] or passage.inside[verb] or tokens[verb].text in ";:":
            return None
        if tokens[verb].lower in language.speech.verbs and verb > place:
            subject = before(tokens, verb, place, language)
            return subject if subject and subject.first == place else None
        cited = _according(tokens, verb, language)
        if cited:
            return cited
    return None


def _according(tokens: tuple[Token, ...], place: int, language: Language) -> Places | None:
    """Whoever is named after "according to" at this place."""
    for phrase in language.speech.according:
        words = phrase.split()
        if tuple(token.lower for token in tokens[place : place + len(words)]) == tuple(words):
            return after(tokens, place + len(words) - 1, language)
    return None


def _ahead(passage: _Passage, first: int, language: Language) -> Places | None:
    """The speaker named before the quotation, in its own sentence."""
    tokens, floor = passage.tokens, passage.starts[first]
    for place in range(first - 1, max(floor, first - _BEFORE) - 1, -1):
        if passage.inside[place]:
            continue
        cited = _according(tokens, place, language)
        if cited:
            return cited
        if tokens[place].lower not in language.speech.verbs:
            continue
        subject = before(tokens, place, _floor(passage, place, floor), language)
        if subject:
            return subject
    return None


def _floor(passage: _Passage, place: int, floor: int) -> int:
    """The nearest place before the verb behind which its subject cannot stand: a sentence's or a quotation's end."""
    at = place - 1
    while at >= max(floor, place - _BEFORE):
        if passage.tokens[at].text in ";:":
            return at + 1
        if passage.inside[at]:
            opening = _opening(passage, at)
            if opening <= floor or passage.tokens[opening - 1].text != ",":
                return at + 1
            at = opening  # a title between commas, as in "The report, “Lynx”, says"
        at -= 1
    return at + 1


def _opening(passage: _Passage, at: int) -> int:
    while at > 0 and passage.inside[at - 1]:
        at -= 1
    return at


def _is_title(tokens: tuple[Token, ...], language: Language) -> bool:
    """Whether all its words that matter have capitals, and no stop ends it: a film or a paper, nobody's words."""
    words = [token for token in tokens if token.is_word and token.lower not in language.stop_words]
    return all(token.is_capital for token in words) and not any(token.text in ".!?," for token in tokens[-2:])


def _is_sentence(passage: _Passage, first: int, end: int) -> bool:
    """Whether a quoted stretch is a sentence of its own."""
    return passage.starts[first] == first and passage.tokens[end - 2 if end - first > 1 else first].text in ".!?"


def _carried(passage: _Passage, first: int, previous: Attribution | None) -> Span | None:
    """The last quotation's speaker, where this one goes on with it."""
    if previous is None or passage.inside[max(0, passage.starts[first])] is False:
        return None
    return previous.speaker


def _indirect(passage: _Passage, language: Language) -> Iterator[Attribution]:
    """Reported statements: "X said (that) …", "According to X, …", "…, X said."."""
    begins = sorted(set(passage.starts))
    for start, end in zip(begins, [*begins[1:], len(passage.tokens)], strict=True):
        for subject, first, last in _statements(passage, start, end, language):
            own = [place for place in range(first, last) if passage.tokens[place].is_word and not passage.inside[place]]
            if len(own) < _STATEMENT:
                continue
            span = Span(passage.tokens[own[0]].start, passage.tokens[last - 1].end)
            yield Attribution(span, _words(passage, subject), False, passage.lines[start])


def _words(passage: _Passage, places: Places) -> Span:
    return Span(passage.tokens[places.first].start, passage.tokens[places.last].end)


def _statements(passage: _Passage, start: int, end: int, language: Language) -> Iterator[tuple[Places, int, int]]:
    """Speaker, first token and end of each thing that a sentence reports."""
    tokens = passage.tokens
    cited = _according(tokens, start, language)
    if cited:
        yield cited, min(end - 1, cited.last + 1), end
        return
    found = list(_reports(passage, start, end, language))
    for number, (subject, verb) in enumerate(found):
        first = verb + 1 + (verb + 1 < end and tokens[verb + 1].lower in language.speech.that)
        last = found[number + 1][0].first if number + 1 < len(found) else end
        while last > first and (tokens[last - 1].lower in language.speech.breaks | language.speech.joins or tokens[last - 1].text == ","):
            last -= 1
        if first < last and tokens[first].is_word:
            yield subject, first, last
        elif number == 0 and subject.first > start:
            yield subject, start, subject.first
    if not found:
        yield from _trailing(passage, start, end, language)


def _reports(passage: _Passage, start: int, end: int, language: Language) -> Iterator[tuple[Places, int]]:
    """Each verb of a sentence that reports a statement, with its subject."""
    reached = start
    for place in range(start + 1, end):
        if passage.inside[place] or passage.tokens[place].lower not in language.speech.telling:
            continue
        subject = before(passage.tokens, place, max(reached, _floor(passage, place, start)), language)
        if subject and (subject.first == reached or reached == start or _is_joined(passage.tokens, subject.first, language)):
            yield subject, place
            reached = place + 1


def _is_joined(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether a clause with a subject of its own begins here: after a comma and "and" or "but"."""
    return place > 1 and tokens[place - 1].lower in language.speech.joins and tokens[place - 2].text in ",;"


def _trailing(passage: _Passage, start: int, end: int, language: Language) -> Iterator[tuple[Places, int, int]]:
    """ "…, according to X." at the end."""
    for place in range(max(start + 1, end - _BEFORE), end):
        cited = None if passage.inside[place] else _according(passage.tokens, place, language)
        if cited:
            yield cited, start, place
            return
