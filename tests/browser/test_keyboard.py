"""A walk through every kind of page with the Tab key alone: each stop is on the page, has a size and a name."""

import pytest

PAGES = [
    "index.html",
    "proces/2-fyld-jord-i.html",
    "leveregler/1-vand-blomster.html",
    "redskaber/index.html",
    "redskaber/plantekort.html",
    "print/index.html",
    "ordliste.html",
    "ny/dag-1.html",
    "404.html",
]
MOST = 300
"""Stops after which a walk has gone in a ring."""
STOP = """() => {
  const here = document.activeElement
  if (here === document.body) return null
  const box = here.getBoundingClientRect()
  const words = [here.getAttribute("aria-label"), here.innerText, [...here.labels ?? []].map((label) => label.innerText).join(" "), here.title, here.placeholder]
  const name = words.find((text) => text?.trim()) ?? document.getElementById(here.getAttribute("aria-labelledby"))?.innerText
  return { html: here.outerHTML.slice(0, 90), name, width: box.width, height: box.height, left: box.left, right: box.right,
           shown: here.checkVisibility({ visibilityProperty: true }) }
}"""


@pytest.mark.parametrize("width", [390, 683, 1093, 1366])
def test_every_stop_is_on_the_page_with_a_size_and_a_name(browser, address, width):
    context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    tab, faults = context.new_page(), []
    for page in PAGES:
        tab.goto(f"{address}/{page}")
        seen, keys = 0, tab.keyboard
        while seen < MOST:
            keys.press("Tab")
            stop = tab.evaluate(STOP)
            if stop is None:
                break
            seen += 1
            inside = stop["left"] >= -1 and stop["right"] <= width + 1 and stop["shown"]
            if not (stop["name"] and stop["width"] > 1 and stop["height"] > 1 and inside):
                faults.append((page, stop))
        assert 3 < seen < MOST, page
    context.close()
    assert [(page, stop["html"], stop["name"], stop["width"], stop["left"]) for page, stop in faults][:6] == []


@pytest.mark.parametrize("forced", ["none", "active"])
def test_a_tick_and_a_choice_show_that_they_have_the_keyboard(visit, forced):
    page = visit("redskaber/planteskifte.html", viewport={"width": 1366, "height": 800}, forced_colors=forced)
    page.keyboard.press("Tab")
    sheet = page.locator(".afsnit-ark")
    for kind in ("checkbox", "radio"):
        without = sheet.screenshot()
        sheet.locator(f"[type={kind}]").first.focus()
        assert sheet.screenshot() != without, kind
        page.evaluate("document.activeElement.blur()")
