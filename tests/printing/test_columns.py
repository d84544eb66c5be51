"""A chapter in two columns: what is wide stands across both, nothing is lost around it, and both begin on one line."""

import io

import pikepdf
import pypdfium2
from bs4 import BeautifulSoup

from scripts.markup import elements
from scripts.printing import columns, render

PAGE = (
    "<article><header class='aabning'>Haven</header><section data-side='vand.md' id='p'><h2 id='t'>Vand</h2>"
    "<section class='afsnit'><p>Før.</p><h3 id='f'>Figur</h3><figure>Sø</figure><p>Efter.</p></section>"
    "<section class='afsnit'><p>Sidst.</p></section></section></article>"
)


def laid(html):
    soup = BeautifulSoup(html, "html.parser")
    columns.lay(soup.article, soup.select_one(".aabning"))
    return soup


def test_a_figure_and_its_heading_stand_between_columns_that_go_on_below():
    soup = laid(PAGE)
    assert [(part.name, elements.classes(part)) for part in soup.article.find_all(recursive=False)] == [
        ("header", ["aabning"]),
        ("div", ["spalter"]),
        ("div", ["bred"]),
        ("div", ["spalter", "fortsat"]),
    ]
    assert soup.select_one(".bred").get_text() == "FigurSø"
    assert [part.get_text() for part in soup.select(".spalter")] == ["VandFør.", "Efter.Sidst."]


def test_no_id_is_lost_or_doubled_where_a_page_is_parted():
    assert [element["id"] for element in laid(PAGE).select("[id]")] == ["p", "t", "f"]


def test_a_part_that_goes_on_still_says_which_page_it_is_of():
    assert {part["data-side"] for part in laid(PAGE).select("[data-side]")} == {"vand.md"}
    assert len(laid(PAGE).select("[data-side]")) == 2


def test_a_figure_in_a_box_stays_there():
    soup = laid(PAGE.replace("'afsnit'", "'afsnit afsnit-eksempel'"))
    assert soup.select(".bred") == [] and soup.figure.find_parent(class_="afsnit-eksempel")


def test_a_narrow_table_stands_in_its_column_and_a_wide_one_across():
    table = "<div class='tabel'><table><tr>{}</tr></table></div>"
    for cells, wide in ((2, 0), (3, 1)):
        html = PAGE.replace("<figure>Sø</figure>", table.format("<th>a</th>" * cells))
        assert len(laid(html).select(".bred .tabel")) == wide


SET = """<html lang="da"><head><title>Haven</title><style>
@page { size: 120mm 90mm; margin: 5mm } div { columns: 2; column-fill: balance } p, h2 { margin: 0 } h2 { font-size: 1em }
div h2 { margin-top: 8mm; break-before: column }
</style></head><body><h1>Haven</h1><div><p>Vand</p><p>Regn</p><h2 id="j">Jord</h2><p><a href="#j">Muld</a></p></div>"""


def test_columns_begin_on_one_line_and_a_link_follows_its_words():
    pdf = render.render(SET).pdf
    with pypdfium2.PdfDocument(pdf) as read, pikepdf.open(io.BytesIO(pdf)) as document:
        text = read[0].get_textpage()
        words = text.get_text_range()
        tops = {word: text.get_charbox(words.index(word))[3] for word in ("Vand", "Regn", "Jord", "Muld")}
        _, bottom, _, top = map(float, document.pages[0].Annots[0].Rect)
    assert abs(tops["Vand"] - tops["Jord"]) < 1 and abs(tops["Regn"] - tops["Muld"]) < 1
    assert bottom < tops["Muld"] < top
