"""Millimetres of paper stand in one place: style sheets get them as variables."""

import re

import pytest

from scripts.printing import paper
from tests import project

PRINT = project.ROOT / "overrides/print"
SIDES = {side for size in paper.FORMATS.values() for side in size} | {105, 148.5}
TYPED = re.compile(r"\bsize: *A\d|\b(?:" + "|".join(re.escape(str(side)) for side in sorted(SIDES)) + r")mm\b")


@pytest.mark.parametrize("path", sorted([*PRINT.glob("*.css"), *PRINT.glob("*.html")]), ids=lambda path: path.name)
def test_no_style_sheet_types_a_side_of_a_format(path):
    assert not TYPED.findall(path.read_text(encoding="utf-8"))


def test_the_panels_of_the_folder_fill_a_sheet_that_lies():
    wide, flap = paper.panels()
    assert 2 * wide + flap == paper.FORMATS["A4"][1] and flap < wide


def test_a_book_has_its_room_between_the_back_and_the_edge():
    assert paper.Margins("A4", 20, 20, 20, 40).width == 150
    assert paper.Margins("A4", 20, 20, 20).width == 170
