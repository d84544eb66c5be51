"""Answers as charts: a file that is read in the browser, whatever way it was saved, and shown without telling on anyone."""

import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from scripts.check import accessibility, axe
from tests.browser.conftest import PATIENCE

CASES = yaml.safe_load((Path(__file__).parent / "cases_answers.yml").read_text(encoding="utf-8"))
PAGE = "ledere/index.html"
STORED = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href, history.state])"


@pytest.fixture
def tab(browser, built) -> Page:
    context = browser.new_context(viewport={"width": 390, "height": 844}, accept_downloads=True)
    context.set_default_timeout(PATIENCE)
    opened = context.new_page()
    opened.faults = []
    opened.on("pageerror", lambda error: opened.faults.append(str(error)))
    opened.goto(f"file://{built}/{PAGE}")
    yield opened
    assert opened.faults == []
    context.close()


def upload(tab: Page, content: bytes) -> None:
    file = {"name": "svar.csv", "mimeType": "text/csv", "buffer": content}
    tab.get_by_label("Svarene som CSV-fil").set_input_files(file)


def content_of(case: dict) -> bytes:
    text = case["tekst"]
    if "gentag" in case:
        head, last = text.splitlines()
        text = "\n".join([head, *[last] * case["gentag"]])
    return text.encode(case.get("tegnsaet", "utf-8"))


def grouped(sizes) -> bytes:
    rows = [f"{name};{1 + number % 5};3" for name, size in sizes for number in range(size)]
    return "\n".join(["Hold;Planten får lys;Planten får vand", *rows]).encode()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_file(tab, case):
    before = tab.evaluate(STORED)
    upload(tab, content_of(case))
    for line in case["siger"]:
        expect(tab.locator(".svar-besked")).to_contain_text(line)
    wanted = case.get("figurer", [])
    expect(tab.locator(".svar-figur")).to_have_count(len(wanted))
    drawn = [svg.get_attribute("aria-label") for svg in tab.locator(".svar-figur").all()]
    assert [label[: len(start)] for label, start in zip(drawn, wanted, strict=True)] == wanted
    assert tab.evaluate(STORED) == before


def test_a_group_under_five_is_not_shown_and_cannot_be_worked_out(tab):
    upload(tab, grouped([("nord", 6), ("syd", 9), ("øst", 7), ("vest", 2)]))
    tab.get_by_label("Del op efter").select_option("Hold")
    expect(tab.locator(".svar-figurer figure").first).to_contain_text("2 grupper bliver ikke vist.")
    label = tab.locator(".svar-figur").first.get_attribute("aria-label")
    assert "syd" in label and "øst" in label
    assert "vest" not in label and "nord" not in label


def test_the_keyboard_alone_opens_a_file(tab):
    tab.get_by_role("button", name="Åbn en fil med svar").focus()
    with tab.expect_file_chooser() as chooser:
        tab.evaluate("0")  # a key overtakes the wish to be told of the chooser; an answer of the page does not
        tab.keyboard.press("Enter")
    chooser.value.set_files({"name": "svar.csv", "mimeType": "text/csv", "buffer": grouped([("nord", 6)])})
    expect(tab.locator(".svar-figur")).to_have_count(2)


def test_two_small_groups_hide_each_other(tab):
    upload(tab, grouped([("nord", 6), ("syd", 2), ("vest", 3)]))
    tab.get_by_label("Del op efter").select_option("Hold")
    expect(tab.locator(".svar-figur").first).to_have_attribute("aria-label", re.compile("nord"))


def test_the_numbers_come_out_for_excel_and_no_cell_is_a_formula(tab):
    upload(
        tab, "=A1;Planten får lys;Planten får vand\nx;1;2\nx;1;2\nx;1;2\nx;1;2\nx;2;2\n".replace("=A1", "Hold").encode()
    )
    with tab.expect_download() as waiting:
        tab.get_by_role("button", name="Hent tallene til Excel").click()
    text = waiting.value.path().read_bytes().decode("utf-8-sig")
    assert text.splitlines()[:2] == [
        "Udsagn;Svar;Gennemsnit;1 Helt uenig;2 Uenig;3 Både og;4 Enig;5 Helt enig",
        "Planten får lys;5;1,2;4;1;0;0;0",
    ]


def test_a_statement_that_begins_like_a_formula_comes_out_as_words(tab):
    upload(tab, b"=1+1;Antal\n1;2\n1;2\n1;2\n1;2\n1;2\n")
    with tab.expect_download() as waiting:
        tab.get_by_role("button", name="Hent tallene til Excel").click()
    assert "\r\n'=1+1;5;1;" in waiting.value.path().read_bytes().decode("utf-8-sig")


def test_a_chart_comes_out_as_a_picture(tab):
    upload(tab, grouped([("nord", 6)]))
    with tab.expect_download() as waiting:
        tab.get_by_role("button", name="Hent som billede").first.click()
    assert waiting.value.path().read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


def test_the_numbers_of_a_chart_can_be_read_as_a_table_too(tab):
    upload(tab, grouped([("nord", 6), ("syd", 6)]))
    figure = tab.locator(".svar-figurer figure").first
    figure.get_by_text("Vis tallene").click()
    rows = figure.get_by_role("row")
    expect(rows).to_have_count(6)
    expect(rows.nth(1)).to_have_text("1 Helt uenig4 (33 %)")
    tab.get_by_label("Del op efter").select_option("Hold")
    expect(figure.locator("th[scope=col]")).to_have_text(["Hold", "Gennemsnit"])


def test_closing_the_file_leaves_nothing(tab):
    upload(tab, grouped([("nord", 6)]))
    tab.get_by_role("button", name="Luk filen").click()
    expect(tab.locator(".svar-figur")).to_have_count(0)
    expect(tab.locator(".svar-besked")).to_have_text("")


@pytest.mark.parametrize("scheme", accessibility.SCHEMES)
def test_axe_finds_nothing_in_the_charts(browser, built, scheme):
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme)
    tab = context.new_page()
    tab.goto(f"file://{built}/{PAGE}")
    upload(tab, grouped([("nord", 6), ("syd", 9)]))
    expect(tab.locator(".svar-figur")).to_have_count(2)
    assert [*axe.faults(tab)] == []
    context.close()
