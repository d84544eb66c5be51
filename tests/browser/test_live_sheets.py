"""A sheet takes input on the page itself: it counts, copies out, empties, and keeps what is typed nowhere else."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from scripts.check.axe import TAGS

SECRET = "Palmen fra stuen"
STORED = "() => JSON.stringify([{...localStorage}, {...sessionStorage}, location.href, history.state, document.cookie])"
COPY = "Kopiér som tekst"


@pytest.fixture
def tab(visit):
    return visit("redskaber/plantekort.html")


def copied(tab):
    """What »Kopiér som tekst« copies: the page's own way out where there is no clipboard shows it in a field."""
    tab.evaluate("() => { document.execCommand = () => false; navigator.clipboard.writeText = () => Promise.reject() }")
    tab.get_by_role("button", name=COPY).click()
    return tab.get_by_label("Arket som tekst").input_value()


def test_what_is_typed_comes_out_as_clean_text_with_its_questions(tab):
    tab.get_by_label("Navn", exact=True).fill(SECRET)
    tab.get_by_text("Potten har hul i bunden.").click()
    tab.get_by_role("radio", name="Den gror: 2, Lidt").check()
    assert copied(tab).splitlines() == [
        "Plantekort",
        "",
        "Planten",
        f"Navn: {SECRET}",
        "[x] Potten har hul i bunden.",
        "[ ] Der er vand i kanden.",
        "",
        "Sådan har den det",
        "Den gror: 2, Lidt",
    ]


def test_the_ticks_are_counted_as_they_are_set_and_by_keyboard_too(tab):
    expect(tab.locator(".ark-tal")).to_have_text("0 af 2 krydset af")
    tab.get_by_role("checkbox", name="Potten har hul i bunden.").focus()
    tab.keyboard.press("Space")
    expect(tab.locator(".ark-tal")).to_have_text("1 af 2 krydset af")


def test_what_is_typed_is_stored_nowhere_and_gone_after_a_reload(tab):
    tab.get_by_label("Navn", exact=True).fill(SECRET)
    assert SECRET not in tab.evaluate(STORED)
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.reload()
    expect(tab.get_by_label("Navn", exact=True)).to_have_value("")
    assert SECRET not in tab.evaluate(STORED)


def test_a_tick_is_forgotten_by_who_comes_back_or_loads_the_page_anew(tab, address):
    tick = tab.get_by_role("checkbox", name="Potten har hul i bunden.")
    here = tab.url
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.get_by_text("Potten har hul i bunden.").click()
    tab.goto(f"{address}/index.html")
    tab.go_back()
    tab.wait_for_url(here)
    expect(tab.locator(".ark-tal")).to_have_text("0 af 2 krydset af")
    expect(tick).not_to_be_checked()
    tab.get_by_text("Potten har hul i bunden.").click()
    tab.reload()
    expect(tab.locator(".ark-tal")).to_have_text("0 af 2 krydset af")
    expect(tick).not_to_be_checked()


def test_a_link_opens_beside_a_sheet_that_holds_something_and_the_words_are_there_still(tab):
    link = tab.locator(".md-footer a[href$='ordliste.html']").first
    tab.get_by_label("Navn", exact=True).fill(SECRET)
    with tab.context.expect_page() as waiting:
        link.click()
    expect(waiting.value).to_have_url(re.compile("ordliste"))
    assert tab.get_by_label("Navn", exact=True).input_value() == SECRET
    tab.locator(".md-skip").evaluate("skip => skip.click()")
    assert len(tab.context.pages) == 2, "a link within the page stays on it"
    tab.get_by_label("Navn", exact=True).fill("")
    link.click()
    expect(tab).to_have_url(re.compile("ordliste"))


def test_the_sheet_is_emptied_at_the_second_press_only(tab):
    tab.get_by_label("Navn", exact=True).fill(SECRET)
    tab.get_by_role("button", name="Ryd arket").click()
    expect(tab.get_by_label("Navn", exact=True)).to_have_value(SECRET)
    tab.get_by_role("button", name="Tryk igen for at rydde arket").click()
    expect(tab.get_by_label("Navn", exact=True)).to_have_value("")
    expect(tab.locator(".ark-status")).to_contain_text("tomt igen")


