"""The search box as a person uses it: opened as a file, from a server, by keyboard, on a phone, and with bad input."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from scripts.check.axe import TAGS
from tests.search.box import Box, data


@pytest.fixture
def tab(browser):
    """A tab that fails the test where the page says anything in the console."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert said == []


@pytest.fixture
def box(tab, address):
    return Box(tab, f"{address}/proces/index.html")


def test_a_search_finds_pages_from_a_file_and_asks_nobody_else(tab, built):
    asked = []
    tab.on("request", lambda request: asked.append(request.url))
    box = Box(tab, f"file://{built}/index.html")
    box.ask("plantekort")
    assert box.pages()[0] == "redskaber/plantekort"
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []


@pytest.mark.parametrize(
    ("query", "told", "page"),
    [
        ("plantekrot", "Viser resultater for »plantekort«", "redskaber/plantekort"),
        ("plantemoede", "Viser resultater for »plantemødets«", "redskaber/moedets-gang"),
        ("plantekort", "", "redskaber/plantekort"),
    ],
)
def test_the_box_says_which_word_it_searched_for(box, query, told, page):
    box.ask(query)
    said = box.tab.locator(".soeg-svar")
    expect(said).to_have_text(told) if told else expect(said).to_be_hidden()
    assert page in box.pages()[:5]


def test_the_matched_part_of_a_compound_is_highlighted(box):
    box.ask("kort")
    marked = box.tab.evaluate("""[...document.querySelectorAll(".md-search-result__item mark")].map(mark =>
      [mark.previousSibling?.textContent.slice(-8) ?? "", mark.textContent])""")
    assert any(before.endswith("amtale") and mark == "kort" for before, mark in marked)


def test_a_found_word_is_seen_where_the_reader_has_colours_of_their_own(box):
    box.tab.emulate_media(forced_colors="active", color_scheme="dark")
    box.ask("plantekort")
    mark = box.tab.locator(".md-search-result__item mark").first
    ink, ground = mark.evaluate("mark => [getComputedStyle(mark).color, getComputedStyle(mark).backgroundColor]")
    assert ink != "rgb(0, 0, 0)" or ground.startswith("rgb("), "black on the black that shines through"


def test_a_corrected_word_is_highlighted_and_not_missing(box):
    box.ask("plantekrot")
    assert box.tab.locator(f"{'.md-search-result__item mark'} >> nth=0").inner_text().lower().startswith("plantekort")
    assert box.tab.locator(".md-search-result__terms").count() == 0


def test_a_word_that_no_page_has_is_told_as_missing(box):
    box.ask("plantekort potte xylofon")
    assert box.text(".md-search-result__terms") == "Mangler: xylofon"


def test_small_words_do_not_empty_a_question(box):
    box.ask("hvad gør jeg når en plante drypper på gulvet")
    assert "redskaber/opkaldskort" in box.pages()[:5]


@pytest.mark.parametrize(
    ("query", "page", "mark"),
    [("plantekort", "redskaber/plantekort", "Skabelon"), ("plakat a3", "tryk/plakat-a3.pdf", "Print")],
)
def test_templates_and_print_are_marked(box, query, page, mark):
    box.ask(query)
    place = box.pages().index(page)
    assert box.tab.locator(".md-search-result__item").nth(place).locator(".soeg-maerke").inner_text() == mark


def test_a_hit_in_the_glossary_shows_its_own_row(box):
    box.ask("substrat")
    place = box.pages().index("ordliste")
    assert "substrat: jord" in box.tab.locator(".md-search-result__item").nth(place).inner_text()


def test_a_word_that_is_not_yet_typed_asks_for_more(box):
    box.ask("xyl")
    assert box.text(".md-search-result__meta") == "Skriv lidt mere"
    assert not box.tab.locator(".soeg-intet").is_visible()


