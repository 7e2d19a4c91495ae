"""Rendering: a briefing in the format that was asked for."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.model.document import Briefing, Rendered
from briefing.model.options import Options
from briefing.registry import late, names, part

if TYPE_CHECKING:
    from briefing.render._digest.apart import archive_index, mail_body, render_digest
    from briefing.render._digest.record import digest_record
    from briefing.render._digest.render import MailBody, RenderedDigest
    from briefing.render._engine import load_engine
    from briefing.render._page.search import configured, roots, theme_names
    from briefing.render._page.themes import Theme, find_theme, themes
    from briefing.render._renderer import Renderer
    from briefing.render._screen import Screen

GROUP = "briefing.renderers"
LAID_OUT = ("eml", "html", "pdf")  # the formats that templates have a hand in

__all__ = [
    "GROUP",
    "MailBody",
    "RenderedDigest",
    "Renderer",
    "Screen",
    "Theme",
    "archive_index",
    "configured",
    "copy_theme",
    "digest_record",
    "find_theme",
    "formats",
    "load_engine",
    "mail_body",
    "render_as",
    "render_digest",
    "render_here",
    "roots",
    "screen",
    "screen_fonts",
    "screen_stylesheet",
    "theme_faults",
    "theme_names",
    "themes",
]


__getattr__ = late(
    __name__,
    {
        **dict.fromkeys(("archive_index", "mail_body", "render_digest"), f"{__name__}._digest.apart"),
        **dict.fromkeys(("MailBody", "RenderedDigest"), f"{__name__}._digest.render"),
        **dict.fromkeys(("Theme", "find_theme", "themes"), f"{__name__}._page.themes"),
        **dict.fromkeys(("configured", "roots", "theme_names"), f"{__name__}._page.search"),
        "Renderer": f"{__name__}._renderer",
        "Screen": f"{__name__}._screen",
        "digest_record": f"{__name__}._digest.record",
        "load_engine": f"{__name__}._engine",
    },
)


def formats() -> tuple[str, ...]:
    """The names of the formats there are, sorted."""
    return names(__name__, GROUP)


def render_as(briefing: Briefing, name: str, options: Options) -> Rendered:
    """The briefing in the format of that name.

    Raises:
        OptionError: there is no such format or theme.
        TemplateError: a template is wrong, or its page cannot be made to fit.
    """
    if name in LAID_OUT and _is_foreign(options):
        from briefing.render._bounded import render_bounded  # starts processes; few runs need it

        return render_bounded(briefing, name, options)
    return render_here(briefing, name, options)


def _is_foreign(options: Options) -> bool:
    from briefing.render._page.themes import find_theme

    return find_theme(options.theme, options.templates).is_foreign


def screen(briefing: Briefing, options: Options) -> "Screen":
    """The page for a screen beside which it is worked on: the document that is laid out for the PDF, with its fonts left apart.

    Packing the fonts into it, as the format "html" does, takes longer than all the rest.

    Raises:
        OptionError: there is no such theme.
        TemplateError: a template is wrong, or its page cannot be made to fit.
    """
    if _is_foreign(options):
        from briefing.render._bounded import screen_bounded

        return screen_bounded(briefing, options)
    from briefing.render._screen import screen_here

    return screen_here(briefing, options)


def screen_fonts() -> Mapping[str, Path]:
    """The files of the fonts that a page on the screen asks for, by their names."""
    from briefing.render._page.fonts import files

    return {path.name: path for path in files()}


def screen_stylesheet(folder: str) -> str:
    """CSS that declares these fonts, by addresses in a folder of the web."""
    from briefing.render._page.fonts import linked

    return linked(folder)


def theme_faults(options: Options) -> tuple[tuple[str, str], ...]:
    """What readers would suffer from in the options' theme, each with the case that showed it; empty for a good theme.

    Raises:
        OptionError: there is no such theme.
        TemplateError: trying it takes too much time or memory.
    """
    from briefing.render._bounded import check_bounded
    from briefing.render._engine import load_engine
    from briefing.render._page.themes import find_theme

    find_theme(options.theme, options.templates)
    load_engine()
    return check_bounded(options)


def render_here(briefing: Briefing, name: str, options: Options) -> Rendered:
    """The same, in this process whatever the theme is."""
    renderer: Renderer = part(__name__, name, "render", "output format", GROUP)
    return renderer(briefing, options)


def copy_theme(name: str, folder: Path, own: str, templates: Path | None = None) -> Path:
    """The settings file of a copy of that theme, called `own`, in a folder.

    Raises:
        OptionError: there is no such theme.
        OutputError: the copy cannot be written, or is there already.
    """
    from briefing.render._page.ejecting import eject
    from briefing.render._page.themes import find_theme

    return eject(find_theme(name, templates), folder, own)
