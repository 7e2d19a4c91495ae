"""Rendering: a briefing in the format that was asked for."""

from briefing.model.document import Briefing, Rendered
from briefing.model.options import Options


def render_as(briefing: Briefing, name: str, options: Options) -> Rendered:
    """The briefing in the format of that name."""
    raise NotImplementedError
