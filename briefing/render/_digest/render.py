"""This file renders a digest in all of its formats at once, for they share the work of laying it out."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.frozen import dataclass
from briefing.language.tables import Language
from briefing.model.digest import Digest
from briefing.model.options import Options
from briefing.render._digest.record import digest_record
from briefing.render._digest.view import DigestView, build
from briefing.render._page.labels import Labels
from briefing.render._page.themes import find_theme
from briefing.render._page.wording import worded

_FONTS = "fonts.css"  # one for all pages of an issue: packing fonts takes as long as laying out a page


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedDigest:
    """A digest in its formats."""

    pdf: bytes
    json: bytes
    markdown: bytes
    web: tuple[tuple[str, bytes], ...]
    """(file name, data) of a folder of web pages: index.html, one a story, and the fonts of these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailBody:
    """What a mail says, in both ways."""

    html: str
    plain: str


def render_digest(digest: Digest, options: Options, *, with_web: bool = True) -> RenderedDigest:
    """The digest as PDF, JSON, Markdown and (if wanted) web pages; the same bytes for the same digest and options.

    Raises:
        OptionError: there is no such theme or paper.
        TemplateError: a template is wrong, or a page cannot be made to fit.
        MachineError: the machine lacks what lays out pages.
    """
    from briefing.render._digest.pdf import lay_out_digest
    from briefing.render._digest.text import markdown

    language, pages = _language(digest.language, options), lay_out_digest(digest, options)
    view = build(pages.digest, language, with_places=True)
    return RenderedDigest(
        pdf=pages.pdf,
        json=digest_record(pages.digest),
        markdown=markdown(view, language).encode("utf-8"),
        web=_web(pages.html, view, language, options) if with_web else (),
    )


def _web(pages: Sequence[str], view: DigestView, language: Language, options: Options) -> tuple[tuple[str, bytes], ...]:
    from briefing.render._digest.filling import MAIL, fill
    from briefing.render._page.fonts import packed

    front = fill(MAIL, replace(view, back="../index.html"), language, options)
    linked = f'<link rel="stylesheet" href="{_FONTS}">\n</head>'
    stories = ((f"story-{number}.html", html.replace("</head>", linked, 1)) for number, html in enumerate(pages, start=1))
    web = (("index.html", front), *stories, *(((_FONTS, packed("".join(pages))),) if pages else ()))
    return tuple((name, html.encode("utf-8")) for name, html in web)


def mail_body(digest: Digest, options: Options, *, has_pdf: bool | None, unsubscribe: str = "") -> MailBody:
    """What the mail of a digest says; `has_pdf`: None says nothing of a PDF; `unsubscribe` is where its reader does so.

    Raises:
        OptionError: there is no such theme.
        TemplateError: the template is wrong.
    """
    from briefing.render._digest.filling import MAIL, fill
    from briefing.render._digest.text import plain

    language = _language(digest.language, options)
    is_noted = digest.stories and has_pdf is not None
    note = Labels(language.labels).say("digest.full" if has_pdf else "digest.too_large") if is_noted else ""
    view = replace(build(digest, language), note=note, unsubscribe=unsubscribe)
    return MailBody(html=fill(MAIL, view, language, options), plain=plain(view, language))


def archive_index(title: str, code: str, issues: Sequence[tuple[str, str]], options: Options) -> bytes:
    """The page that lists a digest's issues: (day, what it is called) of each, newest first; `code` is its language."""
    from briefing.render._digest.filling import INDEX, fill

    language = _language(code, options)
    empty = Digest(title=title, number=0, day="", language=code, articles=0, stories=(), continuing=(), notices=())
    return fill(INDEX, build(empty, language), language, options, issues=issues).encode("utf-8")


def _language(code: str, options: Options) -> Language:
    """The language, with the theme's own words where it has any."""
    return worded(code, find_theme(options.theme, options.templates))
