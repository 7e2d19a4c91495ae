"""This file finds where the article stands among the lines of its page: the stretch of prose that hangs together.

Other articles' teasers are prose, too, so looks are not enough: a line belongs by the words that it shares with the
rest of the article. Stretch and shared words depend on each other, so both are found in turns, from all prose inwards.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import Self

from briefing.clean.lines import Line
from briefing.frozen import dataclass
from briefing.language.lists import LIST_MARK
from briefing.language.tables import Language
from briefing.language.terms import common_terms
from briefing.model.text import Mark

COMMON_WEIGHT = 0.2  # a word of every news text counts a fifth of a telling one
WALL_FADE = (
    0.2  # of its worth keeps a stretch under a head of comments: readers write at length, in the article's words (.1 to .3 do alike)
)
THRESHOLD = 0.4  # of the article's usual cohesion; less weighs against a line (.3 to .5 do about as well)
FULL_WORDS = 60  # a longer line counts as this long
SHORT_COST = 0.03  # a lone short line hardly weighs; a menu of them does
BARE_THRESHOLD = 0.1  # the same behind an article where nothing on the page is a site's: there hardly any line is not its own
ROUNDS = 4  # further rounds changed none of 150 pages
SENTENCE_WORDS = 4  # a short line that ends as a sentence does and has as many words is no button
FULL_BREAK = 1.0  # the break cost that a paragraph of the article's own hardly outweighs
FEW = 3  # paragraphs say too little about what they share: all of them are the article
DOUBT = 0.1  # shared out over an article's paragraphs: the fewer they are, the less it proves that one shares no word (.2 lets teasers in)
TITLE_OVERLAP = 0.4  # of a headline's words must recur in its article, less in one of fewer words than these:
TITLE_TELLING_WORDS = 150
TITLE_SILENT_WORDS = 60  # fewer still cannot tell a headline's words at all
TITLE_MOST_WORDS = 25
TITLE_REACH = 30  # lines before the article that a title is sought in
TITLE_DISTANCE = 0.01  # for each line between: of two like headlines the nearer one is the article's
ANY_OVERLAP = 0.01  # the same where nothing else can be the title: one word that recurs
TITLE_LOSS = 0.2  # of the article may stand before its title at most (a deck, a summary), or it is a heading

_HEADLINE_END = re.compile(r"\w[\"”’»」]$|[?？؟]$")  # matches "told to “keep quiet”" and "Who pays?", not "“We go.”"


@dataclass(frozen=True, slots=True)
class Core:
    """The article's place among the lines."""

    lines: range
    """From the line after the title to the last one; empty where there is no prose."""
    title: int | None
    counts: Mapping[str, int]
    """In how many of the article's lines each term stands."""
    cohesion: tuple[float, ...]
    """For every line, the share of its words that the article repeats; 1 is usual for this article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What single lines of a page say about where its article can be."""

    costs: Sequence[float]
    """Of every line, 0, or what counts against the article's going on across it."""
    walls: frozenset[int]
    """Lines across which no article goes on; one that stands under a wall must be so much the longer."""
    frame: frozenset[int]
    """Lines that are known for something else than a headline: bylines, dates, buttons."""
    times: frozenset[int]
    """Times of day alone, over the entries of a live report."""
    is_bare: bool = False
    """Whether nothing on the page is a site's: no button, no head over other articles, no line twice."""

    def ends_article(self, number: int) -> bool:
        """Whether an article may well have ended before the line."""
        return number in self.walls or number in self.frame or bool(self.costs[number])


def find_core(lines: Sequence[Line], signs: Signs, language: Language) -> Core:
    """The core of a page without marks."""
    prose = [number for number, line in enumerate(lines) if line.is_prose and not signs.costs[number]]
    if not prose:
        return Core(range(len(lines)), None, {}, (1.0,) * len(lines))  # nothing speaks against any line
    inside, stretch, cohesion = frozenset(prose), range(len(lines)), (0.0,) * len(lines)
    common = _common_of(lines, language)
    for _ in range(ROUNDS):
        cohesion = _cohesion(lines, inside, common)
        stretch = _stretch(lines, cohesion, signs, THRESHOLD) if len(prose) > FEW else _few(prose, signs)
        before, inside = inside, frozenset(number for number in prose if number in stretch)
        if inside == before:
            break
    counts = _counts(lines, inside)
    title = _title(lines, stretch, counts, signs, language)
    if title is None and signs.is_bare:
        title = _headline(lines, stretch, counts, signs, language)
    whole = _bare_stretch(lines, cohesion, stretch, signs) if signs.is_bare else stretch
    start = whole.start if title is None else title + 1
    return Core(range(start, _with_last_words(lines, whole.stop, signs)), title, counts, cohesion)


