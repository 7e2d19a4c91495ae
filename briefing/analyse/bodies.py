"""This file finds bodies that speak without a name ("the fire service said"), where no named body of the text can be meant."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.analyse.actors import Somebody, role_noun
from briefing.analyse.callings import Calling, is_noun
from briefing.analyse.groups import Group
from briefing.analyse.quotations import Attribution
from briefing.analyse.tokens import Line, Lines
from briefing.language.tables import ActorWords, Language
from briefing.model.text import Article, Span

_LONGEST = 3  # words without the article ("chief electoral commission")


def find_bodies(said: Iterable[Attribution], lines: Lines, language: Language) -> tuple[Group, ...]:
    """Each body that is the whole of a speaker somewhere, at every place where it is called so, in order."""
    speakers = {one.speaker for one in said if one.speaker}
    everywhere = [body for line in lines.body for place in range(len(line.tokens)) for body in _bodies_at(line, place, language)]
    speaking = {body.head for body in everywhere if Span(lines.body[body.line].tokens[body.first - 1].start, body.span.end) in speakers}
    return tuple(body for body in everywhere if body.head in speaking)


def _bodies_at(line: Line, article: int, language: Language) -> Iterator[Group]:
    """The body that the article at this place begins, if one does."""
    tokens, words = line.tokens, language.actors
    if tokens[article].lower != words.the:
        return
    first = last = article + 1
    while last < len(tokens) and last - article <= _LONGEST and _is_plain(line, last, language):
        if is_body_word(tokens[last].lower, words) and not _goes_on(line, last, language):
            text = " ".join(token.text for token in tokens[first : last + 1])
            yield Group(head=text, text=text, span=line.span(first, last), line=line.sentence, first=first, last=last, is_body=True)
            return
        last += 1


def is_body_word(word: str, words: ActorWords) -> bool:
    """Whether this noun says what kind of body speaks."""
    return word in words.standing_bodies or is_noun(word, words)


def _is_plain(line: Line, place: int, language: Language) -> bool:
    """Whether a word may stand between the article and the end of a body's noun."""
    token = line.tokens[place]
    nothing = (language.stop_words, language.speech.verbs, language.speech.prepositions, language.actors.auxiliaries)
    return token.is_word and token.text.islower() and not any(token.lower in some for some in nothing)


def _goes_on(line: Line, last: int, language: Language) -> bool:
    """Whether a body's noun only describes or possesses what comes next ("the council chairman", "the board's")."""
    following, words = line.tokens[last + 1] if last + 1 < len(line.tokens) else None, language.actors
    if following is None:
        return False
    nouns = (words.role_nouns, words.group_nouns, words.organisation_words, words.body_nouns, words.possessives)
    return following.is_capital or any(following.lower in some for some in nouns)


def settle(article: Article, everybody: Sequence[Somebody], language: Language) -> tuple[Somebody, ...]:
    """Everybody without the bodies that may be another one of the text; where only one can be meant, it is called so at those places."""
    bodies = [one for one in everybody if one.groups and one.groups[0].is_body]
    nobody: set[int] = set()
    for body in bodies:
        others = [one for one in everybody if one is not body and _can_be(article, body.keys, one, language)]
        if len(others) == 1 and _is_called(body.keys, others[0], language.actors):
            _call(others[0], body.groups)
        if others:
            nobody.add(id(body))
    return tuple(one for one in everybody if id(one) not in nobody)


def _can_be(article: Article, head: tuple[str, ...], one: Somebody, language: Language) -> bool:
    """Whether somebody can be the body of these words: one of its noun, or one whose name does not say what kind it is."""
    words, noun = language.actors, head[-1]
    if not one.names or one.state:
        return len(head) == 1 and len(one.keys) > 1 and bool(one.groups) and one.groups[0].is_body and one.keys[-1] == noun
    role = role_noun(article.words_of(one.role), language) if one.role else ""
    if noun in one.keys or noun == role:
        return True
    is_person = any(name.title or name.has_honorific or name.bearing.sex for name in one.names) or (role and role not in words.body_nouns)
    is_scene = 2 * sum(name.before in words.places for name in one.names) >= len(one.names)
    is_told = one.keys[-1] in words.standing_bodies or is_scene or one.is_place(words) or one.is_thing(words)
    return len(head) == 1 and noun not in words.standing_bodies and not (is_person or is_told)


def _is_called(head: tuple[str, ...], one: Somebody, words: ActorWords) -> bool:
    """Whether several words of a body are a name's, or one is that of a body without a name or, of "Ltd", the noun of a firm.

    Where a named body is called by its own noun alone, find_callings says.
    """
    if len(head) > 1 or one.groups:
        return set(head) <= set(one.keys)
    return head[0] in words.firm_nouns and head[0] not in one.keys and not words.firm_words.isdisjoint(one.keys)


def _call(one: Somebody, bodies: Iterable[Group]) -> None:
    """Give a body the places where it is called so, from where it is named first."""
    first = one.mentions[0]
    taken = {calling.last: calling.line for calling in one.callings}
    for body in bodies:
        if body.span > first and taken.get(body.last) != body.line:
            one.callings.append(Calling(noun=body.head, span=body.span, line=body.line, first=body.first, last=body.last))
