"""What a script is told of a PDF and a Word document is enough to fill them in, and true."""

import base64
import io
import zipfile

import pikepdf
import pytest

from scripts.pages import meeting, sheet_templates
from scripts.printing import form_table


@pytest.fixture(scope="module")
def pdf(built):
    return (built / "tryk/ark-planteskifte.pdf").read_bytes()


def test_each_field_is_told_by_the_number_of_its_object(pdf):
    table = form_table.table(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for field in document.Root.AcroForm.Fields:
            assert table["fields"][str(field.T)]["number"] == field.objgen[0]
        assert table["next"] == int(document.trailer.Size)
    assert pdf[table["start"] :].startswith(b"xref")


def test_an_answer_is_told_by_the_look_of_its_button(pdf):
    answers = form_table.table(pdf)["fields"]["er-noeglen-afleveret"]["answers"]
    assert {word: button["on"] for word, button in answers.items()} == {"ja": "/0", "nej": "/1"}


def test_the_font_has_a_glyph_and_a_width_for_each_letter(pdf):
    font = form_table.table(pdf)["font"]
    assert set("abcæøåÆØÅ»«–0123456789") <= set(font["letters"])
    assert len(font["letters"]) == len(font["glyphs"]) == len(font["widths"]) and min(font["glyphs"]) > 0


def test_a_pdf_without_an_end_is_refused():
    with pytest.raises(ValueError, match="no end"):
        form_table.table(b"%PDF-1.7")


def test_the_parts_of_a_word_document_are_the_document(built):
    packed = (built / "tryk/ark-planteskifte.docx").read_bytes()
    parts = sheet_templates.of_word(packed)
    with zipfile.ZipFile(io.BytesIO(packed)) as word:
        assert parts["words"] == word.read("word/document.xml").decode()
        assert parts["count"] == len(word.namelist()) - 1
        assert all(
            name.encode() in base64.b64decode(parts["list"]) for name in word.namelist() if "document.xml" not in name
        )


def test_the_meetings_sheets_have_their_links_as_they_are_from_its_page(content, built):
    page = content.role("moedet")
    html = '<section class="afsnit-ark"><h2>Ark</h2><p><a href="../om/index.html#x">Om</a></p></section>'
    sheet = content.pages["redskaber/plantekort.md"]
    assert meeting._sheet(html, sheet, page) == '<p><a href="../om/index.html#x">Om</a></p>'
    assert {path.name for path in (built / "assets/ark").glob("*-felter.js")} == {
        f"{sheet_templates.stem(sheet)}-felter.js" for sheet in meeting.sheets(page, content)
    }
