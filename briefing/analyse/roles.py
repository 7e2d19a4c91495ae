"""This file finds the role that the article states beside a name: before it, after it, or in "who leads …"."""

from collections.abc import Iterator

from briefing.analyse.actors import Somebody
from briefing.analyse.lexicon import adjectives, titles as title_phrases
from briefing.analyse.names import Name
from briefing.analyse.tokens import Line, Lines, Token
from briefing.language.tables import ActorWords, Language
from briefing.model.text import Span

_LONG = 22  # tokens; a longer apposition is a story of its own
_PLAIN, _TITLE, _FULL = 1, 2, 3  # "Rep.", "Ohio Rep.", "the chairman of the committee"


def find_role(somebody: Somebody, lines: Lines, language: Language) -> Span | None:
    """The fullest role stated beside any mention, the first of equals; verbatim."""
    if somebody.groups or somebody.state:
        return None
    found = [role for name in somebody.names for role in _roles(name, lines.body[name.line], language)]
    return max(found, key=lambda role: (role[0], -role[1].start))[1] if found else None


def _roles(name: Name, line: Line, language: Language) -> Iterator[tuple[int, Span]]:
    if name.is_nested:
        return
    before = _before(name, line, language)
    if before:
        first, last = before
        yield (_TITLE if last > first else _PLAIN), line.span(first, last)
    for places in (_after(name, line, language), _ahead(name, line, language)):
        if places:
            first, last = places
            yield (_FULL if last > first + 1 else _TITLE), line.span(first, last)


def _before(name: Name, line: Line, language: Language) -> tuple[int, int] | None:
    """ "Israeli housing minister" before "Ze'ev Boim"."""
    tokens, words = line.tokens, language.actors
    last = name.first - 1
    if last >= 0 and tokens[last].text == "," and last > 0 and tokens[last - 1].lower in words.role_nouns and _is_role(tokens, last - 1, words) and _starts_without_determiner(tokens, last - 1, language):
        last -= 1
    while last >= 0 and tokens[last].lower in words.honorifics:
        last -= 1
    if last < 0 or not _is_role(tokens, last, words):
        return None
    first = last
    while first > 0 and _extends(tokens, first - 1, language):
        first -= 1
    while first < last and (tokens[first].text in ("'s", "’s") or tokens[first].lower in ("and", *words.determiners)):
        first += 1
    return first, last


def _starts_without_determiner(tokens: tuple[Token, ...], last: int, language: Language) -> bool:
    first = last
    while first > 0 and _extends(tokens, first - 1, language):
        first -= 1
    return first < last and tokens[first].is_capital and tokens[first - 1].lower not in language.actors.determiners


def _is_role(tokens: tuple[Token, ...], last: int, words: ActorWords) -> bool:
    """Whether a title or a role noun ends at this place."""
    lower = tokens[last].lower
    if (lower,) in title_phrases(words) or lower in words.role_nouns or lower.endswith(words.role_endings) or "-" in lower and lower.rsplit("-", 1)[1] in words.role_nouns:
        return True
    return any(last - size + 1 >= 0 and tuple(token.lower for token in tokens[last - size + 1 : last + 1]) in title_phrases(words) for size in (2, 3, 4))


