"""This file turns text into terms for comparing texts: cheap word beginnings, so that inflected forms meet."""

import re
from functools import cache

from briefing.language.tables import Language

# Vowel signs and points belong to their letters: combining marks, Hebrew's and Arabic's points, the blocks of India's scripts but their
# full stops, Thai's, Burmese and Khmer signs.
_SIGNS = "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0963\u0971-\u0df3\u0e31-\u0e4e\u102b-\u103e\u17b4-\u17d3"
_WORD = re.compile(rf"[\w{_SIGNS}]+(?:['’][^\W_]+)*")  # matches "nation's", "शहर" and "2.3" as two words, not "--"
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")  # scripts without spaces

_APOSTROPHE = re.compile(r"['’]")

_STEM = 5  # code points: "enters" and "entered" meet; that "police" and "policy" do, too, costs less than a stemmer


def terms(text: str, language: Language) -> tuple[str, ...]:
    """The content words of a text in order, lower case and cut to their beginnings; pairs of signs where a script has no spaces."""
    found: list[str] = []
    for match in _WORD.finditer(text.lower().replace("_", " ")):
        word = match[0]
        if _UNSPACED.match(word):
            found.extend(pair for i in range(max(1, len(word) - 1)) if not _is_small(pair := word[i : i + 2], language))
        elif word not in language.stop_words and len(word) > 1:
            found.append(_stem(word))
    return tuple(found)


def _is_small(pair: str, language: Language) -> bool:
    """Whether a pair of signs is a small word, or made of two."""
    return pair in language.stop_words or language.stop_words.issuperset(pair)


@cache
def common_terms(language: Language) -> frozenset[str]:
    """The terms of the words that every news text shares."""
    return frozenset(_stem(word) for word in language.common_words)


def count_words(text: str) -> int:
    """The length of a text in words; two signs count as one where a script has no spaces."""
    signs = len(_UNSPACED.findall(text))
    return len(text.split()) + signs // 2


def is_spaced(text: str) -> bool:
    """Whether the text's script puts spaces between words; its first signs tell, of which a foreign name may be a few."""
    first = text[:100]
    return len(_UNSPACED.findall(first)) * 4 < len(first) or not first


def _stem(word: str) -> str:
    word = _APOSTROPHE.split(word, maxsplit=1)[0]
    word = word[:-3] + "y" if word.endswith("ies") else word  # "ferries" and "ferry" meet; harmless where it is no plural
    return word[:_STEM] if len(word) > _STEM else word.rstrip("s") if len(word) > 3 else word
