"""From HTML to a finished PDF: fit, tags, links, hyphens, and the store."""

import io
import re
from dataclasses import replace

import page as page_validation
import pikepdf
import pypdfium2
import pyphen
import pytest
from bs4 import BeautifulSoup
from fontTools.ttLib import TTFont

from scripts.content import brand, site
from scripts.content.finding import ContentError
from scripts.language import word_breaks
from scripts.markup import sections, templates
from scripts.printing import (
    cards,
    catalogue,
    faults,
    hyphenation,
    imposition,
    leaflet,
    normalise,
    render,
)
from scripts.printing.faults import Laid

FRAME = '<html lang="da"><head><title>Prøve</title><style>body {{ font-family: "DejaVu Sans" }}</style></head><body>{}</body></html>'


def soup(html):
    return BeautifulSoup(html, "html.parser")


@pytest.mark.parametrize(
    "body",
    [
        "<h1>A</h1><ul><li><p>ét</p><p>to</p></li><li>tre<ul><li>fire</li></ul></li></ul>",
        '<h1>A</h1><p>Skriv til <a href="mailto:a@b.dk">os</a>, eller <a href="#b">læs</a>.</p><h2 id="b">B</h2>',
        "<h1>A</h1><table><tr><th>Ord</th><th>Sig</th></tr><tr><td>journal</td><td>notater</td></tr></table>",
        '<h1>A</h1><ul style="list-style-position:inside"><li>ét</li></ul>',
    ],
)
def test_a_finished_pdf_has_no_failure_in_pdf_ua(body):
    report = page_validation.validate_pdf_bytes(render.render(FRAME.format(body)).pdf, profile="ua1")
    assert [failure.message for failure in report.failures] == []


def test_links_say_in_words_where_they_lead():
    html = FRAME.format(
        '<h1>A</h1><p><a href="#b">læs</a> <a href="https://sted.example/">se</a> <a href="mailto:a@b.dk">skriv</a></p><h2 id="b">Bogen</h2>'
    )
    with pikepdf.open(io.BytesIO(render.render(html).pdf)) as document:
        words = sorted(str(link.Contents) for link in document.pages[0].Annots)
    assert words == ["Gå til »Bogen«", "Skriv til a@b.dk", "Åbn sted.example"]


def test_the_same_html_gives_the_same_bytes():
    html = FRAME.format("<h1>A</h1><p>Tekst</p>")
    assert render.render(html).pdf == render.render(html).pdf


def test_a_variable_font_is_embedded_without_the_tables_that_no_pdf_needs(mini):
    loaded, _ = brand.read(mini / "docs/assets/brand")
    face = f'@font-face {{ font-family: "A"; src: url({templates.data_url(loaded.folder / loaded.fonts["overskrift"]["fil"])}) }}'
    html = FRAME.format(f'<style>{face} h1 {{ font: 800 20pt "A" }}</style><h1>AVA Tø</h1>')
    with pikepdf.open(io.BytesIO(render.render(html).pdf)) as document:
        (font,) = document.pages[0].Resources.Font.values()
        embedded = TTFont(io.BytesIO(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()))
    assert "glyf" in embedded and not {"fvar", "GPOS", "GSUB", "GDEF"} & set(embedded.keys())


def test_a_letter_whose_outline_and_widths_disagree_is_embedded_as_wide_as_it_was_set(mini):
    loaded, _ = brand.read(mini / "docs/assets/brand")
    face = f'@font-face {{ font-family: "A"; src: url({templates.data_url(loaded.folder / loaded.fonts["broedtekst"]["fil"])}) }}'
    html = FRAME.format(f'<style>{face} p {{ font: 600 12pt "A" }}</style><h1>A</h1><p>De første 30 dage</p>')
    report = page_validation.validate_pdf_bytes(render.render(html).pdf, profile="ua1")
    assert [failure.message for failure in report.failures] == []


def test_a_text_that_takes_more_lines_than_it_has_is_told_with_its_place():
    html = FRAME.format(
        '<h1>A</h1><p data-linjer="1" data-kilde="proces/1-x.md:3" style="width:20mm">Alt for mange ord til én linje</p>'
    )
    (finding,) = faults.found(catalogue.PRODUCTS[0], Laid.of(render.render(html)))
    assert re.match(
        r"docs/proces/1-x.md:3: \[tryk\] teksten fylder \d linjer på plakat-a3.pdf, og der er plads til 1 — skriv",
        str(finding),
    )


