"""Rendering: a briefing in the format that was asked for."""

from briefing.model.document import Briefing, Rendered
from briefing.model.options import Options
from briefing.registry import names, part
from briefing.render._digest.render import MailBody, RenderedDigest, archive_index, mail_body, render_digest
from briefing.render._engine import load_engine
from briefing.render._page.themes import Theme, themes
from briefing.render._renderer import Renderer

GROUP = "briefing.renderers"

__all__ = [
    "GROUP",
    "MailBody",
    "RenderedDigest",
    "Renderer",
    "Theme",
    "archive_index",
    "formats",
    "load_engine",
    "mail_body",
    "render_as",
    "render_digest",
    "themes",
]


def formats() -> tuple[str, ...]:
    """The names of the formats there are, sorted."""
    return names(__name__, GROUP)


def render_as(briefing: Briefing, name: str, options: Options) -> Rendered:
    """The briefing in the format of that name.

    Raises:
        OptionError: there is no such format or theme.
        TemplateError: a template is wrong, or its page cannot be made to fit.
    """
    renderer: Renderer = part(__name__, name, "render", "output format", GROUP)
    return renderer(briefing, options)
