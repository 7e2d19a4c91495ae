"""This file turns text into terms for comparing texts: cheap word beginnings, so that inflected forms meet."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import chain

from briefing.language.tables import Language

# Vowel signs and points belong to their letters: combining marks, Hebrew's and Arabic's points, the blocks of India's scripts but their
# full stops, Thai's, Burmese and Khmer signs.
_SIGNS = "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0963\u0971-\u0df3\u0e31-\u0e4e\u102b-\u103e\u17b4-\u17d3"
_WORD = re.compile(rf"[\w{_SIGNS}]+(?:['’][^\W_]+)*")  # matches "nation's", "शहर" and "2.3" as two words, not "--"
_UNSPACED = r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"  # signs of scripts without spaces
_FAR = re.compile("[^\x00-\u0dff\u2000-\u206f]")  # matches "港", and "€", not "é", "ж" or "—": compiled in a tenth of the time

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")  # matches a soft hyphen and what joins or parts letters unseen, no space

_APOSTROPHE = re.compile(r"['’]")

_STEM = 5  # code points: "enters" and "entered" meet; that "police" and "policy" do, too, costs less than a stemmer
_REMEMBERED = 1 << 16  # words of a language kept at hand: a megabyte of news has a third as many


def terms(text: str, language: Language) -> tuple[str, ...]:
    """The content words of a text in order, lower case and cut to their beginnings; pairs of signs where a script has no spaces."""
    words = _WORD.findall(_visible(text).lower().replace("_", " "))
    return tuple(chain.from_iterable(map(_word_reader(language), words)))


@cache
def _word_reader(language: Language) -> Callable[[str], tuple[str, ...]]:
    """What finds the terms of a word, and remembers them: a text repeats most of its words."""
    return lru_cache(maxsize=_REMEMBERED)(lambda word: _terms_of(word, language))


def distinct_terms(text: str, language: Language) -> frozenset[str]:
    """The terms of a text, each once; found several times as fast as all of them."""
    if not _is_spaced_throughout(text):
        return frozenset(terms(text, language))
    return frozenset(chain.from_iterable(map(_reader(language), text.split())))


@cache
def _reader(language: Language) -> Callable[[str], tuple[str, ...]]:
    """What finds the terms between two spaces, and remembers them: most words of a text have stood in it before."""
    return lru_cache(maxsize=_REMEMBERED)(lambda word: terms(word, language))


def _visible(text: str) -> str:
    """The text without signs that do not show: a soft hyphen parts no word."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def _is_small(pair: str, language: Language) -> bool:
    """Whether a pair of signs is a small word, or made of two."""
    return pair in language.stop_words or language.stop_words.issuperset(pair)


def _terms_of(word: str, language: Language) -> tuple[str, ...]:
    if not _is_spaced_throughout(word) and _unspaced().match(word):
        return tuple(pair for i in range(max(1, len(word) - 1)) if not _is_small(pair := word[i : i + 2], language))
    return (_stem(word),) if word not in language.stop_words and len(word) > 1 else ()


@cache
def common_terms(language: Language) -> frozenset[str]:
    """The terms of the words that every news text shares."""
    return frozenset(_stem(word) for word in language.common_words)


def count_words(text: str) -> int:
    """The length of a text in words; two signs count as one where a script has no spaces."""
    words = len(text.split())
    return words if _is_spaced_throughout(text) else words + (len(text) - len(_unspaced().sub("", text))) // 2


def is_spaced(text: str) -> bool:
    """Whether the text's script puts spaces between words; its first signs tell, of which a foreign name may be a few."""
    first = text[:100]
    return _is_spaced_throughout(first) or len(_unspaced().findall(first)) * 4 < len(first)


def _is_spaced_throughout(text: str) -> bool:
    return text.isascii() or not (_FAR.search(text) and _unspaced().search(text))


@cache
def _unspaced() -> re.Pattern[str]:
    """Compiled for the texts that may need it: its thousands of signs take a hundredth of a cold start."""
    return re.compile(_UNSPACED)


def _stem(word: str) -> str:
    word = _APOSTROPHE.split(word, maxsplit=1)[0]
    word = word[:-3] + "y" if word.endswith("ies") else word  # "ferries" and "ferry" meet; harmless where it is no plural
    return word[:_STEM] if len(word) > _STEM else word.rstrip("s") if len(word) > 3 else word
