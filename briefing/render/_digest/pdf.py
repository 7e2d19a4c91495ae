"""This file makes a digest's PDF: a front with its stories, then the very page of each story's briefing.

The pages are laid out apart, as each must fit its sheet, and written by WeasyPrint as one document: so tags, fonts and the one set of
attachments are right, where joining finished files would lose the tags.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from briefing.errors import TemplateError
from briefing.frozen import dataclass
from briefing.language.tables import Language
from briefing.model.digest import Digest
from briefing.model.document import Briefing
from briefing.model.imprint import Page, imprinted
from briefing.model.options import Options
from briefing.render._digest.view import DigestView, build
from briefing.render._engine import load_engine
from briefing.render._page.foot import RECORD
from briefing.render._page.papers import PAPERS
from briefing.render._page.themes import find_theme
from briefing.render._page.wording import worded
from briefing.render.json import written
from briefing.render.pdf import VARIANT, name_standard

FRONT = "digest.html.j2"


@dataclass(frozen=True, slots=True)
class Pages:
    """A digest as laid out pages."""

    digest: Digest
    """With what is on the pages of each story."""
    html: tuple[str, ...]
    """Of each story's page."""
    pdf: bytes


def lay_out_digest(digest: Digest, options: Options) -> Pages:
    """The digest's pages, as one PDF and as HTML.

    Raises:
        TemplateError: a template is wrong, or a page cannot be made to fit.
        MachineError: the machine lacks what lays out pages.
    """
    load_engine()
    from briefing.render._page.imprint import pages as imprinted_pages  # loads weasyprint
    from briefing.render._page.render import fitted

    language = worded(digest.language, find_theme(options.theme, options.templates))
    fits = [fitted(story.briefing, options) for story in digest.stories]
    first = front(build(digest, language), language, options).sheet
    pages = [*first.document.pages]
    shown = [*imprinted_pages(first)]
    for number, fit in enumerate(fits, start=1):
        (page,) = fit.sheet.cut(fit.setting.paper).pages
        page.anchors.clear()  # each page has the same ones, and nothing leads to them
        page.anchors[f"story-{number}"] = (0, 0, 0, 0)
        page.bookmarks[:] = [(1, f"{number}. {fit.title}", (0, 0), "open")]
        pages.append(page)
        shown += imprinted_pages(fit.sheet, number)
    stories = tuple(replace(story, briefing=fit.briefing) for story, fit in zip(digest.stories, fits, strict=True))
    whole = replace(digest, stories=stories)
    return Pages(whole, tuple(fit.html for fit in fits), _written(first.document.copy(pages), whole, shown, options))


@dataclass(frozen=True, slots=True)
class Front:
    """A digest's laid-out front."""

    html: str
    sheet: Any

    @property
    def pages(self) -> int:
        """How many pages it takes: one, unless there are too many stories."""
        return len(self.sheet.document.pages)


def front(view: DigestView, language: Language, options: Options) -> Front:
    """The front: with the main message of each story, or of as many as have room.

    Raises:
        TemplateError: the template is wrong, or words would be lost on the page.
    """
    found = _laid(view, 0, language, options)
    if found.pages > 1:
        later = (replace(story, page=str(story.number + found.pages)) for story in view.stories)
        found = _laid(replace(view, stories=tuple(later)), 0, language, options)
    else:
        found = _with_most_leads(found, view, language, options)
    lost = found.sheet.lost(PAPERS[options.paper])
    if lost:
        raise TemplateError(f"{FRONT} of theme {options.theme}: words are lost on the page: {lost[:60]!r}")
    return found


def _with_most_leads(bare: Front, view: DigestView, language: Language, options: Options) -> Front:
    made = {0: bare}

    def is_too_much(with_lead: int) -> bool:
        made[with_lead] = _laid(view, with_lead, language, options)
        return made[with_lead].pages > 1

    return made[bisect_left(range(1, len(view.stories) + 1), True, key=is_too_much)]  # noqa: FBT003 - the value that is looked for


def _laid(view: DigestView, with_lead: int, language: Language, options: Options) -> Front:
    from briefing.render._digest.filling import fill  # loads jinja2
    from briefing.render._page.press import lay_out  # loads weasyprint

    html = fill(FRONT, view, language, options, with_lead=with_lead)
    return Front(html, lay_out(html))


def _written(document: Any, digest: Digest, shown: Iterable[Page], options: Options) -> bytes:
    from briefing.render._page.attachments import attachment, imprint  # loads weasyprint

    day = datetime.combine(date.fromisoformat(digest.day), time(), UTC)
    document.metadata.created = document.metadata.modified = day.isoformat()
    document.metadata.title, document.metadata.lang = f"{digest.title}, {digest.day}", digest.language
    name_standard(document.metadata)
    record = imprinted(digest.to_dict(), imprint(shown, find_theme(options.theme, options.templates)))
    files = [attachment(RECORD, "Where every word of this digest comes from", written(record), "Data", day)]
    if options.embed:
        files += [file for number, story in enumerate(digest.stories, start=1) for file in _sources(number, story.briefing, day)]
    return bytes(document.write_pdf(pdf_variant=VARIANT, pdf_tags=True, attachments=files))


def _sources(number: int, briefing: Briefing, day: datetime) -> list[Any]:
    from briefing.render._page.attachments import attachment, text_of

    return [
        attachment(f"story-{number}-source-{index}.txt", card.name, text_of(card), "Source", day)
        for index, card in enumerate(briefing.sources, start=1)
    ]
