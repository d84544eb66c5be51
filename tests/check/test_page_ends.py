"""The typesetter's check of page ends tells what stands alone, and nothing else."""

import pytest

from scripts.check.page_ends import Line, faults

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
        ([COVER, page(*WHOLE, ("Vand", HEADING))], [(2, "overskriften »Vand« står alene nederst")]),
        ([COVER, page(("Gennemgået 3. maj.", TEXT))], [(2, "siden rummer kun sidens kilder")]),
        (
            [COVER, page(("Vand", HEADING), ("Man skal", TEXT)), page(("vande hver", TEXT), ("uge.", TEXT))],
            [(2, "linjen »Man skal« står alene nederst")],
        ),
        (
            [COVER, page(*WHOLE, ("Man skal", TEXT)), page(("vande.", TEXT), ("Jord", HEADING), *WHOLE)],
            [(3, "linjen »vande.« står alene øverst")],
        ),
        ([COVER, page(*WHOLE, ("Man skal", TEXT)), page(("vande hver", TEXT), ("uge.", TEXT))], []),
    ],
    ids=["whole", "heading", "sources", "orphan", "widow", "two lines each"],
)
def test_what_stands_alone_is_told(pages, told):
    assert list(faults(pages, "Overskrift")) == told
