"""Sprogtjek in the browser counts and tells what Python does, on the same cases, and keeps the letter to itself."""

import re

import pytest
import yaml
from playwright.sync_api import expect

from scripts.content import limits
from scripts.content.language_rules import RULES
from scripts.language import judge, readability, spelling

PAGE = "redskaber/sprogtjek.html"
FIELD = "#sprogtjek-brev"


@pytest.fixture(scope="module")
def tab(browser, built):
    context = browser.new_context()
    tab = context.new_page()
    tab.asked = []
    tab.on("request", lambda request: tab.asked.append(request.url))
    tab.goto(f"file://{built}/{PAGE}")
    yield tab
    context.close()


def write(tab, text):
    """Write `text` in an emptied field, so that no mark of the text before is taken for one of this."""
    tab.get_by_role("button", name="Ryd", exact=True).click()
    tab.fill(FIELD, text)


def cases(root):
    data = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in (root / "tests/language").glob("*.yml")}
    given = data["cases_given"]
    return [
        *(passage[0] for passage in data["passages"]),
        *(case["text"] for case in data["cases_language"]),
        *(case[1] for case in given["lix"]),
        *given["passive"],
        *(f"Sagen {verb} i dag." for verb in given["passive_verbs"]),
        *given["active"],
        *(f"Den {noun} sag er klar." for noun in given["genitives"]),
        *(f"Du kan spørge om din {words} i dag." for words in given["apart"]),
        *(sentence for sentence, _ in given["apart_in_sentence"]),
        *given["together"],
        *(case[1] for case in given["errors"]),
    ]


@pytest.fixture(scope="module")
def lists(content, root):
    return judge.lists(content.pages, limits.read(root / "pyproject.toml"))


def in_browser(tab, texts):
    return tab.evaluate(
        """texts => texts.map(text => { const { blocks, whole, tips, ...counts } = Sprogtjek.measure(text)
        const told = [...blocks.flatMap(block => block.sentences.flatMap(one => one.found)), ...whole]
        return [[counts.ord, counts.saetninger, counts.lange_ord], told.map(hit => [hit.rule, hit.problem, hit.remedy]),
          tips.map(hit => [hit.rule, hit.problem])] })""",
        texts,
    )


def told(rule, problem, remedy):
    """What is told, without the suggestions for spelling that only hunspell on the command line can make."""
    return (rule, problem, "" if rule == "stavning" else remedy)


def test_python_and_browser_agree_on_all_cases(tab, root, lists):
    texts = cases(root)
    spelling.speller().learn(texts)
    for text, (counts, found, tips) in zip(texts, in_browser(tab, texts), strict=True):
        letter = judge.of_letter("brev", text)
        measured = readability.measure(letter.blocks)
        assert counts == [measured.words, len(measured.sentences), measured.long_words], text
        ours = [*judge.findings(letter, lists), *judge.misspelt(letter, spelling.speller())]
        assert sorted(told(*hit) for hit in found) == sorted(
            told(one.regel, one.problem, one.forslag) for one in ours
        ), text
        assert sorted(map(tuple, tips)) == sorted((tip.regel, tip.problem) for tip in judge.tips(letter)), text


def test_a_letter_is_marked_while_it_is_written_and_goes_nowhere(tab):
    write(tab, "Såfremt du er forhindret, behandles sagen senere.")
    expect(tab.locator("mark.fund-passiv")).to_be_visible()
    expect(tab.locator("mark.fund-kancelli")).to_have_text("Såfremt")
    expect(tab.locator("#sprogtjek-tal")).to_have_text(re.compile("^LIX "))
    assert all(url.startswith(("file:", "data:", "blob:")) for url in tab.asked)
    kept = "Object.keys(localStorage).filter(key => JSON.stringify(localStorage[key]).includes('forhindret')).length"
    assert tab.evaluate(kept) == 0


def test_what_is_typed_is_never_read_as_html(tab):
    write(tab, "<b>Hej</b> du.")
    expect(tab.locator("#sprogtjek-tekst")).to_contain_text("<b>Hej</b>")


def test_a_press_on_a_mark_advises_another_mends_and_a_third_undoes(tab):
    write(tab, "Kom hvis du kan.\n\nSåfremt du ikke kan, så ring.")
    tab.locator("mark.fund-kancelli").click()
    advice = tab.locator(".sprogtjek-raad")
    expect(advice).to_contain_text("Såfremt")
    advice.get_by_role("button", name="Skriv »Hvis«").click()
    expect(tab.locator(FIELD)).to_have_value("Kom hvis du kan.\n\nHvis du ikke kan, så ring.")
    expect(tab.locator(".sprogtjek-fremgang")).to_contain_text("Før: LIX")
    tab.get_by_role("button", name="Fortryd").click()
    expect(tab.locator(FIELD)).to_have_value("Kom hvis du kan.\n\nSåfremt du ikke kan, så ring.")


def test_keys_open_the_advice_go_through_it_and_close_it(tab):
    write(tab, "Såfremt du ikke kan, så ring.")
    tab.locator("mark.fund-kancelli").press("Enter")
    focused = tab.locator(":focus")
    expect(focused).to_have_text("Skriv »Hvis«")
    focused.press("Escape")
    expect(tab.locator(".sprogtjek-raad")).to_have_count(0)
    expect(focused).to_have_text("Såfremt")
    tab.keyboard.press("Enter")
    expect(focused).to_have_text("Skriv »Hvis«")
    tab.keyboard.press("Enter")
    expect(focused).to_have_text("Fortryd")


def test_each_group_is_named_and_leads_to_its_rule(tab):
    write(tab, 'Du får brev. Du får svar. Du kan ringe. Du kan klage. Sagen behandles når "nogen" spørger.')
    tab.locator("#sprogtjek-fund summary", has_text="Citationstegn").wait_for()
    titles = {title.rsplit(" ", 1)[0] for title in tab.locator("#sprogtjek-fund summary").all_inner_texts()}
    assert titles >= {"Hakket tekst", "Citationstegn", "Passiv"}
    places = tab.locator("#sprogtjek-fund a").evaluate_all("links => links.map(link => link.hash.slice(1))")
    assert places and set(places) <= set(RULES.values())


def test_a_startkomma_is_deleted_with_a_press(tab):
    write(tab, "Vi passer den sammen, fordi ingen kan huske alt.")
    tab.locator("mark.fund-komma").click()
    tab.locator(".sprogtjek-raad").get_by_role("button", name="Slet").click()
    expect(tab.locator(FIELD)).to_have_value("Vi passer den sammen fordi ingen kan huske alt.")


@pytest.mark.parametrize("private", ["010190-1234", "12345678 0101901234", "ring 22 33 44 55", "a@b.dk"])
def test_what_names_a_person_is_warned_of(tab, private):
    write(tab, f"Hej. {private}. Vi ses.")
    expect(tab.locator(".sprogtjek-advarsel")).to_be_visible()


def test_the_field_asks_no_spelling_service_and_is_not_there_without_a_script(tab, browser, built):
    expect(tab.locator(FIELD)).to_have_attribute("spellcheck", "false")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{built}/{PAGE}")
    expect(page.locator("textarea")).to_have_count(0)
    expect(page.locator("#sprogtjek-boks")).to_contain_text("kræver JavaScript", use_inner_text=True)
    context.close()