def test_a_text_that_falls_off_the_page_is_told():
    html = FRAME.format(
        '<style>@page { size: 50mm 50mm; margin: 0 }</style><h1>A</h1><div style="position:absolute;top:0;height:50mm">'
        + "".join(f'<p style="break-inside:avoid;margin:6mm 0">Linje {number}</p>' for number in range(9))
        + "</div>"
    )
    assert "Linje 8" in render.render(html).lost


def test_a_box_that_is_too_full_is_told_in_millimetres():
    html = FRAME.format(
        '<h1>A</h1><div data-hoejde data-kilde="x.md:1" style="height:10mm"><p style="height:30mm;margin:0">A</p></div>'
    )
    assert [(fit.unit, fit.allowed, fit.used) for fit in render.render(html).fits] == [("mm", 10, 30)]


def test_a_line_that_sticks_out_of_its_box_is_told():
    html = FRAME.format(
        '<h1>A</h1><p style="width:20mm">Sagsbehandlingstiden er her</p><p style="width:20mm">Kort nok</p>'
    )
    done = render.render(html)
    assert done.wide == (render.Wide("Sagsbehandlingstiden"),)
    (finding,) = faults.found(replace(catalogue.PRODUCTS[0], source="proces/index.md"), Laid.of(done))
    assert (
        "docs/proces/index.md:1: [tryk] linjen »Sagsbehandlingstiden« er for bred til sin plads på plakat-a3.pdf — skriv den kortere"
        in str(finding)
    )


def test_a_warning_from_the_renderer_is_not_lost():
    assert any(
        "invalid value" in warning for warning in render.render(FRAME.format('<h1 style="color:blåt">A</h1>')).warnings
    )


def test_boxes_fields_and_decoration_become_ink(mini):
    loaded, _ = brand.read(mini / "docs/assets/brand")
    html = soup(
        '<ul><li class="task-list-item"><label class="task-list-control"><input type="checkbox"><span></span></label> Gør det</li></ul>'
        '<span class="felt" data-skrivelinjer="3"></span><svg aria-hidden="true" viewBox="0 0 2 2" stroke="currentColor"></svg>'
    )
    normalise.for_print(html, loaded)
    assert html.select_one("li .boks") and not html.find("input")
    assert len(html.select(".felter .linje")) == 3
    assert not html.find("svg") and html.select_one(".ikon")["style"].startswith(
        "background-image:url(data:image/svg+xml"
    )


def test_a_name_that_is_held_together_in_a_link_is_no_link_of_its_own(mini):
    soup = BeautifulSoup("<p>Læs <a href='#m'>om <span class='samlet'>1-2-3-modellen</span></a>.</p>", "html.parser")
    normalise.for_print(soup, brand.read(mini / "docs/assets/brand")[0])
    assert soup.a.get_text() == "om 1-2-3-modellen" and not soup.a.find(True)


@pytest.mark.parametrize("level", ["h3", "h5"], ids=["on a page", "deep in the book"])
def test_what_was_folded_lies_open_on_paper_under_a_heading_like_any_other(mini, level):
    loaded, _ = brand.read(mini / "docs/assets/brand")
    folded = f'<details class="fremgang"><summary><{level} id="a">A</{level}></summary><p>Først</p></details>'
    html = soup(f"<section>{folded}<details><summary>Mere</summary><p>Så</p></details></section>")
    normalise.for_print(html, loaded)
    heading = f'<{level} id="a">A</{level}>'
    assert str(html) == f"<section>{heading}<p>Først</p><div><p>Mere</p><p>Så</p></div></section>"


@pytest.mark.parametrize("width", range(255, 275))
def test_a_line_is_not_broken_after_its_first_word_because_of_the_space_before_a_link(mini, width):
    loaded, _ = brand.read(mini / "docs/assets/brand")
    html = soup(
        FRAME.format(
            f'<p style="width:{width}px;font-size:16px">Du kan bede om hjælp og vælge <a href="https://x.dk">en kontakt</a> selv.</p>'
        )
    )
    normalise.for_print(html, loaded)
    with pypdfium2.PdfDocument(render.render(str(html)).pdf) as document:
        first, *_ = document[0].get_textpage().get_text_bounded().splitlines()
    assert first.startswith("Du kan bede om hjælp")


def test_links_to_pages_that_are_not_in_print_become_words():
    html = soup('<p id="a"><a href="side.html">side</a> <a href="#a">her</a> <a href="https://x.dk">ude</a></p>')
    normalise.unlink(html, ["a"])
    assert [link["href"] for link in html.find_all("a")] == ["#a", "https://x.dk"]


