"""The PDFs as a person holds them: size, pages, language, tags, chapters, text, fonts."""

import json
import re
import subprocess

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from bs4 import BeautifulSoup

from scripts.check.print_proof.proof import Proof
from scripts.content import selection
from scripts.content.page import in_site
from scripts.printing import worksheets

PROMISED = {
    "haandbog.pdf": (210, 297),
    "plakat-a4.pdf": (210, 297),
    "plakat-a3.pdf": (297, 420),
    "plakat-a2.pdf": (420, 594),
    "plakat-a1.pdf": (594, 841),
    "pjece-a5.pdf": (148, 210),
    "pjece-haefte-a4.pdf": (297, 210),
    "pjece-folder-a4.pdf": (297, 210),
    "plakat-a3-trykkeri.pdf": (297, 420),
    "plakat-a2-trykkeri.pdf": (420, 594),
    "plakat-a1-trykkeri.pdf": (594, 841),
    "pjece-a5-trykkeri.pdf": (148, 210),
    "pjece-haefte-sorthvid-a4.pdf": (297, 210),
    "pjece-folder-sorthvid-a4.pdf": (297, 210),
    "plakat-maaned-a3.pdf": (297, 420),
}
TAGGED = [name for name in PROMISED if "trykkeri" not in name]
MM = 72 / 25.4
INDENT = 16 * MM
"""Room to the left of a title in the contents, where its number stands."""


def text(path):
    """The text of a PDF with all white space and hyphens at line ends gone: »sags-\\nbehandling« is one word."""
    raw = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    return "".join(raw.replace("-\n", "").split())


def plain(words):
    return "".join(words.split())


@pytest.mark.parametrize("name", TAGGED)
def test_it_has_no_failure_in_pdf_ua(built, name):
    report = page_validation.validate_pdf(built / "tryk" / name, profile="ua1")
    assert [failure.message for failure in report.failures] == []


@pytest.mark.parametrize(("name", "size"), PROMISED.items())
def test_every_page_has_its_format(built, name, size):
    with pikepdf.open(built / "tryk" / name) as document:
        sizes = {tuple(round(float(side) / MM) for side in page.trimbox[2:]) for page in document.pages}
    if name == "haandbog.pdf":  # the sheets at its end lie, two on a page
        sizes = {tuple(sorted(sides)) for sides in sizes}
    assert sizes == {size}


@pytest.mark.parametrize("name", TAGGED)
def test_it_says_its_language_and_title_and_is_tagged(built, name):
    with pikepdf.open(built / "tryk" / name) as document:
        assert str(document.Root.Lang) == "da"
        assert document.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in document.Root
        assert str(document.docinfo["/Title"])


@pytest.mark.parametrize("name", PROMISED)
def test_only_the_brands_fonts_are_used_and_all_are_embedded(built, name):
    rows = subprocess.run(
        ["pdffonts", built / "tryk" / name], capture_output=True, text=True, check=True
    ).stdout.splitlines()[2:]
    assert rows
    for row in rows:
        assert row.split("+")[1].startswith(("Atkinson-Hyperlegible-Next", "Bricolage-Grotesque")), row
        assert row.split()[-5:-2] == ["yes", "yes", "yes"], row


def test_the_index_describes_every_file(built):
    index = {item["fil"]: item for item in json.loads((built / "tryk/tryk.json").read_text(encoding="utf-8"))}
    assert (
        set(index) == {path.name for kind in ("pdf", "docx") for path in built.glob(f"tryk/*.{kind}")} >= set(PROMISED)
    )
    for name, item in index.items():
        if name.endswith(".docx"):
            continue
        with pikepdf.open(built / "tryk" / name) as document:
            assert item["sider"] == len(document.pages)
        assert (
            item["tagget"] == (item["variant"] != "trykkeri")
            and item["sprog"] == "da"
            and item["variant"] in ("skærm", "kontor", "trykkeri")
        )


