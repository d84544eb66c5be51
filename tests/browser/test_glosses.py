"""Professional terms explain themselves by mouse, keyboard and touch, and on paper."""

import pytest
from playwright.sync_api import expect

PAGE = "samarbejde/roller.html"


@pytest.fixture
def tab(browser, built):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    tab = context.new_page()
    tab.goto(f"file://{built}/{PAGE}")
    yield tab
    context.close()


@pytest.mark.parametrize("way", ["hover", "focus", "tap"])
def test_a_term_is_explained_in_whatever_form_it_stands(tab, way):
    word = tab.locator(".fagord", has_text="sagsforløb").first
    tip = word.locator(".betyder")
    expect(tip).to_be_hidden()
    getattr(word.locator("> button"), way)()
    expect(tip).to_be_visible()
    expect(tip.locator("span")).to_have_text("sagsforløb: det vi gør sammen fra start til slut")
    box = tip.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390
    tab.keyboard.press("Escape")
    expect(tip).to_be_hidden()


def test_an_explanation_on_a_phone_is_closed_by_its_button_and_by_a_tap_elsewhere(tab):
    word = tab.locator(".fagord", has_text="sagsforløb").first
    tip = word.locator(".betyder")
    for close in (tip.get_by_role("button", name="Luk"), tab.locator("h1")):
        word.locator("> button").tap()  # a tap becomes a press a moment after
        expect(tip).to_be_visible()
        close.tap()
        expect(tip).to_be_hidden()


def test_a_term_is_marked_once_in_a_section_and_never_in_a_heading_or_link(tab):
    once = tab.evaluate("""() => [...document.querySelectorAll("section.afsnit")].every(section => {
        const words = [...section.querySelectorAll(".fagord")].map(word => word.dataset.ord)
        return new Set(words).size === words.length })""")
    assert once
    assert tab.locator(":is(h1, h2, h3, a, label) .fagord").count() == 0
    assert tab.locator(".fagord").count() > 1


def test_on_paper_the_explanation_stands_in_brackets(tab):
    tab.emulate_media(media="print")
    assert tab.locator(".fagord .betyder").first.evaluate("tip => getComputedStyle(tip).display") == "inline"
