"""»Er min version den nyeste?«: the number in the address of a QR code is answered in the browser."""

import re

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("{newest}", "Ja. Version {newest} er den nyeste."),
        ("2019.3", "Nej. Du har version 2019.3. Print version {newest}."),
        ("plakat", "Skriv tallet som fire cifre, punktum og et tal."),
    ],
)
def test_the_page_answers_the_number_in_its_address(browser, built, content, asked, answer):
    newest = content.version.number
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(f"file://{built}/print/version.html?v={asked.format(newest=newest)}")
    assert tab.locator(".udgave-svar").inner_text() == answer.format(newest=newest)
    context.close()


def test_a_number_can_be_typed(browser, built):
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(f"file://{built}/print/version.html")
    assert tab.locator(".udgave-svar").inner_text() == ""
    tab.get_by_label("Din version").fill("2020.1")
    tab.get_by_role("button", name="Se svaret").click()
    expect(tab.locator(".udgave-svar")).to_have_text(re.compile(r"^Nej\."))  # the form opens the page anew
    context.close()
