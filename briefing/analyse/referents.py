"""This file says whether a sentence's pronouns, demonstratives and definite nouns have their referent inside it."""

from functools import cache

from briefing.analyse.lexicon import adjectives, states
from briefing.analyse.names import Name
from briefing.analyse.phrases import any_expression
from briefing.analyse.tokens import Line, Token
from briefing.language.tables import Language
from briefing.model.text import Span

_EARLY = 6  # tokens with which an article's first sentence may still point at its headline ("The star of this show")
_SUBJECT = 4  # tokens of a subject before any verb
_BOUNDS = frozenset(".!?;:")
_SOON = 4  # tokens after an opening clause within which its noun must come ("After his speech, Reid left")


def lost_noun(line: Line, names: list[Name], language: Language) -> bool:
    """Whether "the decision" stands where nothing before it in the sentence says which."""
    words, tokens = language.safety, line.tokens
    first_name = min((name.first for name in names), default=len(tokens))
    for place in range(1, min(first_name, len(tokens))):
        is_definite = tokens[place - 1].lower in words.definite and tokens[place].lower in words.back_references
        following = tokens[place + 1].lower if place + 1 < len(tokens) else ""
        if is_definite and following not in words.of_its_own:
            return True
    return any(_is_disputed(tokens, place, language) for place in range(2, len(tokens)))