def test_sections_are_wrapped_and_picked_by_their_heading():
    html = soup(
        "<h1>T</h1><p>før</p><h2 id='tjekliste'>Tjekliste</h2><p>a</p><h3 id='x'>X</h3><p>b</p><h2 id='y'>Y</h2><p>c</p>"
    )
    sections.wrap(html)
    assert [section["class"] for section in html.find_all("section")] == [["afsnit", "afsnit-ark"], ["afsnit"]]
    assert sections.pick(None, str(html), "tjekliste").get_text(" ") == "Tjekliste a X b"
    assert sections.pick(None, str(html), "x").get_text(" ") == "X b"


def test_compounds_break_at_their_joints(tmp_path):
    before = dict(pyphen.LANGUAGES)
    try:
        hyphenation.install(["Sagsbehandlingstiden til netværksmødet"], tmp_path)
        danish = pyphen.Pyphen(lang="da")
        assert danish.inserted("sagsbehandlingstiden") == "sags-behand-lings-tiden"
        assert danish.inserted("netværksmødet") == "netværks-mødet"
    finally:
        pyphen.LANGUAGES.update(before)


def test_the_last_line_of_a_paragraph_in_the_book_is_not_half_a_word():
    css = "<style>html { hyphens: auto } .udelt { hyphens: manual } p, li { width: 9em }</style>"
    broken = soup(FRAME.format(css + "<p>Gå hen til modtagelsen.</p><ul><li>Den <b>virker</b> anderledes</li></ul>"))
    linked = soup('<p>Se <a href="#m1">arbejdsprocessen</a>.</p>')

    def lines():
        page = pypdfium2.PdfDocument(render.render(str(broken)).pdf)[0]
        return page.get_textpage().get_text_range()

    assert "\u2010" in lines()
    hyphenation.spare_last_words(broken)
    assert "\u2010" not in lines()
    hyphenation.spare_last_words(linked)
    assert linked.a.find() is None, "an element in a link becomes a link of its own"


def test_no_consonant_is_left_alone_between_two_breaks():
    assert [sorted(word_breaks.breaks(word)) for word in ("progression", "utvivlsomt")] == [[3, 7], [6]]


def test_the_qr_code_and_figures_are_drawn_from_the_brand(mini):
    loaded = site.load(mini / "mkdocs.yml")
    env = templates.environment(loaded)
    figure = str(templates.figure(env, "borgerland-fagland"))
    assert loaded.brand.colours["lys"]["borgerland"] in figure
    assert "<title" in figure and "<desc" in figure


def test_a_booklet_is_laid_so_that_a_folded_pile_reads_in_order():
    sides = imposition.order(12)
    assert sides == [(12, 1), (2, 11), (10, 3), (4, 9), (8, 5), (6, 7)]


@pytest.fixture(scope="module")
def booklet():
    pages = "".join(
        f'<section style="break-after:page"><h1 id="k{number}">Kapitel {number}</h1><p><a href="#k1">til start</a></p></section>'
        for number in range(1, 9)
    )
    return imposition.booklet(render.render(FRAME.format(f"<style>@page {{ size: 148mm 210mm }}</style>{pages}")).pdf)


def test_a_booklet_is_still_read_in_the_order_of_its_pages(booklet):
    report = page_validation.validate_pdf_bytes(booklet, profile="ua1")
    assert [failure.message for failure in report.failures] == []
    with pikepdf.open(io.BytesIO(booklet)) as document:
        assert len(document.pages) == 4
        sides = {page.obj.objgen for page in document.pages}
        with document.open_outline() as outline:
            assert [item.title for item in outline.root] == [f"Kapitel {number}" for number in range(1, 9)]
            assert {item.destination[0].objgen for item in outline.root} <= sides
        assert [len(page.Annots) for page in document.pages] == [2, 2, 2, 2]


@pytest.mark.parametrize("name", ["ark", "folder", "haandbog", "kapitel", "kort", "pjece", "plakat"])
def test_all_letters_in_print_stand_on_one_scale(root, name):
    css = (root / f"overrides/print/{name}.css").read_text(encoding="utf-8")
    sizes = re.findall(r"font(?:-size)?: ([^;}]+)", css)
    on_scale = re.compile(r"(?:700 )?var\(--str-?\d+\)|inherit|\{\{|1(?:\.125|\.266|\.424)?r?em\b")
    assert sizes and [size for size in sizes if not on_scale.match(size)] == []


