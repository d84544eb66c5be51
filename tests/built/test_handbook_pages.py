"""The pages of the handbook and its longest chapters as a typesetter reads them: what stands last on a page, and what first on the next."""

import ctypes
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
import pypdfium2.raw
import pytest

MM = 72 / 25.4
TOP, FOOT = 276, 18
"""Millimetres from the lower edge between which the text stands: running heads and page numbers are outside."""
SAME_LINE = 1.5
NEXT_LINE = 5.6
"""Millimetres from one line of a paragraph to the next, at the most; paragraphs stand further apart."""
HEADING = "Bricolage"


@dataclass
class Line:
    """A line of text: its words, the font of its first letters, and how high it stands in mm."""

    words: str
    font: str
    height: float


def font(words, box):
    index = words.get_index((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, box[2] - box[0], box[3] - box[1]) or 0
    name = ctypes.create_string_buffer(100)
    pypdfium2.raw.FPDFText_GetFontInfo(words, index, name, 100, None)
    return name.value.decode()


def read(page):
    """The lines of a page's text from top to bottom."""
    words, lines = page.get_textpage(), []
    boxes = [
        box
        for box in (words.get_rect(index) for index in range(words.count_rects()))
        if box[1] > FOOT * MM and box[3] < TOP * MM
    ]
    for box in sorted(boxes, key=lambda box: (-round(box[1] / MM / SAME_LINE), box[0])):
        text = words.get_text_bounded(*box).strip()
        if text and lines and abs(lines[-1].height - box[1] / MM) < SAME_LINE:
            lines[-1].words += " " + text
        elif text:
            lines.append(Line(text, font(words, box), box[1] / MM))
    return lines


BOOKS = [
    "haandbog.pdf",
    "kapitel-arbejdsprocessen.pdf",
    "kapitel-redskaber.pdf",
    "kapitel-samarbejde.pdf",
    "kapitel-vaerdier.pdf",
]


@pytest.fixture(scope="module", params=BOOKS)
def pages(built, request):
    """The lines of each page after the cover, with its number."""
    with pypdfium2.PdfDocument(built / "tryk" / request.param) as document:
        return [(number, read(page)) for number, page in enumerate(document, 1) if number > 1]


def stands_alone(line, others):
    """Whether a line of a paragraph has no other line of it beside it among the page's `others`."""
    return not any(abs(line.height - other.height) < NEXT_LINE and HEADING not in other.font for other in others)


def goes_on(last, first):
    """Whether a paragraph that ends a page goes on on the next."""
    return last.words[-1] not in ".!?:«)" and first.words[0].islower()


def test_no_page_is_empty_and_none_ends_with_a_heading(pages):
    assert [number for number, lines in pages if not lines] == []
    assert [(number, lines[-1].words) for number, lines in pages if HEADING in lines[-1].font] == []


def test_no_line_of_a_paragraph_stands_alone_at_a_pages_end_or_beginning(pages):
    split = [
        (number, before, after) for (number, before), (_, after) in pairwise(pages) if goes_on(before[-1], after[0])
    ]
    assert [(number, before[-1].words) for number, before, _ in split if stands_alone(before[-1], before[:-1])] == []
    assert [(number + 1, after[0].words) for number, _, after in split if stands_alone(after[0], after[1:])] == []


def test_a_pages_foot_with_its_sources_never_stands_alone(pages):
    assert [
        number for number, lines in pages if len(lines) < 5 and any("Gennemgået" in line.words for line in lines)
    ] == []
