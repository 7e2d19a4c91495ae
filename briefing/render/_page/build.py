"""This file decides what a page shows of a briefing."""

from briefing.language.dates import plain_date
from briefing.language.tables import Language
from briefing.model.document import Briefing
from briefing.render._page import body, foot, head, rail, timeline
from briefing.render._page.labels import Labels
from briefing.render._page.limits import LONG_TITLE, fits
from briefing.render._page.numbering import Numbering
from briefing.render._page.view import PageView


def build(briefing: Briefing, language: Language) -> PageView:
    """What the page shows of a briefing: all of it, for what has no room was left out before."""
    numbering, labels = Numbering(briefing.sources, language.direction), Labels(language.labels)
    missing, missing_more = body.missing(briefing, numbering, labels)
    return PageView(
        language=language.code,
        direction=language.direction,
        date=_date(briefing, labels, language),
        title=head.title(briefing, numbering, labels),
        is_title_long=not fits(briefing.title, LONG_TITLE),
        bottom_line=body.bottom_line(briefing, numbering),
        sources=head.source_rows(briefing, numbering, labels, language),
        more_sources=head.more_sources(briefing, labels),
        groups=body.groups(briefing, numbering, labels),
        missing=missing,
        missing_more=missing_more,
        figures=body.figures(briefing, numbering),
        next=body.coming(briefing, numbering),
        timeline=timeline.draw(briefing, numbering, labels, language.steps),
        actors=rail.actors(briefing, numbering, labels),
        also=rail.also(briefing, numbering),
        questions=rail.questions(briefing, numbering),
        no_questions=rail.no_questions(briefing, labels),
        balance=rail.balance(briefing, numbering, labels),
        notices=rail.notices(briefing, numbering),
        provenance=foot.provenance(briefing, numbering, labels),
        record=foot.record(labels),
        version=foot.version(labels),
    )


def _date(briefing: Briefing, labels: Labels, language: Language) -> str:
    """The day that the briefing speaks for; where nothing is dated, that is said; else the sources' row says it."""
    if briefing.as_of:
        return labels.say("as_of", day=plain_date(briefing.as_of, language) or briefing.as_of)
    is_dated = any(card.published or card.dateline for card in briefing.sources)
    return "" if is_dated else labels.say("undated")
