"""This file finds runs of capitalised words: how far a name reaches, and which capitals only begin a sentence."""

from collections.abc import Iterator

from briefing.analyse.lexicon import adjectives, ends_title, is_body_noun, states
from briefing.analyse.tokens import Line, Lines, Token, begins, is_compound
from briefing.frozen import dataclass
from briefing.language.tables import ActorWords, Language
from briefing.model.findings import ActorType

_SHOUTED = 0.6  # share of words in capitals from which a line is a headline
_TITLED = 0.75  # share of words with a capital from which it is one, if it has no full stop
_SHORT = 4  # words; a shorter line may well be all names
_DATELINE = 8  # tokens
_LONGEST = 12  # words; a longer run is no name
_SHORT_MONTH = 3  # letters of "Jan", "Mar"
_NUMBER = 3  # digits; a longer number after a name is a year


@dataclass(frozen=True, slots=True)
class Run:
    """A name at places of a line, both included, a title before it perhaps among them."""

    first: int
    last: int
    kind: ActorType = "unknown"
    """What a reader of names takes its bearer for."""


def find_runs(line: Line, lines: Lines, language: Language) -> Iterator[tuple[int, int]]:
    """First and last places of the names of a line, the small words inside them ("of the") included."""
    if _is_headline(line):
        return
    place, tokens = _dateline_end(line.tokens), line.tokens
    while place < len(tokens):
        if _opens_body(tokens, place, lines, language.actors):
            reach = _reach(tokens, place, lines, language.actors)
            yield place, reach
            place = reach + 1
            continue
        if not _may_begin(tokens, place, lines, language):
            place += 1
            continue
        reach = _reach(tokens, place, lines, language.actors)
        first, last = place, reach
        while (
            first <= last
            and not _is_state(tokens, first, last, language.actors)
            and _is_mere_beginning(tokens, first, last, lines, language)
        ):
            first += 1
        while last > first and _is_mere_end(tokens[last], language.actors):
            last -= 1
        is_nobody = first == last and (_is_compound(tokens[first], lines) or _is_plain_noun(tokens[first], lines, language.actors))
        if first <= last and not is_nobody:
            yield first, last
        place = reach + 1


def _opens_body(tokens: tuple[Token, ...], place: int, lines: Lines, words: ActorWords) -> bool:
    """Whether a noun without a capital begins a body's name: "ministère des Finances"."""
    if tokens[place].lower not in words.body_openers or tokens[place].is_capital or place + 1 >= len(tokens):
        return False
    return bool(_next_field(tokens, place, words) or _next_link(tokens, place, place, lines, words))


def _is_state(tokens: tuple[Token, ...], first: int, last: int, words: ActorWords) -> bool:
    """Whether several words are a form of a state, whatever the first of them means alone ("South Korean")."""
    return last > first and " ".join(token.lower for token in tokens[first : last + 1]) in states(words)


def _dateline_end(tokens: tuple[Token, ...]) -> int:
    """The place after "HARTFORD, Conn. —", or 0."""
    if not tokens[0].text.isupper() or len(tokens[0].text) < _SHORT:
        return 0
    return next((place + 1 for place, token in enumerate(tokens[:_DATELINE]) if token.text in ("—", "–", "--", "-")), 0)


def _is_headline(line: Line) -> bool:
    """Whether so many words have capitals, or are in capitals, that capitals say nothing."""
    words = [token for token in line.tokens if token.is_word]
    if len(words) <= _SHORT:
        return False
    if sum(token.text.isupper() for token in words) > _SHOUTED * len(words):
        return True
    return line.tokens[-1].text != "." and sum(token.is_capital for token in words) > _TITLED * len(words)


def _may_begin(tokens: tuple[Token, ...], place: int, lines: Lines, language: Language) -> bool:
    """Whether a name may begin at this word."""
    token, words = tokens[place], language.actors
    if not token.is_capital:
        return False
    if _goes_on(tokens, place):
        return not _is_compound(token, lines)
    if len(token.text) == 1 or token.lower in words.not_names or token.lower in words.dates or is_affiliation(tokens, place, words):
        return False
    if _is_compound(token, lines) and not (place > 0 and tokens[place - 1].is_capital):
        return False
    return token.lower not in language.stop_words or token.text.isupper()