def marked_core(lines: Sequence[Line], marks: Sequence[Mark], language: Language) -> Core:
    """The core of a file whose own structure says what is the article."""
    main = [number for number, mark in enumerate(marks) if mark.is_main and mark.kind != "title"]
    inside = frozenset(number for number in main if lines[number].is_prose)
    counts = _counts(lines, inside)
    least = _least_overlap(sum(lines[number].words for number in inside))
    titles = [number for number, mark in enumerate(marks) if mark.kind == "title"]
    if len(titles) == 1 and marks[titles[0]].is_main:
        least = min(least, ANY_OVERLAP)  # the one title of an article's own file needs little proof
    title = next((number for number in titles if overlap(lines[number], counts, language) >= least), None)
    stretch = range(main[0], main[-1] + 1) if main else range(0)
    return Core(stretch, title, counts, _cohesion(lines, inside, _common_of(lines, language)))


def overlap(line: Line, known: Collection[str], language: Language) -> float:
    """The weighted share of a line's words that are known; 0 where it has none to tell by."""
    common = _common(line.terms, language)
    total = _weight(line.terms, common)
    return _weight(line.terms.intersection(known), common) / total if total >= 1 else 0.0


def _common(terms: Iterable[str], language: Language) -> frozenset[str]:
    """Those of the terms that prove little: words of every news text, and figures."""
    common = common_terms(language)
    return frozenset([term for term in terms if term in common or term.isdigit()])


def _weight(terms: frozenset[str], common: frozenset[str]) -> float:
    return len(terms) - len(terms & common) * (1 - COMMON_WEIGHT)


def _common_of(lines: Iterable[Line], language: Language) -> frozenset[str]:
    return _common(frozenset().union(*(line.terms for line in lines)), language)


