"""This file merges names and groups: the same somebody under every form that the article uses."""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.analyse.actors import Keys, Somebody
from briefing.analyse.callings import is_noun
from briefing.analyse.groups import Group
from briefing.analyse.lexicon import link_words, states
from briefing.analyse.names import Name
from briefing.analyse.namesakes import bearers
from briefing.language.tables import ActorWords, Language

_STEM = 3  # letters that are left of a name; with fewer, different ones fall together
_MIDDLE = 2  # words that a form may leave out between a first and a last name


def gather(names: Iterable[Name], groups: Iterable[Group], blocks: Sequence[int], language: Language) -> tuple[Somebody, ...]:
    """Everybody named, in the order of first mention; a name that may be several people's is nobody's.

    `blocks` holds the number of each sentence's block.
    """
    by_keys: dict[Keys, list[Name]] = defaultdict(list)
    for name in _in_one_case(names, language.actors):
        by_keys[_core(name.keys, language.actors)].append(name)
    found = _Found(blocks, language.actors)
    for keys in sorted(by_keys, key=lambda keys: (-len(keys), by_keys[keys][0].span)):
        found.take(keys, by_keys[keys])
    everybody = [*found.everybody, *_grouped(groups)]
    return tuple(sorted(everybody, key=lambda somebody: somebody.mentions[0]))


def _in_one_case(names: Iterable[Name], words: ActorWords) -> Iterator[Name]:
    """The names, the same words of them in the form of their first place, whatever case they stand in ("Ивановой", "Иванова")."""
    if not words.name_endings:
        yield from names
        return
    first: dict[str, str] = {}
    for name in names:
        yield replace(name, keys=tuple(first.setdefault(_stem(key, words), key) for key in name.keys))


def _stem(key: str, words: ActorWords) -> str:
    """A word of a name without what its case adds."""
    ends = [end for end in words.name_endings if key.endswith(end) and len(key) - len(end) >= _STEM]
    return key.removesuffix(max(ends, key=len)) if ends else key


def _core(keys: Keys, words: ActorWords) -> Keys:
    """Without what follows a surname ("Jr.")."""
    while len(keys) > 1 and keys[-1] in words.suffixes:
        keys = keys[:-1]
    return keys


def _grouped(groups: Iterable[Group]) -> Iterator[Somebody]:
    """Groups by their noun: "dock workers" and "the workers" are the same."""
    by_head: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        by_head[group.head].append(group)
    for head, members in by_head.items():
        yield Somebody(tuple(head.split()), groups=members)


class _Found:
    """Everybody found so far, fuller forms first, by what a shorter form could share with them."""

    def __init__(self, blocks: Sequence[int], words: ActorWords) -> None:
        self.everybody: list[Somebody] = []
        self._blocks = blocks
        self._words = words
        self._by_end: dict[Keys, list[Somebody]] = defaultdict(list)
        self._by_first: dict[str, list[Somebody]] = defaultdict(list)
        self._by_initials: dict[str, list[Somebody]] = defaultdict(list)
        self._by_state: dict[str, list[Somebody]] = defaultdict(list)

    def take(self, keys: Keys, names: list[Name]) -> None:
        """Give these names to the somebody they belong to, or to a new one."""
        state = _state(keys, self._words)
        fits = self._by_state[state] if state else self._fitting(keys, names)
        if not fits:
            fits, names = [self._add(Somebody(keys, [names[0]], state=state))], names[1:]
        for name in names:
            able = bearers(name, fits, self._blocks)
            if not able:
                fits = [*fits, self._add(Somebody(keys, [name]))]
                for one in fits:
                    one.is_namesake = len(one.keys) == 1
            elif len(able) == 1:
                insort(able[0].names, name, key=lambda name: name.span)

    def _fitting(self, keys: Keys, names: list[Name]) -> list[Somebody]:
        """Those whom this form may mean."""
        if len(keys) == 1 and names[0].is_acronym:
            fits = self._by_initials[keys[0]]
        else:
            ends = (keys, (keys[0], keys[-1])) if len(keys) > 1 else (keys,)
            fits = [one for end in ends for one in self._by_end.get(end, ()) if _is_short_for(keys, one.keys, self._words)]
        return fits or self._by_noun(keys, names) or self._by_first_word(keys, names)

    def _by_noun(self, keys: Keys, names: list[Name]) -> list[Somebody]:
        """The only body that ends in this noun, where the article stands before it or a role behind: "the League", "Council leader X"."""
        if (
            len(keys) > 1
            or not is_noun(keys[0], self._words)
            or any(name.before != self._words.the and not name.is_nested for name in names)
        ):
            return []
        fits = [one for one in self._by_end[keys] if one.names[0].span < names[0].span]
        return fits if len(fits) == 1 else []

    def _by_first_word(self, keys: Keys, names: list[Name]) -> list[Somebody]:
        """The only one whose name begins with this word, where it is introduced in full first and the word is no place."""
        if len(keys) > 1 or any(name.before in self._words.places for name in names):
            return []
        fits = [one for one in self._by_first[keys[0]] if len(one.keys) > 1 and one.names[0].span < names[0].span]
        if len(fits) != 1 or set(fits[0].keys) & self._words.place_words or fits[0].keys[-1] in self._words.paper_words:
            return []
        return fits if all(not name.title or _is_addressed_alike(name, fits[0]) for name in names) else []

    def _add(self, somebody: Somebody) -> Somebody:
        """Take somebody in under all that may lead to them."""
        self.everybody.append(somebody)
        if somebody.state:
            self._by_state[somebody.state].append(somebody)
            return somebody
        for end in _ends(somebody.keys):
            self._by_end[end].append(somebody)
        self._by_first[somebody.keys[0]].append(somebody)
        for initials in sorted(_initials(somebody.keys, self._words)):
            self._by_initials[initials].append(somebody)
        return somebody


