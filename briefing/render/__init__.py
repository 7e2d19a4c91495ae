"""Rendering: a briefing in the format that was asked for."""

from briefing.model.document import Briefing, Rendered
from briefing.model.options import Options
from briefing.registry import names, part
from briefing.render._bounded import render_bounded
from briefing.render._engine import load_engine
from briefing.render._page.themes import Theme, find_theme, themes
from briefing.render._renderer import Renderer

GROUP = "briefing.renderers"
LAID_OUT = ("eml", "html", "pdf")  # the formats that templates have a hand in

__all__ = ["GROUP", "Renderer", "Theme", "formats", "load_engine", "render_as", "render_here", "themes"]


def formats() -> tuple[str, ...]:
    """The names of the formats there are, sorted."""
    return names(__name__, GROUP)


def render_as(briefing: Briefing, name: str, options: Options) -> Rendered:
    """The briefing in the format of that name.

    Raises:
        OptionError: there is no such format or theme.
        TemplateError: a template is wrong, or its page cannot be made to fit.
    """
    if name in LAID_OUT and find_theme(options.theme, options.templates).is_foreign:
        return render_bounded(briefing, name, options)
    return render_here(briefing, name, options)


def render_here(briefing: Briefing, name: str, options: Options) -> Rendered:
    """The same, in this process whatever the theme is."""
    renderer: Renderer = part(__name__, name, "render", "output format", GROUP)
    return renderer(briefing, options)
