"""Sprogtjek in the browser counts and finds what Python does, on the same hand-counted passages, and keeps the letter to itself."""

import pytest
import yaml

from scripts.check import registry
from scripts.content.page import read
from scripts.language import judge, readability

PAGE = "redskaber/sprogtjek.html"
SHARED = ("passiv", "kancelli", "sætning")


@pytest.fixture(scope="module")
def tab(browser, built):
    context = browser.new_context()
    tab = context.new_page()
    tab.asked = []
    tab.on("request", lambda request: tab.asked.append(request.url))
    tab.goto(f"file://{built}/{PAGE}")
    yield tab
    context.close()


@pytest.fixture(scope="module")
def texts(root):
    passages = yaml.safe_load((root / "tests/content/passages.yml").read_text(encoding="utf-8"))
    cases = yaml.safe_load((root / "tests/content/cases_language.yml").read_text(encoding="utf-8"))
    pages = [
        page.read_text(encoding="utf-8").split("---\n", 2)[2]
        for page in sorted((root / "docs/samarbejde").glob("*.md"))
    ]
    return [*(passage[0] for passage in passages), *(case["text"] for case in cases), *pages]


def in_browser(tab, text):
    return tab.evaluate(
        """text => { const { blocks, ...counts } = Sprogtjek.measure(text)
        return [counts, blocks.flat().flatMap(sentence => sentence.found.map(hit => [hit.rule, hit.remedy]))] }""",
        text,
    )


def test_python_and_browser_agree_on_all_passages(tab, texts, root):
    pages = {src: read(root / "docs", src)[0] for src in ("ordliste.md", "om/skriveguide.md")}
    lists = judge.lists(pages, registry.limits(root / "pyproject.toml"))
    for text in texts:
        letter = judge.of_letter("brev", text)
        measured = readability.measure(letter.blocks)
        counts, found = in_browser(tab, text)
        assert (counts["ord"], counts["saetninger"], counts["lange_ord"]) == (
            measured.words,
            len(measured.sentences),
            measured.long_words,
        ), text[:60]
        assert counts["lix"] == pytest.approx(measured.lix)
        ours = judge.findings(letter, lists)
        # Python knows nouns made from verbs and says »vurdere« of »foretage en vurdering«; the browser calls the verb heavy.
        shared = [rule for rule in SHARED if rule != "kancelli" or all(finding.regel != "navneord" for finding in ours)]
        assert sorted(map(tuple, (hit for hit in found if hit[0] in shared))) == sorted(
            (finding.regel, finding.forslag) for finding in ours if finding.regel in shared
        ), text[:60]


def test_a_letter_is_marked_while_it_is_written_and_goes_nowhere(tab):
    tab.fill("#sprogtjek-brev", "Såfremt du er forhindret, behandles sagen senere.")
    tab.wait_for_selector("mark.fund-passiv")
    assert tab.locator("mark.fund-kancelli").inner_text() == "Såfremt"
    assert "»vi behandler«" in tab.locator("#sprogtjek-fund").inner_text()
    assert tab.locator("#sprogtjek-tal").inner_text().startswith("LIX ")
    assert all(url.startswith(("file:", "data:", "blob:")) for url in tab.asked)
    assert (
        tab.evaluate(
            "Object.keys(localStorage).filter(key => JSON.stringify(localStorage[key]).includes('forhindret')).length"
        )
        == 0
    )
    tab.fill("#sprogtjek-brev", "<b>Hej</b> du.")
    tab.wait_for_function("document.querySelector('#sprogtjek-tekst').innerText.includes('<b>Hej</b>')")
