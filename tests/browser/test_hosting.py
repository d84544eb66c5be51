"""The invented house where it may lie: on nginx and Apache with the policy, and as files on a drive."""

import urllib.error
import urllib.request

import brotli
import pytest

from tests.browser.servers import serving

SEARCH = ".md-search__input"
RESULT = ".md-search-result__item a"
HEADING_FONT = "getComputedStyle(document.querySelector('h1')).fontFamily"

HIDDEN_BUT_SEEN = """[...document.querySelectorAll(":not(.md-sidebar)[hidden]")]
  .filter((part) => getComputedStyle(part).display !== "none" && !part.parentElement.closest("[hidden]"))
  .map((part) => part.outerHTML.slice(0, 90))"""
"""What a style sheet shows although its script has hidden it; of the theme's own sidebars it is meant."""


@pytest.fixture(params=["nginx", "apache2"])
def server(request, built, tmp_path):
    with serving(request.param, built, tmp_path) as address:
        yield address


def answer(address, accepted=""):
    request = urllib.request.Request(address, headers={"Accept-Encoding": accepted})
    try:
        with urllib.request.urlopen(request) as got:
            return got.status, got.headers, got.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


class Told:
    """A tab, and what its console and its network say that nobody should hear."""

    def __init__(self, browser, address):
        self.tab, self.words = browser.new_page(), []
        self.tab.on("console", lambda message: message.type in ("error", "warning") and self.words.append(message.text))
        self.tab.on("pageerror", lambda error: self.words.append(str(error)))
        self.tab.on("requestfailed", self._failed)
        own = (address, "data:", "blob:")
        self.tab.on(
            "request", lambda request: request.url.startswith(own) or self.words.append(f"fremmed: {request.url}")
        )

    def _failed(self, request):
        if request.failure != "net::ERR_ABORTED":  # the tab went on before it came
            self.words.append(f"ikke hentet: {request.url}")

    def search(self, word):
        self.tab.locator(SEARCH).focus()
        self.tab.keyboard.type(word)
        self.tab.wait_for_selector(RESULT)


def walk(browser, built, address):
    """What is told on all pages below `address`, by a search, and by a sheet that is filled in."""
    told = Told(browser, address)
    for path in sorted(built.rglob("*.html")):
        told.tab.goto(f"{address}/{path.relative_to(built).as_posix()}")
        told.words += [f"vises: {element}" for element in told.tab.evaluate(HIDDEN_BUT_SEEN)]
        told.words.append(path.name) if told.words else None
    told.tab.set_viewport_size({"width": 1366, "height": 800})
    told.tab.goto(f"{address}/index.html")
    told.search("potte")
    told.tab.goto(f"{address}/redskaber/plantekort.html")
    told.tab.locator("main input[type=text], main textarea").first.fill("Løvefod")
    return told


def test_every_page_search_and_sheets_keep_the_policy_of_a_server(server, browser, built):
    assert walk(browser, built, server).words == []


def test_every_page_search_and_sheets_keep_the_pages_own_policy_as_files(browser, built):
    assert walk(browser, built, built.as_uri()).words == []


def test_an_address_without_a_page_shows_the_site_however_deep_it_lies(server, browser):
    told = Told(browser, server)
    status = told.tab.goto(f"{server}/findes/slet/ikke.html").status
    assert status == 404
    assert "Bricolage" in told.tab.evaluate(HEADING_FONT)
    told.search("potte")
    link = told.tab.locator(".md-content li a").first.evaluate("link => link.href")
    assert told.tab.goto(link).status == 200
    assert ["404" in words for words in told.words] == [True]


def test_a_server_sends_packed_files_headers_and_no_settings(server, built):
    page = (built / "index.html").read_bytes()
    status, headers, sent = answer(f"{server}/index.html", "gzip")
    assert (status, headers["Content-Encoding"]) == (200, "gzip")
    assert len(sent) < len(page) / 3
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
    assert headers["Content-Type"].lower() == "text/html; charset=utf-8"
    assert answer(f"{server}/index.html")[2] == page
    hidden = ("/web.config", "/.htaccess", "/_headers", "/udgivelse/nginx.conf", "/assets/")
    assert {name: answer(server + name)[0] for name in hidden if answer(server + name)[0] < 400} == {}


def test_packed_files_hold_what_they_stand_beside(built):
    packed = sorted(built.rglob("*.br"))
    assert len(packed) > 20
    for path in packed:
        assert brotli.decompress(path.read_bytes()) == path.with_suffix("").read_bytes()
        assert path.with_suffix(".gz").is_file()
