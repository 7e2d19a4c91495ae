"""This file finds what an article says comes next: steps that are arranged, or that it gives a time for."""

from collections.abc import Iterator

from briefing.analyse.clauses import Setting, around
from briefing.analyse.marks import meeting
from briefing.analyse.phrases import any_expression
from briefing.language.dates import find_dateline
from briefing.language.days import Day, date_expression, days
from briefing.language.tables import Language, StepWords
from briefing.language.terms import terms
from briefing.model.findings import Step
from briefing.model.text import Article, Span

_LONGEST = 300  # code points; a longer passage is no step
_BEFORE, _AFTER = 60, 90  # code points around what is to come within which its time stands
_PLAIN, _DATED, _ARRANGED = 1.0, 1.0, 0.5  # what a step counts, and what it gains by a date and by being arranged


def find_steps(article: Article, settings: tuple[Setting, ...], language: Language) -> tuple[Step, ...]:
    """The steps that may be lifted, in the order of the text; a time like "tomorrow" needs a dated source."""
    is_dated = article.source.published is not None or find_dateline(article, language) is not None
    return tuple(step for setting in settings for step in _steps(setting, language, is_dated=is_dated))


def _steps(setting: Setting, language: Language, *, is_dated: bool) -> Iterator[Step]:
    words, span = language.steps, setting.article.sentences[setting.line.sentence].span
    sign = None if setting.whole is None else _sign(setting, span, language)
    if sign is None:
        return
    step = around(sign, setting, language)
    step = setting.whole if step and _is_timed_after(step, setting, language) else step
    if step is None or step.end - step.start > _LONGEST:
        return
    text = setting.article.words_of(step)
    named = _days(text, words)
    if any_expression(words.near).search(text) and not named and not is_dated:
        return
    weight = _PLAIN + _DATED * bool(named) + _ARRANGED * bool(any_expression(words.arranged).search(text))
    yield Step(step, named[0] if len(named) == 1 else None, frozenset(terms(text, language)), weight)


def _is_timed_after(step: Span, setting: Setting, language: Language) -> bool:
    """Whether what stands right behind a step in its sentence says when or why it comes: "in June, after the courts have ruled"."""
    following = [token.lower for token in setting.line.tokens if token.start >= step.end and token.is_word]
    return bool(following) and following[0] in language.clauses.cuts - language.actors.joins


def _sign(setting: Setting, span: Span, language: Language) -> Span | None:
    """The words that make the sentence a step: what arranges it, or what is to come with when, beside each other; outside quotations."""
    words, text = language.steps, setting.article.words_of(span)
    signs = list(_own((*words.arranged, *words.future), setting, span))
    if not signs or any_expression(words.over).search(text) or text.rstrip("”\"' ").endswith("?"):
        return None
    found = any_expression((*words.when, date_expression(words).pattern)).finditer(text)
    times = [Span(span.start + match.start(), span.start + match.end()) for match in found]
    timed = (_with(sign, times) for sign in signs)
    return next(filter(None, timed), None) or next(_own(words.arranged, setting, span), None)


def _with(sign: Span, times: list[Span]) -> Span | None:
    """A sign with the first time that stands near it."""
    near = next((time for time in times if -_BEFORE <= time.start - sign.end <= _AFTER), None)
    return Span(min(sign.start, near.start), max(sign.end, near.end)) if near else None


def _own(expressions: tuple[str, ...], setting: Setting, span: Span) -> Iterator[Span]:
    """Where the expressions stand in the article's own words."""
    for match in any_expression(expressions).finditer(setting.article.words_of(span)):
        found = Span(span.start + match.start(), span.start + match.end())
        if not meeting(setting.quotes, found):
            yield found


def _days(text: str, words: StepWords) -> tuple[Day, ...]:
    """Each day that the words name."""
    return tuple(dict.fromkeys(day for day, _ in days(text, words)))
