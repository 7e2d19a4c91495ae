"""This file turns text into terms for comparing texts: cheap word beginnings, so that inflected forms meet."""

import re
from functools import cache

from briefing.language.tables import Language

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")  # matches "nation's" and "2.3" as two words, not "--"
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")  # scripts without spaces

_APOSTROPHE = re.compile(r"['’]")

_MOST_KNOWN = 100_000  # words kept; a server that runs for months must not keep all it ever met
_STEM = 5  # code points: "enters" and "entered" meet; that "police" and "policy" do, too, costs less than a stemmer


def terms(text: str, language: Language) -> tuple[str, ...]:
    """The content words of a text in order, lower case and cut to their beginnings; pairs of signs where a script has no spaces."""
    known = _known(language)
    if len(known) > _MOST_KNOWN:
        known.clear()
    found: list[str] = []
    for word in _WORD.findall(text.lower()):
        if word not in known:
            known[word] = _terms_of(word, language)
        found += known[word]
    return tuple(found)


@cache
def _known(_language: Language) -> dict[str, tuple[str, ...]]:
    """The terms of the words met so far: a text repeats most of its words."""
    return {}


def _terms_of(word: str, language: Language) -> tuple[str, ...]:
    if _UNSPACED.match(word):
        return tuple(word[i : i + 2] for i in range(max(1, len(word) - 1)))
    return (_stem(word),) if word not in language.stop_words and len(word) > 1 else ()


@cache
def common_terms(language: Language) -> frozenset[str]:
    """The terms of the words that every news text shares."""
    return frozenset(_stem(word) for word in language.common_words)


def count_words(text: str) -> int:
    """The length of a text in words; two signs count as one where a script has no spaces."""
    signs = len(_UNSPACED.findall(text))
    return len(text.split()) + signs // 2


def is_spaced(text: str) -> bool:
    """Whether the text's script puts spaces between words; its first signs tell."""
    return not _UNSPACED.search(text[:100])


def _stem(word: str) -> str:
    word = _APOSTROPHE.split(word, maxsplit=1)[0]
    word = word[:-3] + "y" if word.endswith("ies") else word  # "ferries" and "ferry" meet; harmless where it is no plural
    return word[:_STEM] if len(word) > _STEM else word.rstrip("s") if len(word) > 3 else word
