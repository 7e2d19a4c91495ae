"""This file turns open points into the outstanding questions of a story."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.frozen import dataclass
from briefing.language import load
from briefing.language.tables import Language
from briefing.language.terms import count_words, terms
from briefing.model.findings import Ask, Findings, KeyFigure, OpenPoint, Story
from briefing.model.text import Article, Span

_STOP = re.compile(r"[,;:](?=\s)|\s?[—–(]|\s-(?=\s)")  # matches the comma in "late, he said", not the one in "2,000"

_WORD = re.compile(r"[^\W\d_]+")  # matches "said" in ", he said."

_LEAST = 5  # words; what is shorter says that something is open, not what ("Unklar ist auch, wer zahlt")
_SAME = 0.5  # share of the shorter one's terms from which two points raise one question
_FEW_TERMS = 3  # fewer say too little to compare
_MOST = 100  # points; no page asks more, and comparing each with each grows fast
_LEANING = 0.8  # what a point that needs the sentence before counts
_UNNAMED = "pronoun"  # what stands against a sentence of which a reader would ask who "he" is


@dataclass(frozen=True, slots=True)
class _Raised:
    """An open point with the stretch of text that can stand as its evidence."""

    article: int
    point: OpenPoint
    core: Span | None
    """The part of the evidence that says what is open, for a page whose summary holds the rest; none where it does not say whose."""
    evidence: Span
    terms: frozenset[str]
    weight: float


def questions(story: Story) -> tuple[Ask, ...]:
    """The outstanding questions, most important first, one for each thing asked.

    A point whose words cannot stand alone brings the sentence before, or else is left out. Numbers of different sources that
    differ for one thing come first: no source tells a reader of those.
    """
    raised = sorted(_raised(story), key=lambda one: (-one.weight, one.article, one.evidence))[:_MOST]
    groups: list[list[_Raised]] = []
    for one in raised:
        same = next((group for group in groups if _is_same(one, group[0])), None)
        if same is None:
            groups.append([one])
        else:
            same.append(one)
    ranked = sorted(groups, key=lambda group: (-_weight(group), group[0].article, group[0].evidence))
    return (*map(_ask_of_figures, story.contradictions), *map(_ask, ranked))


def _raised(story: Story) -> Iterator[_Raised]:
    for number, (article, found) in enumerate(zip(story.articles, story.findings, strict=True)):
        language = load(article.language)
        units = {sentence: unit for unit in article.units for sentence in unit}
        for point in found.open_points:
            evidence, share = _evidence(article, units, point.sentence, found)
            if evidence:
                own = frozenset(terms(article.words_of(article.sentences[point.sentence].span), language))
                is_led = found.unsafe[point.sentence] == _UNNAMED or any(point.sentence in one.sentences for one in article.utterances)
                core = None if is_led else _core(article, point, language)
                yield _Raised(number, point, core, evidence, own, point.weight * share)


def _evidence(article: Article, units: dict[int, range], sentence: int, found: Findings) -> tuple[Span | None, float]:
    """The stretch that can stand for a point, and what the point then counts."""
    unit = units[sentence]
    if not found.unsafe[unit[0]]:
        return article.unit_span(unit), 1.0
    if not found.leans[unit[0]]:
        return None, 0.0
    return Span(article.unit_span(units[unit[0] - 1]).start, article.unit_span(unit).end), _LEANING


def _core(article: Article, point: OpenPoint, language: Language) -> Span:
    """The point's sentence up to the first stop after its cue, unless what follows says whose it is or when it holds."""
    sentence = article.sentences[point.sentence].span
    words = article.words_of(sentence)
    stops = (found.start() for found in _STOP.finditer(words, max(0, point.cue.end - sentence.start)))
    stop = next((stop for stop in stops if count_words(words[:stop]) >= _LEAST), len(words))
    is_bound = not _binding(language).isdisjoint(_WORD.findall(words[stop:].lower()))
    return sentence if is_bound else Span(sentence.start, sentence.start + stop)


@cache
def _binding(language: Language) -> frozenset[str]:
    """Words that bind what stands before them: of speech, conditions, times."""
    cited = (phrase.split()[0] for phrase in language.speech.according)
    return language.speech.verbs | language.clauses.conditions | (language.clauses.cuts - language.actors.joins) | frozenset(cited)


def _is_same(one: _Raised, other: _Raised) -> bool:
    """Whether two points raise one question: mostly the same terms, or overlapping evidence."""
    if one.article == other.article and one.evidence.meets(other.evidence):
        return True
    fewer = min(len(one.terms), len(other.terms))
    return fewer >= _FEW_TERMS and len(one.terms & other.terms) >= _SAME * fewer


def _weight(group: list[_Raised]) -> float:
    """The weightiest point's, and a little for each other article that raises it."""
    return group[0].weight + 0.5 * (len({one.article for one in group}) - 1)


def _ask(group: list[_Raised]) -> Ask:
    text = next(((one.article, one.point.asks) for one in group if one.point.asks), None)
    evidence: list[tuple[int, Span]] = []
    for one in group:
        if not any(article == one.article and span.meets(one.evidence) for article, span in evidence):
            evidence.append((one.article, one.evidence))
    core = (group[0].article, group[0].core) if group[0].core else None
    return Ask(group[0].point.kind, text, tuple(evidence), core)


def _ask_of_figures(group: tuple[tuple[int, KeyFigure], ...]) -> Ask:
    """Which number is right, with what each source says of it."""
    return Ask("disputed", None, tuple((article, figure.context) for article, figure in group), is_of_figures=True)