def _cohesion(lines: Sequence[Line], inside: frozenset[int], common: frozenset[str]) -> tuple[float, ...]:
    known = _Known.of(_counts(lines, inside), common)
    raw = [known.share(line.terms, is_counted=number in inside) for number, line in enumerate(lines)]
    usual = sorted(raw[number] for number in inside)[len(inside) // 2] if inside else 0.0
    doubt = DOUBT / max(len(inside), 1)
    return tuple((value + doubt) / (usual + doubt) for value in raw)


def _counts(lines: Sequence[Line], inside: frozenset[int]) -> Counter[str]:
    return Counter(chain.from_iterable(lines[number].terms for number in sorted(inside)))


@dataclass(frozen=True, slots=True)
class _Known:
    """Terms by how many of the article's lines hold them: sharing one with two other lines is as good as with ten."""

    once: frozenset[str]
    twice: frozenset[str]
    often: frozenset[str]
    common: frozenset[str]
    """Terms of the page that prove little."""

    @classmethod
    def of(cls, counts: Counter[str], common: frozenset[str]) -> Self:
        """Those of an article's counts."""
        once, twice, often = (frozenset([term for term, count in counts.items() if count >= least]) for least in (1, 2, 3))
        return cls(once, twice, often, common)

    def share(self, terms: frozenset[str], *, is_counted: bool) -> float:
        """The weighted share of a line's terms that other lines hold; a line that was counted itself does not prove its own."""
        total = _weight(terms, self.common)
        with_one, with_two = (self.twice, self.often) if is_counted else (self.once, self.twice)
        return (_weight(terms & with_one, self.common) + _weight(terms & with_two, self.common)) / (2 * total) if total else 0.0


def _stretch(lines: Sequence[Line], cohesion: Sequence[float], signs: Signs, threshold: float) -> range:
    """The stretch of lines that speaks most for being the article, if what has less cohesion than the threshold speaks against it."""
    gains = [_gain(line, cohesion[number], signs.costs[number], threshold) for number, line in enumerate(lines)]
    return _best_stretch(gains, signs.walls)


def _bare_stretch(lines: Sequence[Line], cohesion: Sequence[float], strict: range, signs: Signs) -> range:
    """The stretch on a page where nothing is a site's: to its very end where no line there could be another article's headline."""
    wide = _stretch(lines, cohesion, signs, BARE_THRESHOLD)
    start, stop = min(strict.start, wide.start), max(strict.stop, wide.stop)
    is_own = all(line.is_closed or LIST_MARK.match(line.text) for line in lines[stop:])
    return range(start, len(lines)) if is_own and not signs.walls else range(start, stop)


def _gain(line: Line, cohesion: float, break_cost: float, threshold: float) -> float:
    if break_cost:
        return -break_cost
    if not line.is_prose:
        return -SHORT_COST
    return (min(cohesion, 1.5) - threshold) * min(line.words, FULL_WORDS) / 30


def _best_stretch(gains: Sequence[float], walls: frozenset[int]) -> range:
    """The stretch of lines with the greatest sum (Kadane's maximum subarray)."""
    best, best_sum, start, running, worth = range(0), float("-inf"), 0, 0.0, 1.0
    for number, gain in enumerate(gains):
        if number in walls:
            running, worth = 0.0, worth * WALL_FADE
            continue
        if running <= 0:
            start, running = number, 0.0
        running += gain * worth
        if running > best_sum:
            best, best_sum = range(start, number + 1), running
    return best


def _few(prose: Sequence[int], signs: Signs) -> range:
    """The stretch from the first of a few paragraphs to the last that no wall cuts off."""
    last = prose[0]
    for number in prose[1:]:
        if any(between in signs.walls or signs.costs[between] >= FULL_BREAK for between in range(last, number)):
            break
        last = number
    return range(prose[0], last + 1)


def _with_last_words(lines: Sequence[Line], stop: int, signs: Signs) -> int:
    """The end of the article with the short sentences right after it ("No one was hurt.").

    One paragraph more is the article's, too, if the page or a line of its frame ends it: other articles' teasers come in numbers.
    """
    at = _past_times(stop, signs)
    while at < len(lines) and lines[at].is_closed and lines[at].words >= SENTENCE_WORDS and not signs.costs[at]:
        if lines[at].is_prose and at + 1 < len(lines) and not signs.ends_article(at + 1):
            break
        stop, at = at + 1, _past_times(at + 1, signs)
    return stop


def _past_times(number: int, signs: Signs) -> int:
    while number in signs.times:
        number += 1
    return number


def _title(
    lines: Sequence[Line],
    stretch: range,
    counts: Mapping[str, int],
    signs: Signs,
    language: Language,
) -> int | None:
    """The line that the article repeats most among the short ones before it, or before nearly all of it."""
    whole = sum(lines[number].words for number in stretch)
    least = _least_overlap(whole)
    found: dict[int, float] = {}
    lost = 0
    for number in range(max(0, stretch.start - TITLE_REACH), stretch.stop):
        line = lines[number]
        can_be = number not in signs.frame and _can_be_title(line, signs.costs[number])
        share = overlap(line, counts, language) if can_be else 0.0
        if can_be and share >= least and (line.words >= 3 or share >= 1):
            told = share * len(line.terms) / (len(line.terms) + 1)  # a single word that recurs proves little
            found[number] = told - abs(stretch.start - number) * TITLE_DISTANCE - lost / whole
        lost += line.words if number in stretch else 0
        if lost > (0 if signs.is_bare else TITLE_LOSS) * whole:
            break
    best = max(found, key=lambda number: (found[number], -number), default=None)
    while best is not None and best - 1 in found:  # of two such lines together the lower is the deck
        best -= 1
    return best


def _headline(lines: Sequence[Line], stretch: range, counts: Mapping[str, int], signs: Signs, language: Language) -> int | None:
    """The first line of a page that is nothing but an article, if it looks like a headline and any of its words recurs."""
    number = next((number for number in range(len(lines)) if number not in signs.frame), len(lines))
    if number >= min(len(lines) - 1, stretch.start + 1) or not overlap(lines[number], counts, language):
        return None
    is_closed_so = bool(_HEADLINE_END.search(lines[number].text)) and lines[number].words <= TITLE_MOST_WORDS
    return number if _can_be_title(lines[number], 0.0) or is_closed_so else None


def _least_overlap(words: int) -> float:
    """The overlap that a title must have with an article of so many words."""
    return 0.0 if words < TITLE_SILENT_WORDS else TITLE_OVERLAP * min(1.0, words / TITLE_TELLING_WORDS)


def _can_be_title(line: Line, break_cost: float) -> bool:
    return not break_cost and not line.is_prose and line.words <= TITLE_MOST_WORDS and bool(line.terms)
