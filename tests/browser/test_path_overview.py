"""What a new employee's leader sees of the path: a file without names, opened on the leaders' page and kept nowhere."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_path import FRONT, STORED, context, downloaded, status, tab

__all__ = ["context", "tab"]


def overview(tab: Page, text: str) -> None:
    file = {"name": "fil.json", "mimeType": "application/json", "buffer": text.encode()}
    tab.locator(".vejen-oversigt [type=file]").set_input_files(file)


def test_the_overview_holds_tasks_and_dates_and_no_names(tab, address):
    tab.goto(f"{address}/{FRONT}")
    tab.get_by_label("Din makker").fill("Bo")
    tab.get_by_label("Din første dag").fill("2026-12-07")
    text = downloaded(tab, "Hent oversigt til leder og makker")
    assert json.loads(text) == {
        "slags": "vejen-oversigt",
        "udgave": 1,
        "start": "2026-12-07",
        "vej": "",
        "klaret": {},
    }


def test_a_leader_sees_what_has_been_tried_and_when_and_the_page_keeps_nothing(tab, address):
    tab.goto(f"{address}/ledere/index.html")
    before = tab.evaluate(STORED)
    done = {
        "slags": "vejen-oversigt",
        "udgave": 1,
        "start": "2026-12-07",
        "vej": "",
        "klaret": {"find-vandkanden": "2026-12-08"},
    }
    overview(tab, json.dumps(done))
    expect(status(tab)).to_have_text("1 af 3 opgaver er prøvet.")
    expect(tab.locator(".vejen-oversigt li").first).to_contain_text("prøvet 8. december 2026")
    assert tab.evaluate(STORED) == before
    tab.get_by_role("button", name="Luk oversigten").click()
    expect(tab.locator(".vejen-oversigt li")).to_have_count(0)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("hej", "ikke en oversigt"),
        ("[1]", "ikke en oversigt"),
        ("null", "ikke en oversigt"),
        ('{"slags": "vejen-oversigt", "udgave": 2}', "nyere version"),
        ('{"slags": "vejen-oversigt", "udgave": 1, "start": "i går"}', "beskadiget"),
        ('{"slags": "vejen-oversigt", ', "beskadiget"),
        (
            '{"slags":"vejen-for-nye","udgave":1,"start":"","makker":"Bo","leder":"","vej":"","klaret":{},"kendt":[]}',
            "egen fil",
        ),
    ],
)
def test_another_file_is_told_and_nothing_of_it_is_shown(tab, address, text, told):
    tab.goto(f"{address}/ledere/index.html")
    overview(tab, text)
    expect(status(tab)).to_contain_text(told)
    expect(tab.locator(".vejen-oversigt li")).to_have_count(0)
