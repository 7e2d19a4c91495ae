"""This file says what a format must be: a function from a briefing to its bytes."""

from typing import Protocol

from briefing.model.document import Briefing, Rendered
from briefing.model.options import Options


class Renderer(Protocol):
    """One format. Its file bears its name and has a function `render` of this shape."""

    def __call__(self, briefing: Briefing, options: Options, /) -> Rendered:
        """The briefing in this format; the same bytes for the same briefing and options."""
        ...