def _is_addressed_alike(name: Name, one: Somebody) -> bool:
    """Whether somebody has the title of a name in full, too: "Sir Paul" after "Sir Paul Ray"."""
    title = name.address.partition(" ")[0]
    return bool(title) and any(title in full.called for full in one.names)


def _ends(keys: Keys) -> set[Keys]:
    """The words that a shorter form of a name may have: its last ones, or its first (or its initial) and its last."""
    return {keys[place:] for place in range(len(keys))} | {(keys[0], keys[-1]), (keys[0][0], keys[-1])}


def _state(keys: Keys, words: ActorWords) -> str | None:
    """The state that a form names: itself, its body ("Canadian government"), or short ("N. Korea")."""
    forms = states(words)
    if len(keys) > 1 and keys[-1] in words.bodies:
        return forms.get(" ".join(keys[:-1]))
    if len(keys) > 1 and len(keys[0]) == 1:
        return next((state for state in forms.values() if _abbreviates(keys, state)), None)
    return forms.get(" ".join(keys))


def _abbreviates(keys: Keys, state: str) -> bool:
    full = state.lower().split()
    return len(full) == len(keys) and full[1:] == list(keys[1:]) and full[0].startswith(keys[0])


def _is_short_for(keys: Keys, full: Keys, words: ActorWords) -> bool:
    """Whether a form with the same last word may mean the bearer of the fuller one."""
    if len(keys) > len(full) or len(full) == 1:
        return False
    is_initial = len(keys[0]) == 1 and len(keys) == len(full) and full[0].startswith(keys[0])
    if len(keys) > 1 and (keys[0] == full[0] or is_initial):
        return len(full) - len(keys) <= _MIDDLE
    return full[-len(keys) :] == keys and _may_shorten(keys, full, words)


def _may_shorten(keys: Keys, full: Keys, words: ActorWords) -> bool:
    """Whether the last words of a name may stand for it: a surname may, the "India" of "Coal India" may not."""
    before = full[-len(keys) - 1]
    if not (words.organisation_words.isdisjoint(full) and words.place_words.isdisjoint(full)) or before in link_words(words):
        return len(keys) > 1 and before not in words.determiners and bool(set(keys) & words.organisation_words)
    return " ".join(keys) not in states(words)


def _initials(keys: Keys, words: ActorWords) -> set[str]:
    """The acronyms of a name, with its small words and without them."""
    if len(keys) == 1:
        return set()
    small = (link_words(words), words.determiners, words.joins)
    pieces = [piece for key in keys for piece in key.split("-") if piece]
    large = [piece for piece in pieces if not any(piece in some for some in small)]
    return {"".join(piece[0] for piece in pieces), "".join(piece[0] for piece in large)}
