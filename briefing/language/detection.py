"""This file finds out which language a text is in: from what its file states, from small words, and from its letters.

English is told by its small words alone, so that the usual text costs no library; for the rest, CLD3 knows a hundred
languages. A text too short to tell is what its file states, else the most usual language of its script.
"""

import heapq
import re
from collections.abc import Iterable
from typing import NamedTuple

from briefing.language import FALLBACK, load, names
from briefing.language.codes import plain

_SAMPLE = 2000  # characters; more of them change no answer
_READ = 100_000  # characters of a text that are looked at for them
_LINE = 1000  # characters of one line at most
_LONGEST = 20  # lines; the longest are the article's own, not a menu's,
_SHARE = 1 / 3  # nor are those of less than this length of the longest
_TELLING = 0.25  # share of English small words; English news has from .3 up, longer texts in other languages at most .1 that look like them
_SURE = 0.7  # CLD3's own mark of a reliable answer
_LEAST = 30  # bytes of letters (ten Chinese signs); of four words CLD3 is wrong as surely as it is right
_OVERRULING = 0.97  # pages' templates often state a language that their article is not in: the text says otherwise with this certainty
_ENOUGH = 60  # and as many bytes
_SHORT = 150  # bytes; in one or two sentences names and loanwords outweigh what CLD3 looks at, and small words say more
_UNDOUBTED = 0.95  # certainty that one word that may be a name does not shake

_ENGLISH_END = re.compile(r"(?:day|['’]s)$")  # matches "Monday" and "minister's", not "dimanche"

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")  # matches "don't" and "слово", not "1961"

# English small words that are words of other languages, too: of Dutch ("over"), French ("on"), Danish ("at"), Polish ("most").
_ALIKE = frozenset(
    _WORD.findall(
        "a all also am an are as at be but come do for had has he her him i if in is it later me most my no of on or over per so than"
        " under us was we will"
    )
)

# The most usual language of each script that more than Latin's write, for texts too short for more; compiled for those alone.
_BY_SCRIPT = {
    "he": r"[\u0590-\u05ff]",
    "ar": r"[\u0600-\u06ff]",
    "ja": r"[\u3040-\u30ff]",  # before Chinese, whose signs Japanese shares
    "zh": r"[\u3400-\u9fff]",
    "ru": r"[\u0400-\u04ff]",
    "el": r"[\u0370-\u03ff]",
    "hi": r"[\u0900-\u097f]",
    "th": r"[\u0e00-\u0e7f]",
    "ko": r"[\uac00-\ud7af]",
}
_MOSTLY = 0.3  # share of letters from which a text is written in a script; a name or a quotation has fewer


class Detection(NamedTuple):
    """A language, and whether the file or the text says so plainly."""

    code: str
    is_sure: bool


def detect(text: str, stated: str | None = None) -> Detection:
    """The language of a text; `stated` is what its file says ("pt-BR"), which stands unless the text plainly contradicts it."""
    sample = _sample(text)
    if _is_english(sample):
        return Detection(FALLBACK, is_sure=True)
    length = len("".join(_WORD.findall(sample)).encode())
    found, certainty = _recognise(sample)
    if length < _SHORT and _has_english_words(sample, found, certainty):
        found, certainty = FALLBACK, 1.0
    said = plain(stated or "")
    if said and not (certainty >= _OVERRULING and length >= _ENOUGH):
        return Detection(said, is_sure=True)
    if found and certainty >= _SURE and length >= _LEAST:
        return Detection(found, is_sure=True)
    return Detection(_usual(sample), is_sure=False)


def _sample(text: str) -> str:
    """The longest lines, so that an article outweighs the menus around it."""
    lines = heapq.nlargest(_LONGEST, text[:_READ].splitlines(), key=len)
    own = [line[:_LINE] for line in lines if len(line) >= _SHARE * len(lines[0][:_LINE])]
    sample = "\n".join(own)[:_SAMPLE]
    return sample.encode("utf-8", "ignore").decode()  # without lone surrogates


def _is_english(sample: str) -> bool:
    words = [word.lower() for word in _WORD.findall(sample)]
    small = load(FALLBACK).stop_words
    return sum(word in small for word in words) > max(1, _TELLING * len(words)) and bool(_english(words) - _ALIKE)


def _has_english_words(sample: str, found: str | None, certainty: float) -> bool:
    """Whether a short text has more of English's small words than of the language that CLD3 takes it for."""
    words = [word.lower() for word in _WORD.findall(sample)]
    own = _english(words) - _ALIKE
    if len(own) < 1 + (certainty >= _UNDOUBTED and not _small_words(found)):
        return False
    return len(_english(words)) > len(_small_words(found).intersection(words))


def _english(words: Iterable[str]) -> frozenset[str]:
    """Those of the words, in lower case, that English has and few languages share."""
    small = load(FALLBACK).stop_words
    return frozenset(word for word in words if word in small or _ENGLISH_END.search(word))


def _small_words(code: str | None) -> frozenset[str]:
    return load(code).stop_words if code in names() else frozenset()


def _recognise(sample: str) -> tuple[str | None, float]:
    """What CLD3 takes the text for, and how certain it is from 0 to 1."""
    from gcld3 import NNetLanguageIdentifier  # 5 ms that an English text need not pay

    answer = NNetLanguageIdentifier(0, 4 * _SAMPLE).FindLanguage(sample)  # it counts bytes
    is_transcribed = answer.language.endswith("-Latn")  # "zh-Latn": no article is written so
    return (None if is_transcribed else plain(answer.language), answer.probability)


def _usual(sample: str) -> str:
    """The most usual language of the script that the text is written in."""
    letters = "".join(_WORD.findall(sample))
    return next((code for code, script in _BY_SCRIPT.items() if len(re.findall(script, letters)) > _MOSTLY * len(letters)), FALLBACK)