def is_affiliation(tokens: tuple[Token, ...], place: int, words: ActorWords) -> bool:
    """Whether this says a party and a place of the name before it: "R-Texas" in "Sen. Ida Crane, R-Texas, said"."""
    party, _, home = tokens[place].text.partition("-")
    if party.lower() not in words.parties or not home[:1].isupper() or place <= 1:
        return False
    return tokens[place - 1].text in ",(" and tokens[place - 2].is_capital


def _is_compound(token: Token, lines: Lines) -> bool:
    """Whether a capital only begins a compound ("Kolkata-based", and not "Ki-moon")."""
    return is_compound(token) and token.lower not in lines.hyphened


def _goes_on(tokens: tuple[Token, ...], place: int) -> bool:
    return place + 1 < len(tokens) and tokens[place + 1].is_capital and touch(tokens[place], tokens[place + 1])


def touch(one: Token, other: Token) -> bool:
    """Whether two words stand side by side, nothing but a space or an abbreviation's full stop between them."""
    return other.start - one.end == 1 or (one.end == other.start and one.text.endswith("."))


def _reach(tokens: tuple[Token, ...], first: int, lines: Lines, words: ActorWords) -> int:
    """Place of the last word of the run that begins at `first`."""
    last = first
    while last + 1 < len(tokens) and last - first < _LONGEST:
        step = _next_word(tokens, last, words) or _next_sign(tokens, first, last, words) or _next_field(tokens, last, words)
        step = step or _next_listed(tokens, first, last, lines, words) or _next_link(tokens, first, last, lines, words)
        if not step:
            break
        last += step
    return last


def _next_word(tokens: tuple[Token, ...], last: int, words: ActorWords) -> int:
    """1 where the next word belongs to the name as it stands: a capital, "al-Amr", the 10 of "Expedition 10"."""
    following = tokens[last + 1]
    if not touch(tokens[last], following):
        return 0
    if following.lower in words.determiners and not following.text.endswith("."):
        return int(following.lower in words.slogan_words and following.is_capital and _goes_on(tokens, last + 1))
    head, _, rest = following.text.partition("-")
    if (following.is_capital and following.is_word) or (head in words.particles and rest[:1].isupper()):
        return 1
    return int(following.text.isdigit() and len(following.text) <= _NUMBER and tokens[last].lower not in words.dates)


def _next_sign(tokens: tuple[Token, ...], first: int, last: int, words: ActorWords) -> int:
    """2 where a sign joins the next capital: "Thessaly & Daughters", "Quay Workers' Union", "Patients' Voice", "St. Olav's Hospital"."""
    if last + 2 >= len(tokens) or not tokens[last + 2].is_capital:
        return 0
    sign, following = tokens[last + 1], tokens[last + 2]
    if sign.text == "&" and touch(tokens[last], sign) and touch(sign, following):
        return 2
    if sign.lower not in words.possessives or tokens[last].end != sign.start:
        return 0
    if tokens[last].lower in words.group_nouns:
        return 2 * (not ends_title(tokens, last + 2, words, last + 2))
    is_named = len(sign.text) == 1 or any(token.lower in words.saints for token in tokens[first:last])
    return 2 * (is_named and following.lower in words.organisation_words)


def _next_field(tokens: tuple[Token, ...], last: int, words: ActorWords) -> int:
    """1 or 2 where a body's field follows with its article: "d'État", "de l'Intérieur", "des comptes"."""
    if tokens[last].lower not in words.organisation_words:
        return 0
    if tokens[last].is_capital and _is_plain_field(tokens, last, words):
        return 2
    for place in range(last + 1, min(len(tokens), last + 3)):
        if not touch(tokens[place - 1], tokens[place]):
            return 0
        head, sign, rest = tokens[place].text.replace("’", "'").partition("'")
        if sign and head.islower() and rest[:1].isupper():
            return place - last
        if tokens[place].lower not in words.links:
            return 0
    return 0


def _is_plain_field(tokens: tuple[Token, ...], last: int, words: ActorWords) -> bool:
    """Whether a noun without a capital goes on with a body, where a language opens some bodies' names so, too ("Cour des comptes")."""
    if not words.body_openers or last + 2 >= len(tokens) or tokens[last + 1].lower not in words.links[1:]:
        return False
    following = tokens[last + 2]
    return touch(tokens[last], tokens[last + 1]) and following.text[0].islower() and following.lower not in words.dates


