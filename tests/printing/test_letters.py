"""A sheet that is a letter: its fields stand in its sentences, and it bears no way to the page that is for staff."""

import io

import docx
from docx.oxml.ns import qn

from scripts.content import located_yaml, site
from scripts.content.page import Page
from scripts.printing import sheet_layout, word, worksheets
from tests.markup.test_form import html_of

LETTER = """## Ark

Vi mødes den [dato] kl. [felt], og det varer en time.

Kære [felt]

Jeg skriver fordi [felt 2]

[kun os] Kender du ikke loven, så spørg.

Mit navn: [felt]
"""


def rows():
    page = Page("x.md", {"title": "X", "kort": "Y"}, located_yaml.LocatedMapping({}), LETTER, 1)
    (laid,) = worksheets.with_controls(html_of(LETTER), page).pages
    return laid


def test_fields_among_words_stay_in_their_sentence():
    row = rows()[0]
    assert row.get_text(" ", strip=True) == "Vi mødes den kl. , og det varer en time."
    assert "skriv" not in row["class"] and len(row.select("input")) == 2


def test_a_field_that_alone_ends_a_sentence_is_the_widest():
    middle, end = (float(row.input["style"].removeprefix("width:").removesuffix("mm")) for row in rows()[:2])
    assert (middle, end) == (sheet_layout.IN_SENTENCE[0], sheet_layout.TO_THE_END[0])


def test_a_long_field_that_ends_a_sentence_makes_no_label_of_it():
    assert rows()[2]["class"] == "skriv saetning"


def test_words_with_a_colon_are_the_label_of_their_field():
    assert rows()[3]["class"] == "skriv"
    assert rows()[3].select_one(".navn").get_text() == "Mit navn"


def test_only_papers_that_staff_or_the_pages_own_readers_use_bear_its_code():
    def has_code(**meta):
        return worksheets.paper(Page("x.md", {"title": "X", "kort": "Y", **meta}, None, "", 1)).has_code

    assert has_code()
    assert not has_code(papir_titel="Kom")
    assert has_code(papir_titel="Kom", laeser="borger")


def test_a_line_for_staff_leaves_no_empty_line_on_the_paper():
    assert [row for row in rows() if not row.get_text(strip=True)] == []


def test_word_keeps_the_space_after_a_field_in_a_sentence(whole):
    loaded = site.load(whole / "mkdocs.yml")
    page = Page("x.md", {"title": "X", "kort": "Y"}, located_yaml.LocatedMapping({}), LETTER, 1)
    made = docx.Document(io.BytesIO(word.document(page, loaded, html_of(LETTER))))
    sentence = next(line for line in made.paragraphs if line.text.startswith("Vi mødes"))
    assert "".join(part.text or "" for part in sentence._p.iter(qn("w:t"))) == (
        "Vi mødes den Vælg en dato kl. Skriv her, og det varer en time."
    )
