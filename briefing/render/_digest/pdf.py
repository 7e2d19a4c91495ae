"""This file makes a digest's PDF: a front with its stories, then the very page of each story's briefing.

The pages are laid out apart, as each must fit its sheet, and written by WeasyPrint as one document: so tags, fonts and the one set of
attachments are right, where joining finished files would lose the tags.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from briefing.errors import InputError, TemplateError
from briefing.language import load
from briefing.language.tables import Language
from briefing.model.digest import Digest
from briefing.model.document import Briefing
from briefing.model.imprint import Page, imprinted
from briefing.model.options import Options
from briefing.render._digest.view import DigestView, build
from briefing.render._engine import load_engine
from briefing.render._page.foot import RECORD
from briefing.render._page.themes import find_theme
from briefing.render.json import written
from briefing.render.pdf import VARIANT, name_standard

if TYPE_CHECKING:
    from briefing.render._page.press import Sheet


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

    language = load(digest.language)
    fits = [fitted(story.briefing, options) for story in digest.stories]
    front = _front(build(digest, language), language, options)
    pages = [*front.document.pages]
    shown = [*imprinted_pages(front)]
    for number, fit in enumerate(fits, start=1):
        (page,) = fit.sheet.cut(fit.setting.paper).pages
        page.anchors.clear()  # each page has the same ones, and nothing leads to them
        page.anchors[f"story-{number}"] = (0, 0, 0, 0)
        page.bookmarks[:] = [(1, f"{number}. {fit.title}", (0, 0), "open")]
        pages.append(page)
        shown += imprinted_pages(fit.sheet, number)
    stories = tuple(replace(story, briefing=fit.briefing) for story, fit in zip(digest.stories, fits, strict=True))
    whole = replace(digest, stories=stories)
    return Pages(whole, tuple(fit.html for fit in fits), _written(front.document.copy(pages), whole, shown, options))


def _front(view: DigestView, language: Language, options: Options) -> "Sheet":
    """The laid-out front: with the main message of each story, or of as many as have room."""
    from briefing.render._digest.filling import FRONT, fill
    from briefing.render._page.papers import PAPERS
    from briefing.render._page.press import lay_out

    for with_lead in range(len(view.stories), -1, -1):
        sheet = lay_out(fill(FRONT, view, language, options, with_lead=with_lead))
        lost = sheet.lost(PAPERS[options.paper])
        if lost:
            raise TemplateError(f"{FRONT} of theme {options.theme}: words are lost on the page: {lost[:60]!r}")
        if len(sheet.document.pages) == 1 or with_lead == 0:
            return sheet
    raise InputError("a digest's front has no page")  # never: the last round returns


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
