"""The tools at a plain http address that is not this machine's own: no clipboard, no wake lock, and all of it works."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def tab(visit, intranet):
    browser, address = intranet
    return lambda path: visit(path, address, of=browser)


def fetched(tab, button):
    with tab.expect_download() as caught:
        tab.get_by_role("button", name=button).first.click()
    return caught.value.path().read_bytes()


def test_a_sheet_is_filled_in_fetched_and_copied(tab):
    sheet = tab("redskaber/planteskifte.html")
    assert sheet.evaluate("[isSecureContext, 'clipboard' in navigator, 'wakeLock' in navigator]") == [False] * 3
    sheet.get_by_label("Ny gartner", exact=True).fill("Bo")
    assert fetched(sheet, "Hent som PDF").startswith(b"%PDF")
    assert fetched(sheet, "Hent som Word").startswith(b"PK")
    sheet.get_by_role("button", name="Kopiér som tekst").click()
    expect(sheet.locator(".ark-status")).to_contain_text("Kopieret.")


def test_the_path_is_saved_and_its_dates_fetched(tab):
    path = tab("ny/index.html")
    path.get_by_label("Din første dag").fill("2026-12-07")
    path.get_by_role("button", name="Gem på denne enhed").click()
    assert b"BEGIN:VCALENDAR" in fetched(path, "Hent datoer til kalenderen")
    path.reload()
    expect(path.get_by_label("Din første dag")).to_have_value("2026-12-07")


def test_answers_become_charts_and_a_picture(tab):
    charts = tab("ledere/index.html")
    rows = b"Planten f\xe5r lys;Planten f\xe5r vand\n" + b"1;2\n" * 5
    file = {"name": "svar.csv", "mimeType": "text/csv", "buffer": rows}
    charts.get_by_label("Svarene som CSV-fil").set_input_files(file)
    assert fetched(charts, "Hent som billede").startswith(b"\x89PNG")


def test_a_flow_the_cards_the_year_and_the_version_answer(tab):
    flow = tab("redskaber/plantehjaelp.html")
    flow.get_by_role("button", name="Nej", exact=True).click()
    expect(flow.locator(".punkt:visible h3")).to_be_focused()
    cards = tab("redskaber/samtalekort.html")
    cards.get_by_role("button", name="Træk et kort").click()
    expect(cards.get_by_role("dialog").get_by_role("status")).to_have_text("1 af 6")
    assert b"BEGIN:VCALENDAR" in fetched(tab("ledere/aarshjul.html"), "Hent årets datoer")
    expect(tab("print/version.html?v=2019,3").locator(".udgave-svar")).to_contain_text("Nej. Du har version 2019.3.")
