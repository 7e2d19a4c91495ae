"""This file leaves out what no page can hold: a passage so long that it would push all others off the sheet.

Words of the source are never cut, so such a passage goes as a whole, and a notice says how many went.
"""

from collections.abc import Iterable
from dataclasses import replace

from briefing.language.tables import Language
from briefing.model.document import ActorCard, Briefing, Excerpt, Note, Question
from briefing.render._page.labels import Labels

# In characters. An A4 page of ours holds about 4,500, the rail about 1,600 of them.
TITLE = 400
LONG_TITLE = 200  # a longer one is set smaller: it then takes no more of the page than one of 260 in the usual type
BOTTOM_LINE = 700
HEADING = 400
LONG_HEADING = 160  # a longer one is set as small as the text under it
POINT = 1500
ROLE = 120
NAME = 80
SAID = 260
QUESTION = 260
EVIDENCE = 420
FIGURE = 40
NOTICE = 320  # the longest of ours names all that a language lacks
MOST_ACTORS = 8
MOST_QUESTIONS = 8
MOST_FIGURES = 4
MOST_NEXT = 4
MOST_NOTICES = 3


def within_limits(briefing: Briefing, language: Language) -> Briefing:
    """The briefing without what is too long or too much for any page."""
    kept = replace(
        briefing.keeping(point for point in briefing.points if fits(point.excerpt, POINT)),
        title=briefing.title if fits(briefing.title, TITLE) else None,
        bottom_line=briefing.bottom_line if fits(briefing.bottom_line, BOTTOM_LINE) else None,
        actors=tuple(_actor(card, briefing.bottom_line) for card in briefing.actors if len(card.name) <= NAME)[:MOST_ACTORS],
        questions=tuple(question for question in map(_question, briefing.questions) if question.evidence)[:MOST_QUESTIONS],
        figures=tuple(figure for figure in briefing.figures if fits(figure.value, FIGURE) and fits(figure.context, SAID))[:MOST_FIGURES],
        next=_fitting(briefing.next, EVIDENCE)[:MOST_NEXT],
    )
    headed = replace(
        kept,
        sections=tuple(s if fits(s.heading, HEADING) else replace(s, heading=_note(language, "section_too_long")) for s in kept.sections),
    )
    return replace(headed, notices=_notices(briefing, kept, language))


def fits(words: Excerpt | Note | None, most: int) -> bool:
    """Whether words, if there are any, are short enough."""
    return words is None or len(words.text) <= most


def _actor(card: ActorCard, bottom_line: Excerpt | None) -> ActorCard:
    """An actor without the saying that stands large at the top."""
    said = tuple(excerpt for excerpt in _fitting(card.said, SAID) if excerpt != bottom_line)
    return replace(card, role=card.role if fits(card.role, ROLE) else None, said=said)


def _question(question: Question) -> Question:
    return replace(question, text=question.text if fits(question.text, QUESTION) else None, evidence=_fitting(question.evidence, EVIDENCE))


def _fitting(excerpts: Iterable[Excerpt], most: int) -> tuple[Excerpt, ...]:
    return tuple(excerpt for excerpt in excerpts if fits(excerpt, most))


def _notices(whole: Briefing, kept: Briefing, language: Language) -> tuple[Note, ...]:
    """The notices, with ours on the passages that went; of more notices than a page holds, the first."""
    gone = sum(not fits(point.excerpt, POINT) for point in whole.points) + (whole.title != kept.title)
    # A bottom line that is too long to stand large at the top still has its place as a point.
    notices = [note for note in whole.notices if fits(note, NOTICE)][:MOST_NOTICES]
    return tuple([Note(Labels(language.labels).count("too_long", gone), "too_long")] if gone else []) + tuple(notices)


def _note(language: Language, key: str) -> Note:
    return Note(language.labels[key], key)
