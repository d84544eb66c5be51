"""Worksheets: the same words as PDF form and Word document, with a named control for each field and box."""

import io

import docx
import pikepdf
import pytest
from docx.oxml.ns import qn

from scripts.content import site
from scripts.content.finding import ContentError
from scripts.printing import word, worksheets

HTML = """<h1>Potteark</h1><section class="afsnit"><h2>Sådan gør du</h2><p>Læs.</p></section>
<section class="afsnit afsnit-ark"><h2 id="ark">Ark<a class="headerlink" href="#ark">¶</a></h2><p>Navn: <span class="felt" style="--linjer:1"></span></p>
<h3 id="jord">Jord<a class="headerlink" href="#jord">¶</a></h3><ul class="task-list"><li class="task-list-item">
<label class="task-list-control"><input type="checkbox"><span></span></label> Den er <strong>våd</strong>.</li></ul>
<ul><li>Det så jeg: <span class="felt" style="--linjer:3"></span></li></ul>
<table><tr><th>Dag</th><th>Vand</th></tr><tr><td>1</td><td>ja</td></tr></table></section>"""


@pytest.fixture
def loaded(mini):
    return site.load(mini / "mkdocs.yml")


def controls(html):
    """Each form control of a sheet's HTML: kind, type and name."""
    soup = worksheets.BeautifulSoup("".join(worksheets.with_controls(html).html), "html.parser")
    return [(control.name, control.get("type"), control["title"]) for control in soup.select("input, textarea")]


def test_each_field_and_box_becomes_a_control_named_by_its_words():
    assert controls(HTML) == [
        ("input", "text", "Navn"),
        ("input", "checkbox", "Den er våd."),
        ("textarea", None, "Det så jeg"),
    ]
    soup = worksheets.BeautifulSoup("".join(worksheets.with_controls(HTML).html), "html.parser")
    assert len({control["name"] for control in soup.select("input, textarea")}) == 3
    assert [heading.get_text() for heading in soup.find_all("h2")] == ["Jord"]


def test_a_marked_term_stays_in_the_name_of_its_field():
    marked = '<section class="afsnit-ark"><p>De må få <span class="fagord" data-ord="notat">notatet</span>: <span class="felt" style="--linjer:1"></span></p></section>'
    assert controls(marked) == [("input", "text", "De må få notatet")]


def test_each_number_of_a_scale_becomes_a_box_named_by_its_row_and_column():
    scale = (
        '<section class="afsnit-ark"><table><tr><th>Når jeg møder jer</th><th>Uenig</th><th>Enig</th></tr>'
        "<tr><td>Jeg er tryg</td><td>1</td><td>2</td></tr></table></section>"
    )
    assert controls(scale) == [
        ("input", "checkbox", "Jeg er tryg: 1, Uenig"),
        ("input", "checkbox", "Jeg er tryg: 2, Enig"),
    ]


def test_a_tool_with_fields_and_no_section_for_a_sheet_is_told_with_the_line_of_its_field(whole):
    loaded = site.load(whole / "mkdocs.yml")
    page = loaded.pages["redskaber/moedets-gang.md"]
    page.body = page.body.replace("## Skabelon\n", "## Papir\n")
    with pytest.raises(ContentError) as caught:
        worksheets.pages(loaded)
    (finding,) = caught.value.findings
    assert finding.fil == page.fil and "[felt" in page.body.splitlines()[finding.linje - page.body_line]


def words(element):
    return "".join(node.text or "" for node in element.iter(qn("w:t")))


def test_the_word_document_holds_the_words_in_order_and_a_named_control_for_each(loaded):
    made = docx.Document(io.BytesIO(word.document(loaded.steps[0], loaded, HTML)))
    texts = [words(paragraph._p) for paragraph in made.paragraphs]
    assert texts[:7] == [
        loaded.steps[0].title,
        loaded.steps[0].meta["kort"],
        "Navn",
        "Skriv her",
        "Jord",
        "☐Den er våd.",
        "Det så jeg",
    ]
    names = [alias.get(qn("w:val")) for alias in made.element.body.iter(qn("w:alias"))]
    assert names == ["Navn", "Den er våd.", "Det så jeg"]
    assert [[cell.text for cell in row.cells] for row in made.tables[0].rows] == [["Dag", "Vand"], ["1", "ja"]]
    assert made.core_properties.title == loaded.steps[0].title and made.core_properties.language == "da-DK"


def test_a_screen_reader_finds_headings_language_and_the_heads_of_tables_in_word(loaded):
    made = docx.Document(io.BytesIO(word.document(loaded.steps[0], loaded, HTML)))
    assert [paragraph.text for paragraph in made.paragraphs if paragraph.style.name == "Heading 2"] == ["Jord"]
    assert {language.get(qn("w:val")) for language in made.styles.element.iter(qn("w:lang"))} == {"da-DK"}
    assert made.tables[0].rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    modes = [
        setting.get(qn("w:val"))
        for setting in made.settings.element.iter(qn("w:compatSetting"))
        if setting.get(qn("w:name")) == "compatibilityMode"
    ]
    assert modes == ["15"]  # an older one makes Word turn the boxes into pictures of boxes


def test_two_short_fields_share_a_line_in_word_and_a_long_one_has_lines_for_a_pen(loaded):
    field = '<p>{}: <span class="felt" style="--linjer:{}"></span></p>'
    html = f'<section class="afsnit-ark">{field.format("Navn", 1)}{field.format("Dato", 1)}{field.format("Det så jeg", 3)}</section>'
    made = docx.Document(io.BytesIO(word.document(loaded.steps[0], loaded, html)))
    assert [words(cell._tc) for cell in made.tables[0].rows[0].cells] == ["NavnSkriv her", "DatoSkriv her"]
    assert len(list(made.paragraphs[-1]._p.iter(qn("w:br")))) >= 2


def test_the_same_page_gives_the_same_word_document(loaded):
    assert word.document(loaded.steps[0], loaded, HTML) == word.document(loaded.steps[0], loaded, HTML)


def test_every_tool_with_fields_has_both_files_and_links_to_them(built, content):
    tools = worksheets.pages(content)
    assert tools
    for page in tools:
        html = (built / page.src.replace(".md", ".html")).read_text(encoding="utf-8")
        for name in worksheets.files(page):
            assert (built / "tryk" / name).is_file()
            assert f'href="../tryk/{name}"' in html
        with pikepdf.open(built / "tryk" / worksheets.files(page)[0]) as document:
            scales = sum(1 for _ in worksheets.points(worksheets.sheet(html)))
            assert (
                len(document.Root.AcroForm.Fields)
                == page.body.count(worksheets.FIELD) + page.body.count("- [ ]") + scales
            )
            assert all(str(field.TU) for field in document.Root.AcroForm.Fields)
