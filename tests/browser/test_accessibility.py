"""The pages of the invented house in a real browser: the check of accessibility, the keyboard, and text twice as large."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import expect

from scripts.check import accessibility, axe, kinds_of_page, opened


def test_axe_finds_nothing_on_any_page(built):
    assert accessibility.examine(built, "light") == []


def test_axe_finds_nothing_in_the_dark_on_pages_that_show_all_that_the_site_is_made_of(built):
    looks = [(name, accessibility.as_it_opens) for name in kinds_of_page.of(built)]
    assert len(looks) > 10 and accessibility.look(built, "dark", looks) == []


def test_a_page_that_shuts_people_out_is_told_with_its_fault(tmp_path):
    page = '<html lang="da"><head><title>x</title><style>body{overflow-x:clip}</style></head><body><main><h1>x</h1><input style="width:2000px"></main></body></html>'
    (tmp_path / "side.html").write_text(f"<!doctype html>{page}<script>fejl()</script>", encoding="utf-8")
    told = [finding.problem for finding in accessibility.examine(tmp_path, "light")]
    assert any(problem.startswith("et felt har intet navn, så") and "(label, 390 px)" in problem for problem in told)
    assert "siden ruller sidelæns når skærmen er 390 punkter bred" in told
    assert any("fejl is not defined" in problem for problem in told)


def test_what_is_wrong_only_when_it_is_opened_or_only_on_a_narrow_screen_is_told(tmp_path):
    folded = '<details><summary>Mere</summary><input><p style="width:400px">x</p></details>'
    shown = '<span class="fagord">x</span><button aria-describedby="betyder-0" onclick="document.title=\'\'">x</button>'
    page = f'<html lang="da"><head><title>x</title><link rel="icon" href="data:,"></head><body><main><h1>x</h1><p id="betyder-0">y</p>{folded}{shown}'
    (tmp_path / "side.html").write_text(f"<!doctype html>{page}</main></body></html>", encoding="utf-8")
    assert accessibility.examine(tmp_path, "light") == []
    told = [finding.problem for finding in accessibility.look(tmp_path, "light", opened.looks(tmp_path))]
    assert any("(label, 683 px, alt foldet ud)" in problem for problem in told)
    assert "siden ruller sidelæns når skærmen er 320 punkter bred, alt foldet ud" in told
    assert "siden ruller sidelæns når skærmen er 683 punkter bred, alt foldet ud" not in told
    assert any("(document-title, 320 px, et fagord forklaret)" in problem for problem in told)


def test_a_button_that_another_width_has_put_under_the_header_is_no_fault(browser):
    context = browser.new_context(viewport={"width": 390, "height": axe.HEIGHT})
    tab = context.new_page()
    link = '<a href="#" style="display:block;height:60px;background:#fff">Forside</a>'
    head = f'<header style="position:sticky;top:0;z-index:1">{link}</header>'
    long = '<div style="height:3000px"></div>'
    tab.set_content(
        f'<html lang="da"><title>x</title>{head}<main><h1>x</h1><button style="height:44px">Vælg</button>{long}</main>'
    )
    tab.evaluate("scrollTo(0, document.querySelector('button').offsetTop - 20)")
    assert [*axe.faults(tab, [390])] == []
    context.close()


def test_a_tool_that_can_no_longer_be_opened_is_told(tmp_path):
    page = '<html lang="da"><head><title>x</title><link rel="icon" href="data:,"></head><body><main><h1>x</h1><span class="fagord">x</span></main></body></html>'
    (tmp_path / "side.html").write_text(f"<!doctype html>{page}", encoding="utf-8")
    (told,) = accessibility.look(tmp_path, "light", opened.looks(tmp_path))
    assert "»et fagord forklaret« kan ikke prøves, for der er ingen knap at trykke på" in told.problem


def test_few_pages_show_all_that_the_site_is_made_of(tmp_path):
    for name, inside in {"a": "<p class='x'>", "b": "<p class='x'><i>", "c": "<p class='x y' data-z><i>"}.items():
        (tmp_path / f"{name}.html").write_text(f"<main>{inside}</main>", encoding="utf-8")
    assert kinds_of_page.of(tmp_path) == ["c.html"]
    (tmp_path / "b.html").write_text("<main><table>", encoding="utf-8")
    assert kinds_of_page.of(tmp_path) == ["c.html", "b.html"]
    assert kinds_of_page.richest_first(tmp_path, ["c.html", "b.html"]) == ["c.html", "b.html", "a.html"]


def test_the_keyboard_opens_the_menu_and_the_search_on_a_phone(browser, built):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    tab = context.new_page()
    tab.goto(f"file://{built}/proces/index.html")
    for button, focused in (("Menu", "a"), ("Søg", "input")):
        control = tab.get_by_role("button", name=button, exact=True)
        control.focus()
        tab.keyboard.press("Enter")
        expect(control).to_have_attribute("aria-expanded", "true")
        expect(tab.locator(f"{focused}:focus")).to_have_count(1)
        tab.keyboard.press("Escape")
        expect(control).to_have_attribute("aria-expanded", "false")
    menu = tab.get_by_role("button", name="Menu", exact=True)
    menu.click()
    tab.get_by_role("button", name="Luk menuen").click()
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()
    context.close()


def test_text_can_be_made_twice_as_large(browser, built):
    context = browser.new_context(viewport={"width": 683, "height": 450})
    tab = context.new_page()
    for name in ("index.html", "proces/1-find-potten.html", "print/index.html"):
        tab.goto(f"file://{built}/{name}")
        assert not tab.evaluate(axe.SAYS_WIDE), name
    context.close()


def test_what_is_told_in_danish_are_rules_that_axe_has():
    (script,) = Path(axe_playwright_python.__file__).parent.rglob("axe*.js")
    known = script.read_text(encoding="utf-8")
    assert [name for name in axe.words() if f'"{name}"' not in known] == []
