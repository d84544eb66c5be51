"""The pages of the invented house in a real browser: the check of accessibility, the keyboard, and text twice as large."""

import pytest

from scripts.check import accessibility


@pytest.mark.parametrize("scheme", accessibility.SCHEMES)
def test_axe_finds_nothing_on_any_page(built, scheme):
    assert accessibility.examine(built, scheme) == []


def test_a_page_that_shuts_people_out_is_told_with_its_fault(tmp_path):
    page = '<html lang="da"><head><title>x</title></head><body><main><h1>x</h1><input style="width:2000px"></main></body></html>'
    (tmp_path / "side.html").write_text(f"<!doctype html>{page}<script>fejl()</script>", encoding="utf-8")
    told = [finding.problem for finding in accessibility.examine(tmp_path, "light")]
    assert any("(label, 390 px)" in problem for problem in told)
    assert "siden ruller sidelæns når skærmen er 390 px bred" in told
    assert any("fejl is not defined" in problem for problem in told)


def test_the_keyboard_opens_the_menu_and_the_search_on_a_phone(browser, built):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    tab = context.new_page()
    tab.goto(f"file://{built}/proces/index.html")
    for button, focused in (("Menu", "a"), ("Søg", "input")):
        control = tab.get_by_role("button", name=button, exact=True)
        control.focus()
        tab.keyboard.press("Enter")
        tab.wait_for_timeout(400)
        assert control.get_attribute("aria-expanded") == "true"
        assert tab.evaluate("document.activeElement.localName") == focused
        tab.keyboard.press("Escape")
        tab.wait_for_timeout(400)
        assert control.get_attribute("aria-expanded") == "false"
    context.close()


def test_text_can_be_made_twice_as_large(browser, built):
    context = browser.new_context(viewport={"width": 683, "height": 450})
    tab = context.new_page()
    for name in ("index.html", "proces/1-find-potten.html", "print/index.html"):
        tab.goto(f"file://{built}/{name}")
        assert not tab.evaluate("document.documentElement.scrollWidth > innerWidth"), name
    context.close()
