"""Two questions lead to one file, and an order at a print shop is written for the one who orders."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit
from zipfile import ZipFile

from bs4 import BeautifulSoup

from scripts.content import site
from scripts.markup import templates
from scripts.pages import print_choice, print_order, print_room
from scripts.printing import catalogue
from scripts.printing.product import CHOICE, ORDER, Printed, described

POSTER = Printed("plakat-a4.pdf", "Proces", "A4", 1, "kontor", "plakater", "1.0", "mat", 1, "enkeltsidet")
TILES = replace(POSTER, fil="plakat-a3-paa-a4.pdf", sider=4, ark=4, samles="A3")
SHOP = replace(POSTER, fil="plakat-a1-trykkeri.pdf", format="A1", variant="trykkeri", stoerrelse=(594, 841))


def test_a_place_and_a_printer_have_one_file_and_what_is_read_from_afar_is_large():
    ((words, files),) = print_choice.rows([POSTER, TILES, SHOP])
    assert words == print_choice.PLACES[0].words
    assert files == [TILES, POSTER, None, POSTER, SHOP]


def test_an_office_without_colours_has_a_file_for_each_place(whole):
    made = catalogue.everything(site.load(whole / "mkdocs.yml"))
    printed = [described(product, 1, "1.0") for product in (*made, *catalogue.IMPOSED)]
    rows = print_choice.rows(printed)
    assert [words for words, _ in rows] == [place.words for place in print_choice.PLACES]
    grey = [printer.words for printer in print_choice.PRINTERS].index("Kun sort")
    assert [files[grey].graa for _, files in rows] == [True] * len(rows)


def room(mini, mark, printed):
    """The first page of the mini site with a part of the print room filled in, as HTML."""
    content = site.load(mini / "mkdocs.yml")
    content.pages[
        "index.md"
    ].body += f"\n[[tryk: {mark}]]\n\n1. Papiret er **mat**.\n2. Se en [prøve](x.md).\n\n## Nyt\n\n1. Nej\n"
    (mini / "tryk").mkdir()
    for item in printed:
        (mini / "tryk" / item.fil).write_bytes(b"x" * 2000)
    (mini / "index.html").write_text(print_room.place(mark), encoding="utf-8")
    print_room.fill(mini, content, templates.environment(content), printed)
    return BeautifulSoup((mini / "index.html").read_text(encoding="utf-8"), "html.parser")


def test_each_answer_says_paper_sides_and_sheets_without_a_script(mini):
    whole = replace(POSTER, fil="plakat-a3.pdf", format="A3")
    link = room(mini, CHOICE, [POSTER, TILES, whole]).select_one("tbody td a")
    assert link["data-billede"] == "plakat-a3.png", "the first of the sheets shows half a word"
    assert link["href"] == "tryk/plakat-a3-paa-a4.pdf" and link.get_text() == "A3 af 4 ark"
    assert link["data-tal"] == "4 ark der samles til A3. Print enkeltsidet, 100 %. Mat."


def test_the_mail_names_each_file_and_what_the_shop_must_know_and_the_archive_holds_all(mini):
    html = room(mini, ORDER, [POSTER, SHOP])
    mail = parse_qs(urlsplit(html.select_one("[data-mail]")["href"]).query)
    body = mail["body"][0].split("\r\n")
    assert "____ stk. Proces, A1, 594 × 841 mm, 1 side (plakat-a1-trykkeri.pdf)" in body
    assert body[-7:-5] == ["- Papiret er mat.", "- Se en prøve."] and "- Nej" not in body
    assert body[4].endswith(html.select_one("tr[data-linje]")["data-linje"])
    made = (mini / "tryk/til-trykkeriet.zip").read_bytes()
    with ZipFile(mini / "tryk/til-trykkeriet.zip") as packed:
        assert packed.namelist() == ["laes-mig.txt", "plakat-a1-trykkeri.pdf"]
        words = packed.read("laes-mig.txt").decode()
    assert words.split("\n") == body
    assert print_order.pack(mini / "tryk", [SHOP], words).read_bytes() == made


def test_what_only_one_kind_needs_is_known_by_its_last_word_or_its_group():
    notes = ["Sort er sort.", "Pjecen: Læg den selv.", "Folderen: Fold den.", "Husk: Ring."]
    told = [
        print_order.note_on(replace(SHOP, produkt=name, gruppe=group), [*notes, "Kortene: Skær dem."])
        for name, group in (
            ("Pjece", "pjece"),
            ("Pjece som folder", "pjece"),
            ("Til møder", "kort"),
            ("Tal", "plakater"),
        )
    ]
    assert told == ["- Pjecen: Læg den selv.", "- Folderen: Fold den.", "- Kortene: Skær dem.", ""]


def test_an_order_says_what_is_printed_on_both_sides():
    cards = next(product for product in catalogue.PRODUCTS if product.file == "kort-moede-a6-trykkeri.pdf")
    told = described(cards, 8, "1.0")
    assert (told.ark, told.print) == (4, "dobbeltsidet")
    assert "8 sider med tryk på begge sider (" in print_order.line(told)