def test_a_cpr_number_is_told_of_once_while_it_stands_there_and_blocks_nothing(tab):
    name, notice = tab.get_by_label("Navn", exact=True), tab.locator(".ark-cpr")
    name.press_sequentially("010190-1234 og mere")
    expect(notice).to_have_text(re.compile("CPR-nummer"))
    expect(name).to_have_accessible_description(re.compile("CPR-nummer"))
    assert "CPR-nummer" not in copied(tab) and "010190-1234 og mere" in copied(tab)
    tab.get_by_label("Hvor står den?").fill("010190-1234")
    expect(notice).to_have_count(1)
    name.fill("og mere")
    expect(notice).to_have_count(0)
    name.fill("010190-1234")
    expect(notice).to_have_count(0)


def test_what_follows_from_an_answer_is_shown_when_it_is_chosen(tab, built):
    tab.goto(f"file://{built}/redskaber/moedet.html")
    where = tab.get_by_label("Hvorhen", exact=True)
    expect(where).to_be_hidden()
    tab.get_by_role("radio", name="Ja, den skal flyttes").check(force=True)
    expect(where).to_be_visible()


@pytest.mark.parametrize("page", ["redskaber/plantekort.html", "redskaber/planteskifte.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_sheet_whatever_it_tells(visit, address, page, scheme):
    tab = visit(page, address, color_scheme=scheme)  # axe asks for files, which a page on a disk may not
    tab.locator("textarea.felt-skriv").first.fill(f"010190-1234 水 {SECRET * 20}")
    expect(tab.locator(".ark-cpr")).not_to_be_empty()
    tab.get_by_role("button", name="Hent som PDF").click()
    expect(tab.locator(".ark-advarsel")).to_be_visible()
    copied(tab)
    tab.get_by_role("button", name="Ryd arket").click()
    faults = Axe().run(tab, options={"runOnly": TAGS, "resultTypes": ["violations"]}).response["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"][:120]) for fault in faults] == []


def test_without_a_script_the_sheet_has_lines_to_write_on(browser, built):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"file://{built}/redskaber/plantekort.html")
    assert tab.locator(".felt").count() == 2 and tab.locator(".ark-knapper").count() == 0
    context.close()


def test_a_hundred_thousand_letters_are_held(tab):
    tab.get_by_label("Navn", exact=True).fill("ord " * 25_000)
    assert copied(tab).count("ord") == 25_000


@pytest.mark.parametrize("checked", [False, True])
def test_a_tick_is_seen_in_forced_colours(browser, built, checked):
    context = browser.new_context(forced_colors="active")
    tab = context.new_page()
    tab.goto(f"file://{built}/redskaber/plantekort.html")
    tab.get_by_role("checkbox", name="Potten har hul i bunden.").set_checked(checked, force=True)
    box, ground = tab.evaluate("""() => [
      getComputedStyle(document.querySelector('.afsnit-ark .task-list-indicator'), '::before').backgroundColor,
      getComputedStyle(document.body).backgroundColor,
    ]""")
    context.close()
    assert box not in (ground, "rgba(0, 0, 0, 0)")


def test_a_shout_ends_in_a_text_with_whom_what_and_the_time_that_has_been_decided(visit):
    tab = visit("samarbejde/raab-op.html")
    expect(tab.locator(".ark-besked")).not_to_contain_text("ikke journalen")
    tab.get_by_label("Jeg siger det til").fill("Lederen")
    tab.get_by_label("Det ser jeg").fill("Palmen venter")
    said = ["Råb op", "", "Når du siger det", "Jeg siger det til: Lederen", "Det ser jeg: Palmen venter"]
    assert copied(tab).splitlines() == said
    decided = "span => Object.assign(span, { textContent: 'tre dage', className: 'lokalt skjul-i-tryk' })"
    tab.locator(".afsnit-ark .lokalt").evaluate(decided)
    assert copied(tab).splitlines() == [*said, "Svaret må højst vente: tre dage."]


def test_a_questionnaire_says_that_nothing_is_sent_and_nowhere_that_it_belongs_in_a_case(visit):
    tab = visit("redskaber/planteskema.html")
    expect(tab.locator(".ark-besked")).to_contain_text("sender ikke svarene til nogen")
    tab.get_by_role("radio", name="Planten får lys: 2, Uenig").check(force=True)
    with tab.expect_download():
        tab.get_by_role("button", name="Hent som PDF").click()
    expect(tab.locator(".ark-status")).to_have_text("Hentet. Print den, og slet den så fra denne enhed.")
    copied(tab)
    expect(tab.locator(".ark-knapper")).not_to_contain_text("sagen")
