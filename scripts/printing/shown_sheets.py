"""Pages of other PDFs drawn into a book: a sheet in small where it is spoken of, and whole in the appendix.

A place is an image without drawing whose element says which page of which file is to be drawn there. The page is drawn
as decoration; the image's own text is what a screen reader says.
"""

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pikepdf

from . import drawing, paper
from .paper import POINT


@dataclass(frozen=True)
class Place:
    """Where to draw: the number of the page (from 0), and the box in CSS pixels from its upper left corner.

    `shows` is the file to draw a page of, and the number of that page, from 1: »ark-plan-ark.pdf:2«.
    """

    shows: str
    page: int
    left: float
    top: float
    width: float
    height: float

    @property
    def file(self) -> str:
        """The file that is drawn."""
        return self.shows.partition(":")[0]

    @property
    def number(self) -> int:
        """The number of its page, from 1."""
        return int(self.shows.partition(":")[2])


def lay(book: bytes, places: Iterable[Place], files: Mapping[str, bytes]) -> bytes:
    """`book` with each place's page drawn in it; each page is held once, however often it is drawn."""
    with pikepdf.open(io.BytesIO(book)) as document:
        drawn: dict[str, pikepdf.Object] = {}
        for place in places:
            if place.shows not in drawn:
                drawn[place.shows] = _artwork(document, files[place.file], place.number)
            page = document.pages[place.page]
            # A name of our own: pikepdf would make one up, another each time.
            name = pikepdf.Name(f"/Ark{list(drawn).index(place.shows)}")
            page.add_resource(drawn[place.shows], pikepdf.Name.XObject, name)
            page.contents_add(_drawn(page, place, name, drawn[place.shows]), prepend=True)
        out = io.BytesIO()
        document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return out.getvalue()


def _artwork(document: pikepdf.Pdf, pdf: bytes, number: int) -> pikepdf.Object:
    with pikepdf.open(io.BytesIO(pdf)) as other:
        page = other.pages[number - 1]
        drawing.unmark(page)
        artwork = document.copy_foreign(page.as_form_xobject())
        artwork[paper.SHOWN_SHEET] = True
        return artwork


def _drawn(page: pikepdf.Page, place: Place, name: pikepdf.Name, artwork: pikepdf.Object) -> bytes:
    """The artwork scaled to the width of its place."""
    scale = place.width * POINT / float(artwork.BBox[2])
    bottom = float(page.MediaBox[3]) - (place.top + place.height) * POINT
    placed = f"{scale:.5f} 0 0 {scale:.5f} {place.left * POINT:.3f} {bottom:.3f} cm"
    return f"/Artifact BMC q {placed} {name} Do Q EMC\n".encode()
