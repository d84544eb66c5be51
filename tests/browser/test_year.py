"""The year wheel as a calendar file."""

import re

import pytest
from playwright.sync_api import expect

from scripts.check import accessibility, axe

PAGE = "ledere/aarshjul.html"


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Auckland"])
def test_each_step_stands_on_a_working_day_of_its_month(browser, built, zone):
    context = browser.new_context(timezone_id=zone, accept_downloads=True)
    tab = context.new_page()
    tab.clock.set_fixed_time("2026-11-26T12:00:00Z")
    tab.goto(f"file://{built}/ledere/aarshjul.html")
    with tab.expect_download() as waiting:
        tab.get_by_role("button", name="Hent årets datoer til kalenderen").click()
    assert waiting.value.suggested_filename == "aarshjul-2027.ics"
    text = waiting.value.path().read_bytes().decode("utf-8")
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text) == ["20270104", "20270201", "20270401", "20270701", "20271001"]
    assert "SUMMARY:Hvil: Vand kun lidt.\r\n" in text
    context.close()


@pytest.mark.parametrize("scheme", accessibility.SCHEMES)
def test_the_keyboard_alone_chooses_a_year_and_fetches_it_and_axe_finds_nothing(visit, address, scheme):
    tab = visit(PAGE, address, color_scheme=scheme)
    year = tab.get_by_label("Året")
    year.focus()
    tab.keyboard.press("Home")
    tab.keyboard.press("Tab")
    with tab.expect_download() as waiting:
        tab.keyboard.press("Enter")
    assert waiting.value.suggested_filename == f"aarshjul-{year.input_value()}.ics"
    expect(tab.locator("[data-aarshjul] [role=status]")).to_contain_text("Filen er hentet.")
    assert [*axe.faults(tab)] == []
    tab.reload()
    expect(tab.locator("[data-aarshjul] [role=status]")).to_be_empty()


def test_without_a_script_the_wheel_is_to_read(visit):
    tab = visit(PAGE, java_script_enabled=False)
    expect(tab.locator("[data-aarshjul]")).to_be_hidden()
    expect(tab.get_by_role("heading", level=3).first).to_be_visible()
