"""Paper in figures: units, formats, bleed, and the room for text on a worksheet. Style sheets get them as variables."""

from dataclasses import dataclass

MM = 72 / 25.4
"""Points, the unit of PDF, in a millimetre."""
PIXEL = 25.4 / 96
"""Millimetres in a CSS pixel."""
POINT = 0.75
"""Points in a CSS pixel."""
FORMATS = {"A1": (594, 841), "A2": (420, 594), "A3": (297, 420), "A4": (210, 297), "A5": (148, 210), "A6": (105, 148)}
"""Name of a format -> width and height in mm (ISO 216)."""
BLEED = 3
"""Millimetres that artwork runs past the trimmed page, for a guillotine that does not cut exactly there."""


POSTER = FORMATS["A3"]
"""The size that posters are drawn in; on larger and smaller paper all of it follows the width."""
FLAP = 3
"""Millimetres that the folder's innermost panel is narrower than the others, so that it folds in."""


@dataclass(frozen=True)
class Margins:
    """Margins of a page of `format`, in mm; in a book, `side` is at its back and `outer` at its edge."""

    format: str
    top: float
    side: float
    bottom: float
    outer: float | None = None
    gap: float = 0
    """Between the two columns of a page that has them."""
    lying: bool = False
    """Whether the page lies on its long side."""

    @property
    def edge(self) -> float:
        """The margin away from the back."""
        return self.side if self.outer is None else self.outer

    @property
    def paper(self) -> tuple[int, int]:
        """Width and height of the page."""
        width, height = FORMATS[self.format]
        return (height, width) if self.lying else (width, height)

    @property
    def width(self) -> float:
        """Millimetres between the margins."""
        return self.paper[0] - self.side - self.edge

    @property
    def column(self) -> float:
        """The width of a column."""
        return (self.width - self.gap) / 2

    def middle(self, number: int) -> float:
        """Millimetres from the left edge of page `number` (from 1, a right-hand one) to between its columns."""
        return (self.side if number % 2 else self.edge) + self.width / 2

    @property
    def height(self) -> float:
        """Millimetres from the upper margin to the lower."""
        return self.paper[1] - self.top - self.bottom


SHEET = Margins("A4", 16, 22, 17)
"""A worksheet's."""
BOOK = Margins("A4", 18, 21, 17, 22, 8)
"""The handbook's and its chapters'."""
SHEETS_IN_BOOK = Margins("A4", 10, 14, 13, gap=12, lying=True)
"""A page of the handbook that shows two pages of worksheets side by side."""
LEAFLET = Margins("A5", 14, 15, 15, 13)
"""The pjece's."""


def panels() -> tuple[int, int]:
    """Width of the folder's panels in mm, and of the one that is folded in: three of them fill a sheet that lies."""
    whole = (FORMATS["A4"][1] + FLAP) // 3
    return whole, whole - FLAP


SHOWN_SHEET = "/VistArk"
"""The mark on the drawing of a sheet that a book shows in small: a picture, whose letters are not set to be read."""
