"""This file draws when what comes next is to come: only days that the source states, and only where it states them for certain."""

from collections.abc import Iterator
from datetime import date

from briefing.language.days import Day, days
from briefing.language.tables import StepWords
from briefing.model.document import Briefing, Excerpt
from briefing.render._page.labels import Labels
from briefing.render._page.numbering import Numbering
from briefing.render._page.view import Timeline

LEAST = 2  # days: one alone is no line
LONGEST = 28  # letters of first and last day together, which stand beside the heading
WIDTH = 100.0


def draw(briefing: Briefing, numbering: Numbering, labels: Labels, words: StepWords) -> Timeline | None:
    """The days of what comes next on a line; None where there are too few."""
    stated = dict(sorted(_stated(briefing, words), reverse=True))  # of one day stated twice, one wording
    dated = sorted(stated)
    if len(dated) < LEAST or len(stated[dated[0]] + stated[dated[-1]]) > LONGEST:
        return None
    span = (dated[-1] - dated[0]).days
    return Timeline(
        marks=tuple(round((day - dated[0]).days / span * WIDTH, 1) for day in dated),
        first=numbering.name(stated[dated[0]]),
        last=numbering.name(stated[dated[-1]]),
        told=labels.say("timeline", days=", ".join(stated[day] for day in dated)),
    )


def _stated(briefing: Briefing, words: StepWords) -> Iterator[tuple[date, str]]:
    """The day of each step that names just one, with its words in the source."""
    for step in briefing.next:
        named = dict(days(step.text, words))
        written = _written(briefing, step, words)
        for day, wording in named.items() if len(named) == 1 else ():
            certain = _certain(day, written)
            if certain and (written is None or certain >= written):
                yield certain, wording.rstrip(".")  # the end of a sentence, or of a short form: the day is the same without it


def _certain(day: Day, written: date | None) -> date | None:
    """The day with its year: that which is stated, else the first in which it is still to come when the text was written."""
    year, month, number = day
    if not year and written is None:
        return None
    for candidate in (year,) if year or written is None else (written.year, written.year + 1):
        try:
            found = date(candidate, month, number)
        except ValueError:  # 29 February in a common year
            return None
        if year or written is None or found >= written:
            return found
    return None


def _written(briefing: Briefing, step: Excerpt, words: StepWords) -> date | None:
    """The day on which a step's source was written, as far as it is stated."""
    card = briefing.sources[step.source]
    try:
        return date.fromisoformat((card.published or "")[:10])
    except ValueError:
        named = {day for day, _ in days(card.dateline.text, words)} if card.dateline else set()
        return date(*named.pop()) if len(named) == 1 and all(day[0] for day in named) else None