def _extends(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether the word at this place, before a role's words, is one of them."""
    token, following, words = tokens[place], tokens[place + 1], language.actors
    lower = token.lower
    if token.text in ("'s", "’s"):
        return place > 0 and tokens[place - 1].is_capital and not following.is_capital or place > 0 and tokens[place - 1].is_capital
    if not token.is_word or following.start - token.end > 1:
        return False
    if lower in ("of", "for") and place > 0 and _is_role(tokens, place - 1, words) and following.is_capital:
        return True
    if lower == "and":
        return place > 0 and _is_role(tokens, place - 1, words)
    if lower in language.stop_words and not token.text.isupper() or lower in words.not_names and lower not in words.role_modifiers or lower in language.speech.prepositions:
        return False
    if token.is_capital:
        return place > 0 or lower not in language.speech.verbs
    if lower in words.role_modifiers or "-" in lower or (lower,) in title_phrases(words):
        return True
    return _is_framed(tokens, place, language)


def _is_framed(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether any word may belong to a role here: one between an article or a state's adjective and the role."""
    if tokens[place].lower in language.speech.verbs or tokens[place].lower in language.actors.auxiliaries or place == 0:
        return False
    before = tokens[place - 1]
    return before.lower in language.actors.determiners | adjectives(language.actors) | language.actors.role_modifiers or before.text in ("'s", "’s")


def _after(name: Name, line: Line, language: Language) -> tuple[int, int] | None:
    """ "the attorney for the victims" after "Asad Manzoor Butt,"."""
    tokens = line.tokens
    place = _over_place(tokens, name.last + 1, language)
    if place >= len(tokens) or tokens[place].text not in ",(–—":
        return None
    place += 1
    if place + 1 < len(tokens) and tokens[place].text.isdigit() and tokens[place + 1].text == ",":
        place += 2
    if place < len(tokens) and tokens[place].lower in language.actors.relative:
        return _led(tokens, place + 1, language)
    end = _apposition_end(tokens, place, language)
    if end is None or not _is_apposition(tokens, place, end, language):
        return None
    return place, end - 1


def _over_place(tokens: tuple[Token, ...], place: int, language: Language) -> int:
    """The place after "(R-Ohio)" or "of Arizona"."""
    if place + 1 < len(tokens) and tokens[place].text == "(":
        closing = next((p for p in range(place, min(len(tokens), place + 6)) if tokens[p].text == ")"), None)
        if closing is not None and closing + 1 < len(tokens):
            return closing + 1
    if place + 1 < len(tokens) and tokens[place].lower in language.actors.links and tokens[place + 1].is_capital:
        place += 1
        while place < len(tokens) and tokens[place].is_capital:
            place += 1
    return place


def _led(tokens: tuple[Token, ...], place: int, language: Language) -> tuple[int, int] | None:
    """ "leads the dockers' union" after "who"."""
    if place >= len(tokens) or tokens[place].lower not in language.actors.leads:
        return None
    end = _apposition_end(tokens, place, language)
    return (place, end - 1) if end is not None and end > place + 2 else None


def _apposition_end(tokens: tuple[Token, ...], place: int, language: Language) -> int | None:
    """Where the words beside a name end: at a comma, a dash, a bracket or the sentence's end."""
    for end in range(place, min(len(tokens), place + _LONG)):
        is_stop = tokens[end].text in ",;:–—)(!?\"“”" or tokens[end].text == "." and end + 1 == len(tokens)
        if is_stop or tokens[end].lower in language.actors.relative and end > place + 8:
            return end if end > place else None
    return len(tokens) if len(tokens) - place <= _LONG and len(tokens) > place else None


def _is_apposition(tokens: tuple[Token, ...], first: int, end: int, language: Language) -> bool:
    """Whether these words are a noun phrase whose noun is a role."""
    words = language.actors
    while first + 1 < end and tokens[first].lower in language.speech.asides | language.speech.prepositions:
        first += 1
    head = first
    while head < end and not (tokens[head].lower in language.speech.prepositions or tokens[head].lower in words.relative and head > first):
        head += 1
    if head == first:
        return False
    inside = tokens[first:head]
    if any(_is_verb(token, language) for token in inside):
        return False
    if not _is_role(tokens, head - 1, words):
        return False
    lone = head - first == 1
    starts = inside[0].lower in words.determiners or inside[0].is_capital or inside[0].lower in words.role_modifiers or _is_role(tokens, first, words)
    return starts and not (lone and head == end and inside[0].is_capital and (inside[0].lower,) not in title_phrases(words))


def _is_verb(token: Token, language: Language) -> bool:
    words = language.actors
    return not token.is_capital and (token.lower in words.auxiliaries or token.lower in language.speech.verbs and token.lower not in words.role_nouns)


def _ahead(name: Name, line: Line, language: Language) -> tuple[int, int] | None:
    """ "The developer" before ", Sharif el-Gamal,"."""
    tokens, words = line.tokens, language.actors
    comma = name.first - 1
    while comma > 0 and (tokens[comma].lower in words.honorifics or name.title and tokens[comma].start >= name.title.start):
        comma -= 1
    if comma < 2 or tokens[comma].text != "," or not _is_closed(tokens, name.last + 1, language):
        return None
    for first in range(max(0, comma - _LONG), comma):
        if tokens[first].lower not in words.determiners or not all(token.is_word or token.text in ("'s", "’s", ".") for token in tokens[first:comma]):
            continue
        if _is_apposition(tokens, first, comma, language) and (first == 0 or not tokens[first - 1].is_word or tokens[first - 1].lower in language.stop_words | language.speech.verbs):
            return first, comma - 1
    return None


def _is_closed(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    return place >= len(tokens) or tokens[place].text in ",.;–—)" or tokens[place].lower in language.speech.verbs
