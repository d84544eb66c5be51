"""What is added to the search index: parts of compounds, other names, marks, weights and the printed products."""

import json

import pytest

from scripts.content import glossary, site
from scripts.content.slug import slugify
from scripts.pages import search_index
from scripts.printing.product import Printed

STOCK = {
    "config": {"lang": ["da"]},
    "docs": [
        {"location": "proces/2-fyld-jord-i.html", "title": "Fyld jord i", "text": "<p>2 Trin 2 af 3</p>"},
        {
            "location": "proces/2-fyld-jord-i.html#fyld-jord-i",
            "title": "Fyld jord i",
            "text": "<p>Brug netværksmøder.</p>",
        },
        {"location": "proces/2-fyld-jord-i.html#tjekliste", "title": "Tjekliste", "text": ""},
        {"location": "index.html", "title": "Blomster", "text": "<p>Møde</p>"},
    ],
}
FACTS = {
    "side": "proces/index.md",
    "gruppe": "plakater",
    "version": "2026.1",
    "papir": "mat",
    "ark": 1,
    "print": "enkeltsidet",
}
PRINTED = [
    Printed("plakat-a3.pdf", "Plakat", "A3", 1, "kontor", **FACTS),
    Printed("plakat-a3-trykkeri.pdf", "Plakat", "A3", 1, "trykkeri", **FACTS),
    Printed("plakat-a1-paa-a3.pdf", "Plakat", "A3", 8, "kontor", samles="A1", **FACTS),
    Printed("kapitel-proces.pdf", "Proces", "A4", 9, "skærm", **FACTS | {"gruppe": "kapitler"}),
    Printed("ark-potte.pdf", "Ark: potte", "A4", 1, "skærm", **FACTS | {"gruppe": "ark"}),
]


@pytest.fixture
def enriched(mini):
    return search_index.enrich(STOCK, site.load(mini / "mkdocs.yml"), PRINTED)


def test_compounds_stand_once_with_their_joints(enriched):
    assert enriched["config"]["dansk"]["dele"] == ["netværks|møder", "tjek|liste"]
    assert enriched["config"]["lang"] == ["da"]


def test_the_number_above_a_heading_leads_to_the_page(enriched):
    first, second, *_ = enriched["docs"]
    assert (first["location"], first["text"], first["spring"]) == (
        "proces/2-fyld-jord-i.html",
        "<p>Brug netværksmøder.</p>",
        ["trin 2"],
    )
    assert second["location"] == "proces/2-fyld-jord-i.html#tjekliste"


def test_only_what_can_be_opened_at_a_desk_is_found_as_print(enriched):
    assert [(doc["location"], doc["title"]) for doc in enriched["docs"] if doc.get("maerke") == "Print"] == [
        ("tryk/plakat-a3.pdf", "Plakat i A3")
    ]


def test_a_print_file_names_the_page_it_is_made_from(enriched):
    (doc,) = (doc for doc in enriched["docs"] if doc.get("maerke") == "Print")
    assert (doc["fra"], doc["soegeord"]) == ("proces/index.html", "plakater; a3")
    assert "Plakat" not in doc["text"]


def test_a_number_in_a_title_and_the_last_of_a_way_are_numbers_to_jump_by(mini):
    page = mini / "docs/proces/2-fyld-jord-i.md"
    page.write_text(page.read_text(encoding="utf-8").replace("Fyld jord i", "De første 30 dage"), encoding="utf-8")
    stock = json.loads(
        json.dumps(STOCK)
        .replace("Fyld jord i", "De første 30 dage")
        .replace('#fyld-jord-i"', f'#{slugify("De første 30 dage")}"')
        .replace("af 3", "af 2")
    )
    first = search_index.enrich(stock, site.load(mini / "mkdocs.yml"), [])["docs"][0]
    assert first["spring"] == ["trin 2", "trin sidste", "dag 30"]


def test_pages_that_mention_everything_weigh_less(enriched):
    assert {doc["location"]: doc.get("boost") for doc in enriched["docs"]}["index.html"] < 1


def test_the_words_of_the_front_matter_are_searched(mini):
    page = mini / "docs/proces/2-fyld-jord-i.md"
    page.write_text(page.read_text(encoding="utf-8").replace("title:", "soegeord: [muld]\ntitle:", 1), encoding="utf-8")
    first = search_index.enrich(STOCK, site.load(mini / "mkdocs.yml"), [])["docs"][0]
    assert first["soegeord"] == "muld"


def test_the_built_site_marks_its_sheets(built):
    docs = json.loads((built / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    marked = {doc["location"] for doc in docs if doc.get("maerke") == "Skabelon"}
    assert {"redskaber/plantekort.html", "samarbejde/raab-op.html"} <= marked
    assert not marked & {"redskaber/index.html", "proces/index.html", "proces/1-find-potten.html"}


def test_each_row_of_the_glossary_is_a_paragraph_of_its_own(built, whole):
    docs = json.loads((built / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    rows = " ".join(doc["text"] for doc in docs if doc["location"].startswith("ordliste.html#"))
    assert [
        term.word
        for term in glossary.terms(site.load(whole / "mkdocs.yml"))
        if f"<p>{term.word}: {term.plain}. " not in rows
    ] == []


def test_a_sheet_has_its_links_and_a_step_its_number(built):
    docs = json.loads((built / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    found = {doc["location"]: doc for doc in docs}
    assert found["redskaber/plantekort.html"]["ark"]["udfyld"].startswith("redskaber/plantekort.html#")
    assert found["proces/2-fyld-jord-i.html"]["nummer"] == "Trin 2"


def test_parts_that_were_run_together_are_parted(mini):
    stock = {"config": {}, "docs": [STOCK["docs"][3] | {"text": "<p>Vand den.Du og makkeren kl. 8.30.</p>"}]}
    (doc,) = search_index.enrich(stock, site.load(mini / "mkdocs.yml"), [])["docs"]
    assert doc["text"] == "<p>Vand den. Du og makkeren kl. 8.30.</p>"


def test_the_number_of_a_point_is_no_part_of_its_heading(built):
    docs = json.loads((built / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    titles = {doc["location"].partition("#")[2]: doc["title"] for doc in docs if "plantehjaelp" in doc["location"]}
    assert titles["er-jorden-toer"] == "Er jorden tør?"