@pytest.mark.parametrize("name", ["plakat-a4.pdf", "plakat-leveregler-a3.pdf", "plakat-model-a3.pdf"])
def test_a_poster_bears_the_logo_of_its_sender(whole, name):
    loaded = site.load(whole / "mkdocs.yml")
    product = next(product for product in catalogue.PRODUCTS if product.file == name)
    logo = soup(catalogue.compose(product, loaded, templates.environment(loaded), {})).select_one("img.logo")
    assert logo["src"] == templates.data_url(loaded.brand.logo) and logo["alt"] == f"Logo for {loaded.brand.owner}"


def test_a_card_without_text_is_told_with_its_page(whole):
    loaded = site.load(whole / "mkdocs.yml")
    page = loaded.pages["redskaber/selvtjek.md"]
    page.body = page.body.replace("## Kort\n", "## Lap\n")
    with pytest.raises(
        ContentError,
        match=r"docs/redskaber/selvtjek.md:1: \[tryk\] kortet har ingen tekst: siden har ikke afsnittet »Kort«",
    ):
        cards.meetings(loaded, dict.fromkeys(loaded.pages, "<section><h2 id='kort'>Kort</h2><p>Spørg.</p></section>"))


def test_a_cards_text_stands_on_both_its_sides_and_a_heading_stays_with_what_it_is_over():
    items = "".join(f"<li>Hvad ser du i potte {number}?</li>" for number in range(4))
    front, back = cards.shared(soup(f"<section><p>Spørg:</p><ul>{items}</ul></section>").section)
    assert front.startswith("<p>Spørg:</p><ul><li>") and back.startswith("<ul><li>")
    assert (front + back).count("<li>") == 4 and front.count("<ul>") == back.count("<ul>") == 1
    _, headed = cards.shared(
        soup(f"<section><h2>Før</h2><ul>{items}</ul><h2>Efter</h2><p>Skriv.</p></section>").section
    )
    assert headed == "<h2>Efter</h2><p>Skriv.</p>"


@pytest.mark.parametrize(
    ("text", "html", "told"),
    [
        (
            "## Kort\n",
            "<h2 id='kort'>Kort</h2>",
            r"docs/redskaber/selvtjek.md:\d+: \[tryk\] afsnittet »#kort« er tomt og skal på tryk",
        ),
        ("## Kort {#mit}\n", "<h2 id='mit'>Kort</h2>", r"afsnittet »#mit« er tomt"),
        (
            "## Kort\n",
            "<h2 id='andet'>Kort</h2>",
            r"docs/redskaber/selvtjek.md:1: \[tryk\] afsnittet »#kort« findes ikke på siden",
        ),
    ],
)
def test_a_section_that_print_cannot_use_is_told_with_its_page(whole, text, html, told):
    loaded = site.load(whole / "mkdocs.yml")
    page = loaded.pages["redskaber/selvtjek.md"]
    page.body = page.body.replace("## Kort\n", text)
    with pytest.raises(ContentError, match=told):
        cards.meetings(
            loaded,
            dict.fromkeys(loaded.pages, "<section><h2 id='kort'>Kort</h2><p>Spørg.</p></section>")
            | {page.src: f"<section>{html}</section>"},
        )


def test_a_spread_to_write_on_that_lists_a_whole_page_is_told_with_its_heading(mini):
    loaded = site.load(mini / "mkdocs.yml")
    with pytest.raises(
        ContentError, match=r"docs/print/pjece.md:26: \[tryk\] »Jorden« har ingen linje med stor skrift"
    ):
        leaflet.leaflet(loaded, {})


def test_the_leaflet_is_for_us_and_says_so_nowhere(mini):
    page = mini / "docs/print/pjece.md"
    page.write_text(page.read_text(encoding="utf-8").split("## Jorden")[0], encoding="utf-8")
    loaded = site.load(mini / "mkdocs.yml")
    label = '<span class="kun-os"><span class="kun-os-maerke">Kun os:</span> Vand først.</span>'
    section = f'<section><h2 id="saadan-goer-du">Sådan gør du</h2><p>{label}</p></section>'
    ((_, parts),) = leaflet.leaflet(loaded, dict.fromkeys(loaded.pages, section))["themes"]
    assert "Vand først." in parts[1][1] and "Kun os" not in parts[1][1]


def test_an_area_without_an_icon_for_its_card_is_told_with_its_page(whole):
    loaded = site.load(whole / "mkdocs.yml")
    loaded.role("sej-kontakt").meta["ikoner"].pop()
    with pytest.raises(
        ContentError, match=r"docs/redskaber/sej-kontakt.md:\d+: \[tryk\] siden har 8 områder og 7 ikoner til kortene"
    ):
        cards.contact(loaded, {})
