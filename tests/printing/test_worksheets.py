"""Worksheets: the same words as PDF form and Word document, with a named control for each field and box."""

import io
import uuid
import zipfile
from dataclasses import replace

import docx
import pikepdf
import pytest
from bs4 import BeautifulSoup
from docx.oxml.ns import qn
from fontTools.ttLib import TTFont

from scripts.content import located_yaml, site
from scripts.content.finding import ContentError
from scripts.content.page import Page
from scripts.markup import templates
from scripts.printing import catalogue, forms, render, sheet_layout, word, word_controls, worksheets
from tests.markup.test_form import html_of

TEXT = """## Sådan gør du

Læs.

## Ark

Navn: [felt]

### Jord

- [ ] Den er **våd**.

- Det så jeg: [felt 3]

| Dag | Vand |
|---|---|
| 1 | ja |
"""
FRONT = {"title": "Potteark", "kort": "Skriv hvad du ser."}


def page_of(text, **front):
    return Page("redskaber/potteark.md", FRONT | front, located_yaml.LocatedMapping({}), text, 1)


def controls(text, *attributes):
    """Each form control of the sheet of `text`: kind, type, name for those who listen, and what else is asked for."""
    soup = BeautifulSoup("".join(worksheets.with_controls(html_of(text), page_of(text)).html), "html.parser")
    return [
        (control.name, control.get("type"), control["title"], *(control.get(name) for name in attributes))
        for control in soup.select("input, textarea")
    ]


def word_of(text, loaded, **front):
    return docx.Document(io.BytesIO(word.document(page_of(text, **front), loaded, html_of(text))))


@pytest.fixture
def loaded(mini):
    return site.load(mini / "mkdocs.yml")


def test_each_field_and_box_becomes_a_control_named_by_its_words_and_known_by_its_id():
    assert controls(TEXT, "name") == [
        ("input", "text", "Navn", "navn"),
        ("input", "checkbox", "Den er våd.", "den-er-vaad"),
        ("textarea", None, "Det så jeg", "det-saa-jeg"),
    ]
    soup = BeautifulSoup("".join(worksheets.with_controls(html_of(TEXT), page_of(TEXT)).html), "html.parser")
    assert [heading.get_text() for heading in soup.find_all("h2")] == ["Jord"]


def test_answers_that_exclude_each_other_share_a_name_and_say_question_and_answer():
    text = "## Ark\n\nMå vi dele?\n\n- ( ) Ja\n    - Til: [felt]\n- ( ) Nej\n\nTolk? [valg: ja / nej]"
    assert controls(text, "name", "value") == [
        ("input", "radio", "Må vi dele? Ja", "maa-vi-dele", "ja"),
        ("input", "text", "Til", "til", None),
        ("input", "radio", "Må vi dele? Nej", "maa-vi-dele", "nej"),
        ("input", "radio", "Tolk? ja", "tolk", "ja"),
        ("input", "radio", "Tolk? nej", "tolk", "nej"),
    ]


def test_each_row_of_numbers_becomes_one_group_named_by_row_number_and_column():
    text = "## Ark\n\n| Når jeg møder jer | Uenig | Enig |\n|---|---|---|\n| Jeg er tryg | 1 | 2 |"
    assert controls(text, "name", "value") == [
        ("input", "radio", "Jeg er tryg: 1, Uenig", "jeg-er-tryg", "1"),
        ("input", "radio", "Jeg er tryg: 2, Enig", "jeg-er-tryg", "2"),
    ]


