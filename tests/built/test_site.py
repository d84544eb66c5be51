"""The built site as a person meets it: Danish all through, nothing from outside, a way on from every page."""

import itertools
import re

import pytest
from bs4 import BeautifulSoup

ENGLISH = [
    "Permanent link",
    "Not found",
    "Made with",
    "Back to top",
    "Skip to",
    "Table of contents",
    "Previous",
    "Type to start",
    "Note</",
]


FOLDERS = [
    "assets",
    "ledere",
    "leveregler",
    "model",
    "ny",
    "om",
    "print",
    "proces",
    "redskaber",
    "samarbejde",
    "search",
    "tryk",
    "udgivelse",
    "vaerdier",
]


@pytest.fixture(scope="module")
def pages(built):
    return {
        path.relative_to(built).as_posix(): path.read_text(encoding="utf-8") for path in sorted(built.rglob("*.html"))
    }


@pytest.mark.parametrize("words", ENGLISH)
def test_no_english_is_left(pages, words):
    assert [name for name, html in pages.items() if words in html] == []


def test_nothing_is_fetched_from_elsewhere(pages, built):
    fetched = re.compile(
        r'<(?:script|img|iframe|source|link rel="(?:stylesheet|preconnect|icon)")[^>]*(?:src|href)="(https?:)?//'
    )
    assert [name for name, html in pages.items() if fetched.search(html)] == []
    sheets = [path for path in built.glob("assets/stylesheets/*.css") if "min" not in path.name]
    assert not any(re.search(r"url\([\"']?https?:", sheet.read_text(encoding="utf-8")) for sheet in sheets)


def test_every_page_has_one_top_heading_language_and_description(pages):
    for name, html in pages.items():
        tree = BeautifulSoup(html, "lxml")
        assert tree.html["lang"] == "da", name
        assert len(tree.find_all("h1")) == 1, name
        assert name == "404.html" or tree.select_one('meta[name="description"]'), name


def test_no_template_is_published(built):
    text = (path for path in built.rglob("*") if path.suffix in (".html", ".css", ".js", ".svg", ".md"))
    stray = [path for path in text if "{%" in path.read_text(encoding="utf-8")[:4000]]
    assert stray == []
    assert {path.name for path in built.iterdir() if path.is_dir()} == set(FOLDERS)


def test_a_tool_opens_with_its_own_sheet_and_when_it_is_used(pages):
    tree = BeautifulSoup(pages["redskaber/planteskifte.html"], "lxml")
    sheet = tree.select_one(".aabner-ark img")
    assert sheet["src"] == "../tryk/ark-planteskifte.png" and "loading" not in sheet.attrs
    assert [group.get_text() for group in tree.select(".aabner-ark li")] == ["Før potten", "Efter potten"]
    assert tree.select_one(".aabner-ark .her").get_text() == "Før potten"
    assert tree.select_one(".maerke-kapitel").get_text() == "Redskaber · Før potten · Til borgeren"


def test_no_two_neighbours_and_no_same_numbers_of_two_ways_open_alike(pages):
    names = ("model/1-se", "model/2-tal", "model/3-goer", "leveregler/1-vand-blomster", "leveregler/2-del-skuddene")
    first = [BeautifulSoup(pages[f"{name}.html"], "lxml").select_one(".aabner svg") for name in names]
    shapes = [(svg.select_one("clippath").decode_contents(), svg.circle.attrs["cx"]) for svg in first if svg]
    assert len(shapes) > 2 and len(set(shapes)) == len(shapes)


def test_the_menu_opens_the_group_that_the_reader_stands_in(pages):
    open_on = {
        name: [group.summary.get_text() for group in menu.select("details") if "open" in group.attrs]
        for name in ("redskaber/plantekort.html", "redskaber/index.html")
        for menu in [BeautifulSoup(pages[name], "lxml").select_one(".menu-kapitel")]
        if len(menu.select("details")) == 2
    }
    assert open_on == {"redskaber/plantekort.html": ["Før potten"], "redskaber/index.html": []}


def test_the_home_page_opens_four_doors(pages):
    tree = BeautifulSoup(pages["index.html"], "lxml")
    assert [link["href"] for link in tree.select(".doere a")] == [
        "redskaber/moedet.html",
        "ny/index.html",
        "print/index.html",
        "ledere/index.html",
    ]


def test_every_step_leads_to_the_next(pages, content):
    steps = content.steps
    for step, following in itertools.pairwise(steps):
        link = BeautifulSoup(pages[step.src.replace(".md", ".html")], "lxml").select_one(".md-footer__link--next")
        assert link["href"] == following.src.rpartition("/")[2].replace(".md", ".html")


def test_the_print_room_offers_every_file(pages, built):
    links = {link["href"] for link in BeautifulSoup(pages["print/index.html"], "lxml").select(".tryk-filer a")}
    assert links == {f"../tryk/{path.name}" for kind in ("pdf", "docx") for path in built.glob(f"tryk/*.{kind}")}


def test_only_the_brand_folder_emits_colours(root):
    sheets = [*(root / "docs/assets/stylesheets").glob("*.css"), *(root / "overrides/print").glob("*.css")]
    notation = re.compile(
        r"#[0-9a-fA-F]{6,8}\b|#[0-9a-fA-F]{3,4}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([^v)][^)]*\)"
    )
    neutral = re.compile(r"#(?:fff|000)(?:fff|000)?|rgba?\((?:0[ ,]+0[ ,]+0|255[ ,]+255[ ,]+255)\b.*\)")
    stray = {
        sheet.name: [
            colour for colour in notation.findall(sheet.read_text(encoding="utf-8")) if not neutral.fullmatch(colour)
        ]
        for sheet in sheets
    }
    assert {name: colours for name, colours in stray.items() if colours} == {}


def test_the_report_shows_every_page_with_what_to_mend_first_on_top(built, content):
    report = BeautifulSoup((built / "om/sprograpport.html").read_text(encoding="utf-8"), "html.parser")
    rows = [[cell.get_text() for cell in row.find_all("td")] for row in report.find("table").select("tbody tr")]
    pages = len(content.pages)
    assert len(rows) == len(report.select(".figur-bred circle")) == len(report.select(".figur-smal circle")) == pages
    found = [int(row[-1]) for row in rows]
    assert found == sorted(found, reverse=True)
    assert f"{pages} sider" in report.select_one("figure desc").get_text()
