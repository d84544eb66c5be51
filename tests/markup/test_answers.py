"""The municipality's own answers on a page: the answer on the screen, the way to it on paper."""

import pytest
from bs4 import BeautifulSoup

from scripts.content import local, site
from scripts.markup import answers, templates

FILLED = 'tolk:\n  funktion: Vagten & co\n  telefon: "12 34"\n  regel: Bestil i god tid\nfrister:\n  ring_tilbage: to hverdage\n'


@pytest.fixture
def loaded(mini):
    (mini / "docs/assets/brand/lokalt").mkdir(exist_ok=True)
    (mini / f"docs/assets/brand/{local.FILE}").write_text(FILLED, encoding="utf-8")
    found = site.load(mini / "mkdocs.yml")
    found.pages["proces/index.md"].meta["rolle"] = "spoerg-her"
    return found


def shown(text, loaded):
    """What stands on the screen and what on paper."""
    html = answers.fill_in(text, loaded.steps[0], loaded, templates.environment(loaded))
    soup = BeautifulSoup(html, "html.parser")
    paper = BeautifulSoup(html, "html.parser")
    for tree, hidden in ((soup, ".kun-i-tryk"), (paper, ".skjul-i-tryk")):
        for element in tree.select(hidden):
            element.decompose()
    return " ".join(soup.get_text(" ").split()), " ".join(paper.get_text(" ").split())


def test_an_answer_in_a_sentence_is_whom_to_ask_and_the_number_and_paper_says_where_it_stands(loaded):
    screen, paper = shown("Spørg [lokalt: tolk].", loaded)
    assert screen == "Spørg Vagten & co, 12 34 ."
    assert paper == f"Spørg den der står i »{loaded.pages['proces/index.md'].title}« ."


def test_a_deadline_is_filled_in_by_its_name(loaded):
    screen, paper = shown("Ring inden [lokalt: frister.ring_tilbage].", loaded)
    assert screen == "Ring inden to hverdage ." and paper.startswith("Ring inden fristen der står i")


def test_an_answer_that_nobody_wrote_says_so(loaded):
    assert shown("Spørg [lokalt: overgreb].", loaded)[0] == f"Spørg {answers.EMPTY} ."
    assert answers.EMPTY in shown("[[lokalt: overgreb]]", loaded)[0]


def test_the_block_shows_function_number_and_rule_and_no_number_on_paper(loaded):
    screen, paper = shown("[[lokalt: tolk]]", loaded)
    assert screen == "Hos os Spørg: Vagten & co Ring: 12 34 Vores regel: Bestil i god tid"
    assert "12 34" not in paper and paper.startswith("Hos os: se »")


def test_only_the_first_block_of_a_page_has_a_code_on_paper(loaded):
    html = answers.fill_in(
        "[[lokalt: tolk]]\n\n[[lokalt: frister]]", loaded.steps[0], loaded, templates.environment(loaded)
    )
    assert html.count('class="qr"') == 1


def test_the_page_of_the_answers_sends_its_paper_to_the_screen_once_and_not_to_itself(loaded):
    page = loaded.pages["proces/index.md"]
    text = "[[lokalt: tolk]]\n\n[[lokalt: frister]]\n\n[lokalt: frister.ring_tilbage]"
    html = answers.fill_in(text, page, loaded, templates.environment(loaded))
    paper = [part.get_text() for part in BeautifulSoup(html, "html.parser").select(".kun-i-tryk")]
    assert paper == ["Hos os: find svarene på skærmen, for numre bliver gamle på papir.", "se siden på skærmen"]
    assert html.count('class="qr"') == 1
