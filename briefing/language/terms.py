"""This file turns text into terms for comparing texts: cheap word beginnings, so that inflected forms meet."""

import re
from functools import cache

from briefing.language.tables import Language

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")  # matches "nation's" and "2.3" as two words, not "--"
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")  # scripts without spaces

_APOSTROPHE = re.compile(r"['’]")

_STEM = 5  # code points: "enters" and "entered" meet; that "police" and "policy" do, too, costs less than a stemmer


def terms(text: str, language: Language) -> tuple[str, ...]:
    """The content words of a text in order, lower case and cut to their beginnings; pairs of signs where a script has no spaces."""
    found: list[str] = []
    for match in _WORD.finditer(text.lower()):
        word = match[0]
        if _UNSPACED.match(word):
            found.extend(word[i : i + 2] for i in range(max(1, len(word) - 1)))
        elif word not in language.stop_words and len(word) > 1:
            found.append(_stem(word))
    return tuple(found)


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
