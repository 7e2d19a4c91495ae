"""This file finds a role in the words beside a name: "X, the mayor of Y,", "X (mayor of Y)", "X, who leads Y", "The mayor, X,"."""

from briefing.analyse.lexicon import ends_title, is_role
from briefing.analyse.names import Name
from briefing.analyse.runs import is_affiliation, listed_to
from briefing.analyse.tokens import Token
from briefing.language.tables import Language

_LONG = 22  # tokens; a longer apposition is a story of its own
_RELATIVE = 8  # tokens after which a relative clause is left out
_BRACKET = 6  # tokens: "(R-Ohio)"
_STOPS = frozenset(',;:–—()!?"“”')


def after(name: Name, tokens: tuple[Token, ...], language: Language) -> tuple[int, int] | None:
    """Places of "the attorney for the victims" after "Asad Manzoor Butt,", of "Head of Planning" after "X (", of "who leads the union"."""
    bracketed = _bracketed(tokens, name.last + 1, language)
    if bracketed:
        return bracketed
    place = _over_place(tokens, name.last + 1, language)
    if place >= len(tokens) or tokens[place].text not in ",(–—":
        return None
    place = _over_age(tokens, place + 1)
    if place < len(tokens) and tokens[place].lower in language.actors.relative:
        return _led(tokens, place, language)
    end = _end(tokens, place, language)
    return (place, end - 1) if end > place and _is_role_phrase(tokens, place, end, language) else None


def ahead(name: Name, tokens: tuple[Token, ...], language: Language) -> tuple[int, int] | None:
    """Places of "The developer" before ", Sharif el-Gamal,"."""
    comma = name.first - 1
    while comma > 0 and (tokens[comma].lower in language.actors.honorifics or (name.title and tokens[comma].start >= name.title.start)):
        comma -= 1
    if comma < 1 or tokens[comma].text != "," or not _is_closed(tokens, name.last + 1, language):
        return None
    for first in range(comma - 1, max(0, comma - _LONG) - 1, -1):
        if tokens[first].lower in language.speech.that or tokens[first].lower in language.actors.relative:
            return None  # "gave a reporter a letter that his lawyer, X, wrote": a clause stands between
        is_phrase = _begins_phrase(tokens, first, language) and _is_unbroken(tokens[first:comma], language)
        if is_phrase and _is_role_phrase(tokens, first, comma, language, with_bodies=False):
            return first, comma - 1
    return None


def _over_place(tokens: tuple[Token, ...], place: int, language: Language) -> int:
    """The place after "(R-Ohio)", ", R-Ohio" and "of Arizona"."""
    if place + 1 < len(tokens) and tokens[place].text == "," and is_affiliation(tokens, place + 1, language.actors):
        place += 2
        place += place < len(tokens) and tokens[place].text == "."  # "D-Conn."
    if place < len(tokens) and tokens[place].text == "(":
        place = next((p + 1 for p in range(place, min(len(tokens), place + _BRACKET)) if tokens[p].text == ")"), place)
    if place + 1 < len(tokens) and tokens[place].lower in language.actors.links and tokens[place + 1].is_capital:
        place += 1
        while place < len(tokens) and tokens[place].is_capital:
            place += 1
    return place


def _over_age(tokens: tuple[Token, ...], place: int) -> int:
    """The place after "41,"."""
    is_age = place + 1 < len(tokens) and tokens[place].text.isdigit() and tokens[place + 1].text == ","
    return place + 2 if is_age else place


def _bracketed(tokens: tuple[Token, ...], place: int, language: Language) -> tuple[int, int] | None:
    """Places of a role in brackets that open here."""
    if place >= len(tokens) or tokens[place].text != "(":
        return None
    end = _end(tokens, place + 1, language)
    is_closed = place + 1 < end < len(tokens) and tokens[end].text == ")"
    return (place + 1, end - 1) if is_closed and _is_role_phrase(tokens, place + 1, end, language) else None


def _led(tokens: tuple[Token, ...], who: int, language: Language) -> tuple[int, int] | None:
    """Places of "who leads the union"; without its "who" the clause reads as no role."""
    if who + 1 >= len(tokens) or tokens[who + 1].lower not in language.actors.leads:
        return None
    end = _end(tokens, who + 1, language)
    return (who, end - 1) if end > who + 3 else None


def _end(tokens: tuple[Token, ...], place: int, language: Language) -> int:
    """Where the words beside a name end: at a comma, a dash, a bracket or the sentence's end; `place` where they are too long."""
    listed = place
    for end in range(place, min(len(tokens), place + _LONG)):
        listed = max(listed, listed_to(tokens, end, language.actors))
        if end < listed:
            continue
        is_full_stop = tokens[end].text == "." and end + 1 == len(tokens)
        is_clause = tokens[end].lower in language.actors.relative and end > place + _RELATIVE
        if tokens[end].text in _STOPS or is_full_stop or is_clause:
            return end
    return len(tokens) if len(tokens) - place <= _LONG else place


def _is_role_phrase(tokens: tuple[Token, ...], first: int, end: int, language: Language, *, with_bodies: bool = True) -> bool:
    """Whether these words are a noun phrase whose noun is a role, or what a body is ("the company that …")."""
    words = language.actors
    while first + 1 < end and tokens[first].lower in language.speech.asides | language.speech.prepositions:
        first += 1  # "until recently the president"
    head = first
    while head < end and not _ends_head(tokens, first, head, language):
        head += 1
    inside = tokens[first:head]
    if not inside or not is_role(tokens, head - 1, words) or any(_is_verb(token, language) for token in inside):
        return False
    if tokens[end - 1].lower in language.speech.prepositions or (not with_bodies and tokens[head - 1].lower in words.body_nouns):
        return False
    is_other_name = len(inside) == 1 and head == end and inside[0].is_capital and not ends_title(tokens, first, words, first)
    return not is_other_name and _may_open(tokens, first, language)


def _ends_head(tokens: tuple[Token, ...], first: int, place: int, language: Language) -> bool:
    """Whether what follows the noun of a phrase begins here: "of the committee", "who lives there"."""
    lower = tokens[place].lower
    return lower in language.speech.prepositions or (lower in language.actors.relative and place > first)


def _may_open(tokens: tuple[Token, ...], first: int, language: Language) -> bool:
    words, token = language.actors, tokens[first]
    return token.is_capital or token.lower in words.determiners or token.lower in words.role_modifiers or is_role(tokens, first, words)


def _is_verb(token: Token, language: Language) -> bool:
    words = language.actors
    if token.is_capital or token.lower in words.role_nouns:
        return False
    return token.lower in words.auxiliaries or token.lower in language.speech.verbs


def _begins_phrase(tokens: tuple[Token, ...], first: int, language: Language) -> bool:
    """Whether a phrase with an article begins here, and not inside another one."""
    if tokens[first].lower not in language.actors.determiners:
        return False
    before = tokens[first - 1] if first else None
    if before and before.lower in language.speech.prepositions and first > 1 and is_role(tokens, first - 2, language.actors):
        return False
    return before is None or not before.is_word or before.lower in language.stop_words or before.lower in language.speech.verbs


def _is_unbroken(tokens: tuple[Token, ...], language: Language) -> bool:
    return all(token.is_word or token.lower in language.actors.possessives or token.text == "." for token in tokens)


def _is_closed(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether the name ends its phrase here."""
    return place >= len(tokens) or tokens[place].text in ",.;–—)" or tokens[place].lower in language.speech.verbs
