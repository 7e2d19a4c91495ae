"""This file fills a theme's templates with what a digest shows."""

from briefing.language.tables import Language
from briefing.model.options import Options
from briefing.render._digest.view import DigestView
from briefing.render._page.filling import common, filled
from briefing.render._page.papers import PAPERS
from briefing.render._page.search import packaged
from briefing.render._page.themes import find_theme

MAIL = "digest-mail.html.j2"
INDEX = "digest-index.html.j2"


def fill(template: str, view: DigestView, language: Language, options: Options, **more: object) -> str:
    """A template of the options' theme, filled; a theme without one has that of the program.

    Raises:
        OptionError: there is no such theme.
        TemplateError: the template is wrong; the message says in which file and line.
    """
    theme = find_theme(options.theme, options.templates)
    context = {"digest": view, "paper": PAPERS[options.paper], **common(theme, language), **more}
    return filled(template, theme, context, beside=(packaged() / "classic",))
