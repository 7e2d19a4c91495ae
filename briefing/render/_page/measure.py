"""This file measures a page that was laid out on a sheet without end: how high each part is, and how much room is left."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import ceil

from briefing.errors import TemplateError
from briefing.render._page.papers import PX_PER_MM, Paper
from briefing.render._page.press import Lines, Place, Sheet

MARGIN = 0.5  # px, against rounding
EVEN = 1.09  # words do not divide evenly: room for the longer line
NEEDED = ("sheet", "main")


@dataclass(frozen=True)
class Measure:
    """A page's heights, in CSS pixels."""

    places: Mapping[str, Place]
    """Of all elements with an `id`."""
    end: float
    """Where the last thing in the flow of the sheet ends."""
    limit: float
    """Where it must end: at the paper's lower edge, or at what is pinned there."""
    title: Lines | None

    @cached_property
    def taller(self) -> float:
        """The height of the taller column."""
        return max(self.height("main"), self.height("rail"))

    @cached_property
    def line(self) -> float:
        """The height of a line of running text; 0 where none stands."""
        return max((place.line for key, place in self.places.items() if key.startswith("point-")), default=0.0)

    def height(self, key: str) -> float:
        """How high an element is; 0 where there is none."""
        return self.places[key].height if key in self.places else 0.0

    def spare(self, column: str) -> float:
        """What a column leaves free; negative where it is too tall."""
        return self.limit - self.end - MARGIN + self.taller - self.height(column)

    @property
    def is_within(self) -> bool:
        """Whether all of it stands on the paper."""
        return self.limit - self.end - MARGIN >= 0

    @property
    def even_title(self) -> float | None:
        """The width at which the title's lines are about equally long; None for a single line."""
        if self.title is None or len(self.title.widths) < 2:
            return None
        total = sum(self.title.widths)
        return min(self.title.room, total / ceil(total / self.title.room) * EVEN)

    @property
    def is_title_even(self) -> bool:
        """Whether the title has no more lines than it needs, and no short last one."""
        if self.title is None or len(self.title.widths) < 2:
            return True
        widths = self.title.widths
        return len(widths) <= ceil(sum(widths) / self.title.room) and widths[-1] >= SHORT * max(widths)

    def over(self, theme: str, paper: str) -> str:
        """What does not fit, in words."""
        tall = min(("main", "rail"), key=self.spare)
        taken = {key: place.height for key, place in self.places.items() if key not in ("sheet", "main", "rail")}
        most = max(taken, key=lambda key: taken[key], default="")
        inside = f" (its tallest part is id={most!r}, {taken[most] / PX_PER_MM:.0f} mm)" if most else ""
        part = f"the {tall} column" if self.height(tall) > -self.spare(tall) else "what stands over and under the columns"
        return (
            f"theme {theme}: with the least that must stand, {part} is {-self.spare(tall) / PX_PER_MM:.0f} mm too tall for {paper}{inside};"
            " shorten the title, or give fewer sources"
        )


SHORT = 0.45  # a last line of less than this looks forgotten


def measure(sheet: Sheet, paper: Paper, theme: str) -> Measure:
    """The measure of a sheet.

    Raises:
        TemplateError: the theme's template lacks an element that the fitting needs.
    """
    places = sheet.places
    for key in NEEDED:
        if key not in places:
            raise TemplateError(f"theme {theme}: no element with id={key!r}, which the fitting needs")
    pinned = (top for top in sheet.pinned if top > paper.height_px / 2)
    return Measure(places, sheet.end, min((paper.height_px, *pinned)), sheet.title)
