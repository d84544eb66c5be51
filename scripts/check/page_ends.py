"""The handbook's columns as a typesetter reads them: what stands last in one, and what first in the next.

Limits: a paragraph that goes on is known by its words alone: no full stop before, a small letter after, and a last line
as wide as its column; a row of a table is known by the gap between its cells.
"""

import ctypes
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw

from ..content.finding import Finding
from ..printing.paper import BOOK, MM
from . import Context
from .print_proof import BOOKS
from .print_proof.proof import Proof

TOP, FOOT = BOOK.paper[1] - BOOK.top + 2, BOOK.bottom
"""Millimetres from the lower edge between which the text stands: running heads and page numbers are outside."""
SAME_LINE = 1.5
NEXT_LINE = 5.6
"""Millimetres from one line of a paragraph to the next, at the most; paragraphs stand further apart."""
BETWEEN_CELLS = 4
"""Millimetres between two words of a line that are not of one sentence."""
FULL = 0.6
"""The part of a column's width that a line fills whose paragraph goes on."""
SHORT_PAGE = 5
"""Lines: a column with fewer, the sources among them, at the top of a page."""
SOURCES = "Kilde:"
IN_CONTENTS = re.compile(r"\d+ ")
"""What a chapter's line in the contents begins with."""
RUNNING_TEXT = "Span"
"""How WeasyPrint marks running text in a page's content; the letters of a drawing are marked otherwise, or not."""
Box = tuple[float, float, float, float]


class Column(NamedTuple):
    """A column of a page (from 1): its lines, and whether no other stands beside it."""

    page: int
    lines: list["Line"]
    alone: bool = False


@dataclass
class Line:
    """A line of text: its words, the font of its first letters, how high it stands and how wide it is, in mm."""

    words: str
    font: str
    height: float
    right: float = 0
    width: float = BOOK.width
    cells: bool = False


def check(context: Context) -> list[Finding]:
    """Findings about headings and lines that stand alone; none where nothing is built."""
    index = context.built and context.built / "tryk/tryk.json"
    if not index or not index.is_file():
        return []
    books = [item for item in json.loads(index.read_text(encoding="utf-8")) if item["gruppe"] in BOOKS]
    heading = context.site.brand.fonts["overskrift"]["navn"].replace(" ", "-")
    return [finding for item in books for finding in _examine(index.parent, item, heading)]


def _examine(folder: Path, item: dict[str, Any], heading: str) -> Iterator[Finding]:
    proof = Proof(folder, item)
    standing = [(number, page) for number, page in enumerate(proof.read, 1) if page.get_width() < page.get_height()]
    columns = [column for number, page in standing for column in read(page, number)]  # a lying page shows sheets
    for number, problem in faults(columns, heading):
        yield Finding(
            f"site/tryk/{item['fil']}", number, "tryk", f"side {number}: {problem}", "ret brud i haandbog.css"
        )


def faults(columns: list[Column], heading: str) -> Iterator[tuple[int, str]]:
    """Page number (from 1) and what is wrong there; the cover, page 1, is none of running text."""
    text = [column for column in columns if column.page > 1 and column.lines]
    for number, lines, alone in text:
        if heading in lines[-1].font and not IN_CONTENTS.match(lines[-1].words):
            yield number, f"overskriften »{lines[-1].words}« står alene nederst i spalten"
        if alone and len(lines) < SHORT_PAGE and any(SOURCES in line.words for line in lines[:1]):
            yield number, "siden i bogen rummer kun kilderne"
    for (number, before, _), (next_number, after, _) in pairwise(text):
        if _goes_on(before[-1], after[0]):
            if _is_alone(before[-1], before[:-1], heading):
                yield number, f"linjen »{before[-1].words}« står alene nederst i spalten"
            if _is_alone(after[0], after[1:], heading):
                yield next_number, f"linjen »{after[0].words}« står alene øverst i spalten"


def read(page: pypdfium2.PdfPage, number: int) -> list[Column]:
    """The columns of page `number`, each with its lines from top to bottom."""
    words = page.get_textpage()
    boxes = [words.get_rect(index) for index in range(words.count_rects())]
    inside = [box for box in boxes if box[1] > FOOT * MM and box[3] < TOP * MM and _is_running(words, box)]
    middle = BOOK.middle(number) * MM
    sides = [box for box in inside if box[0] < middle], [box for box in inside if box[0] >= middle]
    return [Column(number, _lines(words, side), not sides[1]) for side in sides]


def _lines(words: pypdfium2.PdfTextPage, boxes: list[Box]) -> list[Line]:
    lines: list[Line] = []
    for box in sorted(boxes, key=lambda box: (-round(box[1] / MM / SAME_LINE), box[0])):
        text = words.get_text_bounded(*box).strip()
        left, height, right = (side / MM for side in box[:3])
        if text and lines and abs(lines[-1].height - height) < SAME_LINE:
            line = lines[-1]
            line.words += " " + text
            line.cells |= left - line.right > BETWEEN_CELLS
            line.width += right - line.right
            line.right = right
        elif text:
            lines.append(Line(text, _font(words, box), height, right, right - left))
    return lines


def _letter(words: pypdfium2.PdfTextPage, box: Box) -> int:
    """The number of the letter in the middle of the box, in the page's text."""
    return words.get_index((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, box[2] - box[0], box[3] - box[1]) or 0


def _font(words: pypdfium2.PdfTextPage, box: Box) -> str:
    name = ctypes.create_string_buffer(100)
    pypdfium2.raw.FPDFText_GetFontInfo(words, _letter(words, box), name, 100, None)
    return name.value.decode()


def _is_running(words: pypdfium2.PdfTextPage, box: Box) -> bool:
    drawn = pypdfium2.raw.FPDFText_GetTextObject(words, _letter(words, box))
    if not pypdfium2.raw.FPDFPageObj_CountMarks(drawn):
        return False
    name, size = (ctypes.c_ushort * 50)(), ctypes.c_ulong()
    mark = pypdfium2.raw.FPDFPageObj_GetMark(drawn, 0)
    pypdfium2.raw.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), size)
    return bytes(name)[: size.value].decode("utf-16-le").rstrip("\0") == RUNNING_TEXT


def _is_alone(line: Line, others: list[Line], heading: str) -> bool:
    """Whether a line of a paragraph has no other line of it beside it among the page's `others`."""
    return not any(abs(line.height - other.height) < NEXT_LINE and heading not in other.font for other in others)


def _goes_on(last: Line, first: Line) -> bool:
    """Whether a paragraph that ends a column goes on in the next."""
    full = last.width >= FULL * BOOK.column and not last.cells
    return full and last.words[-1] not in ".!?:«)" and first.words[0].islower()
