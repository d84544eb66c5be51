"""The search box works where the site is opened as a file, with nobody else asked."""


def test_a_search_finds_pages_from_a_file(browser, built):
    context = browser.new_context()
    tab = context.new_page()
    asked = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(f"file://{built}/index.html")
    tab.fill(".md-search__input", "overlevering")
    tab.wait_for_selector(".md-search-result__item a", timeout=10_000)
    titles = tab.locator(".md-search-result__item h1").all_inner_texts()
    context.close()
    assert "Skabelon: tryg overlevering" in titles
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
