"""The typesetter's check of page ends tells what stands alone, and nothing else."""

import pytest

from scripts.check.page_ends import Column, Line, faults

TEXT, HEADING = "AAAAAA+Broed", "BBBBBB+Overskrift-Bold"


def page(*lines):
    """(words, font) from the top, each line 5 mm below the one before."""
    return [Line(words, font, 250 - 5 * number) for number, (words, font) in enumerate(lines)]


COVER = page(("Bogen", HEADING))
WHOLE = [("Her står noget.", TEXT)] * 6


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        ([COVER, page(*WHOLE)], []),
        ([COVER, page(*WHOLE, ("Vand", HEADING))], [(2, "overskriften »Vand« står alene nederst i spalten")]),
        ([COVER, page(("Kilde: Jorden.", TEXT))], [(2, "siden i bogen rummer kun kilderne")]),
        (
            [COVER, page(("Vand", HEADING), ("Man skal", TEXT)), page(("vande hver", TEXT), ("uge.", TEXT))],
            [(2, "linjen »Man skal« står alene nederst i spalten")],
        ),
        (
            [COVER, page(*WHOLE, ("Man skal", TEXT)), page(("vande.", TEXT), ("Jord", HEADING), *WHOLE)],
            [(3, "linjen »vande.« står alene øverst i spalten")],
        ),
        ([COVER, page(*WHOLE, ("Man skal", TEXT)), page(("vande hver", TEXT), ("uge.", TEXT))], []),
    ],
    ids=["whole", "heading", "sources", "orphan", "widow", "two lines each"],
)
def test_what_stands_alone_is_told(pages, told):
    columns = [Column(number, lines, alone=True) for number, lines in enumerate(pages, 1)]
    assert list(faults(columns, "Overskrift")) == told


def test_a_row_of_a_table_is_no_paragraph_that_goes_on():
    row, words = Line("Jord at vande", TEXT, 20, cells=True), Line("muld", TEXT, 250)
    assert list(faults([Column(2, [*page(*WHOLE), row]), Column(2, [words, *page(*WHOLE)])], "Overskrift")) == []


def test_a_short_line_is_none_that_goes_on():
    short, words = Line("Jord", TEXT, 20, width=9), Line("muld", TEXT, 250)
    assert list(faults([Column(2, [*page(*WHOLE), short]), Column(2, [words, *page(*WHOLE)])], "Overskrift")) == []
