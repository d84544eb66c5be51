"""A sheet shown one point at a time on the whole screen, by mouse and keyboard: ticks and words stay on the sheet."""

import pytest
from axe_playwright_python.sync_playwright import Axe

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


def test_the_agenda_is_shown_one_point_at_a_time(tab, dialog):
    assert dialog.get_by_role("heading").inner_text() == "Før vi begynder"
    dialog.get_by_role("button", name="Næste").click()
    assert dialog.get_by_role("heading").inner_text() == "1. Goddag, 1 minut"
    tab.keyboard.press("ArrowRight")
    assert dialog.get_by_role("heading").inner_text() == "2. Runden, 4 minutter"
    assert "Punkt 3 af 3" in dialog.inner_text()
    tab.keyboard.press("ArrowLeft")
    assert dialog.get_by_role("heading").inner_text() == "1. Goddag, 1 minut"
    assert not tab.evaluate(SAYS_WIDE)


def test_ticks_and_words_are_on_the_sheet_when_it_is_closed(tab, dialog):
    dialog.get_by_text("Vandkanden er fyldt.").click()
    for _ in range(2):
        dialog.get_by_role("button", name="Næste").click()
    dialog.get_by_label("Det aftalte vi").fill("Palmen flytter")
    dialog.get_by_role("button", name="Slut").click()
    assert not dialog.is_visible()
    assert tab.get_by_label("Det aftalte vi").input_value() == "Palmen flytter"
    assert tab.get_by_role("checkbox", name="Vandkanden er fyldt.").is_checked()
    assert tab.locator(".ark-tal").inner_text() == "1 af 1 krydset af"
    headings = tab.locator(".afsnit-ark h3").all_inner_texts()
    assert [text.rstrip("¶") for text in headings] == ["Før vi begynder", "1. Goddag, 1 minut", "2. Runden, 4 minutter"]


def test_the_arrows_move_in_a_text_and_not_between_points(tab, dialog):
    for _ in range(2):
        dialog.get_by_role("button", name="Næste").click()
    dialog.get_by_label("Det aftalte vi").fill("Palmen")
    tab.keyboard.press("ArrowLeft")
    assert dialog.get_by_role("heading").inner_text() == "2. Runden, 4 minutter"


def test_the_time_is_hidden_until_it_is_asked_for(dialog):
    assert "0 minutter" not in dialog.inner_text()
    dialog.get_by_role("button", name="Vis tiden").click()
    assert "0 minutter på punktet, 0 minutter i alt" in dialog.inner_text()
    dialog.get_by_role("button", name="Skjul tiden").click()
    assert "minutter på punktet" not in dialog.inner_text()


def test_a_telephone_held_across_shows_the_point_and_the_way_on(tab, dialog):
    tab.set_viewport_size({"width": 844, "height": 390})
    onwards = dialog.get_by_role("button", name="Næste")
    onwards.click()
    onwards.click()
    field = dialog.get_by_label("Det aftalte vi").bounding_box()
    below = dialog.get_by_role("button", name="Slut").bounding_box()
    assert 0 < field["y"] < below["y"] - 48 and below["y"] + below["height"] <= 390


def test_a_word_is_looked_up_beside_the_meeting_that_goes_on_where_it_was(tab, dialog):
    dialog.get_by_role("button", name="Næste").click()
    with tab.context.expect_page() as waiting:
        dialog.get_by_role("link", name="Slå et ord op").click()
    assert waiting.value.url.endswith("/ordliste.html")
    assert dialog.get_by_role("heading").inner_text() == "1. Goddag, 1 minut"


def test_escape_closes_it_and_the_opener_has_the_focus_again(tab, dialog):
    tab.evaluate("() => document.exitFullscreen?.().catch(() => {})")
    tab.keyboard.press("Escape")
    assert not dialog.is_visible()
    assert tab.evaluate("document.activeElement.textContent") == "Vis punkt for punkt"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_point(browser, built, scheme):
    context = browser.new_context(color_scheme=scheme, viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    tab = context.new_page()
    tab.goto(f"file://{built}/redskaber/moedets-gang.html")
    tab.get_by_role("button", name="Vis punkt for punkt").click()
    faults = Axe().run(tab, options={"runOnly": TAGS, "resultTypes": ["violations"]}).response["violations"]
    context.close()
    assert [(fault["id"], fault["nodes"][0]["html"][:120]) for fault in faults] == []
