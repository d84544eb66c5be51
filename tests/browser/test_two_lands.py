"""Fagland and borgerland: the switch that replaces words in place, the glossary's field, and a term's sheet on a phone."""

import pytest


@pytest.fixture
def tab(browser):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_an_example_shows_one_wording_and_the_switch_puts_the_other_in_its_place(tab, built):
    tab.goto(f"file://{built}/om/skriveguide.html")
    before, after = tab.locator(".i-fagland").first, tab.locator(".i-borgerland").first
    assert after.is_visible() and not before.is_visible()
    place = after.bounding_box()["y"]
    tab.get_by_role("button", name="Før").first.click()
    assert before.is_visible() and not after.is_visible() and before.bounding_box()["y"] == place
    tab.emulate_media(media="print")
    assert before.is_visible() and after.is_visible()


def test_the_glossary_leads_with_the_words_of_the_chosen_land(tab, built):
    tab.goto(f"file://{built}/ordliste.html")
    first = tab.locator("tr#ord-omplantning td").first
    assert first.inner_text() == "omplantning"
    tab.get_by_role("button", name="Borgerland").click()
    assert first.inner_text() == "ny potte og ny jord"
    assert first.get_attribute("data-kolonne") == "Sig i stedet"
    tab.get_by_role("button", name="Fagland").click()
    assert first.inner_text() == "omplantning"


def test_the_glossary_shows_the_words_that_are_asked_for(tab, built):
    tab.goto(f"file://{built}/ordliste.html")
    field, rows = tab.get_by_label("Find et ord"), tab.locator("tr[id^=ord-]:visible")
    everything = rows.count()
    field.fill("Plantejord")
    assert rows.evaluate_all("rows => rows.map(row => row.id)") == ["ord-substrat"]
    assert tab.get_by_role("status").filter(has_text="1 ord").is_visible()
    field.fill("xyzzy")
    assert rows.count() == 0 and tab.get_by_text("Ordet står ikke her").is_visible()
    field.fill("")
    assert rows.count() == everything > 1


def test_on_a_phone_a_term_is_explained_at_the_foot_of_the_screen_with_a_link_to_its_row(tab, built):
    tab.goto(f"file://{built}/samarbejde/roller.html")
    word = tab.locator(".fagord", has_text="sagsforløb").first
    word.locator("button[aria-describedby]").tap()
    box = word.locator(".betyder").bounding_box()
    assert (box["x"], box["width"], round(box["y"] + box["height"])) == (0, 390, 844)
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Se ordlisten"
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/ordliste.html#ord-sagsforloeb")
    assert tab.locator("tr:target").inner_text().startswith("sagsforløb")
