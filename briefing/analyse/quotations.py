"""This file finds what stands in quotation marks with the words that name its speaker."""

from collections.abc import Iterator

from briefing.analyse.lexicon import is_role
from briefing.analyse.passages import Passage, Places
from briefing.analyse.subjects import according, after, before
from briefing.analyse.tokens import Lines, Token
from briefing.frozen import dataclass
from briefing.language.tables import Language
from briefing.model.text import Span

_TERM = 4  # words; a shorter quoted stretch without a speaker is a term, not a quotation
_AFTER = 28  # tokens after a quotation within which its verb must stand
_BEFORE = 60  # tokens before it
_DASHES = frozenset("-–—―")
_COLONS = frozenset(":：")
_CREDIT = 8  # tokens; a name behind a dash, or before a colon, is no longer


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words and the words that name their speaker, before anybody is recognised in them."""

    span: Span
    speaker: Span | None
    is_direct: bool
    goes_on: bool = False
    """Whether it is a further part of the quotation before it."""


def find_quotations(passage: Passage, lines: Lines, language: Language) -> Iterator[Attribution]:
    """The quotations of a paragraph, in order, the marks included; one without a new speaker goes on with the last one's."""
    previous: Attribution | None = None
    for quote in passage.quotes:
        first, end = passage.places(quote.span)
        if first >= end:
            continue
        subject = _announced(passage, first, lines, language) or _speaker(passage, first, end, language)
        if subject is None and not _is_statement(passage, first, end, language):
            continue
        speaker = passage.span(subject) if subject else _carried(passage, first, previous)
        goes_on = previous is not None and _goes_on(passage, previous, quote.span, speaker)
        previous = Attribution(quote.span, speaker, is_direct=True, goes_on=goes_on)
        yield previous


def _speaker(passage: Passage, first: int, end: int, language: Language) -> Places | None:
    """The subject of the verb at a quotation: the verb that touches it, else one after it, else one before."""
    touching = first - 1
    while touching >= passage.starts[first] and passage.tokens[touching].text in ",:":
        touching -= 1
    if touching >= passage.starts[first] and not passage.inside[touching] and passage.tokens[touching].lower in language.speech.verbs:
        return _ahead(passage, first, language)
    return _credited(passage, end, language) or _behind(passage, end, language) or _ahead(passage, first, language)


def _announced(passage: Passage, first: int, lines: Lines, language: Language) -> Places | None:
    """The name that alone stands before a colon and a quotation (Orla Venn: “It was cold.”), if it is one elsewhere in the text, too."""
    tokens, start = passage.tokens, passage.starts[first]
    named = tokens[start : first - 1]
    if not 0 < len(named) <= _CREDIT or tokens[first - 1].text not in _COLONS:
        return None
    is_name = all(token.is_capital or token.lower in language.actors.particles for token in named)
    is_known = any(lines.in_capitals[token.lower] and not lines.in_lower_case[token.lower] for token in named)
    return Places(start, first - 2) if is_name and is_known else None


def _credited(passage: Passage, end: int, language: Language) -> Places | None:
    """The name that alone stands behind a quotation and a dash (“It was cold.” — Orla Venn)."""
    tokens, last = passage.tokens, end
    if end >= len(tokens) or tokens[end].text not in _DASHES:
        return None
    while last + 1 < len(tokens) and last - end < _CREDIT and not passage.inside[last + 1]:
        following = tokens[last + 1]
        if not following.is_capital and following.lower not in language.actors.particles:
            break
        last += 1
    is_alone = last + 1 >= len(tokens) or passage.inside[last + 1] or passage.lines[last + 1] != passage.lines[last]
    return Places(end + 1, last) if last > end and (is_alone or tokens[last + 1].text in ",.(") else None


