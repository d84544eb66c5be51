"""One printed product as the rules look at it: what tryk.json promises, and the file as objects, text and pictures."""

import io
import math
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw
from PIL import Image

from ...content.finding import Finding
from ...printing.paper import SHOWN_SHEET

LOOK = 2
"""Pixels a point when a page is looked at."""


@dataclass(frozen=True)
class Letters:
    """A run of text as it stands on a page: its words, size in points, and box (left, bottom, right, top)."""

    words: str
    points: float
    box: tuple[float, float, float, float]


class Proof:
    """One product: what tryk.json promises and the file that was printed."""

    def __init__(self, folder: Path, promised: dict[str, Any]):
        self.promised, self.path = promised, folder / promised["fil"]

    @cached_property
    def document(self) -> pikepdf.Pdf:
        """The file as objects."""
        return pikepdf.open(self.path)

    @cached_property
    def drawn(self) -> pypdfium2.PdfDocument:
        """The file as it is drawn."""
        return pypdfium2.PdfDocument(self.path)

    @cached_property
    def read(self) -> pypdfium2.PdfDocument:
        """The file as it is read: without the sheets that it shows in small, which are pictures of other files."""
        with pikepdf.open(self.path) as document:
            shown = [thing for thing in document.objects if isinstance(thing, pikepdf.Stream) and SHOWN_SHEET in thing]
            if not shown:
                return self.drawn
            for picture in shown:
                picture.write(b"")
            bare = io.BytesIO()
            document.save(bare)
        return pypdfium2.PdfDocument(bare.getvalue())

    def letters(self, number: int) -> list[Letters]:
        """All runs of text of a page that are set to be read."""
        words = self.read[number].get_textpage()
        boxes = [words.get_rect(index) for index in range(words.count_rects())]
        runs = [(words.get_text_bounded(*box).strip(), box) for box in boxes]
        return [Letters(text, _points(words, box), box) for text, box in runs if re.search(r"\w", text)]

    def picture(self, number: int) -> Image.Image:
        """A page in grey, LOOK pixels a point."""
        picture: Image.Image = self.drawn[number].render(scale=LOOK, grayscale=True).to_pil()
        return picture

    def in_colour(self, number: int) -> Image.Image:
        """A page in colour, a pixel a point."""
        picture: Image.Image = self.drawn[number].render(scale=1).to_pil()
        return picture.convert("RGB")

    def part(self, number: int, box: tuple[float, float, float, float], scale: float) -> Image.Image:
        """The part of a page in `box` (points from its upper left corner), in grey, `scale` pixels a point.

        What of the box lies outside the page is drawn as the paper around it: white.
        """
        page = self.drawn[number]
        cut = box[0], page.get_height() - box[3], page.get_width() - box[2], box[1]
        inside = [max(0.0, side) for side in cut]
        drawn = page.render(scale=scale, grayscale=True, crop=tuple(inside)).to_pil()
        left, below, right, above = (round((kept - wanted) * scale) for kept, wanted in zip(inside, cut, strict=True))
        whole = Image.new("L", (drawn.width + left + right, drawn.height + above + below), 255)
        whole.paste(drawn, (left, above))
        return whole

    def told(self, number: int, problem: str, remedy: str) -> Finding:
        """A finding about page `number` (from 1)."""
        return Finding(f"site/tryk/{self.path.name}", number, "tryk", f"side {number}: {problem}", remedy)


def _points(words: pypdfium2.PdfTextPage, box: tuple[float, float, float, float]) -> float:
    """The size of the letters in `box`, as they are drawn."""
    first = words.get_index((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, box[2] - box[0], box[3] - box[1]) or 0
    matrix = pypdfium2.raw.FS_MATRIX()
    pypdfium2.raw.FPDFText_GetMatrix(words, first, matrix)
    size: float = pypdfium2.raw.FPDFText_GetFontSize(words, first)
    return size * math.hypot(matrix.c, matrix.d)
