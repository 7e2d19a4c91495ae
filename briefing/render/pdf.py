"""This file renders a briefing as a PDF of one page that carries its own sources and record.

It is written as PDF/A-3u, tagged: readable aloud, fit for archives, and the only standard under which the attached sources count
as part of the document. The same briefing gives the same bytes: no clock is read.
"""

from datetime import UTC, date, datetime, time

from briefing.model.document import Briefing, Rendered
from briefing.model.options import Options
from briefing.render._engine import load_engine
from briefing.render._renderer import Renderer

VARIANT = "pdf/a-3u"
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)  # a file without a date of its own still needs one that never changes


def render(briefing: Briefing, options: Options) -> Rendered:
    """The briefing on one page, with its JSON record and (unless `embed` is off) its sources' full text attached."""
    load_engine()
    from briefing.render._page.attachments import attachments  # loads weasyprint
    from briefing.render._page.render import fitted

    page, day = fitted(briefing, options), _day(briefing)
    document = page.sheet.cut(page.setting.paper)
    document.metadata.created = document.metadata.modified = day.isoformat()
    document.metadata.title, document.metadata.lang = page.title, briefing.language  # whatever the theme wrote, a reader needs both
    data = document.write_pdf(pdf_variant=VARIANT, pdf_tags=True, attachments=attachments(page.briefing, day, with_sources=options.embed))
    return Rendered(".pdf", "application/pdf", data)


def _day(briefing: Briefing) -> datetime:
    """The day the briefing speaks for, else the first that a source states, else a fixed one."""
    stated = [briefing.as_of, *(card.published for card in briefing.sources)]
    return next((day for text in stated if text and (day := _parsed(text))), UNDATED)


def _parsed(text: str) -> datetime | None:
    try:
        return datetime.combine(date.fromisoformat(text[:10]), time(), UTC)
    except ValueError:
        return None


_: Renderer = render