def test_nothing_found_leads_on(box):
    box.ask("rolleroversikten")
    nothing = box.tab.locator(".soeg-intet")
    assert box.pages() == []
    assert box.text(".md-search-result__meta") == "Ingen sider om »rolleroversikten«"
    assert nothing.locator(".soeg-doer").count() == 4
    assert (
        nothing.locator(".soeg-mail")
        .get_attribute("href")
        .endswith("?subject=Jeg%20ledte%20efter%3A%20rolleroversikten")
    )
    assert nothing.locator(".soeg-spoerg").get_attribute("href").endswith("samarbejde/spoerg-her.html")
    nothing.get_by_role("button", name="rolleoversigt", exact=True).click()
    expect(nothing).to_be_hidden()
    assert box.pages()[0] == "redskaber/rolleoversigt"


@pytest.mark.parametrize("way", ["address", "file"])
def test_pasted_text_is_answered_without_a_key(tab, address, built, way):
    box = Box(tab, f"{address if way == 'address' else f'file://{built}'}/proces/index.html")
    box.tab.evaluate("""() => { const input = document.querySelector('.md-search__input')
      input.value = 'plantekort'; input.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' })) }""")
    box.tab.wait_for_selector(".md-search-result__item a")
    assert box.pages()[0] == "redskaber/plantekort"


def test_an_empty_box_shows_the_doors_and_the_sheets(box):
    assert box.tab.locator(".soeg-doer").count() == 4
    assert box.tab.locator(".soeg-ark a").all_inner_texts()
    assert not box.tab.locator(".soeg-mangler, .soeg-raad").first.is_visible()
    box.ask("plantekort")
    assert not box.tab.locator(".soeg-intet").is_visible()


def test_a_sheet_has_its_buttons_and_enter_still_opens_the_page(box):
    box.ask("plantekort")
    button = box.tab.locator(".soeg-knapper a").first
    button.wait_for()
    assert button.get_attribute("aria-label") == "Udfyld: Plantekort"
    assert "#" in button.get_attribute("href")
    box.tab.focus(".md-search__input")
    box.tab.keyboard.press("Enter")
    box.tab.wait_for_url("**/redskaber/plantekort.html?h=*")


def test_the_glossary_answers_at_once(box):
    box.ask("hvad er substrat")
    assert "substrat: jord" in box.text(".soeg-ord")
    box.ask("plante")
    assert box.text(".soeg-ord") == ""


def test_the_keyboard_reaches_the_ways_on_and_the_best_answer(box):
    box.ask("xylofoner")
    box.tab.keyboard.press("Tab")
    box.tab.keyboard.press("ArrowDown")
    box.tab.keyboard.press("ArrowDown")
    assert box.tab.evaluate("document.activeElement.closest('.soeg-intet') !== null")
    box.tab.focus(".md-search__input")
    box.ask("plantekort")
    box.tab.keyboard.press("Enter")
    box.tab.wait_for_url("**/redskaber/plantekort.html**")


def test_a_weak_answer_says_what_it_lacks_and_is_read_before_it_is_opened(box):
    box.ask("plantekort zebrafink")
    assert box.is_weak() and box.pages()[0] == "redskaber/plantekort"
    said = "Ingen side har alle dine ord"
    assert box.text(".md-search-result__meta") == said
    assert box.text(".soeg-svar").startswith("Vi fandt ikke »zebrafink«. D")
    assert box.tab.locator(".soeg-intet .soeg-doer").first.is_visible()
    expect(box.tab.locator(".soeg-status")).to_contain_text(f"{said}. Vi fandt ikke »zebrafink«.")
    box.tab.keyboard.press("Enter")
    expect(box.tab.locator(".md-search-result__item a").first).to_be_focused()
    box.ask("plantekort")
    assert not box.is_weak() and not box.tab.locator(".soeg-intet").is_visible()


def test_tab_goes_into_the_results_and_leaves_the_box_open(box):
    box.ask("plante")
    for _ in range(12):
        box.tab.keyboard.press("Tab")
        if box.tab.evaluate("document.activeElement.closest('.md-search-result__item') !== null"):
            break
    assert box.tab.evaluate("document.activeElement.closest('.md-search-result__item') !== null")
    assert box.tab.is_checked("#__search")


