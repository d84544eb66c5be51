"""The meeting's page says which sheets belong to it and which answers follow along; what it gets wrong is told."""

import pytest

from scripts.content import meetings, site, wanted

PAGE = "redskaber/moedet.md"


@pytest.fixture
def pages(whole):
    return site.load(whole / "mkdocs.yml").pages


def test_each_kind_of_meeting_has_its_steps_in_order(pages):
    found = {
        meeting.anchor: [(step.moment, step.words) for step in meeting.steps] for meeting in meetings.read(pages[PAGE])
    }
    assert found == {
        "runde": [
            ("Før", "Skriv til gartneren"),
            ("Nu", "Gå fra plante til plante"),
            ("Bagefter", "Skriv kortet"),
        ],
        "ny-plante": [("Før", "Skriv til gartneren")],
    }


def test_an_answer_follows_from_field_to_field(pages):
    first = meetings.carried(pages[PAGE])[0]
    assert meetings.field_id(pages, first.source) == "ny-gartner"
    assert meetings.field_id(pages, first.target) == "navn"


def test_a_whole_house_has_nothing_to_tell(pages):
    assert meetings.check(pages) == [] and wanted.check(pages) == []


@pytest.mark.parametrize(
    ("way", "told"),
    [
        ("planteskifte.md: Ny gartner", "»planteskifte.md: Ny gartner« kan ikke læses"),
        ("planteskifte.md: Ny gartnr → plantekort.md: Navn", "nævner feltet »Ny gartnr«"),
        ("planteskift.md: Ny gartner → plantekort.md: Navn", "nævner feltet »Ny gartner«"),
    ],
)
def test_a_way_that_leads_from_or_to_nothing_is_told(pages, way, told):
    pages[PAGE].meta[meetings.CARRIED] = [way]
    findings = meetings.check(pages)
    assert [finding.fil for finding in findings] == [f"docs/{PAGE}"]
    assert told in findings[0].problem


def test_a_step_to_a_page_without_fields_is_told_with_its_line(pages):
    page = pages[PAGE]
    page.body = page.body.replace("(planteskifte.md)", "(index.md)", 1)
    (finding,) = meetings.check(pages)
    assert "ingen felter" in finding.problem
    assert "index.md" in page.body.splitlines()[finding.linje - page.body_line]


def test_a_field_that_must_be_there_and_is_not_on_the_page_is_told(pages):
    page = pages["redskaber/planteskifte.md"]
    page.meta[wanted.MUST] = ["Ny gartner", "Ny gartnr"]
    (finding,) = wanted.check(pages)
    assert "»Ny gartnr«" in finding.problem and "»Ny gartner«" in finding.forslag
    assert wanted.idents(page, wanted.MUST) == ["ny-gartner"]