def _is_disputed(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether a sentence ends with a verb of speech and the noun for what was told before it: "Krey rejected the accusation"."""
    is_last = place + 1 >= len(tokens) or tokens[place + 1].text in _BOUNDS
    is_noun = tokens[place - 1].lower in language.safety.definite and tokens[place].lower in language.safety.back_references
    verb, before = tokens[place - 2], tokens[: place - 2]
    if not (is_last and is_noun and verb.lower in language.speech.verbs):
        return False
    return not any(token.lower in language.speech.verbs or token.text in _BOUNDS for token in before)


def lost_opening(line: Line, quotes: list[Span], language: Language) -> str:
    """The reason where a quotation begins with "This is" or "It was" and nothing but its speaker stands before it."""
    words, tokens = language.safety, line.tokens
    for quote in quotes:
        first = next((place for place, token in enumerate(tokens) if token.start >= quote.start and token.is_word), len(tokens))
        if (
            first + 1 >= len(tokens)
            or tokens[first].start >= quote.end
            or any(_is_thing(tokens, place, language) for place in range(first))
        ):
            continue
        if tokens[first].lower in words.demonstratives | words.neutral - words.possessive and _is_predicate(tokens[first + 1], language):
            return "demonstrative" if tokens[first].lower in words.demonstratives else "pronoun"
    return ""


def _is_predicate(token: Token, language: Language) -> bool:
    return token.lower in language.actors.auxiliaries


def has_noun_before_pronoun(line: Line, language: Language) -> bool:
    """Whether any noun stands before the first pronoun of a sentence."""
    words = language.safety
    first = next((place for place, token in enumerate(line.tokens) if token.lower in words.personal | words.neutral), 0)
    return any(token.is_word and token.lower not in language.stop_words for token in line.tokens[:first])


def points_outside(line: Line, names: list[Name], language: Language) -> bool:
    """Whether an article's first sentence points out of the article: "She", "The scale of this", "The move", or a lost "they"."""
    words, tokens = language.safety, line.tokens
    if any(token.lower in words.plural and not _has_several(line, place, names, language) for place, token in enumerate(tokens)):
        return True
    if tokens[0].lower in words.personal | words.neutral:
        return not (tokens[0].lower in language.speech.of_bodies and len(tokens) > 1 and _is_copula(tokens[1], language))
    if any(token.lower in words.demonstratives and _points_back(tokens, place, language) for place, token in enumerate(tokens[:_EARLY])):
        return True
    return len(tokens) > 1 and tokens[0].lower in words.definite and tokens[1].lower in words.back_references


def _is_copula(token: Token, language: Language) -> bool:
    """Whether "It" before it, at the very beginning of a text, can only be a filler: "It's the first time that"."""
    return token.lower in language.actors.possessives or token.lower in language.actors.auxiliaries


def speaks_for_itself(line: Line, quotes: list[Span], language: Language) -> bool:
    """Whether the article's own voice says "I" or "we" in it."""
    return any(
        _is_first_person(line.tokens, place, language) and not any(quote.start <= token.start < quote.end for quote in quotes)
        for place, token in enumerate(line.tokens)
    )


def lost_pronoun(line: Line, names: list[Name], quotes: list[Span], text: str, language: Language) -> str:
    """The reason ("pronoun", "demonstrative", "first person") where a small word needs the text around, or ""."""
    free, small = _free(line, text, language), _small_words(language)
    for place, token in enumerate(line.tokens):
        if token.lower not in small or any(span.start <= token.start < span.end for span in free):
            continue
        is_quoted = any(quote.start <= token.start < quote.end for quote in quotes)
        reason = _reason(line, place, names, is_quoted=is_quoted, language=language)
        if reason:
            return reason
    return ""


@cache
def _small_words(language: Language) -> frozenset[str]:
    """The words that may need the text around."""
    words = language.safety
    return words.first_person | words.demonstratives | words.personal | words.neutral


def _free(line: Line, text: str, language: Language) -> list[Span]:
    """Stretches whose small words need nothing: "this week", "it is unclear whether"."""
    start = line.tokens[0].start
    patterns = (any_expression(language.safety.here_and_now), any_expression(language.safety.expletives))
    return [Span(match.start() + start, match.end() + start) for pattern in patterns for match in pattern.finditer(text)]


def points_at_claim(line: Line, language: Language) -> bool:
    """Whether a clause of the sentence takes a stand on what nothing in it tells ("The union denied this")."""
    return any(_is_bare_object(line.tokens, place, language) for place in range(2, len(line.tokens)))


def _is_bare_object(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether a clause ends with a verb and the small word for what was told before it ("The union denied this", "They reject it")."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    is_pointing = tokens[place].lower in language.safety.demonstratives | language.safety.neutral
    if not is_pointing or place < 2 or (following is not None and following.is_word):
        return False
    verb, before = tokens[place - 1], tokens[: place - 1]
    small = language.stop_words | language.speech.prepositions
    is_verb = verb.is_word and not verb.is_capital and verb.lower not in small
    if verb.lower in language.speech.verbs or (is_verb and tokens[place].lower in language.safety.demonstratives):
        return not any(token.lower in language.speech.verbs | language.clauses.cuts or token.text in _BOUNDS for token in before)
    return is_verb and len(before) <= _SUBJECT and small.isdisjoint(token.lower for token in before[1:])


def _reason(line: Line, place: int, names: list[Name], *, is_quoted: bool, language: Language) -> str:
    words, token = language.safety, line.tokens[place]
    if _is_first_person(line.tokens, place, language):
        return "" if is_quoted else "first person"
    if token.lower in words.demonstratives:
        points = _points_alone if is_quoted else _points_back
        return "demonstrative" if points(line.tokens, place, language) else ""
    if token.lower in words.personal:
        return "" if _has_person(line, place, names, language) else "pronoun"
    if token.lower in words.neutral:
        if token.lower in words.plural and not is_quoted:
            return "" if _has_several(line, place, names, language) else "pronoun"
        has_referent = _has_thing if token.lower in words.plural else _has_one_thing
        return "" if has_referent(line, place, names, language) else "pronoun"
    return ""


def _is_first_person(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether a token is such a word, and no abbreviation in capitals ("US") and no part of a name ("the Save Our Library group")."""
    token = tokens[place]
    if token.lower not in language.safety.first_person:
        return False
    is_within = place > 0 and token.is_capital and len(token.text) > 1 and tokens[place - 1].is_capital
    return not is_within and not (token.text.isupper() and len(token.text) > 1)


def _points_back(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether a demonstrative needs something told before; one that is also a conjunction may begin a clause instead."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None or not following.is_word:
        return place > 0 and tokens[place - 1].lower in language.speech.prepositions
    if tokens[place].lower in language.speech.that:
        if following.lower in language.safety.back_references and not following.lower.endswith(language.safety.plural_endings):
            return True  # “estimates that number is closer”: a noun like it never stands without an article
        is_noun = not following.is_capital and following.lower not in language.actors.determiners
        return is_noun and (place == 0 or _is_object(tokens, place, language))
    return True


def _points_alone(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether a demonstrative ends a clause behind a preposition, as in “pay the price for this”."""
    is_last = place + 1 >= len(tokens) or not tokens[place + 1].is_word
    return is_last and place > 0 and tokens[place - 1].lower in language.speech.prepositions


def _is_object(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether "that" and the noun after it are what a verb or preposition governs: "called that offer “a trick”"."""
    before, noun = tokens[place - 1], tokens[place + 1]
    after = tokens[place + 2] if place + 2 < len(tokens) else None
    is_governed = before.lower in language.speech.prepositions or before.lower.endswith(language.actors.verb_endings)
    return is_governed and noun.lower not in language.stop_words and (after is None or not (after.is_word or after.text in "'’"))


def _has_person(line: Line, place: int, names: list[Name], language: Language) -> bool:
    """Whether somebody whom "he" may mean is named before it, or right after the opening clause."""
    words = language.actors
    if any(name.last < place and _may_be_person(name, language) for name in names):
        return True
    return any(token.lower in words.role_nouns for token in line.tokens[:place]) or _follows_clause(line, place, names)


def _may_be_person(name: Name, language: Language) -> bool:
    words, full = language.actors, " ".join(name.keys)
    return full not in states(words) and full not in words.regions and not set(name.keys) & words.organisation_words


def _has_thing(line: Line, place: int, names: list[Name], language: Language) -> bool:
    """Whether any noun that "it" or "they" may mean stands before the pronoun, or right after the opening clause."""
    if any(name.last < place and not name.title for name in names):
        return True
    is_after_adverbial = place == _comma(line) + 1 and line.tokens[0].lower in language.speech.prepositions
    if not is_after_adverbial and any(_is_thing(line.tokens, earlier, language) for earlier in range(place)):
        return True
    return _follows_clause(line, place, names)


def _has_one_thing(line: Line, place: int, names: list[Name], language: Language) -> bool:
    """Whether any single thing that "it" may mean stands before it: no person with a role, no people, no things."""
    tokens = line.tokens
    roles = language.actors.role_nouns
    before = [name for name in names if name.last < place and not name.title and _may_be_thing(name, language)]
    if any(name.first == 0 or tokens[name.first - 1].lower not in roles for name in before):
        return True
    is_after_adverbial = place == _comma(line) + 1 and tokens[0].lower in language.speech.prepositions
    if not is_after_adverbial and any(_is_one_thing(tokens, earlier, language) for earlier in range(_within(tokens, place, language))):
        return True
    return _follows_clause(line, place, names)


def _within(tokens: tuple[Token, ...], place: int, language: Language) -> int:
    """The place before which the referent of "it" must stand: in "every figure in it" it is not the figure."""
    is_governed = place > 1 and tokens[place - 1].lower in language.speech.prepositions
    return place - 2 if is_governed else place


def _may_be_thing(name: Name, language: Language) -> bool:
    """Whether a name may be something's: it is no adjective of a state and no people ("Police")."""
    full = " ".join(name.keys)
    return not name.is_nested and full not in adjectives(language.actors) and full not in language.actors.group_nouns


def _is_one_thing(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    words, lower = language.actors, tokens[place].lower
    if not _is_thing(tokens, place, language) or (place and tokens[place - 1].lower in words.auxiliaries):
        return False
    is_plural = lower.endswith(language.safety.plural_endings) and not lower.endswith(
        tuple(2 * end for end in language.safety.plural_endings)
    )
    if is_plural or (lower in words.group_nouns and lower not in words.body_nouns):
        return False
    if lower.endswith(words.verb_endings or ("\0",)) and (not place or tokens[place - 1].lower not in words.determiners):
        return False  # "voted", not "the bed"
    following = tokens[place + 1].lower if place + 1 < len(tokens) else ""
    return following not in words.role_nouns and not lower.endswith(language.speech.adverb_endings)


def _has_several(line: Line, place: int, names: list[Name], language: Language) -> bool:
    """Whether anything stands before "they" that is more than one, or a body."""
    before = [name for name in names if name.last < place and not name.is_nested]
    if len(before) > 1 or any(not _may_be_person(name, language) for name in before) or _follows_clause(line, place, names):
        return True
    words, tokens = language.actors, line.tokens
    return any(
        tokens[earlier].lower in words.group_nouns
        or tokens[earlier].lower in words.numbers
        or (tokens[earlier].lower.endswith(language.safety.plural_endings) and _is_thing(tokens, earlier, language))
        for earlier in range(place)
    )


def _is_thing(tokens: tuple[Token, ...], place: int, language: Language) -> bool:
    """Whether a word may be such a noun: no small word, no verb of speech or after an auxiliary, no single person."""
    token = tokens[place]
    if token.lower in language.actors.group_nouns:
        return True
    if not token.is_word or token.is_capital or token.lower in language.stop_words or token.lower in language.speech.verbs:
        return False
    return token.lower not in language.actors.role_nouns and token.lower not in language.speech.asides


def _follows_clause(line: Line, place: int, names: list[Name]) -> bool:
    comma = _comma(line)
    return 0 < place < comma and any(comma < name.first <= comma + _SOON for name in names)


def _comma(line: Line) -> int:
    """Place of the first comma, or -1."""
    return next((place for place, token in enumerate(line.tokens) if token.text == ","), -1)