def test_the_pdf_holds_one_field_a_question_and_its_answers_have_no_name_of_their_own(loaded):
    text = "## Ark\n\nTolk? [valg: ja / nej]\n\nHvor tryg? [skala 1-3: Lidt / Meget]\n\nNavn: [felt]"
    page = page_of(text, kilder={"eget": "Opdigtet."})
    loaded.pages[page.src] = page
    product = catalogue._worksheet(page)
    html = catalogue.compose(product, loaded, templates.environment(loaded), {page.src: html_of(text)})
    with pikepdf.open(io.BytesIO(render.render(html).pdf)) as document:
        form = document.Root.AcroForm
        assert [(str(field.T), str(field.TU), len(field.get("/Kids", ()))) for field in form.Fields] == [
            ("tolk", "Tolk?", 2),
            ("hvor-tryg", "Hvor tryg?", 3),
            ("navn", "Navn", 0),
        ]
        kids = [kid for field in form.Fields for kid in field.get("/Kids", ())]
        assert not any("/T" in kid or "/FT" in kid for kid in kids)
        assert all({"/Off"} < set(kid.AP.N.keys()) for kid in kids)
        assert [str(kid.TU) for kid in kids][:2] == ["Tolk? ja", "Tolk? nej"]
        boxes = [box.Rect for box in document.pages[0].Annots if box.Subtype == "/Widget"]
        assert all(box[0] < box[2] and box[1] < box[3] for box in boxes) and "/NeedAppearances" not in form


def test_the_paper_bears_the_citizens_title_and_line_and_nothing_for_staff(loaded):
    text = "## Ark\n\n[kun os] Send det i dag.\nKære borger\n\n- [kun os] Journal: [felt]\n- Navn: [felt]"
    made = word_of(text, loaded, papir_titel="Vi vil tale med dig", papir_linje="Om din plan.")
    assert [words(paragraph._p) for paragraph in made.paragraphs] == [
        "Vi vil tale med dig",
        "Om din plan.",
        "Kære borger",
        "Navn",
        "Skriv her",
    ]
    assert [title for *_, title in controls(text)] == ["Navn"]


def test_a_paper_without_a_line_for_the_citizen_bears_none(loaded):
    assert worksheets.paper(page_of(TEXT, papir_titel="Til dig")).line == ""
    assert worksheets.paper(page_of(TEXT)).line == FRONT["kort"]


def test_a_tool_with_fields_and_no_section_for_a_sheet_is_told_with_the_line_of_its_field(loaded):
    page = page_of(TEXT.replace("## Ark", "## Papir"))
    loaded.pages[page.src] = page
    with pytest.raises(ContentError, match=r"docs/redskaber/potteark.md:7: \[tryk\] siden har et felt og intet afsnit"):
        worksheets.pages(loaded)


def words(element):
    return "".join(node.text or "" for node in element.iter(qn("w:t")))


def test_the_word_document_holds_the_words_in_order_and_a_named_control_for_each(loaded):
    made = word_of(TEXT, loaded)
    texts = [words(paragraph._p) for paragraph in made.paragraphs]
    assert texts[:7] == [
        FRONT["title"],
        FRONT["kort"],
        "Navn",
        "Skriv her",
        "Jord",
        "☐Den er våd.",
        "Det så jeg",
    ]
    names = [alias.get(qn("w:val")) for alias in made.element.body.iter(qn("w:alias"))]
    assert names == ["Navn", "Den er våd.", "Det så jeg"]
    tags = [tag.get(qn("w:val")) for tag in made.element.body.iter(qn("w:tag"))]
    assert tags == ["navn", "den-er-vaad", "det-saa-jeg"]
    assert [[cell.text for cell in row.cells] for row in made.tables[0].rows] == [["Dag", "Vand"], ["1", "ja"]]
    assert made.core_properties.title == FRONT["title"] and made.core_properties.language == "da-DK"


def test_a_screen_reader_finds_headings_language_and_the_heads_of_tables_in_word(loaded):
    made = word_of(TEXT, loaded)
    assert [paragraph.text for paragraph in made.paragraphs if paragraph.style.name == "Heading 2"] == ["Jord"]
    assert {language.get(qn("w:val")) for language in made.styles.element.iter(qn("w:lang"))} == {"da-DK"}
    assert made.tables[0].rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    modes = [
        setting.get(qn("w:val"))
        for setting in made.settings.element.iter(qn("w:compatSetting"))
        if setting.get(qn("w:name")) == "compatibilityMode"
    ]
    assert modes == ["15"]  # an older one makes Word turn the boxes into pictures of boxes


