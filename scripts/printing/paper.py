"""Paper in figures: units, formats, bleed, and the room for text on a worksheet. Style sheets get them as variables."""

from dataclasses import dataclass

MM = 72 / 25.4
"""Points, the unit of PDF, in a millimetre."""
PIXEL = 25.4 / 96
"""Millimetres in a CSS pixel."""
POINT = 0.75
"""Points in a CSS pixel."""
FORMATS = {"A1": (594, 841), "A2": (420, 594), "A3": (297, 420), "A4": (210, 297), "A5": (148, 210)}
"""Name of a format -> width and height in mm (ISO 216)."""
BLEED = 3
"""Millimetres that artwork runs past the trimmed page, for a guillotine that does not cut exactly there."""


@dataclass(frozen=True)
class Margins:
    """Margins of a page of `format`, in mm."""

    format: str
    top: float
    side: float
    bottom: float

    @property
    def width(self) -> float:
        """Millimetres between the margins."""
        return FORMATS[self.format][0] - 2 * self.side

    @property
    def height(self) -> float:
        """Millimetres from the upper margin to the lower."""
        return FORMATS[self.format][1] - self.top - self.bottom


@dataclass(frozen=True)
class Spread:
    """Margins of two pages of `format` beside each other, and the gap between the columns of each, in mm."""

    format: str
    top: float
    inner: float
    outer: float
    bottom: float
    gap: float

    @property
    def width(self) -> float:
        """Millimetres between the margins."""
        return FORMATS[self.format][0] - self.inner - self.outer

    def middle(self, number: int) -> float:
        """Millimetres from the left edge of page `number` (from 1, a right-hand one) to between its columns."""
        return (self.inner if number % 2 else self.outer) + self.width / 2


SHEET = Margins("A4", 16, 22, 17)
"""A worksheet's."""
BOOK = Spread("A4", 20, 22, 26, 18, 9)
"""The handbook's and its chapters'."""
SHOWN_SHEET = "/VistArk"
"""The mark on the drawing of a sheet that a book shows in small: a picture, whose letters are not set to be read."""
