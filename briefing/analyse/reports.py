"""This file finds what is reported without quotation marks: "X said (that) …", "According to X, …", "…, X said."."""

from collections.abc import Iterator

from briefing.analyse.passages import Passage, Places
from briefing.analyse.quotations import Attribution
from briefing.analyse.subjects import according, before
from briefing.analyse.tokens import Token
from briefing.language.tables import Language

_LEAST = 3  # words outside quotation marks; a shorter statement says nothing
_LONG = 8  # tokens; what is as long says something even without a verb ("stressed the importance of …")
_ADDRESS = 10  # tokens after "told" within which "that" begins the statement
_TRAILING = 60  # tokens at a sentence's end in which "according to" is looked for


def find_reports(passage: Passage, language: Language) -> Iterator[Attribution]:
    """The statements of a paragraph that are reported in the article's own words, in order."""
    for start, end in passage.sentences():
        for subject, first, last in _statements(passage, start, end, language):
            own = [place for place in range(first, last) if passage.tokens[place].is_word and not passage.inside[place]]
            if len(own) >= _LEAST:
                yield Attribution(passage.span(Places(own[0], last - 1)), passage.span(subject), is_direct=False)


def _statements(passage: Passage, start: int, end: int, language: Language) -> Iterator[tuple[Places, int, int]]:
    """Speaker, first token and end of each thing that a sentence reports."""
    cited = according(passage.tokens, start, language)
    if cited:
        yield cited, min(end - 1, cited.last + 1), end
        return
    verbs = list(_verbs(passage, start, end, language))
    limits = [*(subject.first for subject, _ in verbs[1:]), end]
    for (subject, verb), limit in zip(verbs, limits, strict=False):
        if _is_tag(passage, subject, start):
            continue
        first, last = _statement(passage.tokens, verb, limit, language)
        if first < last and passage.tokens[first].is_word and _is_said(passage, verb, first, last, language):
            yield subject, first, last
        elif verb == verbs[0][1] and subject.first > start and _has_verb(passage.tokens[start : subject.first], language):
            yield subject, start, subject.first
    if not verbs:
        yield from _trailing(passage, start, end, language)


def _is_tag(passage: Passage, subject: Places, start: int) -> bool:
    """Whether a speaker stands right behind a quotation: the verb is the quotation's ("…,” Dewar told reporters on Tuesday")."""
    return subject.first > start and passage.inside[subject.first - 1]


def _statement(tokens: tuple[Token, ...], verb: int, end: int, language: Language) -> tuple[int, int]:
    """First token and end of what follows a verb, up to a semicolon, without "that" before it and "and" after it."""
    first, last = verb + 1, next((place for place in range(verb + 1, end) if tokens[place].text == ";"), end)
    if tokens[verb].lower in language.speech.addressed:
        first = next((place for place in range(verb + 1, min(end, verb + _ADDRESS)) if _is_that(tokens, place, language)), first)
    if first < end and _is_that(tokens, first, language):
        first += 1
    while last > first and (tokens[last - 1].text == "," or tokens[last - 1].lower in language.speech.breaks | language.speech.joins):
        last -= 1
    return first, last


def _is_that(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    return tokens[place].lower in language.speech.that


def _is_said(passage: Passage, verb: int, first: int, last: int, language: Language) -> bool:
    """Whether what follows a verb is a statement or a call to do something, not only when or to whom it was said."""
    tokens, words = passage.tokens, language.actors
    if first > verb + 1 or any(passage.inside[first:last]) or tokens[verb].lower in language.speech.addressed:
        return True
    if tokens[first].lower in words.infinitives:
        return first + 1 < last and not (tokens[first + 1].is_capital or tokens[first + 1].lower in words.determiners)
    if tokens[first].lower in language.speech.prepositions:
        return False
    return last - first >= _LONG or _has_verb(tokens[first:last], language)


def _has_verb(tokens: tuple[Token, ...], language: Language) -> bool:
    """Whether there is a verb among these words, or a pronoun that seldom stands without one."""
    words = language.actors
    signs = (words.auxiliaries, language.speech.verbs, language.speech.pronouns, language.speech.that)
    return any(token.lower.endswith(words.verb_endings) or any(token.lower in some for some in signs) for token in tokens)


def _verbs(passage: Passage, start: int, end: int, language: Language) -> Iterator[tuple[Places, int]]:
    """Each verb of a sentence that reports a statement, with its subject: the first, and those of joined clauses."""
    reached = start
    for place in range(start + 1, end):
        if passage.inside[place] or passage.tokens[place].lower not in language.speech.telling:
            continue
        subject = before(passage.tokens, place, max(reached, passage.floor(place, start)), language)
        if subject and _is_denied(passage.tokens, subject.last, place, language):
            continue
        if subject and (reached == start or _is_joined(passage.tokens, subject.first, language)):
            yield subject, place
            reached = place + 1


def _is_denied(tokens: tuple[Token, ...], subject: int, verb: int, language: Language) -> bool:
    """Whether a verb says that something was not said ("has not said whether")."""
    return any(token.lower.endswith(language.speech.negations) for token in tokens[subject + 1 : verb])


def _is_joined(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether a clause with a subject of its own begins here: after a comma and "and" or "but"."""
    return place > 1 and tokens[place - 1].lower in language.speech.joins and tokens[place - 2].text in ",;"


def _trailing(passage: Passage, start: int, end: int, language: Language) -> Iterator[tuple[Places, int, int]]:
    """What stands before "…, according to X.", once."""
    for place in range(max(start + 1, end - _TRAILING), end):
        cited = None if passage.inside[place] else according(passage.tokens, place, language)
        if cited:
            yield cited, start, place
            return
