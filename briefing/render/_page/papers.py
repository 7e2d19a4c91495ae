"""This file holds the sizes of paper."""

from briefing.frozen import dataclass

PX_PER_MM = 96 / 25.4  # CSS fixes an inch at 96 px


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet, in millimetres."""

    width: float
    height: float

    @property
    def height_px(self) -> float:
        """Its height in CSS pixels."""
        return self.height * PX_PER_MM

    @property
    def width_px(self) -> float:
        """Its width in CSS pixels."""
        return self.width * PX_PER_MM


PAPERS = {"a4": Paper(210, 297), "letter": Paper(215.9, 279.4)}
