"""The whole meeting on one page: the sheets follow each other, and nothing of it is kept anywhere else."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from scripts.check.axe import SAYS_WIDE, TAGS
from scripts.pages import policy

SECRET = "Palmen fra stuen"
STORED = """async () => JSON.stringify([
  {...localStorage}, {...sessionStorage}, location.href, history.state, document.cookie, document.title, name,
  await (globalThis.indexedDB?.databases?.() ?? []), await (globalThis.caches?.keys?.() ?? []),
])"""


def opened(browser, address, **options):
    context = browser.new_context(reduced_motion="reduce", **({"viewport": {"width": 390, "height": 844}} | options))
    tab = context.new_page()
    tab.said = []
    tab.on("pageerror", lambda error: tab.said.append(str(error)))
    tab.goto(f"{address}/redskaber/moedet.html")
    return tab


def start(tab):
    tab.get_by_role("button", name="Hold mødet her: Gå en runde").click()
    expect(tab.get_by_role("heading", name="Skriv til gartneren")).to_be_focused()


@pytest.fixture
def tab(browser, built):
    page = opened(browser, f"file://{built}")
    yield page
    page.context.close()
    assert page.said == []


def onwards(tab, name):
    tab.get_by_role("button", name=f"Næste: {name}").click()
    expect(tab.get_by_role("heading", name=name, exact=True)).to_be_focused()


def step(tab, name):
    tab.locator(".moede-trin").get_by_role("button", name=name).click()


def hold(tab):
    """The whole meeting: letter, points, note, next step."""
    start(tab)
    tab.get_by_label("Ny gartner", exact=True).fill(SECRET)
    onwards(tab, "Gå fra plante til plante")
    tab.get_by_role("button", name="Vis punkt for punkt").click()
    dialog = tab.get_by_role("dialog")
    for _ in range(2):
        dialog.get_by_role("button", name="Næste").click()
    dialog.get_by_label("Det aftalte vi").fill("I vinduet")
    dialog.get_by_role("button", name="Slut").click()
    expect(tab.get_by_role("heading", name="Skriv kortet")).to_be_focused()


def test_what_is_typed_on_one_sheet_is_on_the_next_and_what_is_said_in_the_meeting_too(tab):
    hold(tab)
    expect(tab.get_by_label("Navn", exact=True)).to_have_value(SECRET)
    expect(tab.get_by_label("Hvor står den?")).to_have_value("I vinduet")


def test_the_letter_is_measured_while_it_is_written_and_copied_whole(tab):
    tab.evaluate("() => { document.execCommand = () => false; navigator.clipboard.writeText = () => Promise.reject() }")
    start(tab)
    measure = tab.locator(".moede-maal")
    tab.get_by_label("Ord som haven kræver", exact=True).fill("Vand den.")
    expect(measure).to_contain_text("Brevet: LIX cirka ")
    expect(measure).not_to_contain_text("Del den")
    tab.get_by_label("Ord som haven kræver", exact=True).fill("ord " * 60)
    expect(measure).to_contain_text("den længste sætning har 6")
    expect(measure).to_contain_text("Del den: over 20 ord")
    tab.get_by_label("Ny gartner", exact=True).fill(SECRET)
    tab.locator(".moede").get_by_role("button", name="Kopiér som tekst").click()
    copied = tab.get_by_label("Arket som tekst").input_value()
    assert "Kære gartner\n" in copied and f"- Ny gartner: {SECRET}" in copied
    assert "- Dagen for skiftet: ____" in copied and "Hvorhen" not in copied


def test_what_the_reader_has_written_over_is_left_alone(tab):
    hold(tab)
    tab.get_by_label("Navn", exact=True).fill("Et andet navn")
    step(tab, "Skriv til gartneren")
    tab.get_by_label("Ny gartner", exact=True).fill("Et tredje")
    step(tab, "Skriv kortet")
    expect(tab.get_by_label("Navn", exact=True)).to_have_value("Et andet navn")


def test_nothing_is_stored_anywhere_after_a_whole_meeting_and_a_reload_empties_it(tab):
    hold(tab)
    onwards(tab, "Aftal næste gang")
    assert SECRET not in tab.evaluate(STORED)
    asked = []
    tab.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    tab.reload()
    assert asked == ["beforeunload"]
    assert SECRET not in tab.evaluate(STORED) + tab.content()
    start(tab)
    expect(tab.get_by_label("Ny gartner", exact=True)).to_have_value("")


def test_each_field_keeps_what_is_typed_from_spelling_services_and_the_browsers_memory(tab):
    hold(tab)
    fields = tab.locator(".moede textarea, .moede input[type=date]")
    expect(fields).not_to_have_count(0)
    for name, value in {"spellcheck": "false", "writingsuggestions": "false", "autocomplete": "off"}.items():
        assert {field.get_attribute(name) for field in fields.all()} == {value}


def test_the_calendar_file_says_meeting_and_nothing_else(tab):
    hold(tab)
    onwards(tab, "Aftal næste gang")
    tab.get_by_label("Dato").fill("2026-12-03")
    tab.get_by_label("Fra kl.").fill("09:30")
    tab.get_by_label("Til kl.").fill("10:15")
    with tab.expect_download() as caught:
        tab.get_by_role("button", name="Hent til kalenderen").click()
    text = caught.value.path().read_bytes().decode()
    assert caught.value.suggested_filename == "moede.ics"
    lines = text.split("\r\n")
    assert "SUMMARY:Møde" in lines and not any(
        line.startswith(("DESCRIPTION", "LOCATION", "ATTENDEE")) for line in lines
    )
    begins = tab.evaluate("new Date(2026, 11, 3, 9, 30).toISOString()")
    assert f"DTSTART:{begins[:19].replace('-', '').replace(':', '')}Z" in lines
    assert SECRET not in text


def test_a_calendar_without_a_date_asks_for_one(tab):
    start(tab)
    tab.get_by_role("button", name="Aftal næste gang").first.click()
    tab.get_by_role("button", name="Hent til kalenderen").click()
    expect(tab.get_by_text("Skriv datoen og klokkeslættet først.")).to_be_visible()


def test_what_follows_another_kind_of_meeting_can_be_taken_too(tab):
    tab.get_by_role("button", name="Hold mødet her: Hente en ny plante").click()
    tab.get_by_label("Ny gartner", exact=True).fill(SECRET)
    onwards(tab, "Aftal næste gang")
    tab.get_by_role("button", name="Skriv kortet").click()
    expect(tab.get_by_role("heading", name="Skriv kortet")).to_be_focused()
    expect(tab.get_by_label("Navn", exact=True)).to_have_value(SECRET)
    onwards(tab, "Aftal næste gang")
    expect(tab.get_by_text("Skal der ske mere?")).to_have_count(0)


def test_back_goes_to_the_step_before_and_what_is_typed_is_there(tab):
    start(tab)
    tab.get_by_label("Ny gartner", exact=True).fill(SECRET)
    onwards(tab, "Gå fra plante til plante")
    tab.go_back()
    expect(tab.get_by_label("Ny gartner", exact=True)).to_have_value(SECRET)


def test_back_closes_what_is_shown_point_by_point_and_no_more(tab):
    hold(tab)
    step(tab, "Gå fra plante til plante")
    tab.get_by_role("button", name="Vis punkt for punkt").click()
    tab.get_by_role("dialog").get_by_role("button", name="Næste").click()
    tab.go_back()
    expect(tab.locator("dialog")).to_have_count(0)
    expect(tab.get_by_role("heading", name="Gå fra plante til plante")).to_be_focused()
    expect(tab.locator(".moede .afsnit-ark h3")).to_have_count(3)
    tab.go_back()
    expect(tab.get_by_role("heading", name="Skriv kortet")).to_be_focused()
    tab.wait_for_function("() => Math.abs(document.querySelector('.moede').getBoundingClientRect().y) < 200")


def test_all_sheets_are_emptied_at_the_end_with_one_press(tab):
    hold(tab)
    onwards(tab, "Aftal næste gang")
    tab.get_by_role("button", name="Ryd alle ark").click()
    expect(tab.get_by_text("Du har ikke skrevet noget på arkene.")).to_be_visible()
    step(tab, "Skriv kortet")
    expect(tab.get_by_label("Navn", exact=True)).to_have_value("")


def test_the_whole_meeting_is_held_by_keyboard_alone(tab):
    tab.get_by_role("button", name="Hold mødet her: Gå en runde").focus()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", name="Skriv til gartneren")).to_be_focused()
    steps = 0
    while tab.evaluate("document.activeElement.getAttribute('aria-label')") != "Ny gartner":
        tab.keyboard.press("Tab")
        steps += 1
        assert steps < 6
    tab.keyboard.type(SECRET)
    tab.get_by_role("button", name="Næste: Gå fra plante").focus()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", name="Gå fra plante til plante")).to_be_focused()


def test_a_meeting_without_a_script_is_the_pages_own_links_to_the_sheets(browser, built):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"file://{built}/redskaber/moedet.html")
    assert tab.get_by_role("link", name="Skriv til gartneren").first.get_attribute("href") == "planteskifte.html"
    expect(tab.locator(".moede")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("width", [390, 1366])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_step_and_nothing_sticks_out(browser, built, width, scheme):
    tab = opened(browser, f"file://{built}", viewport={"width": width, "height": 844}, color_scheme=scheme)
    found = []
    for name in ("", "Skriv til gartneren", "Gå fra plante til plante", "Skriv kortet", "Aftal næste gang"):
        if name == "Skriv til gartneren":
            start(tab)
        elif name:
            onwards(tab, name)
        faults = Axe().run(tab, options={"runOnly": TAGS, "resultTypes": ["violations"]}).response["violations"]
        found += [(name, fault["id"], fault["nodes"][0]["html"][:120]) for fault in faults]
        if name not in ("", "Skriv til gartneren"):
            tab.get_by_role("button", name="Tilbage: ").evaluate(
                "button => { button.append(' og giv den ny jord i dag') }"
            )
        assert not tab.evaluate(SAYS_WIDE)
    tab.context.close()
    assert found == []


def test_on_a_plain_intranet_address_there_is_a_way_without_clipboard_and_wake_lock(intranet):
    browser, address = intranet
    tab = opened(browser, address)
    assert tab.evaluate("[isSecureContext, 'clipboard' in navigator, 'wakeLock' in navigator]") == [False] * 3
    hold(tab)
    step(tab, "Gå fra plante til plante")
    tab.get_by_role("button", name="Vis punkt for punkt").click()
    expect(tab.get_by_text("Skærmen kan slukke undervejs")).to_be_visible()
    tab.get_by_role("button", name="Luk").click()
    tab.locator(".moede").get_by_role("button", name="Kopiér som tekst").click()
    expect(tab.locator(".ark-status:not(:empty)")).to_be_visible()
    tab.context.close()
    assert tab.said == []


def test_the_meeting_is_held_under_the_houses_own_policy(browser, built, address):
    pages = [path.read_text(encoding="utf-8") for path in (built / "redskaber").glob("*.html")]
    rules = policy.policy(pages, [])
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 390, "height": 844})
    tab, broken = context.new_page(), []

    def guarded(route):
        answer = route.fetch()
        route.fulfill(response=answer, headers=answer.headers | {"Content-Security-Policy": rules})

    tab.on("console", lambda message: broken.append(message.text) if "Security Policy" in message.text else None)
    tab.route("**/*.html", guarded)
    tab.goto(f"{address}/redskaber/moedet.html")
    hold(tab)
    with tab.expect_download() as caught:
        tab.locator(".moede").get_by_role("button", name="Hent som PDF").click()
    assert caught.value.suggested_filename == "plantekort.pdf"
    context.close()
    assert broken == []
