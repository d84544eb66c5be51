"""The look on a small screen: words large enough, links apart, the site's name whole; stillness where it is asked for."""

import subprocess

import pytest

FIGURES = [
    "ledere/aarshjul.html",
    "redskaber/sej-kontakt.html",
    "samarbejde/relationel-koordinering.html",
    "redskaber/rolleoversigt.html",
    "om/sprograpport.html",
]
SMALLEST = """() => Math.min(...[...document.querySelectorAll("figure svg text")]
  .filter((text) => text.checkVisibility())
  .map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))"""
APART = """() => [...document.querySelectorAll(".md-content li:not(.galleri li) > a:first-child")]
  .filter((link) => link.checkVisibility())
  .map((link) => ({ list: link.closest("ul, ol"), box: link.getBoundingClientRect() }))
  .flatMap(({ list, box }, index, all) => index && all[index - 1].list === list ? [box.top - all[index - 1].box.top] : [])
  .filter((gap) => gap > 2 && gap < 44)"""
STARTED = "window.started = 0; document.addEventListener('animationstart', () => { window.started++ }, true)"
"""What moves when a page comes may be at rest again when a busy machine looks."""
SHIFTED = """window.moved = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.moved += entry.value }).observe({ type: "layout-shift", buffered: true })"""


@pytest.fixture
def opened(browser, address):
    """Open pages in a window so wide, one after the other."""
    contexts = []

    def pages(width, names, **given):
        contexts.append(browser.new_context(viewport={"width": width, "height": 844}, **given))
        contexts[-1].add_init_script(SHIFTED + "\n" + STARTED)
        tab = contexts[-1].new_page()
        for name in names:
            tab.goto(f"{address}/{name}")
            yield name, tab

    yield pages
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", [320, 390, 610])
def test_the_words_of_a_figure_are_at_least_fourteen_pixels_high(opened, width):
    found = {name: tab.evaluate(SMALLEST) for name, tab in opened(width, FIGURES)}
    assert {name: size for name, size in found.items() if not 14 <= size < 99} == {}


def test_links_in_a_list_are_as_far_apart_as_fingers(opened):
    pages = ("redskaber/index.html", "om/index.html", "proces/2-fyld-jord-i.html")
    assert {name: gaps for name, tab in opened(390, pages) if (gaps := tab.evaluate(APART))} == {}


def test_the_name_of_the_site_is_whole_on_the_narrowest_phone(opened):
    for _, tab in opened(320, ["index.html"]):
        name = tab.locator(".md-header__topic .md-ellipsis").first
        assert name.evaluate("name => name.scrollWidth <= name.clientWidth + 1 && name.scrollHeight <= 48")


@pytest.mark.parametrize("width", [390, 1366])
def test_nothing_jumps_when_a_page_comes(opened, width):
    pages = ("index.html", "redskaber/index.html", "ny/dag-1.html", "ny/index.html", "ordliste.html")
    moved = dict.fromkeys(pages, 1.0)
    for name, tab in opened(width, pages * 3):  # what the page does itself, it does each time; a late font does not
        tab.wait_for_function("() => document.fonts.status === 'loaded'")
        moved[name] = min(moved[name], tab.evaluate("moved"))
    assert {name: value for name, value in moved.items() if value > 0.01} == {}


def test_paper_shows_both_sides_of_an_example_and_of_a_sheet_only_what_is_to_fill_in(opened, tmp_path):
    said = {}
    for name, tab in opened(1366, ["om/skriveguide.html", "redskaber/planteskifte.html"]):
        tab.pdf(path=tmp_path / "side.pdf", prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", tmp_path / "side.pdf", "-"], capture_output=True, text=True, check=True)
        said[name] = text.stdout
    assert "du skal hente kanden" in said["om/skriveguide.html"]
    sheet = said["redskaber/planteskifte.html"]
    assert "skiftet" in sheet and not any(word in sheet for word in ("yyyy", "Tomt ark", "Hent som"))
    assert all(page.strip() for page in sheet.removesuffix("\f").split("\f")), "en tom side"


def test_what_is_folded_opens_for_who_is_sent_to_it(opened):
    fold = """() => { const [heading] = document.querySelectorAll(".md-content h2[id]")
      const box = document.createElement("details")
      heading.before(box); box.append(heading); location.hash = heading.id }"""
    for _, tab in opened(390, ["proces/2-fyld-jord-i.html"]):
        tab.evaluate(fold)
        tab.wait_for_function("() => document.querySelector('details:has(> h2)').open")
        tab.evaluate("document.querySelector('details:has(> h2)').open = false")
        tab.evaluate("document.body.append(Object.assign(document.createElement('a'), { href: location.hash }))")
        tab.evaluate("document.body.lastChild.click()")
        tab.wait_for_function("() => document.querySelector('details:has(> h2)').open")


def test_what_opens_a_page_on_a_phone_stands_clear_of_the_words_below_it(opened):
    names = ["proces/1-find-potten.html", "leveregler/1-vand-blomster.html", "ny/index.html"]
    for name, tab in opened(390, names):
        room = tab.evaluate("""() => {
          const opening = document.querySelector(".aabner")
          return opening.nextElementSibling.getBoundingClientRect().top - opening.getBoundingClientRect().bottom
        }""")
        assert room >= 0, name


def test_in_a_menu_longer_than_the_window_the_page_that_one_stands_on_is_in_sight(opened):
    for _, tab in opened(1366, ["index.html"]):
        tab.set_viewport_size({"width": 1366, "height": 260})
        tab.goto(tab.url.replace("index.html", "samarbejde/spoerg-her.html"))
        tab.wait_for_function("""() => {
          const menu = document.querySelector(".md-sidebar--primary .md-sidebar__scrollwrap")
          const [here, room] = [menu.querySelector("[aria-current=page]"), menu].map((e) => e.getBoundingClientRect())
          return menu.scrollHeight > menu.clientHeight && menu.style.height && here.bottom <= room.bottom + 1
        }""")


def test_only_the_meeting_moves_and_nothing_where_rest_is_asked_for(opened):
    for _, tab in opened(1366, ["index.html"], reduced_motion="no-preference"):
        tab.wait_for_function("() => started > 0")
    for _, tab in opened(1366, ["index.html"], reduced_motion="reduce"):
        assert tab.evaluate("[started, document.getAnimations().length]") == [0, 0]
