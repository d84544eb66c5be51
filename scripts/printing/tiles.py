"""Large posters on small sheets: each sheet shows a tile of the poster, with an edge to glue and marks to cut at.

The sheets are laid out as any other product; the poster is then drawn below them, so that it is not rendered again.
Limits: the PDFs that `render` makes, one page each, whose artwork fills the page.
"""

import io
import math
from dataclasses import dataclass

import pikepdf

from . import drawing
from .paper import MM

OVERLAP = 10
"""Millimetres of the poster that two neighbours share: the edge that is glued."""
MARGIN = 12
"""Millimetres of a sheet that are left free around its tile, for marks and for what a printer cannot reach."""
ARTWORK = "/Plakat"
"""The poster's name in the sheets' list of what they draw."""


@dataclass(frozen=True)
class Grid:
    """How a poster is shared out on sheets; all lengths in mm, sizes as (width, height)."""

    poster: tuple[int, int]
    sheet: tuple[int, int]
    columns: int
    rows: int

    @property
    def landscape(self) -> bool:
        """Whether the sheets lie down."""
        return self.sheet[0] > self.sheet[1]

    @property
    def tile(self) -> tuple[float, float]:
        """Size of the part of the poster on each sheet, with its edges to glue."""
        return _share(self.poster[0], self.columns), _share(self.poster[1], self.rows)

    @property
    def corner(self) -> tuple[float, float]:
        """Where the tile's upper left corner stands on its sheet: in the middle of the paper."""
        (width, height), (wide, high) = self.sheet, self.tile
        return (width - wide) / 2, (height - high) / 2

    @property
    def places(self) -> list[tuple[int, int]]:
        """(row, column) of each sheet, from 0, in the order of reading."""
        return [(row, column) for row in range(self.rows) for column in range(self.columns)]


def _share(length: float, count: int) -> float:
    """The length of each of `count` parts of `length` that share an edge with their neighbours."""
    return (length + (count - 1) * OVERLAP) / count


def grid(poster: tuple[int, int], paper: tuple[int, int]) -> Grid:
    """The grid of fewest sheets on which a poster of this size (mm) comes out whole; sheets lie down to save paper."""
    return min((_fitted(poster, sheet) for sheet in (paper, paper[::-1])), key=lambda found: found.columns * found.rows)


def _fitted(poster: tuple[int, int], sheet: tuple[int, int]) -> Grid:
    return Grid(
        poster,
        sheet,
        *(
            math.ceil((length - OVERLAP) / (paper - 2 * MARGIN - OVERLAP))
            for length, paper in zip(poster, sheet, strict=True)
        ),
    )


def lay(sheets: bytes, poster: bytes, shared: Grid) -> bytes:
    """`sheets`, a page for each place of the grid, with its part of `poster` drawn below each."""
    with pikepdf.open(io.BytesIO(sheets)) as document, pikepdf.open(io.BytesIO(poster)) as below:
        page = below.pages[0]
        drawing.unmark(page)
        artwork = document.copy_foreign(page.as_form_xobject())
        for sheet, place in zip(document.pages, shared.places, strict=True):
            sheet.add_resource(artwork, pikepdf.Name.XObject, pikepdf.Name(ARTWORK))
            sheet.contents_add(_drawn(shared, *place), prepend=True)
        target = io.BytesIO()
        document.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return target.getvalue()


def _drawn(shared: Grid, row: int, column: int) -> bytes:
    """The tile at a place: the poster moved so that the tile stands where it should, and cut at the tile's edges."""
    (width, height), (left, top) = shared.tile, shared.corner
    bottom = shared.sheet[1] - top - height
    right_by = left - column * (width - OVERLAP)
    up_by = shared.sheet[1] - top + row * (height - OVERLAP) - shared.poster[1]
    clip = " ".join(f"{length * MM:.4f}" for length in (left, bottom, width, height))
    return (
        f"/Artifact BMC q {clip} re W n 1 0 0 1 {right_by * MM:.4f} {up_by * MM:.4f} cm {ARTWORK} Do Q EMC\n".encode()
    )
