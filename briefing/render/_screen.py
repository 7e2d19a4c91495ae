"""This file makes the page for a screen beside which it is worked on."""

from briefing.frozen import dataclass
from briefing.model.document import Briefing
from briefing.model.options import Options
from briefing.render._engine import load_engine


@dataclass(frozen=True, slots=True)
class Screen:
    """A page to be looked at."""

    html: str
    """The document laid out for the PDF; it names its fonts and does not hold them."""
    points: frozenset[int]
    """Priorities of the points that have room on it."""


def screen_here(briefing: Briefing, options: Options) -> Screen:
    """The page, made in this process whatever the theme is."""
    load_engine()
    from briefing.render._page.render import fitted  # loads weasyprint

    page = fitted(briefing, options)
    return Screen(page.html, frozenset(point.priority for point in page.briefing.points))
