"""A sheet that is filled in comes out as its own PDF and Word document, and both are read back."""

import io
import zipfile

import docx
import page as page_validation
import pikepdf
import pypdfium2
import pytest
from docx.oxml.ns import qn
from playwright.sync_api import expect

NAME = "Åse Bjørn & <søn> »på fri fod«"
LONG = "Den vil gerne have vand om morgenen. " * 40
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


@pytest.fixture
def tab(visit):
    return visit("redskaber/planteskifte.html")


def fill(tab):
    tab.get_by_label("Ny gartner", exact=True).fill(NAME)
    tab.get_by_label("Dagen for skiftet", exact=True).fill("2026-12-03")
    tab.get_by_label("Ord som haven kræver", exact=True).fill("Vand.\nOg lys.")
    tab.get_by_text("Planten er vandet.").click()
    tab.get_by_role("radio", name="Den gamle gartner flytter").check(force=True)
    tab.get_by_label("Hvorhen", exact=True).fill("Til Ærø")
    tab.get_by_role("radio", name="nej").check(force=True)


def fetched(tab, button):
    with tab.expect_download() as caught:
        tab.get_by_role("button", name=button, exact=True).click()
    return caught.value.suggested_filename, caught.value.path().read_bytes()


def values(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return {str(field.T): str(field.get("/V", "")) for field in document.Root.AcroForm.Fields}


def drawn(pdf):
    """The words that a reader sees on the pages, fields and all."""
    with pypdfium2.PdfDocument(pdf) as document:
        document.init_forms()
        for page in document:
            page.flatten()
        return "".join(page.get_textpage().get_text_range() for page in document)


def test_a_page_on_a_disk_may_fetch_no_file_and_the_sheet_comes_all_the_same(browser, built):
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(f"file://{built}/redskaber/planteskifte.html")
    assert tab.evaluate("() => fetch('../tryk/ark-planteskifte.pdf').then(() => false, () => true)")
    name, pdf = fetched(tab, "Hent som PDF")
    context.close()
    assert name == "planteskifte.pdf" and pdf.startswith(b"%PDF")


def test_the_pdf_holds_what_was_typed_and_a_reader_sees_it(tab):
    fill(tab)
    _, pdf = fetched(tab, "Hent som PDF")
    assert values(pdf) == {
        "_udkast": "",
        "ny-gartner": NAME,
        "dagen-for-skiftet": "3. december 2026",
        "ord-som-haven-kraever": "Vand.\nOg lys.",
        "planten-er-vandet": "/on",
        "saadan-gaar-det-til": "/1",
        "hvorhen": "Til Ærø",
        "er-noeglen-afleveret": "/1",
    }
    seen = drawn(pdf)
    assert all(words in seen for words in (NAME, "3. december 2026", "Og lys.", "Til Ærø"))


def test_the_filled_pdf_has_no_failure_in_pdf_ua(tab, tmp_path):
    fill(tab)
    _, pdf = fetched(tab, "Hent som PDF")
    (tmp_path / "ark.pdf").write_bytes(pdf)
    report = page_validation.validate_pdf(tmp_path / "ark.pdf", profile="ua1")
    assert [failure.message for failure in report.failures] == []


def test_the_word_document_holds_what_was_typed_in_its_own_controls(tab):
    fill(tab)
    name, word = fetched(tab, "Hent som Word")
    assert name == "planteskifte.docx"
    assert zipfile.ZipFile(io.BytesIO(word)).testzip() is None
    body = docx.Document(io.BytesIO(word)).element.body
    found = {
        control.find(f".//{qn('w:tag')}").get(qn("w:val")): "".join(node.text for node in control.iter(qn("w:t")))
        for control in body.iter(qn("w:sdt"))
    }
    assert found == {
        "ny-gartner": NAME,
        "dagen-for-skiftet": "3. december 2026",
        "ord-som-haven-kraever": "Vand.Og lys.",
        "planten-er-vandet": "☒",
        "saadan-gaar-det-til": "Den gamle gartner flytter.",
        "hvorhen": "Til Ærø",
        "er-noeglen-afleveret": "nej",
    }
    assert [box.get(f"{W14}val") for box in body.iter(f"{W14}checked")] == ["1"]
    assert body.find(f".//{qn('w:date')}").get(qn("w:fullDate")) == "2026-12-03T00:00:00Z"


def test_what_has_no_room_is_told_before_the_download_and_the_word_document_has_it_all(tab):
    tab.get_by_label("Ny gartner", exact=True).fill(LONG)
    tab.get_by_role("button", name="Hent som PDF").click()
    expect(tab.locator(".ark-advarsel")).to_contain_text("ikke plads til det hele i »Ny gartner«")
    _, pdf = fetched(tab, "Hent PDF alligevel")
    assert values(pdf)["ny-gartner"] == LONG.strip()
    _, word = fetched(tab, "Hent som Word")
    assert LONG.strip() in "".join(node.text for node in docx.Document(io.BytesIO(word)).element.body.iter(qn("w:t")))


def test_a_hundred_thousand_letters_are_held_by_both_papers(tab):
    tab.get_by_label("Ord som haven kræver", exact=True).fill("Vand og lys. " * 8_000)
    tab.get_by_role("button", name="Hent som PDF").click()
    _, pdf = fetched(tab, "Hent PDF alligevel")
    assert len(values(pdf)["ord-som-haven-kraever"]) == 8_000 * 13 - 1
    _, word = fetched(tab, "Hent som Word")
    assert sum(len(node.text) for node in docx.Document(io.BytesIO(word)).element.body.iter(qn("w:t"))) > 100_000


def test_letters_that_the_font_lacks_are_told_before_the_download_and_written_as_the_nearest(tab):
    tab.get_by_label("Ny gartner", exact=True).fill("Łukasz Ǧahin 🌱")
    tab.get_by_role("button", name="Hent som PDF").click()
    expect(tab.locator(".ark-advarsel")).to_contain_text("Ǧ 🌱")
    expect(tab.locator(".ark-advarsel")).not_to_contain_text("Ł")
    _, pdf = fetched(tab, "Hent PDF alligevel")
    assert values(pdf)["ny-gartner"] == "Łukasz Ǧahin 🌱"
    assert "Łukasz Gahin ?" in drawn(pdf)


def test_a_sheet_that_lacks_something_is_a_draft_on_both_papers_and_can_be_had_all_the_same(tab):
    tab.get_by_label("Ny gartner", exact=True).fill(NAME)
    expect(tab.locator(".ark-mangler")).to_contain_text("Dagen for skiftet")
    _, pdf = fetched(tab, "Hent som PDF")
    assert values(pdf)["_udkast"] == "Udkast. Det mangler: Dagen for skiftet"
    assert "Udkast" in drawn(pdf)
    _, word = fetched(tab, "Hent som Word")
    assert docx.Document(io.BytesIO(word)).paragraphs[0].text == "Udkast. Det mangler: Dagen for skiftet"


def test_a_sheet_is_never_said_to_be_whole_while_what_must_be_cleared_up_is_empty(tab):
    fill(tab)
    box = tab.locator(".ark-mangler")
    expect(box).to_contain_text("Alt det vigtige er der.")
    tab.get_by_label("Ord som haven kræver", exact=True).fill("")
    expect(box).to_contain_text("afklaret")
    expect(box).not_to_contain_text("Alt det vigtige")
    _, pdf = fetched(tab, "Hent som PDF")
    assert values(pdf)["_udkast"] == ""


def test_what_is_missing_is_a_button_that_leads_to_the_field(tab):
    tab.get_by_role("button", name="Dagen for skiftet").click()
    expect(tab.get_by_label("Dagen for skiftet", exact=True)).to_be_focused()


def test_a_letter_is_copied_whole_and_without_what_only_staff_see(tab):
    tab.evaluate("() => { document.execCommand = () => false; navigator.clipboard.writeText = () => Promise.reject() }")
    fill(tab)
    tab.get_by_role("button", name="Kopiér som tekst").click()
    copied = tab.get_by_label("Arket som tekst").input_value()
    assert copied.splitlines() == [
        "Kære gartner",
        f"- Ny gartner: {NAME}",
        "- Dagen for skiftet: 3. december 2026",
        "- Ord som haven kræver: Vand.",
        "Og lys.",
        "",
        "Sådan går det til",
        "[x] Planten er vandet.",
        "- Den gamle gartner flytter.",
        "- Hvorhen: Til Ærø",
        "",
        "Er nøglen afleveret? nej",
    ]


def test_the_paper_to_print_asks_the_reader_of_pdf_to_print_it(browser, built):
    context = browser.new_context()
    tab = context.new_page()
    tab.add_init_script("""const make = URL.createObjectURL
      URL.createObjectURL = (made) => { window.made = made; return make.call(URL, made) }
      window.open = (address) => { window.opened = address; return {} }""")
    tab.goto(f"file://{built}/redskaber/planteskifte.html")
    fill(tab)
    tab.get_by_role("button", name="Print", exact=True).click()
    tab.wait_for_function("() => window.opened")
    read = "async () => [...new Uint8Array(await window.made.arrayBuffer())]"
    with pikepdf.open(io.BytesIO(bytes(tab.evaluate(read)))) as document:
        assert document.Root.OpenAction.N == "/Print"
    context.close()


def test_a_window_that_may_not_be_opened_leaves_the_pdf_to_print(tab):
    tab.evaluate("() => { window.open = () => null }")
    fill(tab)
    name, _ = fetched(tab, "Print")
    assert name == "planteskifte.pdf"
    expect(tab.locator(".ark-status")).to_contain_text("hentet som PDF")


def test_a_template_that_cannot_be_had_is_told_in_words(tab):
    tab.evaluate("() => { SheetTemplates.get = () => Promise.reject(new Error('væk')) }")
    tab.get_by_role("button", name="Hent som PDF").click()
    expect(tab.locator(".ark-status")).to_contain_text("ikke hentes")
