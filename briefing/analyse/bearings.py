"""This file reads what the words at a name say of its bearer: a man or a woman, and whose relative ("Her husband, Mr Finch")."""

from briefing.analyse.lexicon import is_role
from briefing.analyse.tokens import Token
from briefing.frozen import dataclass
from briefing.language.tables import ActorWords
from briefing.model.findings import Sex

_MODIFIERS = 2  # words between "his" and "wife" ("his late wife")


@dataclass(frozen=True, slots=True)
class Bearing:
    """What is said at one place of whoever bears a name."""

    sex: Sex = ""
    is_kin: bool = False
    """Whether they are brought in as somebody's relative."""
    owner: Sex = ""
    """What "her" in "her husband" says of the one whose relative they are."""
    likely: Sex = ""
    """What the next pronoun of the sentence says, if no other name stands before it."""


def bearing(tokens: tuple[Token, ...], first: int, last: int, words: ActorWords) -> Bearing:
    """What the words before and behind a name at these places say."""
    sex, likely = _addressed(tokens, first, words), _followed(tokens, last, words)
    noun = _kin_before(tokens, first, words) or _kin_behind(tokens, last, words)
    if noun is None:
        return Bearing(sex, likely=likely)
    place, owner = noun
    return Bearing(sex or says(tokens[place], words), is_kin=True, owner=says(tokens[owner], words), likely=likely)


def says(token: Token, words: ActorWords) -> Sex:
    """What a word says of the one whom it means or to whom it belongs."""
    return "he" if token.lower in words.masculine else "she" if token.lower in words.feminine else ""


def _addressed(tokens: tuple[Token, ...], first: int, words: ActorWords) -> Sex:
    """What the title before a name says, the nearest first; nothing that means two ("Mr. and Mrs. Finch")."""
    for place in range(first - 1, -1, -1):
        is_title = tokens[place].lower in words.honorifics or is_role(tokens, place, words)
        sex = says(tokens[place], words) if is_title else ""
        if sex:
            return "" if place and tokens[place - 1].lower in words.joins else sex
        if not tokens[place].is_capital:
            break
    return ""


def _followed(tokens: tuple[Token, ...], last: int, words: ActorWords) -> Sex:
    """What "his" or "her" says that is the first such word behind a name, before any other name."""
    for token in tokens[last + 1 :]:
        if token.is_capital and token.lower not in words.dates:
            break
        if token.lower not in words.role_nouns and says(token, words):
            return says(token, words)
    return ""


def _kin_before(tokens: tuple[Token, ...], first: int, words: ActorWords) -> tuple[int, int] | None:
    """Places of "husband" and "her" before a name."""
    place = first - 1
    while place > 0 and (tokens[place].lower in words.honorifics or tokens[place].text == ","):
        place -= 1
    return _kin_at(tokens, place, words) if place > 0 else None


def _kin_behind(tokens: tuple[Token, ...], last: int, words: ActorWords) -> tuple[int, int] | None:
    """Places of "wife" and "his" behind a name and a comma."""
    if last + 1 >= len(tokens) or tokens[last + 1].text != ",":
        return None
    found = (_kin_at(tokens, place, words) for place in range(last + 3, min(len(tokens), last + 4 + _MODIFIERS)))
    return next((kin for kin in found if kin and kin[1] == last + 2 and not _is_listed(tokens, kin[0] + 1, words)), None)


def _is_listed(tokens: tuple[Token, ...], place: int, words: ActorWords) -> bool:
    """Whether what ends here is one of several people ("Mr Tarn, his wife, Orla, and two sons")."""
    if place >= len(tokens) or tokens[place].lower in words.joins:
        return place < len(tokens)
    following = tokens[place + 1] if tokens[place].text == "," and place + 1 < len(tokens) else tokens[place]
    return following.is_capital or following.lower in words.joins or following.lower in words.determiners


def _kin_at(tokens: tuple[Token, ...], place: int, words: ActorWords) -> tuple[int, int] | None:
    """A relative's noun that stands here, and the word that says whose relative it is."""
    if tokens[place].lower not in words.relations or not says(tokens[place], words):
        return None
    for owner in range(place - 1, max(-1, place - 2 - _MODIFIERS), -1):
        if tokens[owner].lower in words.determiners or tokens[owner].lower in words.possessives:
            return place, owner
        if tokens[owner].lower not in words.role_modifiers:
            return None
    return None
