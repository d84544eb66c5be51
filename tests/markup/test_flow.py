"""A flow as HTML: points with numbers, and answers that say where they lead."""

from pathlib import Path

import markdown
import pytest
from bs4 import BeautifulSoup

from scripts.content import flows, located_yaml
from scripts.content.field_kinds import Sheet
from scripts.content.page import Page
from scripts.content.slug import slugify
from scripts.markup import flow as flow_html
from scripts.pages import screen

TEXT = (Path(__file__).parent / "cases_flow.md").read_text(encoding="utf-8")
SETTINGS = {"extensions": ["attr_list", "md_in_html", "toc"], "extension_configs": {"toc": {"slugify": slugify}}}


@pytest.fixture(scope="module")
def section():
    flow = flows.read(Page("x.md", {}, located_yaml.LocatedMapping({}), TEXT, 1))
    html = markdown.markdown(flow_html.mark(TEXT, flow, 1), **SETTINGS)
    return BeautifulSoup(screen.finish(html, None, Sheet(), flow), "html.parser").select_one(".afsnit-forloeb")


def test_marking_an_answer_keeps_the_lines_of_the_page():
    flow = flows.read(Page("x.md", {}, located_yaml.LocatedMapping({}), TEXT, 1))
    assert flow_html.mark(TEXT, flow, 1).count("\n") == TEXT.count("\n")


def test_each_point_stands_in_a_box_with_its_number(section):
    assert [(box.h3["id"], box["data-nr"]) for box in section.select(".punkt")] == [
        ("bladene-haenger", "1"),
        ("roedderne", "2"),
    ]
    assert [box.h3.get_text() for box in section.select(".punkt")] == ["1 Bladene hænger", "2 Rødderne"]


def test_an_answer_says_where_it_leads_and_its_link_says_the_number(section):
    assert [(item["data-til"], item.select_one(".svar-ord").get_text()) for item in section.select(".svarvalg")] == [
        ("roedderne", "Jeg vander."),
        ("roedderne", "Jeg ser først."),
        ("", "Jeg trækker planten op."),
    ]
    assert [link.get_text() for link in section.select(".svar-vej a")] == ["Gå til 2: Rødderne"] * 2


def test_what_is_told_of_an_answer_is_markdown_of_its_own(section):
    assert [" ".join(told.get_text().split()) for told in section.select(".svar-melding")] == [
        "Godt set. Det tager lidt tid.",
        "Så knækker den let.",
    ]


def test_no_arrow_is_left_in_the_answers_and_a_list_elsewhere_keeps_its_own(section):
    assert "→" not in section.get_text()
    assert not section.find_next_sibling("section").select(".svarvalg")
