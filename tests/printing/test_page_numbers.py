"""Page numbers written into a book that is laid out once: right, each page once, and on the line where they stood."""

import pypdfium2
import pytest
from weasyprint.html import UA

from scripts.markup.typesetting import POINT
from scripts.printing import press, render
from scripts.printing.store import Store

CSS = """
  @page { size: 100mm 60mm; margin: 5mm } section { break-before: page } p { margin: 0 }
  .side, .tal { display: inline-block; width: 3em } .side { text-align: center }
"""
INDEX = "".join(f'<span class="tal" data-til="b a c b2" data-plads="{place}">0</span> ' for place in range(4))


def printed(body):
    """`body`, which is followed by two pages that `a` and `b`, `b2`, `c` stand on."""
    pages = '<section id="a">Ager</section><section id="b">Bål<p id="b2">Bær</p><p id="c">Ceder</p></section>'
    links = "".join(f'<a href="#{name}">.</a>' for name in ("a", "b", "b2", "c"))
    html = f"<html lang='da'><title>Bog</title><style>{CSS}</style><main>{body}<p>{links}</p>{pages}</main></html>"
    return render.render(html, tagged=False).pdf


def tops(body, *words):
    """How far down the first page of `body` each of `words` stands, in mm."""
    with pypdfium2.PdfDocument(printed(body)) as document:
        text = document[0].get_textpage()
        said = text.get_text_range()
        return [60 - text.get_charbox(said.index(word))[3] * POINT for word in words]


def lines(body):
    """The lines of the first page of `body`."""
    with pypdfium2.PdfDocument(printed(body)) as document:
        found = document[0].get_textpage().get_text_range().splitlines()
    return [words for line in found if (words := line.rstrip("."))]


def test_a_number_is_that_of_the_page_its_target_begins_on():
    first, second = lines(
        '<p>Se <span class="side" data-til="b2">s. </span></p><p><span class="tal" data-til="a">0</span></p>'
    )
    assert (first.split(), second.split()) == (["Se", "s.", "3"], ["2"])


def test_a_row_of_numbers_names_each_page_once_and_leaves_no_hole():
    assert [line.split() for line in lines(f"<p>ord {INDEX}</p>")] == [["ord", "2,", "3"]]


def test_a_line_that_has_lost_all_its_numbers_leaves_no_hole_between_words():
    columns = (
        f"<div style='columns: 2; column-fill: auto; height: 40mm'><p style='width: 9em'>ord {INDEX}</p><p>sø</p></div>"
    )
    first, second = tops(columns, "ord", "sø")
    assert second - first < 8, "millimetres: one line, of about five"


def test_an_answer_in_a_flow_that_bears_the_same_mark_keeps_its_words():
    assert lines('<p class="svarvalg" data-til="a">Ja</p>') == ["Ja"]


def test_the_rules_for_notes_are_found_in_the_renderers_own_style_sheet():
    assert len(render.NOTES.findall(UA)) == 5
    assert "\n::marker {" in UA


@pytest.mark.parametrize(
    ("letters", "parts"),
    [
        ({"bog": press.LARGE + 1, "ark": 5, "kort": 9}, [["ark", "kort"], ["bog"]]),
        ({"bog": 50, "ark": 5}, [["bog", "ark"]]),
        ({"bog": press.LARGE + 1}, [["bog"]]),
    ],
    ids=["large and small", "small", "large"],
)
def test_a_large_book_is_printed_alone_when_the_rest_is_done(letters, parts, tmp_path):
    composed = {product: Store(tmp_path).lay_by(product, "x" * count) for product, count in letters.items()}
    assert [list(part) for part in press._parts(composed)] == parts
