"""This file finds the role that the article states beside a name."""

from collections.abc import Iterator

from briefing.analyse import appositions
from briefing.analyse.actors import Somebody
from briefing.analyse.lexicon import adjectives, ends_title, is_role, states
from briefing.analyse.names import Name
from briefing.analyse.tokens import Line, Lines, Token
from briefing.language.tables import ActorWords, Language
from briefing.model.text import Span

_PLAIN, _TITLE, _FULL = 1, 2, 3  # "Rep.", "Ohio Rep.", "the chairman of the committee"


def find_role(somebody: Somebody, lines: Lines, language: Language) -> Span | None:
    """The fullest role stated beside any mention, the first of equals; verbatim."""
    if somebody.groups or somebody.state or " ".join(somebody.keys) in language.actors.regions:
        return None
    found = [role for name in somebody.names if not name.is_nested for role in _roles(name, lines.body[name.line], language)]
    return max(found, key=lambda role: (role[0], -role[1].start))[1] if found else None


def _roles(name: Name, line: Line, language: Language) -> Iterator[tuple[int, Span]]:
    """The roles at one mention, each with how full it is."""
    before = _before(name, line.tokens, language)
    if before:
        yield (_TITLE if before[1] > before[0] else _PLAIN), line.span(*before)
    for places in (appositions.after(name, line.tokens, language), appositions.ahead(name, line.tokens, language)):
        if places:
            first, last = places
            first += first < last and line.tokens[first].lower in language.safety.possessive  # "Its spokeswoman"
            if line.tokens[last].lower in language.actors.relations and first >= last - 1:
                continue  # "Her husband", "The sister": whose is not said
            yield (_FULL if last > first + 1 else _TITLE), line.span(first, last)


def _before(name: Name, tokens: tuple[Token, ...], language: Language) -> tuple[int, int] | None:
    """Places of "Israeli housing minister" before "Ze'ev Boim"."""
    words = language.actors
    last = name.first - 1
    is_set_off = last > 0 and tokens[last].text == ","
    last -= is_set_off
    while last >= 0 and tokens[last].lower in words.honorifics:
        last -= 1
    if last < 0 or not is_role(tokens, last, words):
        return None
    first = last
    while first > 0 and not _is_others(tokens, first - 1, last, words) and _extends(tokens, first - 1, language):
        first -= 1
    if is_set_off and (first == last or tokens[first - 1].lower in words.determiners or not tokens[first].is_capital):
        return None  # "…, Smith": an apposition ahead, or a list
    while first < last and tokens[first].lower in words.possessives | words.joins | words.determiners:
        first += 1
    return None if first == last and tokens[last].lower in words.relations else (first, last)


def _is_others(tokens: tuple[Token, ...], place: int, last: int, words: ActorWords) -> bool:
    """Whether "of" at this place has a title of its own after it, so that what stands before is somebody else's ("son of Judge X")."""
    return tokens[place].lower in words.links and ends_title(tokens, last, words, place + 1)


def _extends(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether the word at this place, before a role's words, is one of them."""
    token, words = tokens[place], language.actors
    if token.lower in words.possessives:
        return place > 0 and tokens[place - 1].is_capital
    if not token.is_word or tokens[place + 1].start - token.end > 1:
        return False
    if token.lower in words.joins or token.lower in words.links:
        return place > 0 and is_role(tokens, place - 1, words) and (token.lower in words.joins or tokens[place + 1].is_capital)
    both = f"{token.lower} {tokens[place + 1].lower}"
    if _is_outside(token, language) and both not in states(words) and both not in words.regions:
        return False
    if token.is_capital:
        return place > 0 or token.lower not in language.speech.verbs
    is_body = token.lower in words.body_nouns or token.lower in words.called_nouns  # "council chairman"
    is_usual = is_body or token.lower in words.role_modifiers or "-" in token.lower or ends_title(tokens, place, words, place)
    return is_usual or _is_framed(tokens, place, language)


def _is_outside(token: Token, language: Language) -> bool:
    """Whether a word is never part of a role."""
    words, lower = language.actors, token.lower
    if lower in words.role_modifiers:
        return False
    return lower in words.not_names or lower in words.dates or (lower in language.stop_words and not token.text.isupper())


def _is_framed(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether any word may belong to a role here: one between an article or a state's adjective and the role."""
    words, lower = language.actors, tokens[place].lower
    if place == 0 or lower in language.speech.verbs or lower in words.auxiliaries or lower in language.speech.prepositions:
        return False
    before = tokens[place - 1].lower
    is_article = before in words.determiners and before not in language.safety.demonstratives
    if not is_article and lower.endswith(words.verb_endings):
        return False  # "staff used former President X"
    return is_article or before in adjectives(words) or before in words.role_modifiers or before in words.possessives
