"""This file merges names and groups to actors: the same somebody under every form that the article uses."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefing.analyse.groups import Group
from briefing.analyse.lexicon import link_words, states
from briefing.analyse.names import Name
from briefing.language.tables import ActorWords, Language
from briefing.model.findings import ActorType
from briefing.model.text import Span

Keys = tuple[str, ...]


@dataclass(slots=True)
class Somebody:
    """An actor in the making."""

    keys: Keys
    """Of the fullest form, without what follows a surname."""
    names: list[Name] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    state: str | None = None

    def places(self) -> list[Name | Group]:
        """All that names them, each at its place."""
        return [*self.names, *self.groups]

    @property
    def mentions(self) -> tuple[Span, ...]:
        """Where the article names them, in order."""
        return tuple(sorted(one.span for one in self.places()))

    def is_body(self, words: ActorWords) -> bool:
        """Whether a word of the name says that it is an organisation or a place, no person."""
        return bool(set(self.keys) & (words.organisation_words | words.place_words)) or _is_acronym(self.names[0])

    def forms(self) -> tuple[str, ...]:
        """Every form the article uses, fullest first, each once."""
        count: dict[str, int] = defaultdict(int)
        for one in self.places():
            count[one.text] += 1
        for name in self.names:
            if name.address:
                count[name.address] += 1
        own = self.state or ""
        addresses = {name.address for name in self.names}
        return tuple(sorted(count, key=lambda form: (form != own, form in addresses, -len(form.split()), -count[form], -len(form), form)))


def gather(names: Iterable[Name], groups: Iterable[Group], language: Language) -> tuple[Somebody, ...]:
    """Everybody named, in the order of first mention."""
    by_keys: dict[Keys, list[Name]] = defaultdict(list)
    for name in names:
        by_keys[_core(name.keys, language.actors)].append(name)
    found = _Found(language.actors)
    for keys in sorted(by_keys, key=lambda keys: (-len(keys), by_keys[keys][0].span)):
        _place(keys, by_keys[keys], found, language.actors)
    everybody = [*found.everybody, *_grouped(groups)]
    return tuple(sorted(everybody, key=lambda somebody: somebody.mentions[0]))


class _Found:
    """Everybody found so far, by what a shorter form could share with them."""

    def __init__(self, words: ActorWords) -> None:
        self.everybody: list[Somebody] = []
        self.by_last: dict[str, list[Somebody]] = defaultdict(list)
        self.by_first: dict[str, list[Somebody]] = defaultdict(list)
        self.by_initials: dict[str, list[Somebody]] = defaultdict(list)
        self.by_state: dict[str, list[Somebody]] = defaultdict(list)
        self._words = words

    def add(self, somebody: Somebody) -> None:
        """Take somebody in under all that may lead to them."""
        self.everybody.append(somebody)
        if somebody.state:
            self.by_state[somebody.state].append(somebody)
            return
        self.by_last[somebody.keys[-1]].append(somebody)
        self.by_first[somebody.keys[0]].append(somebody)
        for initials in sorted(set(_initials(somebody.keys, self._words))):
            self.by_initials[initials].append(somebody)


def kind(somebody: Somebody, role: str, *, is_called: bool, language: Language) -> ActorType:
    """Their type, where the evidence is strong; `is_called` says that a person's pronoun means them."""
    words = language.actors
    if somebody.groups:
        return "group"
    if somebody.state:
        return "state"
    if any(set(name.keys) & words.organisation_words for name in somebody.names):
        return "organisation"
    if any(name.title or name.has_honorific for name in somebody.names) and not _is_acronym(somebody.names[0]):
        return "person"
    noun = next((word for word in reversed(role.lower().split()) if word in words.role_nouns), "")
    if noun:
        return "organisation" if noun in words.organisation_words else "person"
    return "person" if is_called and not somebody.is_body(words) else "unknown"


def _core(keys: Keys, words: ActorWords) -> Keys:
    while len(keys) > 1 and keys[-1] in words.suffixes:
        keys = keys[:-1]
    return keys


def _place(keys: Keys, names: list[Name], found: _Found, words: ActorWords) -> None:
    """Give these names to the somebody they belong to, or to a new one."""
    state = _state(keys, words)
    if state:
        fits = found.by_state[state]
    elif len(keys) == 1 and _is_acronym(names[0]):
        fits = found.by_initials[keys[0]]
    else:
        fits = [one for one in found.by_last[keys[-1]] if _same(keys, one.keys, words)]
    if not fits and len(keys) == 1 and not any(name.before in words.places or name.title for name in names):
        fits = [one for one in found.by_first[keys[0]] if len(one.keys) > 1][:2]
        fits = fits if len(fits) == 1 and not set(fits[0].keys) & words.place_words else []
    if not fits:
        found.add(Somebody(keys, list(names), state=state))
        return
    before = [one for one in fits if one.names[0].span < names[0].span]
    chosen = max(before, key=lambda one: one.names[0].span) if before else fits[0]
    chosen.names = sorted([*chosen.names, *names], key=lambda name: name.span)


def _state(keys: Keys, words: ActorWords) -> str | None:
    forms = states(words)
    if len(keys) > 1 and keys[-1] in words.bodies:
        return forms.get(" ".join(keys[:-1]))
    if len(keys) > 1 and len(keys[0]) == 1:
        return next((state for state in forms.values() if _abbreviates(keys, state)), None)
    return forms.get(" ".join(keys))


def _abbreviates(keys: Keys, state: str) -> bool:
    """Whether "n korea" is short for "North Korea"."""
    full = state.lower().split()
    return len(full) == len(keys) and full[1:] == list(keys[1:]) and full[0].startswith(keys[0])


def _same(keys: Keys, full: Keys, words: ActorWords) -> bool:
    """Whether a form with the same last word means the same somebody."""
    if len(keys) > len(full) or len(full) == 1:
        return False
    is_initial = len(keys[0]) == 1 and len(keys) == len(full) and full[0].startswith(keys[0])
    if len(keys) > 1 and (keys[0] == full[0] or is_initial):
        return len(full) - len(keys) <= 2
    return full[-len(keys) :] == keys and _may_shorten(keys, full, words)


def _may_shorten(keys: Keys, full: Keys, words: ActorWords) -> bool:
    """Whether the last words of a name may stand for it: a surname may, the "India" of "Coal India" may not."""
    is_body = bool(set(full) & words.organisation_words or set(full) & words.place_words)
    if is_body or full[-len(keys) - 1] in link_words(words):
        return len(keys) > 1 and full[-len(keys) - 1] not in words.determiners and bool(set(keys) & words.organisation_words)
    return " ".join(keys) not in states(words)


def _is_acronym(name: Name) -> bool:
    text = name.text.replace(".", "")
    return len(name.keys) == 1 and 2 <= len(text) <= 6 and text.isupper()


def _initials(keys: Keys, words: ActorWords) -> tuple[str, ...]:
    small = link_words(words) | words.determiners | words.joins
    pieces = [piece for key in keys for piece in key.split("-") if piece]
    return ("".join(p[0] for p in pieces), "".join(p[0] for p in pieces if p not in small)) if len(keys) > 1 else ()


def _grouped(groups: Iterable[Group]) -> Iterator[Somebody]:
    """Groups by their noun: "dock workers" and "the workers" are the same."""
    by_head: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        by_head[group.head].append(group)
    for head, members in by_head.items():
        yield Somebody((head,), groups=members)
