"""The small tools of a page: a timeline, cards, words on the whole screen, a team's points, and areas to choose."""

import re

import pytest
from playwright.sync_api import Page, expect

from scripts.check import accessibility, axe
from tests.browser.conftest import PATIENCE

STORED = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href, history.state])"
TIMELINE = "redskaber/plantidslinje.html"
TEAM = "redskaber/plantevurdering.html"
AREAS = "redskaber/sej-kontakt.html"
CARDS = "redskaber/samtalekort.html"
ALOUD = "vaerdier/fokusomraader/1-lys.html"


@pytest.fixture
def tab(browser) -> Page:
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    opened = context.new_page()
    opened.faults = []
    opened.on("pageerror", lambda error: opened.faults.append(str(error)))
    yield opened
    assert opened.faults == []
    context.close()


def go(tab: Page, built, page: str) -> str:
    """Open a page from the disk; what is stored before anything is done."""
    tab.goto(f"file://{built}/{page}")
    return tab.evaluate(STORED)


def test_the_timeline_follows_what_is_typed_by_date_and_stores_nothing(tab, built):
    before = go(tab, built, TIMELINE)
    for name, text in (("1: Det sker", "Ompot"), ("2: Det sker", "Køb jord"), ("1: Hvem gør det", "Bo")):
        tab.get_by_label(name).fill(text)
    tab.get_by_label("1: Hvornår").fill("2027-03-02")
    tab.get_by_label("2: Hvornår").fill("2027-02-01")
    expect(tab.locator(".tidslinje h4")).to_have_text(["Februar 2027", "Marts 2027"])
    expect(tab.locator(".tidslinje li")).to_have_text(
        ["Køb jordMandag den 1. februar", "OmpotTirsdag den 2. marts · Bo"]
    )
    tab.get_by_label("2: Hvornår").fill("")
    expect(tab.locator(".tidslinje h4")).to_have_text(["Marts 2027", "Uden dato"])
    assert tab.evaluate(STORED) == before


def test_markup_in_a_step_is_shown_as_it_was_typed(tab, built):
    go(tab, built, TIMELINE)
    tab.get_by_label("1: Det sker").fill("<img src=x onerror=alert(1)>")
    expect(tab.locator(".tidslinje li strong")).to_have_text("<img src=x onerror=alert(1)>")


def test_a_team_of_four_is_told_that_one_is_missing_and_sees_no_bar(tab, built):
    before = go(tab, built, TEAM)
    tab.get_by_role("textbox", name="Lys").fill("4 3 5 2")
    expect(tab.locator(".enighed > div").first).to_contain_text("4 tal: der mangler 1")
    expect(tab.locator(".enighed-bjaelke").first).to_be_hidden()
    assert tab.evaluate(STORED) == before


def test_a_team_of_five_sees_where_it_disagrees_the_most(tab, built):
    go(tab, built, TEAM)
    for name, points in (("Lys", "4 4 4 4 4"), ("Vand", "1 5 1 5 3"), ("Ro", "3, 3, 4, 3, 9, 3")):
        tab.get_by_role("textbox", name=name).fill(points)
    expect(tab.locator("[data-enighed] [role=status]")).to_have_text("Her er I mest uenige: »Vand«. Tal om det først.")
    expect(tab.locator(".enighed-tal")).to_have_text(
        ["Gennemsnit 4,0, fra 4 til 4", "Gennemsnit 3,0, fra 1 til 5", "Gennemsnit 3,2, fra 3 til 4"]
    )


def test_chosen_areas_alone_stand_on_the_sheet_each_with_room_for_answers(tab, built):
    go(tab, built, AREAS)
    sheet = tab.locator(".afsnit-ark")
    expect(sheet.get_by_role("heading", name="Jord")).to_be_visible()
    tab.get_by_label("Vand", exact=True).check()
    expect(sheet.get_by_role("heading", name="Jord")).to_be_hidden()
    tab.get_by_label("Stikord: Vand").fill("Vi vander om morgenen")
    tab.get_by_label("Vand", exact=True).uncheck()
    expect(sheet.get_by_role("heading", name="Jord")).to_be_visible()


@pytest.mark.parametrize(
    ("page", "prepare", "button", "alone"),
    [
        (TIMELINE, lambda tab: tab.get_by_label("1: Det sker").fill("Ompot"), "Print tidslinjen", "kun-tidslinje"),
        (AREAS, lambda tab: tab.get_by_label("Vand", exact=True).check(), "Print arket", "kun-arket"),
    ],
    ids=["the timeline", "the areas"],
)
def test_a_print_that_is_cancelled_leaves_the_page_as_it_was(tab, built, page, prepare, button, alone):
    tab.add_init_script(
        "print = () => { window.shown = document.body.className; dispatchEvent(new Event('afterprint')) }"
    )
    go(tab, built, page)
    prepare(tab)
    before = tab.evaluate("[document.body.className, document.adoptedStyleSheets.length]")
    tab.get_by_role("button", name=button).click()
    assert alone in tab.evaluate("window.shown")
    assert tab.evaluate("[document.body.className, document.adoptedStyleSheets.length]") == before