def test_a_word_document_says_who_made_it_and_holds_nothing_of_the_package_that_wrote_it(loaded):
    packed = word.document(page_of(TEXT), loaded, html_of(TEXT))
    with zipfile.ZipFile(io.BytesIO(packed)) as parts:
        about = "".join(parts.read(name).decode() for name in ("docProps/core.xml", "docProps/app.xml", "_rels/.rels"))
        assert "docProps/thumbnail.jpeg" not in parts.namelist() and "thumbnail" not in about
    assert "python-docx" not in about and "Macintosh" not in about
    assert f"<Application>{loaded.brand.name}</Application>" in about


def test_a_field_in_a_table_is_named_by_its_row_and_column_and_the_first_column_is_narrow(loaded):
    text = "## Ark\n\n| Hvem | Opgave |\n|---|---|\n| Gartner | [felt 2] |"
    (control,) = controls(text, "data-skrivelinjer")
    assert control == ("textarea", None, "Gartner: Opgave", "2")
    widths = [column.width.mm for column in word_of(text, loaded).tables[0].columns]
    assert widths[0] < widths[1] / 2


def test_what_a_citizen_gets_is_also_set_in_large_letters_and_a_high_table_is_parted_there():
    assert worksheets.large(page_of(TEXT, papir_titel="Min potte")) == "ark-potteark-stor.pdf"
    assert worksheets.large(page_of(TEXT)) == ""
    rows = "".join(f"| Jeg er tryg når {number} ser mig hver dag | 1 | 2 |\n" for number in range(9))
    text = f"## Ark\n\nSkriv: [felt 3]\n\n| Når jeg | Nej | Ja |\n|---|---|---|\n{rows}"
    made = worksheets.with_controls(html_of(text), page_of(text), sizes=(sheet_layout.LARGE,))
    tables = BeautifulSoup("".join(made.html), "html.parser").find_all("table")
    assert made.size == sheet_layout.LARGE and [len(table.find_all("tr")) for table in tables] == [5, 6]
    assert [table.th.get_text() for table in tables] == ["Når jeg"] * 2


def test_two_short_fields_share_a_line_in_word_and_a_long_one_has_lines_for_a_pen(loaded):
    made = word_of("## Ark\n\nNavn: [felt]\n\nDato: [dato]\n\nDet så jeg: [felt 3]", loaded)
    assert [words(cell._tc) for cell in made.tables[0].rows[0].cells] == ["NavnSkriv her", "DatoVælg en dato"]
    assert len(list(made.paragraphs[-1]._p.iter(qn("w:br")))) >= 2


def test_all_hints_in_word_look_alike_and_are_words_own(loaded):
    made = word_of("## Ark\n\nNavn: [felt]\n\nDato: [dato]\n\nSvar: [valg: ja / nej]", loaded)
    hints = [control for control in made.element.iter(qn("w:sdt")) if list(control.iter(qn("w:showingPlcHdr")))]
    looks = [style.get(qn("w:val")) for control in hints for style in control.iter(qn("w:rStyle"))]
    assert looks == ["PlaceholderText"] * len(hints) and len(hints) == 3
    hint = made.styles["Placeholder Text"]
    assert hint.builtin and str(hint.font.color.rgb) == word_controls.HINT_COLOUR


