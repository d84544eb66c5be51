"""A sheet shown one point at a time on the whole screen, by mouse and keyboard: ticks and words stay on the sheet."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from scripts.check.axe import SAYS_WIDE, TAGS


@pytest.fixture
def tab(browser, built):
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    page, said = context.new_page(), []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"file://{built}/redskaber/moedets-gang.html")
    page.get_by_role("button", name="Vis punkt for punkt").click()
    yield page
    context.close()
    assert said == []


@pytest.fixture
def dialog(tab):
    return tab.get_by_role("dialog", name="Mødet punkt for punkt")


def shows(dialog, heading):
    expect(dialog.get_by_role("heading")).to_have_text(heading, use_inner_text=True)


def test_the_agenda_is_shown_one_point_at_a_time(tab, dialog):
    shows(dialog, "Før vi begynder")
    dialog.get_by_role("button", name="Næste").click()
    shows(dialog, "1. Goddag, 1 minut")
    tab.keyboard.press("ArrowRight")
    shows(dialog, "2. Runden, 4 minutter")
    expect(dialog).to_contain_text("Punkt 3 af 3")
    tab.keyboard.press("ArrowLeft")
    shows(dialog, "1. Goddag, 1 minut")
    assert not tab.evaluate(SAYS_WIDE)


def test_ticks_and_words_are_on_the_sheet_when_it_is_closed(tab, dialog):
    dialog.get_by_text("Vandkanden er fyldt.").click()
    for _ in range(2):
        dialog.get_by_role("button", name="Næste").click()
    dialog.get_by_label("Det aftalte vi").fill("Palmen flytter")
    dialog.get_by_role("button", name="Slut").click()
    expect(tab.locator("dialog")).to_have_count(0)
    expect(tab.get_by_label("Det aftalte vi")).to_have_value("Palmen flytter")
    expect(tab.get_by_role("checkbox", name="Vandkanden er fyldt.")).to_be_checked()
    expect(tab.locator(".ark-tal")).to_have_text("1 af 1 krydset af")
    headings = tab.locator(".afsnit-ark h3")
    expect(headings).to_have_text(["Før vi begynder¶", "1. Goddag, 1 minut¶", "2. Runden, 4 minutter¶"])


def test_it_can_be_closed_and_shown_again_before_the_browser_says_that_it_is_closed(tab, dialog):
    tab.evaluate("""() => [".punkt-top .punkt-lille", "[data-moedetilstand]"].forEach(
      (place) => document.querySelector(place).click())""")
    expect(tab.locator("dialog")).to_have_count(1)
    shows(dialog, "Før vi begynder")
    expect(dialog).to_contain_text("Punkt 1 af 3")


def test_the_arrows_move_in_a_text_and_not_between_points(tab, dialog):
    for _ in range(2):
        dialog.get_by_role("button", name="Næste").click()
    dialog.get_by_label("Det aftalte vi").fill("Palmen")
    tab.keyboard.press("ArrowLeft")
    shows(dialog, "2. Runden, 4 minutter")


def test_the_time_is_hidden_until_it_is_asked_for(dialog):
    time = dialog.get_by_text(re.compile(r"^\d+ minut(ter)? på punktet, \d+ minut(ter)? i alt$"))
    expect(time).to_be_hidden()
    dialog.get_by_role("button", name="Vis tiden").click()
    expect(time).to_be_visible()
    dialog.get_by_role("button", name="Skjul tiden").click()
    expect(time).to_be_hidden()


def test_a_telephone_held_across_shows_the_point_and_the_way_on(tab, dialog):
    tab.set_viewport_size({"width": 844, "height": 390})
    onwards = dialog.get_by_role("button", name="Næste")
    onwards.click()
    onwards.click()
    expect(dialog.get_by_role("button", name="Slut")).to_be_in_viewport(ratio=1)
    field = dialog.get_by_label("Det aftalte vi").bounding_box()
    below = dialog.get_by_role("button", name="Slut").bounding_box()
    assert 0 < field["y"] < below["y"] - 48 and below["y"] + below["height"] <= 390


def test_a_word_is_looked_up_beside_the_meeting_that_goes_on_where_it_was(tab, dialog):
    dialog.get_by_role("button", name="Næste").click()
    with tab.context.expect_page() as waiting:
        dialog.get_by_role("link", name="Slå et ord op").click()
    expect(waiting.value).to_have_url(re.compile(r"/ordliste\.html$"))
    shows(dialog, "1. Goddag, 1 minut")


def test_escape_closes_it_and_the_opener_has_the_focus_again(tab, dialog):
    tab.evaluate("() => document.exitFullscreen?.().catch(() => {})")
    tab.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(tab.get_by_role("button", name="Vis punkt for punkt")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_point(browser, built, scheme):
    context = browser.new_context(color_scheme=scheme, viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    tab = context.new_page()
    tab.goto(f"file://{built}/redskaber/moedets-gang.html")
    tab.get_by_role("button", name="Vis punkt for punkt").click()
    faults = Axe().run(tab, options={"runOnly": TAGS, "resultTypes": ["violations"]}).response["violations"]
    context.close()
    assert [(fault["id"], fault["nodes"][0]["html"][:120]) for fault in faults] == []