def _behind(passage: Passage, end: int, language: Language) -> Places | None:
    """The speaker named after the quotation, in its own sentence."""
    tokens, place = passage.tokens, end
    while place < len(tokens) and tokens[place].text in ",-–—":
        place += 1
    if place >= len(tokens) or passage.lines[place] != passage.lines[end - 1]:
        return None
    touching = _verb_at(tokens, place, language)
    if touching is not None:
        return after(tokens, touching, language)
    for verb in range(place, min(len(tokens), place + _AFTER)):
        if passage.lines[verb] != passage.lines[place] or passage.inside[verb] or tokens[verb].text in ";:":
            return None
        if tokens[verb].lower in language.speech.verbs and verb > place:
            subject = before(tokens, verb, place, language)
            return subject if subject and (subject.first == place or _is_apposed(tokens, place, subject, language)) else None
        cited = according(tokens, verb, language)
        if cited:
            return cited
    return None


def _is_apposed(tokens: tuple[Token, ...], place: int, subject: Places, language: Language) -> bool:
    """Whether what stands from this place to a speaker's name only says who they are (“…,” her son, David Holt, said)."""
    words, comma = language.actors, subject.first - 1
    if tokens[comma].text != "," or tokens[place].lower not in words.determiners or not tokens[subject.first].is_capital:
        return False
    is_phrase = all(token.is_word or token.lower in words.possessives for token in tokens[place:comma])
    return is_phrase and any(is_role(tokens, noun, words) for noun in range(place, comma))


def _verb_at(tokens: tuple[Token, ...], place: int, language: Language) -> int | None:
    """Place of the verb that stands here or, as in « …, a dit la maire », behind its auxiliary."""
    is_aside = tokens[place].lower in language.speech.asides and place + 1 < len(tokens)
    verb = place + 1 if is_aside else place
    return verb if tokens[verb].lower in language.speech.verbs else None


def _ahead(passage: Passage, first: int, language: Language) -> Places | None:
    """The speaker named before the quotation, in its own sentence."""
    tokens, least = passage.tokens, passage.starts[first]
    for place in range(first - 1, max(least, first - _BEFORE) - 1, -1):
        if passage.inside[place]:
            continue
        subject = according(tokens, place, language)
        if subject is None and tokens[place].lower in language.speech.verbs:
            subject = before(tokens, place, passage.floor(place, least), language)
        if subject:
            return subject
    return None


def _is_statement(passage: Passage, first: int, end: int, language: Language) -> bool:
    """Whether a quoted stretch without a speaker beside it is somebody's words, no title and no term."""
    tokens = passage.tokens[first:end]
    if _is_title(tokens, language):
        return False
    is_sentence = passage.starts[first] == first and any(token.text in ".!?" for token in tokens[-2:])
    return is_sentence or sum(token.is_word for token in tokens) >= _TERM


def _is_title(tokens: tuple[Token, ...], language: Language) -> bool:
    """Whether all words that matter have capitals, and no stop ends them: a film or a paper, nobody's words."""
    words = [token for token in tokens if token.is_word and token.lower not in language.stop_words]
    return all(token.is_capital for token in words) and not any(token.text in ".!?," for token in tokens[-2:])


def _goes_on(passage: Passage, previous: Attribution, span: Span, speaker: Span | None) -> bool:
    """Whether a quotation is taken up again behind its speaker (“We stay,” Dunmore said. “We have tents.”), or right behind such a part."""
    if speaker is None or speaker != previous.speaker:
        return False
    between = passage.places(Span(previous.span.end, span.start))
    if between[0] == between[1]:
        return previous.goes_on
    is_parted = previous.span.end <= speaker.start and speaker.end <= span.start
    return is_parted and passage.lines[passage.places(span)[0]] - passage.lines[between[0]] <= 1


def _carried(passage: Passage, first: int, previous: Attribution | None) -> Span | None:
    """The last quotation's speaker, where a sentence goes on in quotation marks."""
    return previous.speaker if previous and passage.inside[passage.starts[first]] else None
