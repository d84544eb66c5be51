"""Every page in a real browser: axe-core finds nothing, nothing runs over the edge, nothing is said in the console.

Rules: WCAG 2.2 A and AA, and axe's best practice. Light and dark, phone and desktop.
"""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

WIDTHS = (1366, 390)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


def pages(root):
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*.html"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(browser, built, address, scheme):
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
    tab = context.new_page()
    said = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    axe, faults = Axe(), []
    for name in pages(built):
        tab.goto(f"{address}/{name}")
        for width in WIDTHS:
            tab.set_viewport_size({"width": width, "height": 900})
            result = axe.run(tab, options={"runOnly": TAGS, "resultTypes": ["violations"]})
            faults += [
                (
                    name,
                    width,
                    fault["id"],
                    json.dumps([node["html"][:120] for node in fault["nodes"][:2]], ensure_ascii=False),
                )
                for fault in result.response["violations"]
            ]
            if tab.evaluate("document.documentElement.scrollWidth > innerWidth"):
                faults.append((name, width, "ruller sidelæns", ""))
    context.close()
    assert faults == []
    assert said == []


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
    for name in ("index.html", "proces/1-indkald-tydeligt.html", "print/index.html"):
        tab.goto(f"file://{built}/{name}")
        assert not tab.evaluate("document.documentElement.scrollWidth > innerWidth"), name
    context.close()
