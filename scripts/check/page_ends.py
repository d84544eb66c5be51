"""The handbook's pages as a typesetter reads them: what stands last on a page, and what first on the next.

Limits: a paragraph that goes on overleaf is known by its words alone: no full stop before, a small letter after.
"""

import ctypes
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pypdfium2.raw

from ..content.finding import Finding
from ..printing.paper import MM
from . import Context

TOP, FOOT = 276, 18
"""Millimetres from the lower edge between which the text stands: running heads and page numbers are outside."""
SAME_LINE = 1.5
NEXT_LINE = 5.6
"""Millimetres from one line of a paragraph to the next, at the most; paragraphs stand further apart."""
BOOKS = ("bog", "kapitler")
"""The print room's groups whose pages are running text."""
SHORT_PAGE = 5
"""Lines: a page with fewer, the sources among them, holds nothing else."""
SOURCES = "Gennemgået"
Box = tuple[float, float, float, float]


@dataclass
class Line:
    """A line of text: its words, the font of its first letters, and how high it stands in mm."""

    words: str
    font: str
    height: float


def check(context: Context) -> list[Finding]:
    """Findings about headings and lines that stand alone; none where nothing is built."""
    index = context.built and context.built / "tryk/tryk.json"
    if not index or not index.is_file():
        return []
    files = [item["fil"] for item in json.loads(index.read_text(encoding="utf-8")) if item["gruppe"] in BOOKS]
    heading = context.site.brand.fonts["overskrift"]["navn"].replace(" ", "-")
    return [finding for name in files for finding in _examine(index.parent / name, heading)]


def _examine(path: Path, heading: str) -> Iterator[Finding]:
    with pypdfium2.PdfDocument(path) as document:
        pages = [read(page) for page in document]
    for number, problem in faults(pages, heading):
        yield Finding(f"site/tryk/{path.name}", number, "tryk", f"side {number}: {problem}", "ret brud i haandbog.css")


def faults(pages: list[list[Line]], heading: str) -> Iterator[tuple[int, str]]:
    """Page number (from 1) and what is wrong there; the cover, page 1, is none of running text."""
    for number, lines in enumerate(pages[1:], 2):
        if lines and heading in lines[-1].font:
            yield number, f"overskriften »{lines[-1].words}« står alene nederst"
        if 0 < len(lines) < SHORT_PAGE and any(SOURCES in line.words for line in lines[:1]):
            yield number, "siden rummer kun sidens kilder"
    for number, (before, after) in enumerate(pairwise(pages[1:]), 2):
        if before and after and _goes_on(before[-1], after[0]):
            if _is_alone(before[-1], before[:-1], heading):
                yield number, f"linjen »{before[-1].words}« står alene nederst"
            if _is_alone(after[0], after[1:], heading):
                yield number + 1, f"linjen »{after[0].words}« står alene øverst"


def read(page: pypdfium2.PdfPage) -> list[Line]:
    """The lines of a page's text from top to bottom."""
    words = page.get_textpage()
    lines: list[Line] = []
    boxes = [words.get_rect(index) for index in range(words.count_rects())]
    inside = [box for box in boxes if box[1] > FOOT * MM and box[3] < TOP * MM]
    for box in sorted(inside, key=lambda box: (-round(box[1] / MM / SAME_LINE), box[0])):
        text = words.get_text_bounded(*box).strip()
        if text and lines and abs(lines[-1].height - box[1] / MM) < SAME_LINE:
            lines[-1].words += " " + text
        elif text:
            lines.append(Line(text, _font(words, box), box[1] / MM))
    return lines


def _font(words: pypdfium2.PdfTextPage, box: Box) -> str:
    index = words.get_index((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, box[2] - box[0], box[3] - box[1]) or 0
    name = ctypes.create_string_buffer(100)
    pypdfium2.raw.FPDFText_GetFontInfo(words, index, name, 100, None)
    return name.value.decode()


def _is_alone(line: Line, others: list[Line], heading: str) -> bool:
    """Whether a line of a paragraph has no other line of it beside it among the page's `others`."""
    return not any(abs(line.height - other.height) < NEXT_LINE and heading not in other.font for other in others)


def _goes_on(last: Line, first: Line) -> bool:
    """Whether a paragraph that ends a page goes on on the next."""
    return last.words[-1] not in ".!?:«)" and first.words[0].islower()
