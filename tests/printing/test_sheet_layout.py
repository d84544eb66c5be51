"""How a worksheet stands on its pages, for any sheet that an editor may write."""

import random

import pytest
from bs4 import BeautifulSoup

from scripts.printing import sheet_layout

SHORT = '<p>{}: <input class="felt-kort"></p>'
LONG = '<p>{}: <textarea class="felt-lang" data-skrivelinjer="3"></textarea></p>'


def laid(*rows, sizes=sheet_layout.SIZES):
    section = BeautifulSoup(f"<section>{''.join(rows)}</section>", "html.parser").section
    sheet = sheet_layout.laid(section, "Potteark", "Skriv om din potte.", sizes=sizes)
    return sheet, [BeautifulSoup(page, "html.parser") for page in sheet.html]


def names(element):
    return [name.get_text() for name in element.select(".navn")]


def test_short_fields_that_are_neighbours_share_a_line():
    _, [page] = laid(SHORT.format("Navn"), SHORT.format("Dato"), LONG.format("Det så jeg"), SHORT.format("Sted"))
    assert [names(pair) for pair in page.select(".par")] == [["Navn", "Dato"]]
    assert names(page) == ["Navn", "Dato", "Det så jeg", "Sted"]


def test_of_three_short_fields_the_longest_name_stands_alone():
    _, [page] = laid(SHORT.format("Navn og telefon"), SHORT.format("Opgave"), SHORT.format("Ansvar"))
    assert [names(pair) for pair in page.select(".par")] == [["Opgave", "Ansvar"]]


def test_a_field_with_a_long_name_keeps_the_whole_width():
    _, [page] = laid(SHORT.format("Sker der noget nyt, så ring til mig på telefon"), SHORT.format("Dato"))
    assert not page.select(".par")


def test_the_items_of_a_numbered_list_with_fields_keep_their_numbers():
    _, [page] = laid('<ol><li>Vi siger goddag.</li><li>Punkt: <input class="felt-kort"></li></ol>')
    assert [row.get_text() for row in page.find_all("p")] == ["1. Vi siger goddag.", "2. Punkt"]


def test_three_fields_of_a_sentence_stay_on_its_line_in_large_letters():
    field = '<input class="felt-kort">'
    sentence = f'<p class="loebende">Vi mødes den {field} fra kl. {field} til kl. {field}.</p>'
    widths = [
        [float(place["style"].removeprefix("width:").removesuffix("mm")) for place in page.select("input")]
        for _, [page] in (laid(sentence), laid(sentence, sizes=(sheet_layout.LARGE,)))
    ]
    assert widths[0] == [38] * 3
    assert sum(widths[1]) + 83 <= sheet_layout.WIDTH  # its words take about 83 mm


def test_a_title_in_large_letters_has_room_for_fewer():
    ordinary, large = (laid(SHORT.format("Navn"), sizes=sizes)[0].rooms for sizes in ((12,), (sheet_layout.LARGE,)))
    assert all(less < more for less, more in zip(large, ordinary, strict=True))


def test_a_little_sheet_has_one_page_and_the_largest_letters():
    sheet, _ = laid(SHORT.format("Navn"))
    assert (len(sheet.pages), sheet.size) == (1, max(sheet_layout.SIZES))


def test_a_sheet_that_nearly_fits_gets_smaller_letters_before_a_second_page():
    sheet, _ = laid(*[LONG.format("Det så jeg")] * 8)
    assert (len(sheet.pages), sheet.size) == (1, min(sheet_layout.SIZES))


def test_two_pages_share_the_rows_and_the_second_begins_with_a_heading():
    _, pages = laid(*[f"<h2>Potte {number}</h2>" + LONG.format("Jord") + LONG.format("Vand") for number in range(6)])
    assert [len(page.find_all("h2")) for page in pages] == [3, 3]
    assert pages[1].find().name == "h2"


def test_the_answers_to_a_question_stay_on_one_page():
    answers = "".join(f"<li>Svar {number}</li>" for number in range(4))
    choice = f'<fieldset data-felt="a"><legend>Hvad?</legend><ul>{answers}</ul></fieldset>'
    for before in range(4, 12):
        _, pages = laid(*[LONG.format("Jord")] * before, choice, *[LONG.format("Vand")] * (14 - before))
        assert len(pages) > 1
        assert [count for page in pages if (count := len(page.select(".svar-liste")))] == [4]


TABLE = "<table><tr><th>Dag</th><th>Vand</th></tr>{}</table>"


def test_the_lines_of_a_table_grow_where_nothing_else_on_the_page_can():
    line = '<tr><td>1</td><td><input class="felt-kort"></td></tr>'
    _, [alone] = laid(TABLE.format(line), TABLE.format("<tr><td>1</td></tr>"))
    _, [beside] = laid(TABLE.format(line), LONG.format("Jord"))
    assert float(alone.input["style"].removeprefix("min-height:").removesuffix("rem")) > sheet_layout.LONG_FIELD_LINE
    assert alone.select("td")[-1]["style"].startswith("padding-bottom:")
    assert not beside.input.get("style")


def test_a_wide_font_is_set_smaller_in_the_same_room_and_large_letters_stay_large():
    rows = [LONG.format("Det så jeg")] * 8
    section = BeautifulSoup(f"<section>{''.join(rows)}</section>", "html.parser").section
    (ordinary, _), wide = laid(*rows), sheet_layout.laid(section, "Potteark", "Skriv om din potte.", 1.25)
    large = sheet_layout.laid(section, "Potteark", "", 1.25, (sheet_layout.LARGE,))
    assert (ordinary.letters, wide.letters, large.letters) == (1, 0.8, 1)
    assert (wide.size, wide.free) == (ordinary.size, ordinary.free)


def test_the_first_column_of_a_table_to_write_in_has_room_for_its_longest_word():
    written = '<tr><td>{}</td><td><input class="felt-kort"></td></tr>'
    _, [short] = laid(TABLE.format(written.format("Jord")))
    _, [long] = laid(TABLE.format(written.format("Jordforbedringsmiddelkonsulent")))
    assert not short.find(["th", "td"]).get("style") and long.find(["th", "td"])["style"].startswith("width:")


@pytest.mark.parametrize("seed", range(30))
def test_nothing_is_lost_and_no_heading_is_left_at_the_end_of_a_page(seed):
    chance = random.Random(seed)
    kinds = [chance.choice([SHORT, SHORT, LONG, "<h2>{}</h2>", "<p>{}.</p>"]) for _ in range(chance.randrange(5, 45))]
    rows = [kind.format(f"Række {number}") for number, kind in enumerate([*kinds, LONG])]
    sheet, pages = laid(*rows)
    assert [name for page in pages for name in names(page)] == [
        f"Række {number}" for number, kind in enumerate([*kinds, LONG]) if "felt" in kind
    ]
    assert [
        page.find_all(recursive=False)[-1].name for page in pages if page.find_all(recursive=False)[-1].name == "h2"
    ] == []
    assert len(sheet.pages) <= 4
