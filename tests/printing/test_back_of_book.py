"""What stands last in the book and last on its pages: the words that are explained, and the sheets two by two."""

import jinja2
import pytest

from scripts.markup import elements, glosses
from scripts.printing import sheet_spreads, word_list


@pytest.mark.parametrize(
    ("counts", "laid"),
    [
        ([2, 2], [["1:1", "1:2"], ["2:1", "2:2"]]),
        ([1, 2, 1, 1], [["1:1", "3:1"], ["2:1", "2:2"], ["4:1"]]),
        ([3, 1], [["1:1", "1:2"], ["1:3", "2:1"]]),
        ([1, 3, 1, 1], [["1:1"], ["2:1", "2:2"], ["2:3", "3:1"], ["4:1"]]),
    ],
    ids=["two pages each", "one that waits is joined", "an odd end is joined", "no end stands before its beginning"],
)
def test_two_pages_of_sheets_stand_side_by_side(counts, laid):
    spreads = sheet_spreads.spreads(enumerate(counts, 1))
    assert [[f"{side.sheet}:{side.number}" for side in spread] for spread in spreads] == laid


def test_a_row_of_the_glossary_becomes_an_entry_in_the_place_that_links_lead_to():
    page = elements.made(
        '<article><div class="tabel"><table><tbody><tr id="ord-akt"><td>akt</td><td>et papir</td><td>Her er det.</td>'
        "<td>bilag</td></tr></tbody></table></div><table><tbody><tr><td>a</td></tr></tbody></table></article>"
    )
    said = "<p id={{ id }}>{{ [a, b, c, d] | join('|') }}</p>"
    words = jinja2.Template("{% macro opslag(id, a, b, c, d) %}" + said + "{% endmacro %}")
    word_list.set_as_dictionary(page, words.module)
    assert page.select_one("#ord-akt").get_text() == "akt|et papir|Her er det.|bilag"
    assert [table.get_text() for table in page.select("table")] == ["a"]


def test_the_words_of_a_page_are_explained_in_one_paragraph():
    mark = '<span class="fagord" data-ord="{}" data-betyder="{}">{}</span>'
    page = elements.made(
        f"<section><p>{mark.format('sø', 'vand', 'Søen')} {mark.format('muld', 'jord', 'muld')}</p></section>"
    )
    glosses.list_in_print(page)
    explained = page.select_one(".ord-paa-siden")
    assert [part.get_text() for part in explained.find_all("p")] == ["Ord på siden", "muld: jord. sø: vand. "]
    assert [word.get_text() for word in explained.find_all("b")] == ["muld", "sø"] and not explained.find(["ul", "li"])
