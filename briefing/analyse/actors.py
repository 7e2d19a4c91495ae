"""This file holds an actor in the making: every form of somebody's name, and what type they are."""

from collections import Counter
from dataclasses import dataclass, field
from itertools import takewhile

from briefing.analyse.callings import Calling
from briefing.analyse.groups import Group
from briefing.analyse.lexicon import is_body_noun
from briefing.analyse.names import Name
from briefing.language.tables import ActorWords, Language
from briefing.model.findings import ActorType, Sex
from briefing.model.text import Span

Keys = tuple[str, ...]


@dataclass(slots=True)
class Somebody:
    """An actor in the making."""

    keys: Keys
    """Of the fullest form, without what follows a surname."""
    names: list[Name] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    callings: list[Calling] = field(default_factory=list)
    state: str | None = None
    """The state's name, if it is one."""
    is_namesake: bool = False
    """Whether only an address tells them from somebody else of the same surname ("Lady Penn")."""
    role: Span | None = None
    """Their role as the text states it."""

    def places(self) -> list[Name | Group | Calling]:
        """All that names or calls them, each at its place."""
        return [*self.names, *self.groups, *self.callings]

    @property
    def mentions(self) -> tuple[Span, ...]:
        """Where the article names them, in order."""
        return tuple(sorted(one.span for one in self.places()))

    def forms(self) -> tuple[str, ...]:
        """Every form the article uses, each once: the state's own name, then the fullest, "Mr. Hunter" last unless it alone tells who."""
        addresses = [name.address for name in self.names if name.address]
        count = Counter([*(name.text for name in self.names), *(group.text for group in self.groups), *addresses])
        return tuple(
            sorted(
                count,
                key=lambda form: (
                    form != self.state,
                    (form in addresses) != self.is_namesake,
                    -len(form.split()),
                    -count[form],
                    -len(form),
                    form,
                ),
            )
        )

    def is_place(self, words: ActorWords) -> bool:
        """Whether the name's noun is a place's ("Sable Point")."""
        return not self.state and bool(set(self.keys) & words.place_words) and not set(self.keys) & words.organisation_words

    def is_thing(self, words: ActorWords) -> bool:
        """Whether the name's noun is a law's, a prize's, a storm's or the like ("Harbour Act"), and they are nobody else."""
        if self.state or self.role or not self.names or set(self.keys) & words.organisation_words:
            return False
        is_person = any(name.title or name.has_honorific for name in self.names)
        nouns = self.keys[1:] or self.keys  # the first of several may be a forename ("Bill")
        return not is_person and not (words.thing_words.isdisjoint(nouns) and words.things_named.isdisjoint(self.keys))

    def is_body(self, words: ActorWords) -> bool:
        """Whether a word of the name says that it is an organisation or a place, no person."""
        is_noun = not (words.organisation_words.isdisjoint(self.keys) and words.place_words.isdisjoint(self.keys)) or is_body_noun(
            self.keys[-1], words
        )
        return is_noun or " ".join(self.keys) in words.regions or self.names[0].is_acronym

    @property
    def sex(self) -> Sex:
        """What the words at their names say of them."""
        return next((name.bearing.sex for name in self.names if name.bearing.sex), "")

    def may_be_person(self, words: ActorWords) -> bool:
        """Whether nothing says that they are none: no word of the name ("Ondavale Press"), no "the", no number ("the Marl Five")."""
        if self.state or self.groups or self.is_body(words):
            return False
        is_described = any(name.title or name.has_honorific or name.bearing.sex for name in self.names)
        is_the = any(name.before == words.the and len(name.keys) > 1 for name in self.names)
        return is_described or not (is_the or self.keys[-1] in words.numbers or self.keys[-1] in words.outlet_words)

    def is_bare(self) -> bool:
        """Whether only a single word names them, without a title or a role: a place or a firm as well as a person."""
        is_described = any(name.title or name.has_honorific or name.bearing.sex for name in self.names)
        return len(self.keys) == 1 and not is_described and not self.role


def kind(somebody: Somebody, role: str, language: Language, *, is_called: bool) -> ActorType:
    """Their type, where the evidence is strong; `is_called` says that a person's pronoun means them."""
    words = language.actors
    if somebody.groups:
        return "group"
    if somebody.state:
        return "state"
    if any(set(name.keys) & words.organisation_words or is_body_noun(name.keys[-1], words) for name in somebody.names):
        return "organisation"
    if any(name.title or name.has_honorific for name in somebody.names) and not somebody.names[0].is_acronym:
        return "person"
    noun = role_noun(role, language)
    if noun:
        return "organisation" if noun in words.body_nouns else "person"
    return "person" if is_called and not somebody.is_body(words) else _read_kind(somebody)


def _read_kind(somebody: Somebody) -> ActorType:
    """What the reader of names took them for most often; the rules' reader takes nobody for anything."""
    kinds: Counter[ActorType] = Counter(name.kind for name in somebody.names if name.kind != "unknown")
    return max(sorted(kinds), key=lambda found: kinds[found], default="unknown")


def role_noun(role: str, language: Language) -> str:
    """The noun of a role, which stands before its prepositions ("fellow" in "a fellow at the institute"), or ""."""
    head = list(takewhile(lambda word: word not in language.speech.prepositions, role.lower().split()))
    return next((word for word in reversed(head) if word in language.actors.role_nouns or word in language.actors.body_nouns), "")
