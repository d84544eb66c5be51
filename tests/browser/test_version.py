"""»Er min version den nyeste?«: the number in the address of a QR code is answered in the browser."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("{newest}", "Ja. Version {newest} er den nyeste."),
        ("v{newest}", "Ja. Version {newest} er den nyeste."),
        (" Version {newest} ", "Ja. Version {newest} er den nyeste."),
        ("{with_comma}", "Ja. Version {newest} er den nyeste."),
        ("{with_zero}", "Ja. Version {newest} er den nyeste."),
        ("2019.3", "Nej. Du har version 2019.3. Print version {newest}."),
        ("2019,10", "Nej. Du har version 2019.10. Print version {newest}."),
        (
            "2999.1",
            "Du har version 2999.1, men siden her kender kun version {newest}. "
            "Behold din, eller se efter om tallet er rigtigt.",
        ),
        ("plakat", "Skriv versionen som fire cifre, punktum og et tal."),
        ("", "Skriv versionen som fire cifre, punktum og et tal."),
        ("2026", "Skriv versionen som fire cifre, punktum og et tal."),
    ],
)
def test_the_page_answers_the_number_in_its_address(browser, built, content, asked, answer):
    newest = content.version.number
    year, number = newest.split(".")
    typed = asked.format(newest=newest, with_comma=f"{year},{number}", with_zero=f"{year}.0{number}")
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(f"file://{built}/print/version.html?v={quote(typed)}")
    expect(tab.locator(".udgave-svar")).to_have_text(answer.format(newest=newest))
    context.close()


def test_a_number_can_be_typed(browser, built):
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(f"file://{built}/print/version.html")
    expect(tab.locator(".udgave-svar")).to_have_text("")
    tab.get_by_label("Din version").fill("2020.1")
    tab.get_by_role("button", name="Se svaret").click()
    expect(tab.locator(".udgave-svar")).to_have_text(re.compile(r"^Nej\."))  # the form opens the page anew
    context.close()