def _next_listed(tokens: tuple[Token, ...], first: int, last: int, lines: Lines, words: ActorWords) -> int:
    """Number of words to the end of a list inside a body's name that has an article and whose parts stand nowhere else."""
    end = listed_to(tokens, last + 1, words)
    inside = [token for token in tokens[last + 2 : end] if token.is_capital and token.lower not in words.organisation_words]
    is_one = first > 0 and tokens[first - 1].lower == words.the and all(lines.in_capitals[token.lower] == 1 for token in inside)
    return end - 1 - last if end and is_one else 0


def listed_to(tokens: tuple[Token, ...], comma: int, words: ActorWords) -> int:
    """The place behind a list of capitals inside a body's name, from its comma on ("Masonry, Tunnel and Bridge Company"), or 0."""
    if tokens[comma].text != "," or not comma or not tokens[comma - 1].is_capital:
        return 0
    place = comma + 1
    while place + 1 < len(tokens) and tokens[place].is_capital and tokens[place + 1].text == ",":
        place += 2
    if place + 2 >= len(tokens) or not tokens[place].is_capital or tokens[place + 1].lower not in words.joins:
        return 0
    end = place + 2
    while end < len(tokens) and tokens[end].is_capital:
        end += 1
    return end if end > place + 3 and tokens[end - 1].lower in words.organisation_words else 0


def _next_link(tokens: tuple[Token, ...], first: int, last: int, lines: Lines, words: ActorWords) -> int:
    """Number of words up to the capital that small words join: "van Oost", "of the Interior"."""
    for length in (1, 2):
        after = last + 1 + length
        if after >= len(tokens) or not tokens[after].is_capital or tokens[after].lower in words.dates:
            continue
        if not all(touch(one, other) for one, other in zip(tokens[last:after], tokens[last + 1 : after + 1], strict=True)):
            continue
        small = [token.lower for token in tokens[last + 1 : after]]
        if set(small) <= words.particles and tokens[last].lower not in words.role_nouns:
            return length + 1
        if " ".join(small) not in words.links:
            continue
        if _takes_link(tokens, first, last, words) or _recurs(tokens, last, after, lines, words):
            return length + 1
    return 0


def _recurs(tokens: tuple[Token, ...], last: int, after: int, lines: Lines, words: ActorWords) -> bool:
    """Whether a capital and what a link joins to it come again ("Order of Merit"), and the first names nobody by itself."""
    lower = tokens[last].lower
    if tuple(token.lower for token in tokens[last : after + 1]) not in lines.linked or lower in lines.in_pairs:
        return False
    kinds = (states(words), words.group_nouns, words.role_nouns, words.dates, words.not_names)
    return not any(lower in known for known in kinds)


def _takes_link(tokens: tuple[Token, ...], first: int, last: int, words: ActorWords) -> bool:
    """Whether "of" may go on from here: after a body, a place or a title, or again inside a body's name."""
    lower = tokens[last].lower
    if lower in words.organisation_words or lower in words.place_words or ends_title(tokens, last, words, last):
        return True
    is_linked = any(not token.is_capital for token in tokens[first:last])
    return is_linked and any(token.lower in words.organisation_words for token in tokens[first:last])


def _is_plain_noun(token: Token, lines: Lines, words: ActorWords) -> bool:
    """Whether a capital alone says nothing, where every noun has one: no acronym, no state, no part of a full name elsewhere."""
    is_name = token.text.isupper() or token.lower in states(words) or token.lower in lines.in_pairs
    return words.has_capital_nouns and not (is_name or is_body_noun(token.lower, words))


def _is_mere_beginning(tokens: tuple[Token, ...], first: int, last: int, lines: Lines, language: Language) -> bool:
    """Whether a word at the front of a run owes its capital to something else than a name."""
    token, words = tokens[first], language.actors
    is_alone = first == last
    if not is_alone and (token.lower in words.particles or _is_first_name(token, words) or _is_whole(tokens, first, last, words)):
        return False
    if (
        _is_small(token, language)
        or token.lower in words.dates
        or (is_alone and (token.lower in words.particles or _is_adjective(token, words)))
    ):
        return True
    if token.lower in words.not_names:
        return is_alone or words.has_capital_nouns or begins(tokens, first) or _is_side(tokens, first, last, words)
    if _is_sure(token, words):
        return False
    if begins(tokens, first):
        is_name = lines.in_capitals[token.lower] > 0
        return not is_name and (_is_common(tokens, first, lines, language) if is_alone else _is_modifier(tokens, first, lines, words))
    return is_alone and _merely_describes(tokens, first, lines, language)


