"""What a page's HTML is given for the screen: switches, addresses, folded tables, and room for what a script fills."""

import pytest
from bs4 import BeautifulSoup

from scripts.pages import folding, screen


def finished(html: str) -> BeautifulSoup:
    return BeautifulSoup(folding.folded(screen.finish(html, None)), "html.parser")


def table(head: str, rows: int) -> str:
    cells = "".join(f"<tr><td>ord {number}</td><td>{number}</td></tr>" for number in range(rows))
    return f"<table><thead><tr><th>{head}</th><th>x</th></tr></thead><tbody>{cells}</tbody></table>"


@pytest.mark.parametrize(("head", "rows", "folded"), [("Side", 12, 0), ("Side", 13, 1), ("Fagord", 40, 0)])
def test_a_table_longer_than_a_screen_is_folded_but_not_the_glossary(head, rows, folded):
    soup = finished(f"<h2>Alle</h2>{table(head, rows)}")
    assert len(soup.select("details.lang-liste > summary")) == folded
    assert len(soup.select(".tabel > table tbody tr")) == rows


def test_a_page_with_nothing_long_is_as_it_was_and_is_not_parsed(monkeypatch):
    monkeypatch.setattr(folding, "BeautifulSoup", None)
    html = f"<h2>Alle</h2><p>a<br>\n   b</p>{table('Side', 11)}"
    assert folding.folded(html) == html


def test_a_long_sheet_is_never_folded():
    assert not finished(f'<h2 id="ark">Ark</h2>{table("Dag", 20)}').select("details")


def test_in_the_print_room_each_heading_opens_its_steps_and_a_button_the_sheets():
    steps = "<h3>Sådan gør du</h3><ol><li>a</li></ol>"
    room = finished(f'<h2>Ark</h2><div class="trykrum" data-gruppe="ark"></div>{steps}')
    assert room.select_one("details.fremgang > summary > h3") and room.select_one("details.fremgang > ol")
    assert room.select_one("details.lang-liste > .trykrum")
    assert not finished(f"<h2>Ark</h2>{steps}").select("details")


def test_in_the_print_room_what_few_come_for_is_opened_by_its_heading_with_all_that_is_below_it():
    place = '<div class="trykrum" data-gruppe="{}"></div>'.format
    book = f"<h2>Bog</h2>{place('bog')}<h3>Kapitler</h3>{place('kapitler')}<h3>Sådan</h3><ol><li>a</li></ol>"
    room = finished(f"{book}<h2>Trykkeri</h2><p>Sådan.</p>{place('bestilling')}<h3>Foldning</h3><p>To gange.</p>")
    opened = {box.summary.get_text(): len(box.find_all(recursive=False)) for box in room.select("details")}
    assert opened == {"Kapitler": 2, "Sådan": 2, "Trykkeri": 5}
    assert not room.select("details [data-gruppe=bog]")


def test_the_link_of_a_heading_is_neither_a_stop_of_tab_nor_a_part_of_its_name():
    link = finished('<h2 id="a">Ark<a class="headerlink" href="#a">¶</a></h2>').select_one("a")
    assert (link["tabindex"], link["aria-hidden"]) == ("-1", "true")


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


PAGES = '<ul><li><a href="en.html">En</a>: <b>det</b> første.</li><li><a href="to.html">To</a>.\nDet andet.</li></ul>'


def test_a_list_of_pages_becomes_entries_with_name_sign_and_words_apart():
    items = finished(f"<h2>Mere</h2>{PAGES}").select(".indgange > li")
    assert [item.select_one(".indgang-ord").get_text() for item in items] == ["det første.", "Det andet."]
    assert [" ".join(item.get_text().split()) for item in items] == ["En: det første.", "To. Det andet."]


@pytest.mark.parametrize(
    "items",
    [
        '<li><a href="en.html">En</a> er en side.</li><li><a href="to.html">To</a>: en til.</li>',
        '<li><a href="https://x.dk/a.html">En</a></li><li><a href="to.html">To</a></li>',
        '<li><a href="en.html">En</a>: alene.</li>',
    ],
)
def test_a_list_where_a_page_is_named_in_a_sentence_is_left_as_it_is(items):
    assert not finished(f"<h2>Mere</h2><ul>{items}</ul>").select(".indgange, .indgang-ord")


def test_an_entry_of_a_numbered_page_bears_its_mark():
    soup = BeautifulSoup(screen.finish(PAGES, None, marks={"to.html": "greb-3 del-regel"}), "html.parser")
    assert [item.get("class") for item in soup.select(".indgange > li")] == [None, ["greb-3", "del-regel"]]


def test_a_list_of_a_pages_own_parts_becomes_short_cuts():
    assert finished('<ul><li><a href="#a">A</a></li><li><a href="#b">B</a></li></ul>').select("ul.genveje")


@pytest.mark.parametrize(("topics", "folded"), [(6, 0), (7, 7)])
def test_many_topics_with_answers_of_the_municipality_are_opened_by_their_headings(topics, folded):
    topic = '<h3>Emne</h3><p>Du ser noget.</p><div class="hos-os" data-emne="x"></div><ul><li>Spørg</li></ul>'
    soup = finished(f"<h2>Emner</h2>{topic * topics}<h2>Til sidst</h2><h3>Andet</h3><p>x</p>")
    assert len(soup.select("details.fremgang > summary > h3")) == folded
    assert len(soup.select("details.fremgang > ul")) == folded


@pytest.mark.parametrize(("sections", "folded"), [(15, 0), (16, 16)])
def test_a_page_of_very_many_sections_is_a_list_of_headings_that_keep_their_addresses(sections, folded):
    soup = finished("<p>Først.</p>" + '<h2 id="regel">Regel</h2><p>a</p><h3>Mere</h3><p>b</p>' * sections)
    assert len(soup.select("section > details.fremgang > summary > h2#regel")) == folded
    assert len(soup.select("details > p")) == 2 * folded and not soup.select("details > summary > h3")


def test_no_line_ends_inside_a_name_or_a_span_of_numbers():
    soup = finished("<p>Brug 1-2-3-modellen, 2026-11-26 &lt; 3, uge 10–11.</p><p><code>1-2</code></p>")
    assert [held.get_text() for held in soup.select(".samlet")] == ["1-2-3-modellen", "10–11"]
    assert soup.p.get_text() == "Brug 1-2-3-modellen, 2026-11-26 < 3, uge 10–11."


def test_the_plan_of_the_whole_way_stands_under_the_way():
    way = '<ol><li><a href="a.html">A</a></li><li><a href="b.html">B</a></li></ol>'
    page = '<h1>Ny</h1><p class="kort">Kom ind.</p><h2>Vejen</h2>{}<div class="vejen {}" data-vejen="x"></div>'
    assert finished(page.format(way, "vejen-hele")).select_one("section > ol.indgange + .vejen")
    assert finished(page.format(way, "")).select_one(".kort + .vejen")
