"""The year wheel as a calendar file."""

import re

import pytest


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