def _is_adjective(token: Token, words: ActorWords) -> bool:
    """Whether a capital is an adjective of a faith, a people, a part of the world, or of two states ("Israeli-Syrian")."""
    if token.lower in words.describing:
        return True
    *before, last = token.lower.split("-")
    return bool(before) and (last in adjectives(words) or last in words.describing)


def _is_small(token: Token, language: Language) -> bool:
    if not token.is_word or (token.lower in language.actors.determiners and not token.text.endswith(".")):
        return True
    head, sign, rest = token.text.replace("’", "'").partition("'")
    if sign and rest.islower() and head.lower() in language.stop_words:
        return True  # "They've", not "D'Arcy"
    return token.lower in language.stop_words and (len(token.text) == 1 or not token.text.isupper())  # "В", no "US"


def _is_sure(token: Token, words: ActorWords) -> bool:
    """Whether a word is a name wherever it stands: a state, an "iPhone"."""
    return token.lower in states(words) or token.text[1:] != token.text[1:].lower()


def _is_whole(tokens: tuple[Token, ...], first: int, last: int, words: ActorWords) -> bool:
    """Whether what follows the first word shows that it belongs to the name: it possesses the next one, or initials count it."""
    return tokens[first + 1].lower in words.possessives or is_shortened(tokens, first, last)


def is_shortened(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether brackets behind several words hold the initials of all of them ("Human Rights Monitor (HRM)")."""
    capitals = [token.text[0] for token in tokens[first : last + 1] if token.is_capital]
    is_bracketed = last + 3 < len(tokens) and tokens[last + 1].text == "(" and tokens[last + 3].text == ")"
    return is_bracketed and len(capitals) > 1 and tokens[last + 2].text.replace(".", "") == "".join(capitals)


def _is_first_name(token: Token, words: ActorWords) -> bool:
    """Whether a month's short form without its full stop, before another capital, is a name ("Jan Egeland")."""
    return token.lower in words.dates and len(token.text) == _SHORT_MONTH


def _is_side(tokens: tuple[Token, ...], first: int, last: int, words: ActorWords) -> bool:
    """Whether the first of several words says on whose side somebody is ("Republican Linda McMahon")."""
    is_body = any(token.lower in words.organisation_words or token.lower in words.place_words for token in tokens[first : last + 1])
    return tokens[first].lower in words.role_modifiers and last > first + 1 and not is_body


def _merely_describes(tokens: tuple[Token, ...], place: int, lines: Lines, language: Language) -> bool:
    """Whether a word with a capital only describes the next one and is mostly written without ("the Special session")."""
    lower = tokens[place].lower
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    is_noun_next = following is not None and following.text[0].islower() and following.lower not in language.stop_words
    return is_noun_next and lines.in_lower_case[lower] >= lines.in_capitals[lower]


def _is_modifier(tokens: tuple[Token, ...], first: int, lines: Lines, words: ActorWords) -> bool:
    """Whether the first of several capitals only describes the name after it ("Structural", "Several")."""
    lower = tokens[first].lower
    if ends_title(tokens, first, words, first) or lower in words.honorifics:
        return False
    if words.name_endings and lower in words.group_nouns:
        return True  # "Власти Заречинска": the case says whose they are
    is_participle = lower.endswith(words.participle_endings)
    return is_participle or lines.in_lower_case[lower] > 0 or lower in words.role_modifiers or lower in words.group_modifiers


def _is_common(tokens: tuple[Token, ...], place: int, lines: Lines, language: Language) -> bool:
    """Whether a lone word at a sentence's beginning is most likely no name."""
    lower, words = tokens[place].lower, language.actors
    if (
        lines.in_lower_case[lower]
        or lower in words.numbers
        or lower in words.group_nouns
        or lower in words.role_nouns
        or lower in language.speech.verbs
    ):
        return True
    following = tokens[place + 1].lower if place + 1 < len(tokens) else ""
    if lower in language.common_words and lower not in lines.in_pairs and following not in words.possessives:
        return True  # "Main points:"
    return not (lines.before_capitals[lower] or following in language.speech.verbs or following in words.possessives)


def _is_mere_end(token: Token, words: ActorWords) -> bool:
    is_none = token.lower in words.not_names or token.lower in words.dates or token.lower in adjectives(words)
    return is_none and token.lower not in words.place_words
