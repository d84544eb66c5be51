"""What a page's HTML is given for the screen: switches, addresses, folded tables, and room for what a script fills."""

import pytest
from bs4 import BeautifulSoup

from scripts.pages import screen


def finished(html: str) -> BeautifulSoup:
    return BeautifulSoup(screen.finish(html, None), "html.parser")


def table(head: str, rows: int) -> str:
    cells = "".join(f"<tr><td>ord {number}</td><td>{number}</td></tr>" for number in range(rows))
    return f"<table><thead><tr><th>{head}</th><th>x</th></tr></thead><tbody>{cells}</tbody></table>"


@pytest.mark.parametrize(("head", "rows", "folded"), [("Side", 12, 0), ("Side", 13, 1), ("Fagord", 40, 0)])
def test_a_table_longer_than_a_screen_is_folded_but_not_the_glossary(head, rows, folded):
    soup = finished(f"<h2>Alle</h2>{table(head, rows)}")
    assert len(soup.select("details.lang-liste > summary")) == folded
    assert len(soup.select(".tabel > table tbody tr")) == rows


def test_a_long_sheet_is_never_folded():
    assert not finished(f'<h2 id="ark">Ark</h2>{table("Dag", 20)}').select("details")


def test_in_the_print_room_each_heading_opens_its_steps_and_a_button_the_sheets():
    steps = "<h3>Sådan gør du</h3><ol><li>a</li></ol>"
    room = finished(f'<h2>Ark</h2><div class="trykrum" data-gruppe="ark"></div>{steps}')
    assert room.select_one("details.fremgang > summary > h3") and room.select_one("details.fremgang > ol")
    assert room.select_one("details.lang-liste > .trykrum")
    assert not finished(f"<h2>Ark</h2>{steps}").select("details")


def test_each_term_of_the_glossary_has_an_address():
    rows = finished(table("Fagord", 2)).select("tbody tr")
    assert [row["id"] for row in rows] == ["ord-ord-0", "ord-ord-1"]


def test_an_example_told_before_and_after_has_one_switch_that_begins_with_after():
    items = "<li><strong>Før:</strong> a</li><li><strong>Efter:</strong> b</li>"
    example = finished(f"<ul>{items}</ul><ul><li><strong>Før:</strong> c</li></ul>").select(".foer-efter")
    assert len(example) == 1 and example[0]["data-land"] == "borgerland"
    assert [item["class"] for item in example[0].select("li")] == [["i-fagland"], ["i-borgerland"]]


def test_what_a_script_fills_stands_under_the_lead():
    soup = finished('<p class="kort">k</p><p>a</p><h2>b</h2><div data-vejen="x"></div>')
    assert [element.name for element in soup.find_all(recursive=False)] == ["p", "div", "p", "section"]
