"""This file finds where an article without headings turns to another subject: TextTiling (Hearst 1997) at paragraph ends.

The words on both sides of a paragraph's end are compared. Where they have far less in common than is usual in the article,
and less than at the ends before and after, its subject turns. Most news stories never turn: they stay one section.
"""

from bisect import bisect, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from math import log, sqrt

from briefing.language.tables import Language
from briefing.language.terms import common_terms, count_words, terms
from briefing.model.text import RUNNING_TEXT, Block, Sentence

WINDOW = 120  # content words compared on each side
VALLEY = 0.15  # so much likeness is lost and won again round a turn; with .12 twice as many plain stories turn
UNLIKE = 0.5  # of the article's usual likeness is the most that a turn has
LEAST_WORDS = 100  # of a section: two or three paragraphs
LEAST_ARTICLE = 400  # words; a shorter one is read at a glance
MOST_SIGNS = 60_000  # code points, ten thousand words: a longer text is a book, whose parts would not fit on a page


def turning_blocks(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence], units: Iterable[range], language: Language
) -> frozenset[int]:
    """Numbers of the blocks at which an article's subject turns; what belongs together is compared as one paragraph."""
    firsts = _free_blocks(text, blocks, {number for unit in units for number in _bound(unit, sentences)})
    paragraphs = [
        " ".join(block.span.of(text) for block in blocks[first:end] if block.kind in RUNNING_TEXT)
        for first, end in pairwise((*firsts, len(blocks)))
    ]
    return frozenset(firsts[paragraph] for paragraph in find_turns(paragraphs, language))


def _bound(unit: range, sentences: Sequence[Sentence]) -> Iterator[int]:
    """Numbers of the blocks over which a quotation that began before them runs on."""
    first = sentences[unit[0]].block
    return (sentences[number].block for number in unit if sentences[number].block > first)


def _free_blocks(text: str, blocks: Sequence[Block], bound: set[int]) -> list[int]:
    """Numbers of the paragraphs that may open a section: no bound one, and none that a line with a colon announces."""
    firsts: list[int] = []
    is_announced = False
    for number, block in enumerate(blocks):
        if block.kind not in RUNNING_TEXT:
            continue
        if not firsts or (block.kind == "paragraph" and number not in bound and not is_announced):
            firsts.append(number)
        is_announced = text[block.span.end - 1] == ":"
    return firsts


def find_turns(paragraphs: Sequence[str], language: Language) -> tuple[int, ...]:
    """Numbers of the paragraphs that turn to another subject, in order; mostly there are none."""
    if len(paragraphs) < 2 or sum(map(len, paragraphs)) > MOST_SIGNS:
        return ()
    words = [0, *accumulate(map(count_words, paragraphs))]
    if words[-1] < LEAST_ARTICLE:
        return ()
    likeness = _likeness([_telling(paragraph, language) for paragraph in paragraphs])
    usual = sorted(likeness)[len(likeness) // 2]
    depths = _depths(likeness)
    turns = [place for place, value in enumerate(likeness) if depths[place] >= VALLEY and value <= UNLIKE * usual]
    turns.sort(key=lambda place: (-depths[place], place))
    return _far_apart([place + 1 for place in turns], words)


def _telling(paragraph: str, language: Language) -> list[str]:
    common = common_terms(language)
    return [term for term in terms(paragraph, language) if term not in common and not term.isdigit()]


def _likeness(paragraphs: Sequence[Sequence[str]]) -> list[float]:
    """For every paragraph's end but the last, the cosine of the words before and after it, the article's rarer words weighing more."""
    spread = Counter(term for paragraph in paragraphs for term in set(paragraph))
    weights = {term: log(1 + len(paragraphs) / found) for term, found in spread.items()}
    running = [term for paragraph in paragraphs for term in paragraph]
    ends = accumulate(len(paragraph) for paragraph in paragraphs[:-1])
    return [_cosine(Counter(running[max(0, end - WINDOW) : end]), Counter(running[end : end + WINDOW]), weights) for end in ends]


def _cosine(before: Counter[str], after: Counter[str], weights: Mapping[str, float]) -> float:
    shared = sum(count * after[term] * weights[term] ** 2 for term, count in before.items() if term in after)
    size = _norm(before, weights) * _norm(after, weights)
    return shared / size if size else 0.0


def _norm(counts: Counter[str], weights: Mapping[str, float]) -> float:
    return sqrt(sum((count * weights[term]) ** 2 for term, count in counts.items()))


def _depths(likeness: Sequence[float]) -> list[float]:
    """How far the likeness climbs from each end to the next peaks on both sides, together."""
    left = _peaks(likeness)
    right = _peaks(likeness[::-1])[::-1]
    return [before + after - 2 * value for before, after, value in zip(left, right, likeness, strict=True)]


def _peaks(values: Sequence[float]) -> list[float]:
    """For every value, the one reached by going back as long as they do not fall."""
    peaks = list(values[:1])
    for before, value in pairwise(values):
        peaks.append(peaks[-1] if before >= value else value)
    return peaks


def _far_apart(turns: Sequence[int], words: Sequence[int]) -> tuple[int, ...]:
    """Of turns, clearest first, those that leave every section its least words; in the order of the text."""
    kept = [0, len(words) - 1]
    for turn in turns:
        place = bisect(kept, turn)
        if min(words[turn] - words[kept[place - 1]], words[kept[place]] - words[turn]) >= LEAST_WORDS:
            insort(kept, turn)
    return tuple(kept[1:-1])
