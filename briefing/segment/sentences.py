"""This file splits text into sentences, as exact spans.

A line's end always ends a sentence. Inside a line every stop is a candidate, and each is asked the same questions in
the same order: what stands before it, what after. The words asked for come from the language.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.language.tables import Language, SentenceWords
from briefing.model.text import Span
from briefing.segment.abbreviations import is_initials, is_letter_name, looks_abbreviated

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")  # what str.splitlines breaks at; matches "a b", not "\n"

_WIDE = frozenset("。！？｡។៕။።")  # no space need follow these, for their scripts have none between sentences
# Never gives back a character, so that a row of a hundred thousand is gone through once.
# Matches ". ", "?” ", ". »" and also the stop of "2.3" and "example.org", which are judged by what follows.
_STOP = re.compile(
    r"""
    (?P<mark> [.!?…؟۔।։。！？｡។៕။።]++ | : (?=\s*[-•]\s) )
    (?P<close> (?:
        ["'”’»›)\]）」』]
      | “ (?=\s|$)                                   # closes in German, and some writers close with the opening mark
      | « (?=\s|$)                                   # closes »so«
      | [ \u00a0\u202f] » (?=[\s,.;:)]|$)            # closes « so »
    )*+ )
    (?: [ ]? \[\d{1,3}\] | [⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3} )*+    # a footnote's mark belongs to the sentence before it
    (?P<space> \s*+ )
    """,
    re.VERBOSE,
)

# Matches "“The" and "iPhone"; the word is empty before "• item".
_NEXT = re.compile(
    r"""
    (?P<open> ["'“‘«‹»„(\[（「『¿¡—–-]*+ ) \s*+
    (?P<word> [^\W_]++ (?: ['’.-] [^\W_]++ )*+ )?
    """,
    re.VERBOSE,
)

_LAST = re.compile(r"[^\s)]+$")  # matches "U.S" at the end of "in the U.S", "Sen" at that of "(CNN)Sen"
_OUTSIDE = re.compile(r"^(?:[\"'“‘(«„»\[—–-]|\w{1,5}['’](?=\w))+")  # matches "(" and "l’" at the front of "(l’art"
_ELIDED = re.compile(r"(\w+)['’]")  # matches "L’" in "L’accord"
_NUMBERING = re.compile(r"\s*(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})$")  # matches "1" in "1. The truce", not "On page 1"
_SPEECH_TAG = re.compile(r"(?:[A-Z][\w.’'-]*\s+){1,5}([a-z]+)\b")  # matches "President Biden asked", not "He asked"
_WIDE_TAG = re.compile(r"[^。！？，；：“”「」\s]{1,15}(?=[。，：])")  # matches "李明问道" before its comma or stop
_GLUED = re.compile(
    r"[^\W\d_a-z][a-z]++(?:['’][a-z]++)?+(?=[\s,])"
)  # matches "Drivers" in "closed.Drivers turned", not the "Com" of "X.Com/a"
# Matches "— The" and "(AP) — The" after "SARN, Vt.", not "(The vote is open.)"
_DASH = re.compile(r"(?: \( [^()\n]{2,30} \) [ ]? )? (?: [—–] | --? (?=[ ]) )", re.VERBOSE)
_HIRAGANA = re.compile(r"[\u3041-\u309f]")  # a particle, after a Japanese quotation ("「行く。」と述べた")

_LONGEST_WORD = 40  # code points looked back for the word before a stop: nothing longer is an abbreviation
_LONGEST_QUOTE = 400  # code points looked back for a wide quotation's beginning
_LONGEST_TITLE = 40  # code points looked back for the beginning of a title that has a stop inside (《港口。下》)


class _Line(NamedTuple):
    """What a stop is judged in."""

    text: str
    end: int
    """Of the line."""
    language: Language


def split(text: str, language: Language, within: Span | None = None) -> tuple[Span, ...]:
    """The sentences of a text, or of a stretch of it, as spans in order; a line's end always ends one."""
    start, end = (within.start, within.end) if within else (0, len(text))
    lines = _LINE.finditer(text, start, end)
    return tuple(span for line in lines for span in _split_line(_Line(text, line.end(), language), line.start()))


def _split_line(line: _Line, start: int) -> Iterator[Span]:
    first = start
    for stop in _STOP.finditer(line.text, start, line.end):
        if _ends_sentence(line, first, stop):
            yield from _trimmed(line.text, first, stop.end())
            first = stop.end()
    yield from _trimmed(line.text, first, line.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _ends_sentence(line: _Line, first: int, stop: re.Match[str]) -> bool:
    mark, _, space = stop.groups()
    if stop.end() >= line.end:
        return True
    if mark[-1] in _WIDE:
        return not _goes_on_after_wide(line, first, stop)
    if not space and not _is_space_missing(line.text, stop):
        return False
    following = _NEXT.match(line.text, stop.end(), line.end)
    if following is None or not following["word"]:
        return True
    return _may_begin(following, line.language) and _ends_before(line, first, stop, following)


def _ends_before(line: _Line, first: int, stop: re.Match[str], following: re.Match[str]) -> bool:
    """Whether a stop ends its sentence where a word follows that could begin one."""
    mark, close, _ = stop.groups()
    if mark != "." or close:
        return not _is_speech_tag(line, stop, following[2])
    return _ends_at_full_stop(line, first, stop.start(), following)


def _is_space_missing(text: str, stop: re.Match[str]) -> bool:
    """Whether a stop without a space stands between a plain word's end and a plain word's capital ("closed.Drivers turned")."""
    before = text[max(0, stop.start() - 3) : stop.start()]
    return len(before) == 3 and before.isalpha() and before.islower() and _GLUED.match(text, stop.end()) is not None


def _may_begin(following: re.Match[str], language: Language) -> bool:
    """Whether a sentence can begin so: a capital, a figure, a script without capitals, or a name like iPhone."""
    opened, word = following.groups()
    if word[0].islower():
        return (len(word) > 1 and word[1].isupper()) or opened[-1:] + word in language.sentences.starters  # "'s Avonds" in Dutch
    return not (opened and opened[0] in "—–-" and len(opened) == 1 and not word[0].isupper())


def _is_speech_tag(line: _Line, stop: re.Match[str], word: str) -> bool:
    """Whether the words after a closed question or cry say who uttered it (“Is it over?” President Biden asked)."""
    if not stop["close"] or stop["mark"] == ".":
        return False
    if word in line.language.speech.verbs:  # in a script without capitals
        return True
    tag = _SPEECH_TAG.match(line.text, stop.end(), min(line.end, stop.end() + 120))
    return bool(tag and tag[1] in line.language.speech.verbs and tag[0].split()[0] not in line.language.sentences.starters)


def _goes_on_after_wide(line: _Line, first: int, stop: re.Match[str]) -> bool:
    """The same where no spaces stand between words: “走吧！”他说。 One that is announced (他说：“走吧。”) ends with its mark."""
    if not stop["close"]:
        title = line.text[max(first, stop.start() - _LONGEST_TITLE) : stop.start()]
        return title.rfind("《") > title.rfind("》")
    if _HIRAGANA.match(line.text, stop.end()):
        return True
    tag = _WIDE_TAG.match(line.text, stop.end(), line.end)
    if not tag or not tag[0].endswith(tuple(line.language.speech.verbs)):
        return False
    opening = max(line.text.rfind(mark, max(first, stop.start() - _LONGEST_QUOTE), stop.start()) for mark in "“「『")
    return opening == first or line.text[opening - 1 : opening] not in "：，:,"


def _ends_at_full_stop(line: _Line, first: int, at: int, following: re.Match[str]) -> bool:
    words = line.language.sentences
    if at - first < 8 and _NUMBERING.fullmatch(line.text, first, at):
        return False
    found = _LAST.search(line.text[max(first, at - _LONGEST_WORD) : at])
    before = _OUTSIDE.sub("", found[0]) if found else ""
    if following[2] in words.after_ordinal and before.isdecimal():
        return False
    forms = {before + ".", before[:1].lower() + before[1:] + "."}  # "O.a." at a sentence's beginning
    is_letter = is_initials(before)
    if is_letter or forms & words.may_end or (not words.starters and looks_abbreviated(before)):
        return _plainly_begins(following, words) or (is_letter and is_letter_name(line.text, at))
    if forms & words.before_name or forms & words.never_end:
        return False
    if forms & words.before_number:
        return not following[2][0].isdigit()
    return True


def _plainly_begins(following: re.Match[str], words: SentenceWords) -> bool:
    """Whether the next word makes a sentence's beginning even after an abbreviation: a mark before it, or a word that opens most."""
    opened, word = following.groups()
    if len(word) == 1 and following.string[following.end() : following.end() + 1] == ".":
        return False  # the next initial, though it may look like a small word ("А. С. Пушкин")
    if _DASH.match(following.string, following.start()):
        return False  # a dateline, or what a dash adds
    elided = _ELIDED.match(word)
    return word in words.starters or bool(elided and elided[1] + "'" in words.starters) or bool(opened.strip("—–-"))