def outline_titles(document):
    def walk(items):
        for item in items:
            yield item.title
            yield from walk(item.children)

    with document.open_outline() as outline:
        return list(walk(outline.root))


def test_no_chapter_of_the_handbook_is_lost(built, content):
    path = built / "tryk/haandbog.pdf"
    with pikepdf.open(path) as document:
        titles = outline_titles(document)
    whole = text(path)
    pages = [page for page in content.pages.values() if page.meta.get("bog") != "nej"]
    chapters = {content.sections[page.src] for page in pages if page.src != "index.md"}
    assert sorted({*chapters, *(page.title for page in pages if page.src != "index.md")} - set(titles)) == []
    assert [
        page.src
        for page in pages
        if plain(page.meta["kort"]) not in whole.replace("-", "")
        and plain(page.meta["kort"]).replace("-", "") not in whole.replace("-", "")
    ] == []


def test_no_chapter_of_the_handbook_says_its_name_twice(built):
    with pikepdf.open(built / "tryk/haandbog.pdf") as document, document.open_outline() as outline:
        first_below = {chapter.title: chapter.children[0].title for chapter in outline.root if chapter.children}
    assert [name for name, below in first_below.items() if name == below] == []


CHAPTERS = {"kapitel-vaerdier.pdf": "vaerdier/", "kapitel-redskaber.pdf": "redskaber/", "kapitel-proces.pdf": "proces/"}


def link_targets(path):
    with pikepdf.open(path) as document:
        return {
            str(link.A.URI)
            for page in document.pages
            for link in page.get("/Annots", ())
            if "/URI" in link.get("/A", {})
        }


@pytest.mark.parametrize(("name", "folder"), CHAPTERS.items())
def test_a_chapter_on_its_own_holds_all_its_pages_and_leads_to_the_site_from_there(built, content, name, folder):
    path = built / "tryk" / name
    with pikepdf.open(path) as document:
        titles = outline_titles(document)
    assert [
        page.title for src, page in content.pages.items() if src.startswith(folder) and page.title not in titles
    ] == []
    pages = {content.brand.url + src.replace(".md", ".html") for src in content.pages}
    to_site = {target for target in link_targets(path) if target.startswith(content.brand.url)}
    assert to_site & pages and to_site <= {*pages, content.brand.url}


def test_every_page_of_a_chapter_leads_to_its_pdf(built, content):
    for src in content.pages:
        html = (built / src.replace(".md", ".html")).read_text(encoding="utf-8")
        assert ('class="hent">Hent som PDF: <a href="' in html) == (src != "index.md"), src
        assert "data-kapitel" not in html and "data-ark" not in html


def test_a_sheets_page_leads_to_where_it_is_filled_in_before_the_files(built, content):
    for page in worksheets.pages(content):
        html = BeautifulSoup((built / in_site(page.src)).read_bytes(), "html.parser")
        first, *files = [link["href"] for link in html.select_one(".hent").select("a")]
        assert html.select_one(f".afsnit-ark > {first}"), page.src
        assert files and all("tryk/" in file for file in files), page.src


@pytest.mark.parametrize(
    ("role", "file"),
    [
        ("proces", "plakat-a3.pdf"),
        ("leveregler", "kort-leveregler-a4.pdf"),
        ("maanedens-leveregel", "plakat-maaned-a3.pdf"),
        ("samtalekort", "kort-leveregler-a4.pdf"),
        ("sej-kontakt", "kort-sej-kontakt-a4.pdf"),
    ],
)
def test_a_page_leads_to_the_posters_and_cards_that_are_made_of_it(built, content, role, file):
    assert f'href="../tryk/{file}"' in (built / in_site(content.role(role).src)).read_text(encoding="utf-8")


