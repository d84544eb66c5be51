"""The path of a new employee: ticks, dates, files and what the device remembers, on the invented house."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

from scripts.check import accessibility, axe

KEY = "vejen-for-nye"
STAGE = "ny/dag-1.html"
FRONT = "ny/index.html"
STORED = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"


@pytest.fixture
def context(browser):
    made = browser.new_context(viewport={"width": 390, "height": 844}, accept_downloads=True, reduced_motion="reduce")
    yield made
    made.close()


@pytest.fixture
def tab(context, address) -> Page:
    opened = context.new_page()
    opened.faults = []
    opened.on("pageerror", lambda error: "vejen" in error.stack and opened.faults.append(error.stack))
    opened.goto(f"{address}/{STAGE}")
    yield opened
    assert opened.faults == []


def box(tab: Page, name: str):
    return tab.locator(f"li[data-opgave={name}] [type=checkbox]")


def status(tab: Page):
    return tab.locator(".vejen-besked")


def saved(tab: Page) -> dict:
    return json.loads(tab.evaluate(f"localStorage.getItem('{KEY}')"))


def upload(tab: Page, text: str) -> None:
    file = {"name": "fil.json", "mimeType": "application/json", "buffer": text.encode()}
    tab.locator(".vejen [type=file]").set_input_files(file)


def downloaded(tab: Page, button: str) -> str:
    with tab.expect_download() as waiting:
        tab.get_by_role("button", name=button).click()
    return waiting.value.path().read_bytes().decode("utf-8")


def test_a_tick_counts_but_is_stored_nowhere_before_someone_asks(tab, address):
    before = tab.evaluate(STORED)
    box(tab, "find-vandkanden").check(force=True)
    expect(tab.locator(".vejen-tal")).to_have_text("1 af 3 opgaver")
    expect(tab.locator(".vejen-gemt")).to_contain_text("Intet er gemt.")
    assert tab.evaluate(STORED) == before
    tab.goto(f"{address}/{FRONT}")
    tab.get_by_label("Din makker").fill("Bo")
    assert tab.evaluate(STORED) == before
    expect(tab.locator(".vejen-tal")).to_have_text("0 af 3 opgaver")


def test_a_tick_that_is_not_saved_says_so_where_it_stands_and_is_saved_there(tab):
    ticked = tab.locator("li[data-opgave=find-vandkanden]")
    box(tab, "find-vandkanden").check(force=True)
    expect(ticked.get_by_role("status")).to_contain_text("Krydset er ikke gemt.")
    box(tab, "find-vandkanden").uncheck(force=True)
    expect(ticked.get_by_role("status")).to_have_count(0)
    box(tab, "find-vandkanden").check(force=True)
    ticked.get_by_role("button", name="Gem mine kryds").click()
    expect(ticked.get_by_role("status")).to_have_text("Gemt på denne enhed.")
    expect(box(tab, "find-vandkanden")).to_be_focused()
    assert list(saved(tab)["klaret"]) == ["find-vandkanden"]
    box(tab, "hils-paa-naboen").check(force=True)
    expect(tab.locator(".vejen-kryds")).to_have_count(0)


def test_what_is_saved_follows_along_and_is_deleted_with_one_press(tab, address):
    box(tab, "find-vandkanden").check(force=True)
    tab.get_by_role("button", name="Gem på denne enhed").click()
    box(tab, "hils-paa-naboen").check(force=True)
    tab.goto(f"{address}/{FRONT}")
    expect(tab.locator(".vejen-tal")).to_have_text("2 af 3 opgaver")
    tab.get_by_label("Din makker").fill("Bo")
    tab.reload()
    expect(tab.get_by_label("Din makker")).to_have_value("Bo")
    tab.get_by_role("button", name="Slet fra denne enhed").click()
    assert KEY not in tab.evaluate(STORED)
    expect(tab.locator(".vejen-tal")).to_have_text("0 af 3 opgaver")
    expect(tab.get_by_label("Din makker")).to_have_value("")
    expect(tab.get_by_role("button", name="Gem på denne enhed")).to_be_focused()


def test_the_next_task_leads_to_its_box_and_the_minutes_are_ones_own(tab, address):
    tab.goto(f"{address}/{FRONT}")
    expect(tab.locator(".vejen-frem")).to_contain_text("Du mangler cirka 1 time")
    tab.locator(".vejen-frem").get_by_role("link", name="Find vandkanden").click()
    expect(box(tab, "find-vandkanden")).to_be_focused()
    tab.keyboard.press("Space")
    expect(tab.locator(".vejen-frem")).to_contain_text("Det næste: Hils på naboen til den største plante, dag 3.")
    expect(tab.locator(".vejen-frem")).to_contain_text("40 minutter")


def test_a_page_outside_the_stages_is_a_way_of_its_own(tab, address):
    tab.goto(f"{address}/ny/drivhuset.html")
    expect(tab.locator(".vejen-tal")).to_have_text("0 af 1 opgaver")
    tab.goto(f"{address}/{FRONT}")
    tab.get_by_label("Opgaverne").select_option("Kun i drivhuset")
    expect(tab.locator(".vejen-tal")).to_have_text("0 af 1 opgaver")


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Auckland"])
@pytest.mark.parametrize(
    ("start", "days"),
    [
        ("2026-12-07", ["20261207", "20261209", "20261214"]),
        ("2026-12-04", ["20261204", "20261208", "20261211"]),
        ("2026-10-24", ["20261026", "20261028", "20261102"]),
    ],
    ids=["a monday", "a friday, so the third day is after the weekend", "a saturday, and summer time ends"],
)
def test_the_first_day_gives_each_task_a_working_day_in_the_calendar(browser, built, zone, start, days):
    context = browser.new_context(timezone_id=zone, accept_downloads=True)
    tab = context.new_page()
    tab.goto(f"file://{built}/{FRONT}")
    tab.get_by_label("Din første dag").fill(start)
    text = downloaded(tab, "Hent datoer til kalenderen")
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text) == days
    context.close()


def test_the_calendar_file_is_folded_and_names_the_people(tab, address):
    tab.goto(f"{address}/{FRONT}")
    tab.get_by_label("Din første dag").fill("2026-12-07")
    tab.get_by_label("Din makker").fill("Bo; Åse, og Co")
    text = downloaded(tab, "Hent datoer til kalenderen")
    assert text.count("\n") == text.count("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    unfolded = text.replace("\r\n ", "")
    assert "SUMMARY:Viser dig hvor nøglen til drivhuset hænger\\; æ\\, ø og å" in unfolded
    assert "DESCRIPTION:Dig og din makker (Bo\\; Åse\\, og Co)\\, 40 minutter" in unfolded
    assert len(set(re.findall(r"UID:(.*)\r", text))) == 3


def test_the_calendar_asks_for_the_first_day(tab, address):
    tab.goto(f"{address}/{FRONT}")
    tab.get_by_role("button", name="Hent datoer til kalenderen").click()
    expect(tab.get_by_label("Din første dag")).to_be_focused()
    expect(status(tab)).to_contain_text("Skriv din første dag først")


def test_dates_and_the_day_it_was_done_stand_at_the_task(tab, address):
    tab.get_by_role("button", name="Gem på denne enhed").click()
    tab.goto(f"{address}/{FRONT}")
    tab.get_by_label("Din første dag").fill("2026-12-07")
    tab.goto(f"{address}/{STAGE}")
    shown = tab.locator("li[data-opgave=hils-paa-naboen] .vejen-dato")
    expect(shown).to_have_text("Onsdag den 9. december")
    box(tab, "hils-paa-naboen").check(force=True)
    expect(shown).to_contain_text("· prøvet ")


def test_a_file_brings_the_path_to_a_new_computer_and_loses_nothing(tab, address):
    box(tab, "find-vandkanden").check(force=True)
    tab.get_by_role("button", name="Gem på denne enhed").click()
    tab.goto(f"{address}/{FRONT}")
    text = downloaded(tab, "Hent din vej som fil")
    tab.get_by_role("button", name="Slet fra denne enhed").click()
    tab.goto(f"{address}/{STAGE}")
    tab.get_by_role("button", name="Gem på denne enhed").click()
    box(tab, "hils-paa-naboen").check(force=True)
    tab.goto(f"{address}/{FRONT}")
    upload(tab, text)
    expect(status(tab)).to_have_text("Filen er åbnet. 2 af 3 opgaver.")
    assert set(saved(tab)["klaret"]) == {"find-vandkanden", "hils-paa-naboen"}


WHOLE = {"slags": KEY, "udgave": 1, "start": "", "makker": "", "leder": "", "vej": "", "klaret": {}, "kendt": []}


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("", "Filen er ikke gemt fra den her side. Intet er ændret."),
        ("navn;alder\r\n", "Filen er ikke gemt fra den her side. Intet er ændret."),
        ("null", "Filen er ikke gemt fra den her side. Intet er ændret."),
        ("[]", "Filen er ikke gemt fra den her side. Intet er ændret."),
        ("x" * 300_000, "Filen er ikke gemt fra den her side. Intet er ændret."),
        (json.dumps(WHOLE)[:-20], "Filen er beskadiget og kan ikke læses. Intet er ændret."),
        (json.dumps(WHOLE | {"start": "2026-02-31"}), "Filen er beskadiget og kan ikke læses. Intet er ændret."),
        (json.dumps(WHOLE | {"klaret": []}), "Filen er beskadiget og kan ikke læses. Intet er ændret."),
        (json.dumps(WHOLE | {"klaret": {"a": 1}}), "Filen er beskadiget og kan ikke læses. Intet er ændret."),
        (json.dumps(WHOLE | {"kendt": None}), "Filen er beskadiget og kan ikke læses. Intet er ændret."),
        (
            json.dumps(WHOLE | {"udgave": 2, "klaret": 7}),
            "Filen er fra en nyere version af siden, så den kan ikke hentes her. Intet er ændret.",
        ),
    ],
    ids=["empty", "a table", "null", "a list", "huge", "cut", "no such day", "wrong list", "a number", "none", "newer"],
)
def test_a_file_that_cannot_be_used_is_told_in_one_line_and_changes_nothing(tab, address, text, answer):
    box(tab, "find-vandkanden").check(force=True)
    tab.get_by_role("button", name="Gem på denne enhed").click()
    before = saved(tab)
    tab.goto(f"{address}/{FRONT}")
    upload(tab, text)
    expect(status(tab)).to_have_text(answer)
    assert saved(tab) == before


@pytest.mark.parametrize(
    ("stored", "line"),
    [
        ("{", "Det der er gemt her, kan ikke læses."),
        (json.dumps(WHOLE | {"udgave": 2}), "Det der er gemt her, er fra en nyere version af siden. Det er ikke rørt."),
    ],
    ids=["damaged", "newer"],
)
def test_what_is_stored_but_not_understood_is_left_alone_until_it_is_deleted(tab, stored, line):
    tab.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, stored])
    tab.reload()
    expect(tab.locator(".vejen-gemt")).to_contain_text(line)
    box(tab, "find-vandkanden").check(force=True)
    assert tab.evaluate(f"localStorage.getItem('{KEY}')") == stored
    tab.get_by_role("button", name="Slet fra denne enhed").click()
    expect(tab.get_by_role("button", name="Gem på denne enhed")).to_be_visible()


def test_new_tasks_are_told_and_ticks_that_still_stand_are_kept(tab):
    old = WHOLE | {
        "klaret": {"find-vandkanden": "2026-11-01", "nedlagt": "2026-11-02"},
        "kendt": ["find-vandkanden", "noeglen", "nedlagt"],
    }
    tab.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(old)])
    tab.reload()
    news = tab.locator(".vejen-nyt")
    expect(news).to_contain_text("Nyt siden sidst: Hils på naboen til den største plante.")
    expect(news).to_contain_text("1 af dine kryds står ved opgaver der ikke findes mere.")
    expect(box(tab, "find-vandkanden")).to_be_checked()
    tab.get_by_role("button", name="Det har jeg set").click()
    expect(news).not_to_contain_text("Nyt siden sidst")
    assert "nedlagt" in saved(tab)["klaret"]


def test_storage_that_throws_leaves_ticks_that_live_in_the_page(context, address):
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('nej', 'SecurityError') } })"
    )
    tab = context.new_page()
    tab.goto(f"{address}/{STAGE}")
    box(tab, "find-vandkanden").check(force=True)
    tab.get_by_role("button", name="Gem på denne enhed").click()
    expect(status(tab)).to_contain_text("Browseren vil ikke gemme")
    expect(tab.locator(".vejen-tal")).to_have_text("1 af 3 opgaver")


def test_a_full_store_is_told_and_the_tick_stays_in_the_page(tab):
    tab.get_by_role("button", name="Gem på denne enhed").click()
    full = "Storage.prototype.setItem = () => { throw new DOMException('fuld', 'QuotaExceededError') }"
    tab.evaluate(f"() => {{ {full} }}")
    box(tab, "find-vandkanden").check(force=True)
    expect(tab.locator(".vejen-tal")).to_have_text("1 af 3 opgaver")
    expect(box(tab, "find-vandkanden")).to_be_checked()
    expect(tab.locator(".vejen-gemt")).to_contain_text("Intet nyt bliver gemt")


def test_two_tabs_keep_each_others_ticks_and_see_a_deletion(tab, context, address):
    tab.get_by_role("button", name="Gem på denne enhed").click()
    other = context.new_page()
    other.goto(f"{address}/{STAGE}")
    box(other, "hils-paa-naboen").check(force=True)
    expect(box(tab, "hils-paa-naboen")).to_be_checked()
    box(tab, "find-vandkanden").check(force=True)
    expect(other.locator(".vejen-tal")).to_have_text("2 af 3 opgaver")
    tab.get_by_role("button", name="Slet fra denne enhed").click()
    expect(other.locator(".vejen-tal")).to_have_text("0 af 3 opgaver")
    expect(status(other)).to_have_text("Alt er slettet i et andet vindue.")
    box(other, "noeglen").check(force=True)
    assert KEY not in other.evaluate(STORED)


def test_the_keyboard_alone_ticks_saves_and_deletes(tab):
    box(tab, "find-vandkanden").focus()
    tab.keyboard.press("Space")
    tab.get_by_role("button", name="Gem på denne enhed").focus()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("button", name="Slet fra denne enhed")).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("button", name="Gem på denne enhed")).to_be_focused()
    expect(box(tab, "find-vandkanden")).not_to_be_checked()


def test_the_plan_is_printed_alone(tab, address):
    tab.goto(f"{address}/{FRONT}")
    tab.evaluate("window.print = () => { window.printed = document.querySelector('.vejen-plan').open }")
    tab.get_by_role("button", name="Print planen").click()
    assert tab.evaluate("window.printed")
    tab.emulate_media(media="print")
    expect(tab.locator(".vejen-plan")).to_be_visible()
    expect(tab.locator("h1")).to_be_hidden()
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(tab.locator("h1")).to_be_visible()
    expect(tab.locator(".vejen")).to_be_hidden()


def test_names_are_shown_as_text_and_never_as_markup(tab, address):
    tab.goto(f"{address}/{FRONT}")
    tab.get_by_label("Din makker").fill("<img src=x onerror=alert(1)>")
    tab.locator(".vejen-plan summary").click()
    expect(tab.locator(".vejen-plan")).to_contain_text("(<img src=x onerror=alert(1)>)")
    assert tab.locator(".vejen img").count() == 0


def test_the_tasks_can_be_read_without_scripts_and_the_panel_is_gone(browser, built):
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"file://{built}/{STAGE}")
    expect(tab.get_by_text("Find vandkanden.")).to_be_visible()
    expect(tab.locator(".vejen")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("scheme", accessibility.SCHEMES)
@pytest.mark.parametrize("width", axe.WIDTHS)
def test_axe_finds_nothing_in_any_state_and_fingers_hit(browser, address, scheme, width):
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(
        color_scheme=scheme, reduced_motion="reduce", viewport={"width": width, "height": 900}
    )
    tab = context.new_page()
    tab.goto(f"{address}/{FRONT}")
    tab.get_by_role("button", name="Gem på denne enhed").click()
    tab.get_by_label("Din første dag").fill("2026-12-07")
    tab.locator(".vejen-plan summary").click()
    for path in (FRONT, STAGE):
        if not tab.url.endswith(path):
            tab.goto(f"{address}/{path}")
            box(tab, "find-vandkanden").check(force=True)
        found = Axe().run(tab, options={"runOnly": {"type": "tag", "values": axe.TAGS}}).response
        assert [rule["id"] for rule in found["violations"]] == []
        assert not tab.evaluate(axe.SAYS_WIDE)
        controls = tab.locator(".vejen :is(button, input, select, summary):visible").all()
        heights = [control.bounding_box()["height"] for control in controls]
        assert heights and min(heights) >= 44
    context.close()
