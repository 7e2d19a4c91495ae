"""This file fills a theme's templates with what a digest shows."""

from functools import lru_cache
from pathlib import Path

from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined, TemplateSyntaxError
from jinja2 import TemplateError as JinjaError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefing.errors import TemplateError
from briefing.language.tables import Language
from briefing.model.options import Options
from briefing.render._digest.view import DigestView
from briefing.render._page.labels import Labels
from briefing.render._page.papers import PAPERS
from briefing.render._page.search import packaged, roots
from briefing.render._page.themes import Theme, find_theme

FRONT = "digest.html.j2"
MAIL = "digest-mail.html.j2"
INDEX = "digest-index.html.j2"


def fill(template: str, view: DigestView, language: Language, options: Options, **more: object) -> str:
    """A template of the options' theme, filled; templates of the theme stand before those that come with the program.

    Raises:
        OptionError: there is no such theme.
        TemplateError: the template is wrong; the message says which.
    """
    theme = find_theme(options.theme, options.templates)
    environment = _environment((*theme.folders, packaged() / "classic", *roots(options.templates)))
    context = {"digest": view, "label": Labels(language.labels).say, "theme": theme, "paper": PAPERS[options.paper], **more}
    try:
        return environment.get_template(template).render(context)
    except TemplateSyntaxError as error:
        raise TemplateError(f"{error.filename or error.name}, line {error.lineno}: {error.message}") from error
    except (JinjaError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise TemplateError(f"{_name(template, theme)}: {error}") from error


@lru_cache(maxsize=8)
def _environment(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    own = {f"!{folder.name}": FileSystemLoader(folder) for folder in sorted(packaged().iterdir()) if folder.is_dir()}
    loader = ChoiceLoader([FileSystemLoader(folders), PrefixLoader(own)])
    return ImmutableSandboxedEnvironment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def _name(template: str, theme: Theme) -> str:
    return f"{template} of theme {theme.name}"