def test_escape_gives_focus_back_to_where_it_was(tab, address):
    tab.set_viewport_size({"width": 390, "height": 844})
    box = Box(tab, f"{address}/proces/index.html")
    box.ask("plante")
    tab.keyboard.press("Escape")
    expect(tab.locator("#__search")).not_to_be_checked()
    expect(tab.locator("[data-skifter=__search]:focus")).to_have_count(1)


def test_a_result_has_a_name_and_is_no_heading(box):
    box.ask("plante")
    assert box.tab.locator(".md-search-result__item :is(h1, h2)").count() == 0
    names = box.tab.eval_on_selector_all(
        ".md-search-result__link",
        "all => all.map(one => document.getElementById(one.getAttribute('aria-labelledby')))",
    )
    assert names and all(names)


def test_only_an_open_box_is_a_dialog(box):
    search = box.tab.locator(".md-search")
    expect(search).to_have_attribute("role", "dialog")
    box.tab.keyboard.press("Escape")
    expect(search).not_to_have_attribute("role", "dialog")


def test_an_answer_is_told_once_when_the_typing_pauses(box):
    box.tab.evaluate("""() => { window.told = []; new MutationObserver(() =>
      told.push(document.querySelector('.soeg-status').textContent)).observe(
      document.querySelector('.soeg-status'), { childList: true }) }""")
    box.tab.evaluate("""() => { const input = document.querySelector(".md-search__input")
      for (const letter of "plantekort") {
        input.value += letter
        input.dispatchEvent(new InputEvent("input")) } }""")  # keys from outside come seconds apart on a busy machine
    box.tab.wait_for_function("() => told.length > 0")
    box.tab.wait_for_timeout(800)
    assert len(box.tab.evaluate("told")) == 1
    assert box.tab.locator(".md-search [role=status]").count() == 1


def test_the_index_is_not_fetched_before_the_box_is_touched(tab, address):
    asked = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(f"{address}/proces/index.html", wait_until="networkidle")
    assert not [url for url in asked if "/search/" in url]
    box = Box(tab, f"{address}/proces/index.html")
    box.ask("plantekort")
    fetched = [url.rpartition("/")[2] for url in asked if "/search/" in url]
    assert fetched == ["foerst.json", "search_index.json"]


def test_titles_answer_before_the_whole_index_is_there(tab, address):
    held = []
    tab.route("**/search_index.json", lambda route: held.append(route))
    tab.goto(f"{address}/proces/index.html")
    with tab.expect_request("**/search_index.json"):
        tab.focus(".md-search__input")
    tab.keyboard.type("plantekort")
    expect(tab.locator(".md-search-result__item a").first).to_have_attribute("href", re.compile("plantekort"))
    expect(tab.locator(".soeg-menu")).to_be_hidden()
    tab.fill(".md-search__input", "xylofoner")
    expect(tab.locator(".md-search-result__meta")).to_contain_text("videre")
    expect(tab.locator(".soeg-intet")).to_be_hidden()
    held[0].continue_()
    tab.wait_for_selector(".soeg-intet")


def test_an_index_that_does_not_come_is_told_and_the_ways_are_shown(browser, address):
    context = browser.new_context()
    page = context.new_page()
    page.route("**/search/*.json", lambda route: route.fulfill(status=404))
    page.goto(f"{address}/proces/index.html")
    page.focus(".md-search__input")
    expect(page.locator(".md-search-result__meta")).to_contain_text("kan ikke hentes")
    expect(page.locator(".soeg-intet")).to_be_visible()
    expect(page.locator(".soeg-doer")).to_have_count(4)
    page.keyboard.type("jord")
    expect(page.locator(".soeg-menu a")).not_to_have_count(0)
    context.close()


def test_junk_in_what_the_browser_remembers_does_not_stop_the_search(tab, address):
    tab.goto(f"{address}/proces/index.html")
    tab.evaluate("""() => { for (const scope of ['/', '/proces/', location.pathname])
      localStorage.setItem(`${scope}.__palette`, '{junk') }""")
    box = Box(tab, f"{address}/proces/index.html")
    box.ask("plantekort")
    assert box.pages()[0] == "redskaber/plantekort"


