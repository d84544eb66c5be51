"""A chapter in two columns: what is wide stands across both, and nothing of the page is lost around it."""

from bs4 import BeautifulSoup

from scripts.markup import elements
from scripts.printing import columns

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
