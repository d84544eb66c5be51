"""A flow one question at a time: by mouse, keyboard and the browser's own »back«, on paper and without a script."""

import pytest
from playwright.sync_api import Page, expect

from scripts.check import accessibility, axe

PAGE = "redskaber/plantehjaelp.html"
STORED = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href, history.state])"


@pytest.fixture(params=["file", "http"])
def tab(browser, built, address, request) -> Page:
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    opened = context.new_page()
    opened.faults = []
    opened.on("pageerror", lambda error: opened.faults.append(str(error)))
    opened.goto(f"file://{built}/{PAGE}" if request.param == "file" else f"{address}/{PAGE}")
    yield opened
    assert opened.faults == []
    context.close()


def asked(tab: Page):
    """The headings that can be seen of the flow's points."""
    return tab.locator(".punkt:visible h3")


def test_an_answer_leads_to_the_next_question_and_to_the_outcome(tab):
    expect(asked(tab)).to_have_text(["1 Er jorden tør?¶"])
    tab.get_by_role("button", name="Nej", exact=True).click()
    expect(asked(tab)).to_have_text(["2 Står den mørkt?¶"])
    expect(asked(tab)).to_be_focused()
    tab.get_by_role("button", name="Ja", exact=True).click()
    expect(tab.get_by_role("status").filter(has_text="strækker")).to_have_text("Så strækker den sig.Gå videre")
    tab.get_by_role("button", name="Gå videre").click()
    expect(asked(tab)).to_have_text(["4 Flyt den¶"])


def test_the_other_answers_can_be_tried_before_going_on(tab):
    tab.get_by_role("button", name="Nej", exact=True).click()
    tab.get_by_role("button", name="Ja", exact=True).click()
    tab.get_by_role("button", name="Nej", exact=True).click()
    expect(tab.get_by_text("Så strækker den sig.").last).to_be_hidden()
    tab.get_by_role("button", name="Gå videre").click()
    expect(asked(tab)).to_have_text(["1 Er jorden tør?¶"])


def test_the_browser_goes_back_and_forth_a_question_at_a_time(tab):
    tab.get_by_role("button", name="Nej", exact=True).click()
    tab.go_back()
    expect(asked(tab)).to_have_text(["1 Er jorden tør?¶"])
    tab.go_forward()
    expect(asked(tab)).to_have_text(["2 Står den mørkt?¶"])
    tab.get_by_role("button", name="Ret svaret på: Er jorden tør?").click()
    expect(asked(tab)).to_have_text(["1 Er jorden tør?¶"])
    expect(tab.get_by_role("button", name="Begynd forfra")).to_be_hidden()


def test_a_reload_begins_anew_and_no_answer_is_kept_anywhere(tab):
    before = tab.evaluate(STORED)
    tab.get_by_role("button", name="Nej", exact=True).click()
    assert tab.evaluate(STORED) == before.replace("null]", '{"forloeb":1}]')
    tab.reload()
    expect(asked(tab)).to_have_text(["1 Er jorden tør?¶"])
    expect(tab.locator(".forloeb-svar")).to_be_hidden()


def test_the_keyboard_alone_goes_the_whole_way(tab):
    tab.get_by_role("button", name="Ja", exact=True).focus()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    expect(asked(tab)).to_have_text(["2 Står den mørkt?¶"])
    tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    expect(asked(tab)).to_have_text(["4 Flyt den¶"])


def test_the_whole_flow_can_be_seen_at_once_and_is_what_a_link_to_a_point_shows(tab):
    tab.get_by_role("button", name="Vis det hele på én gang").click()
    expect(asked(tab)).to_have_count(4)
    expect(tab.get_by_role("link", name="Gå til 4: Flyt den")).to_be_visible()
    tab.get_by_role("button", name="Vis ét spørgsmål ad gangen").click()
    expect(asked(tab)).to_have_count(1)
    tab.get_by_role("link", name="Flyt den").click()
    expect(asked(tab)).to_have_count(4)


def test_all_of_it_is_printed_with_numbers_and_without_buttons(tab):
    tab.get_by_role("button", name="Nej", exact=True).click()
    tab.emulate_media(media="print")
    expect(asked(tab)).to_have_count(4)
    expect(tab.get_by_text("Gå til 2: Står den mørkt?")).to_be_visible()
    expect(tab.locator(".forloeb-fod, .forloeb-svar").filter(visible=True)).to_have_count(0)


def test_without_a_script_it_is_read_and_followed_by_links(browser, built):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"file://{built}/{PAGE}")
    expect(tab.locator(".punkt h3")).to_have_count(4)
    tab.get_by_role("link", name="Gå til 2: Står den mørkt?").click()
    assert tab.url.endswith("#staar-den-moerkt")
    context.close()


@pytest.mark.parametrize("scheme", accessibility.SCHEMES)
def test_axe_finds_nothing_while_answers_are_given(browser, built, scheme):
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme, reduced_motion="reduce")
    tab = context.new_page()
    tab.goto(f"file://{built}/{PAGE}")
    tab.get_by_role("button", name="Nej", exact=True).click()
    tab.get_by_role("button", name="Ja", exact=True).click()
    assert [*axe.faults(tab)] == []
    tab.get_by_role("button", name="Gå videre").click()
    assert [*axe.faults(tab)] == []
    context.close()
