"""Fagland and borgerland: the switch that replaces words in place, the glossary's field, and a term's sheet on a phone."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def tab(browser):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_an_example_shows_one_wording_and_the_switch_puts_the_other_in_its_place(tab, built):
    tab.goto(f"file://{built}/om/skriveguide.html")
    before, after = tab.locator(".i-fagland").first, tab.locator(".i-borgerland").first
    expect(after).to_be_visible()
    expect(before).to_be_hidden()
    place = after.bounding_box()["y"]
    tab.get_by_role("button", name="Før").first.click()
    expect(before).to_be_visible()
    expect(after).to_be_hidden()
    assert before.bounding_box()["y"] == place
    tab.emulate_media(media="print")
    for wording in (before, after):
        expect(wording).to_be_visible()


def test_the_glossary_leads_with_the_words_of_the_chosen_land(tab, built):
    tab.goto(f"file://{built}/ordliste.html")
    first = tab.locator("tr#ord-omplantning td").first
    expect(first).to_have_text("omplantning")
    tab.get_by_role("button", name="Borgerland").click()
    expect(first).to_have_text("ny potte og ny jord")
    expect(first).to_have_attribute("data-kolonne", "Sig i stedet")
    tab.get_by_role("button", name="Fagland").click()
    expect(first).to_have_text("omplantning")


def test_the_glossary_shows_the_words_that_are_asked_for(tab, built):
    tab.goto(f"file://{built}/ordliste.html")
    field, rows = tab.get_by_label("Find et ord"), tab.locator("tr[id^=ord-]:visible")
    everything = rows.count()
    assert everything > 1
    field.fill("Plantejord")
    expect(rows).to_have_count(1)
    expect(rows).to_have_id("ord-substrat")
    expect(tab.get_by_role("status").filter(has_text="1 ord")).to_be_visible()
    field.fill("xyzzy")
    expect(rows).to_have_count(0)
    expect(tab.get_by_text("Ordet står ikke her")).to_be_visible()
    field.fill("")
    expect(rows).to_have_count(everything)


def test_on_a_phone_a_term_is_explained_at_the_foot_of_the_screen_with_a_link_to_its_row(tab, built):
    tab.goto(f"file://{built}/samarbejde/roller.html")
    word = tab.locator(".fagord", has_text="sagsforløb").first
    word.locator("button[aria-describedby]").tap()
    expect(word.locator(".betyder")).to_be_visible()
    box = word.locator(".betyder").bounding_box()
    assert (box["x"], box["width"], round(box["y"] + box["height"])) == (0, 390, 844)
    tab.keyboard.press("Tab")
    expect(word.get_by_role("link", name="Se ordlisten")).to_be_focused()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/ordliste.html#ord-sagsforloeb")
    expect(tab.locator("tr:target")).to_contain_text("sagsforløb")