def contents_lines(path):
    """(title, number printed beside it, page that its link leads to) of the handbook's contents, which fill the pages after the cover."""
    with pikepdf.open(path) as document, pypdfium2.PdfDocument(path) as drawn:
        targets = {str(name): place for name, place in pikepdf.NameTree(document.Root.Names.Dests).items()}
        numbers = {page.objgen: number for number, page in enumerate(document.pages, 1)}
        first = document.pages[1].Annots[0].Dest
        chapters_begin = numbers[targets[str(first)][0].objgen]
        for number in range(1, chapters_begin - 1):
            words = drawn[number].get_textpage()
            for link in document.pages[number].get("/Annots", ()):
                left, right = sorted(map(float, (link.Rect[0], link.Rect[2])))
                bottom, top = sorted(map(float, (link.Rect[1], link.Rect[3])))
                title = words.get_text_bounded(left, bottom, right, top).strip()
                before = words.get_text_bounded(left - INDENT, bottom, left, top)
                yield title, "".join(re.findall(r"\d+", before)[-1:]), numbers[targets[str(link.Dest)][0].objgen]


def test_the_handbooks_contents_have_the_right_page_numbers(built, content):
    lines = list(contents_lines(built / "tryk/haandbog.pdf"))
    assert [line for line in lines if line[1] != str(line[2])] == []
    listed = {plain(title) for title, _, _ in lines}
    inside = [page for src, page in content.pages.items() if src != "index.md" and page.meta.get("bog") != "nej"]
    assert [page.title for page in inside if plain(page.title) not in listed] == []


def test_the_poster_shows_every_step_rule_and_move(built, content):
    whole = text(built / "tryk/plakat-a3.pdf")
    expected = [page.title for page in (*content.steps, *content.rules, *content.moves)] + [
        step.meta["kort"] for step in content.steps
    ]
    assert [words for words in expected if plain(words) not in whole] == []


X_HEIGHT = 0.528
"""Of the letters of Bricolage Grotesque, as a share of their size."""
NEAR_ENOUGH = 300
"""A letter is easy to read from so many times its x-height, at most."""


def test_the_poster_is_read_from_five_metres_and_its_steps_from_two(built, content):
    proof = Proof(built / "tryk", {"fil": "plakat-a3.pdf"})
    reach = {" ".join(run.words.split()): run.points / MM * X_HEIGHT * NEAR_ENOUGH for run in proof.letters(0)}
    first, *others = content.pages["proces/3-vand-hver-uge.md"].title.split(" ", 1)
    assert [reach[line] >= 5000 for line in (first, *others)] == [True, True]
    assert min(reach[content.steps[0].title], reach["mødet"]) >= 2000


def test_a_poster_to_write_on_has_a_named_place_for_each_field_and_one_choice(built):
    with pikepdf.open(built / "tryk/plakat-maaned-a3.pdf") as document:
        fields = {str(field.TU): str(field.FT) for field in document.Root.AcroForm.Fields}
    assert list(fields.values()).count("/Btn") == 1 and list(fields.values()).count("/Tx") == 9
    assert "Planten mærker det når" in "|".join(fields)


def test_the_leaflet_holds_its_selection_in_order(built, content):
    whole = text(built / "tryk/pjece-a5.pdf")
    places = [whole.find(plain(theme.title)) for theme in selection.read(content, content.pages["print/pjece.md"])]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("name", ["plakat-a3.pdf", "pjece-a5.pdf", "haandbog.pdf"])
def test_it_says_which_version_it_is(built, content, name):
    assert plain(content.version.number) in text(built / "tryk" / name)


def test_no_hyphen_stands_inside_a_part_of_a_compound(built):
    raw = subprocess.run(
        ["pdftotext", built / "tryk/haandbog.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "behandling-\ns" not in raw
    assert "-\nsbehandling" not in raw


def test_the_handbook_explains_terms_at_the_end_of_their_page(built):
    text = subprocess.run(
        ["pdftotext", built / "tryk/haandbog.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "Ord på siden" in text and "forløb:" in text and "det vi gør sammen fra start til slut" in text