@pytest.mark.parametrize("query", ["brand", "branden", "hvad gør vi ved brande"])
def test_a_word_with_a_fixed_answer_shows_the_line_and_the_page_first(box, query):
    box.ask(query)
    assert box.text(".soeg-foerst") == "Er nogen i fare, så ring 112."
    assert box.pages()[0] == "redskaber/opkaldskort"


def test_a_number_leads_to_the_page_that_has_it(box):
    for query in ("trin 2", "trin to", "andet trin"):
        box.ask(query)
        assert box.pages()[0] == "proces/2-fyld-jord-i"
        assert box.tab.locator(".md-search-result__item").first.locator(".md-search-result__terms").count() == 0


def test_a_word_in_another_language_leads_to_ours(box):
    box.ask("watering")
    assert box.pages() and box.text(".soeg-svar") == "Viser også resultater for »vanding«"


def test_a_word_with_a_minus_leaves_its_pages_out(box):
    box.ask("plante")
    everything = set(box.pages())
    box.ask("plante -plantekort")
    assert box.pages() and "redskaber/plantekort" in everything - set(box.pages())


def test_a_page_made_for_editors_is_no_answer(box):
    box.ask("sproget på siden")
    assert not {"om/daekning", "om/sprograpport", "print/pjece"} & set(box.pages())


@pytest.mark.parametrize("query", ["", "xylofoner", "plante", "plantekort zebrafink"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1366, 390])
def test_axe_finds_nothing_in_the_open_box(browser, address, query, scheme, width):
    context = browser.new_context(
        color_scheme=scheme, reduced_motion="reduce", viewport={"width": width, "height": 844}
    )
    box = Box(context.new_page(), f"{address}/proces/index.html")
    if query:
        box.ask(query)
    box.tab.wait_for_function("() => !document.getAnimations().length")
    faults = Axe().run(box.tab, options={"runOnly": TAGS, "resultTypes": ["violations"]}).response["violations"]
    context.close()
    assert [(fault["id"], [node["html"][:120] for node in fault["nodes"]]) for fault in faults] == []


BAD = [*data("bad_input"), "plante " * 2000, "æ" * 10_000, "a" * 10_000]


def test_bad_input_breaks_nothing_and_writes_nothing_in_the_console(box):
    for query in BAD:
        box.ask(query)
        assert box.tab.locator(".md-search-result__item img, .md-search-result__item script").count() == 0
    box.ask("plantekort")
    assert box.pages()[0] == "redskaber/plantekort"


@pytest.mark.parametrize(
    "query",
    ["+plante -bil", "title:plante", "plante~2", "*plante*", '"plante', "👩‍👧‍👦 plante 🎉", "<b>plante</b>"],
)
def test_signs_around_a_word_do_not_hide_it(box, query):
    box.ask(query)
    assert len(box.pages()) > 4


def test_the_search_works_under_a_strict_policy(tab, address):
    policy = (
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
    )

    def guarded(route):
        answer = route.fetch()
        route.fulfill(response=answer, headers=answer.headers | {"Content-Security-Policy": policy})

    tab.route("**/*", guarded)
    box = Box(tab, f"{address}/proces/index.html")
    box.ask("plantekrot")
    assert box.pages()[0] == "redskaber/plantekort"


def test_an_address_with_a_query_opens_the_answer(tab, address):
    tab.goto(f"{address}/index.html?q=plantekrot")
    expect(tab.locator(".soeg-svar")).to_have_text("Viser resultater for »plantekort«")
    expect(tab.locator(".md-search-result__item a").first).to_be_visible()


def test_an_answer_that_comes_before_the_boxs_own_script_is_shown(tab, address):
    held = []
    tab.route("**/javascripts/soegning.js", lambda route: held.append(route))
    tab.goto(f"{address}/proces/index.html?q=plante", wait_until="commit")
    tab.locator(".md-search-result__item").first.wait_for(state="attached")
    held[0].continue_()
    tab.locator(".soeg-menu[hidden]").wait_for(state="attached")
