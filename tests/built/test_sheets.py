"""The worksheets as a person holds them: one or two pages, each filled to its end, with room for a pen."""

import pikepdf
import pypdfium2
import pytest

from scripts.printing import sheet_layout

MM = 72 / 25.4
FOOT = 17
"""Millimetres of a page below the room for text."""
PEN = 7
"""Least height in mm of a line to write on by hand."""


@pytest.fixture(scope="module")
def sheets(built):
    return sorted(built.glob("tryk/ark-*.pdf"))


def ends(path):
    """How far down the room for text each page's last text or field reaches, in mm."""
    with pikepdf.open(path) as document, pypdfium2.PdfDocument(path) as drawn:
        for page, picture in zip(document.pages, drawn, strict=True):
            words = picture.get_textpage()
            bottoms = [words.get_rect(index)[1] for index in range(words.count_rects())]
            bottoms += [float(min(field.Rect[1], field.Rect[3])) for field in page.get("/Annots", ())]
            yield sheet_layout.HEIGHT - (min(bottom for bottom in bottoms if bottom > FOOT * MM - 1) / MM - FOOT)


def test_each_has_one_or_two_pages_filled_to_the_end(sheets):
    found = {path.name: [round(end) for end in ends(path)] for path in sheets}
    assert found
    assert {
        name: pages for name, pages in found.items() if len(pages) > 2 or min(pages) < 0.9 * sheet_layout.HEIGHT
    } == {}


def test_each_field_to_write_in_is_high_enough_for_a_pen(sheets):
    for path in sheets:
        with pikepdf.open(path) as document:
            fields = [field for field in document.Root.AcroForm.Fields if field.FT == "/Tx"]
            assert [str(field.TU) for field in fields if abs(float(field.Rect[3] - field.Rect[1])) < PEN * MM] == []
