"""A first visit on a slow line: few bytes before anybody searches, few more on the next page, and no letter lost."""

from urllib.parse import urlsplit

from scripts.check.first_visit import FIRST, NEXT, TELEPHONE, fetched, size

AHEAD = "() => [...document.querySelectorAll('link[rel=preload][as=font]')].map(link => link.href)"


def test_a_first_visit_is_small_and_what_is_left_comes_when_it_is_used(browser, built, address):
    context = browser.new_context(viewport=TELEPHONE)
    tab = context.new_page()
    first = fetched(tab, address, "index.html")
    assert size(built, first) <= FIRST
    ahead = {urlsplit(link).path.lstrip("/") for link in tab.evaluate(AHEAD)}
    assert ahead == {name for name in first if name.endswith(".woff2")}
    assert not any("soegning-worker" in name or "search_index" in name for name in first)
    more = fetched(tab, address, "proces/1-find-potten.html") - first
    assert 0 < size(built, more) <= NEXT
    whole = {name for name in first if name.endswith(".woff2") and not name.endswith("-side.woff2")}
    assert whole == set()
    fetched(tab, address, "redskaber/plantekort.html")
    with tab.expect_request("**/*next-latin-wght-normal.woff2"):  # the font with Ñ and Ç
        tab.locator("main input[type=text], main textarea").first.fill("Ñandú Çelik")
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
