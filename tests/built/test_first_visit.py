"""A first visit on a slow line: few bytes before anybody searches, few more on the next page, and no letter lost."""

from urllib.parse import urlsplit

from scripts.check.first_visit import TELEPHONE, fetched, size

FIRST, NEXT = 110_000, 60_000
"""Bytes as they are sent, packed with gzip."""
AHEAD = "() => [...document.querySelectorAll('link[rel=preload][as=font]')].map(link => link.href)"


def test_a_first_visit_is_small_and_what_is_left_comes_when_it_is_used(browser, built, address):
    context = browser.new_context(viewport=TELEPHONE)
    tab = context.new_page()
    first = fetched(tab, address, "index.html")
    assert size(built, first) <= FIRST
    ahead = {urlsplit(link).path.lstrip("/") for link in tab.evaluate(AHEAD)}
    assert ahead == {name for name in first if name.endswith(".woff2")}
    assert not any("soegning-worker" in name or "search_index" in name for name in first)
    assert size(built, fetched(tab, address, "proces/1-find-potten.html") - first) <= NEXT
    whole = {name for name in first if name.endswith(".woff2") and not name.endswith("-side.woff2")}
    assert whole == set()
    seen = fetched(tab, address, "redskaber/plantekort.html")
    tab.locator("main input[type=text], main textarea").first.fill("Ñandú Çelik")
    tab.wait_for_load_state("networkidle")
    tab.wait_for_timeout(200)
    assert any(name.endswith("next-latin-wght-normal.woff2") for name in seen), "skriften med Ñ og Ç"
    context.close()


def test_a_page_on_a_disk_fetches_no_font_ahead_since_no_browser_lets_it(browser, built):
    tab = browser.new_page()
    said = []
    tab.on("console", lambda message: said.append(message.text))
    tab.goto(f"file://{built}/index.html")
    assert tab.evaluate(AHEAD) == []
    assert said == []
    tab.close()


def test_no_map_of_a_script_is_published(built):
    assert [*built.rglob("*.map")] == []