def test_the_bars_and_the_one_that_stands_out_are_seen_in_forced_colours(visit):
    tab = visit(TEAM, forced_colors="active")
    tab.get_by_role("textbox", name="Lys").fill("1 5 1 5 3")
    bar, ground, edge = tab.evaluate("""() => [
      getComputedStyle(document.querySelector('.enighed-bjaelke span')).backgroundColor,
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.querySelector('.er-uenig')).outlineStyle,
    ]""")
    assert bar not in (ground, "rgba(0, 0, 0, 0)") and edge != "none"


def test_cards_are_drawn_one_at_a_time_and_each_once(tab, built):
    before = go(tab, built, CARDS)
    tab.get_by_role("button", name="Træk et kort").click()
    dialog = tab.get_by_role("dialog", name="Træk et kort")
    seen = set()
    for number in range(1, 7):
        expect(dialog.get_by_role("status")).to_have_text(f"{number} af 6")
        seen.add(dialog.locator(".stort-ord").inner_text())  # the words are there before their number
        if number < 6:
            tab.keyboard.press("ArrowRight")
    assert len(seen) == 6
    dialog.get_by_role("button", name="Slut").click()
    expect(dialog).to_have_count(0)
    expect(tab.get_by_role("button", name="Træk et kort")).to_be_focused()
    assert tab.evaluate(STORED) == before


def test_a_citizen_sees_the_words_of_a_section_and_no_navigation(tab, built):
    go(tab, built, ALOUD)
    tab.get_by_role("button", name="Vis til borgeren").click()
    dialog = tab.get_by_role("dialog", name="Vis til borgeren")
    expect(dialog.get_by_role("heading")).to_have_text("Det skal borgeren opleve")
    expect(dialog).to_contain_text("Planten står i vinduet.")
    expect(dialog.get_by_role("link")).to_have_count(0)
    tab.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


@pytest.mark.parametrize(("local", "shown"), [(True, True), (False, False)], ids=["on the machine", "elsewhere"])
def test_only_a_voice_on_the_machine_reads_aloud(tab, built, local, shown):
    voice = f"{{ localService: {str(local).lower()}, lang: 'da-DK', name: 'x' }}"
    tab.add_init_script(f"speechSynthesis.getVoices = () => [{voice}]")
    go(tab, built, ALOUD)
    tab.get_by_role("button", name="Vis til borgeren").click()
    expect(tab.get_by_role("dialog")).to_be_visible()
    expect(tab.get_by_text("Læs højt")).to_be_visible(visible=shown)


@pytest.mark.parametrize("page", [TIMELINE, TEAM, AREAS, CARDS, ALOUD])
def test_without_a_script_no_empty_tool_is_shown(browser, built, page):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"file://{built}/{page}")
    expect(tab.locator(".vaerktoej, [data-stort]").filter(visible=True)).to_have_count(0)
    context.close()


@pytest.mark.parametrize("scheme", accessibility.SCHEMES)
def test_axe_finds_nothing_in_the_tools_at_work(browser, built, scheme):
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
    tab = context.new_page()
    go(tab, built, TEAM)
    tab.get_by_role("textbox", name="Lys").fill("4 4 1 4 4")
    found = [*axe.faults(tab)]
    go(tab, built, CARDS)
    tab.get_by_role("button", name="Træk et kort").click()
    found += axe.faults(tab)
    go(tab, built, AREAS)
    tab.get_by_label("Vand", exact=True).check()
    found += axe.faults(tab)
    go(tab, built, TIMELINE)
    tab.get_by_label("1: Det sker").fill("Ompot")
    found += axe.faults(tab)
    assert found == []
    context.close()


def test_a_printer_without_a_file_for_a_place_is_not_asked_about_and_a_print_shop_gets_an_order(tab, built):
    go(tab, built, "print/index.html")
    shop = tab.locator(".tryk-valg label", has_text="Et trykkeri")
    shop.click()
    expect(tab.locator(".tryk-svar a")).to_have_attribute("href", "../tryk/plakat-a1-trykkeri.pdf")
    assert not tab.locator("[data-tryk-bestil]").is_visible(), "few order: its heading opens it, and so does this"
    tab.get_by_role("button", name="Skriv bestillingen").click()
    mail = tab.locator("[data-mail]")
    expect(mail).to_have_attribute("href", re.compile("Folderen"))
    tab.keyboard.type("20")
    expect(tab.locator(".tryk-vedhaeft")).to_have_text("Vedhæft selv: plakat-a1-trykkeri.pdf.")
    expect(mail).not_to_have_attribute("href", re.compile("Folderen"))
    tab.locator(".tryk-valg label", has_text="månedens leveregel").click()
    expect(shop).to_be_hidden()
    expect(tab.locator(".tryk-svar a")).to_have_attribute("href", "../tryk/plakat-maaned-a4.pdf")
    expect(tab.get_by_role("button", name="Skriv bestillingen")).to_have_count(0)