def test_the_brands_fonts_lie_in_a_word_document_under_their_own_names(loaded):
    packed = word.document(page_of(TEXT), loaded, html_of(TEXT))
    with zipfile.ZipFile(io.BytesIO(packed)) as files:
        hidden = {name: files.read(name) for name in files.namelist() if name.endswith(".odttf")}
        table = files.read("word/fontTable.xml").decode()
        assert "embedTrueTypeFonts" in files.read("word/settings.xml").decode()
    found = set()
    for name, data in hidden.items():
        key = uuid.UUID(name.rpartition("/")[2].removesuffix(".odttf"))
        assert f"{{{str(key).upper()}}}" in table
        turned = key.bytes[::-1] * 2
        whole = bytes(one ^ other for one, other in zip(data[:32], turned, strict=True)) + data[32:]
        with TTFont(io.BytesIO(whole)) as font:
            assert "fvar" not in font and {*map(ord, "æøåÆØÅ»«")} <= font.getBestCmap().keys()
            found.add((font["name"].getDebugName(1), font["name"].getDebugName(2)))
    text, heading = (loaded.brand.fonts[use]["navn"] for use in ("broedtekst", "overskrift"))
    assert found == {(text, "Regular"), (text, "Bold"), (heading, "Bold")}


def test_a_font_of_both_texts_and_headings_lies_in_a_word_document_once(loaded):
    fonts = {use: loaded.brand.fonts["broedtekst"] for use in loaded.brand.fonts}
    alike = replace(loaded, brand=replace(loaded.brand, fonts=fonts))
    with zipfile.ZipFile(io.BytesIO(word.document(page_of(TEXT), alike, html_of(TEXT)))) as files:
        names = [name for name in files.namelist() if name.endswith(".odttf")]
        said = files.read("word/fontTable.xml").decode().count(f'w:name="{fonts["broedtekst"]["navn"]}"')
    assert (len(names), len(set(names)), said) == (2, 2, 1)


LETTER = "## Skabelon\n\nKære [felt]\n\nVi mødes fordi [felt 2]\n\n### Efter\n\n" + "Jord: [felt 9]\n\n" * 4


def test_a_letter_in_word_is_written_in_its_sentences_and_breaks_no_page(loaded):
    lines = {line.text: line for line in word_of(LETTER, loaded).paragraphs}
    (sentence,) = [line for text, line in lines.items() if text.startswith("Vi mødes fordi")]
    assert sentence._p.find(qn("w:sdt")) is not None
    assert not any(line.paragraph_format.page_break_before for line in lines.values())


def test_the_same_page_gives_the_same_word_document(loaded):
    twice = [word.document(page_of(TEXT), loaded, html_of(TEXT)) for _ in range(2)]
    assert twice[0] == twice[1]


def test_answers_that_exclude_each_other_are_a_list_to_choose_from_in_word(loaded):
    text = (
        "## Ark\n\nMå vi dele?\n\n- ( ) Ja\n- ( ) Nej\n\nTolk? [valg: ja / nej]\n\n"
        "| Når jeg | Uenig | Enig |\n|---|---|---|\n| Jeg er tryg | 1 | 2 |"
    )
    made = word_of(text, loaded)
    lists = [
        [item.get(qn("w:displayText")) for item in found.iter(qn("w:listItem"))]
        for found in made.element.body.iter(qn("w:dropDownList"))
    ]
    assert lists == [["Ja", "Nej"], ["ja", "nej"], ["1 Uenig", "2 Enig"]]
    assert [words(cell._tc) for cell in made.tables[0].rows[1].cells] == ["Jeg er tryg", "1", "2", "Vælg"]


def test_every_tool_with_fields_has_both_files_and_links_to_them(built, content):
    tools = worksheets.pages(content)
    assert tools
    for page in tools:
        html = (built / page.src.replace(".md", ".html")).read_text(encoding="utf-8")
        for name in worksheets.files(page):
            assert (built / "tryk" / name).is_file()
            assert f'href="../tryk/{name}"' in html
        with pikepdf.open(built / "tryk" / worksheets.files(page)[0]) as document:
            asked = {field.ident for field in worksheets.asked(page) if not field.staff_only}
            assert {str(field.T) for field in document.Root.AcroForm.Fields} - {forms.DRAFT} == asked
            assert all(str(field.TU) for field in document.Root.AcroForm.Fields)
