"""What a page is given: lead, head, generated parts, fields and foot."""

import re
from functools import cache

import pytest

from scripts.content import site
from scripts.content.finding import ContentError
from scripts.language import judge, spelling
from scripts.language.report import Reporter
from scripts.markup import templates
from scripts.pages import parts

LIMITS = {"lix": {"medarbejder": 42, "borger": 30}, "lang_saetning": 20, "laengste_saetning": 25, "ord_pr_afsnit": 80}


def expand(folder, src):
    loaded = site.load(folder / "mkdocs.yml")
    return parts.expand(loaded.pages[src], loaded, templates.environment(loaded))


def test_a_step_says_which_it_is_of_how_many(mini):
    assert "Trin 1 af 3" in expand(mini, "proces/1-find-potten.md")


def test_the_lead_stands_under_the_title(mini):
    assert "# Find potten\n\nVælg en potte der passer.\n{ .kort }" in expand(mini, "proces/1-find-potten.md")


def test_a_lead_may_hold_any_character(mini):
    page = mini / "docs/proces/1-find-potten.md"
    text = page.read_text(encoding="utf-8").replace(
        "kort: Vælg en potte der passer.", 'kort: Vælg <2 »potter« & "jord".'
    )
    page.write_text(text, encoding="utf-8")
    assert '\n\nVælg &lt;2 »potter« &amp; "jord".\n{ .kort }' in expand(mini, "proces/1-find-potten.md")


def test_the_overview_links_to_every_step(mini):
    text = expand(mini, "proces/index.md")
    assert [name for name in ("1-find-potten.md", "2-fyld-jord-i.md", "3-vand-hver-uge.md") if f"({name})" in text] == [
        "1-find-potten.md",
        "2-fyld-jord-i.md",
        "3-vand-hver-uge.md",
    ]


def test_a_field_is_marked_for_the_form_by_its_id(mini):
    assert '<span data-felt="hvor-staar-den"' in expand(mini, "proces/1-find-potten.md")


def test_the_foot_names_sources_owner_and_date(mini):
    text = expand(mini, "proces/2-fyld-jord-i.md")
    assert "[Find potten](1-find-potten.md)" in text
    assert "Opdigtet til prøverne." in text
    assert "Ansvar: Redaktør. Gennemgået 15. januar 2026." in text


def test_a_page_with_nothing_of_our_own_has_a_foot_too(mini):
    page = mini / "docs/proces/2-fyld-jord-i.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("eget: Opdigtet til prøverne.", "havebog: navn"), encoding="utf-8"
    )
    assert re.search(r"\(kun navnet\)\.\s+<[^>]+>Ansvar: Redaktør\.", expand(mini, "proces/2-fyld-jord-i.md"))


def test_an_unknown_part_is_told_with_those_there_are(mini):
    page = mini / "docs/index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("[[trinsti]]", "[[trinstien]]"), encoding="utf-8")
    with pytest.raises(ContentError, match=r"docs/index.md:18: \[del\] delen »\[\[trinstien\]\]« findes ikke.*trinsti"):
        expand(mini, "index.md")


def test_editors_see_the_figures_of_a_page_at_its_foot_and_readers_do_not(mini):
    page = mini / "docs/proces/2-fyld-jord-i.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nJorden vandes.\n", encoding="utf-8")
    loaded = site.load(mini / "mkdocs.yml")
    reporter = Reporter(loaded, judge.lists(loaded.pages, LIMITS))
    foot = parts.expand(
        loaded.pages["proces/2-fyld-jord-i.md"], loaded, templates.environment(loaded, reporter, editing=True)
    )
    assert "Til dig der redigerer: LIX " in foot and "1 fund" in foot
    assert "Til dig der redigerer" not in parts.expand(
        loaded.pages["proces/2-fyld-jord-i.md"], loaded, templates.environment(loaded, reporter)
    )


def test_a_preview_measures_only_so_many_new_pages_and_says_which_wait(mini):
    loaded = site.load(mini / "mkdocs.yml")
    (loaded.docs_dir / next(iter(loaded.pages))).touch()  # the one that an editor is writing
    reporter = Reporter(loaded, judge.lists(loaded.pages, LIMITS), most=1)
    env = templates.environment(loaded, reporter, editing=True)
    first, second = (parts.expand(loaded.pages[src], loaded, env) for src in [*loaded.pages][:2])
    assert "Til dig der redigerer: LIX " in first and "Siden er ikke målt endnu" in second


@pytest.mark.parametrize("most", [None, 3])
def test_the_spelling_of_all_pages_is_looked_up_at_once_in_whatever_order_they_are_measured(mini, monkeypatch, most):
    asked = []
    hunspell = spelling._hunspell
    monkeypatch.setattr(spelling, "speller", cache(spelling.Speller))
    monkeypatch.setattr(spelling, "_hunspell", lambda options, words: asked.append(options) or hunspell(options, words))
    loaded = site.load(mini / "mkdocs.yml")
    for number, page in enumerate(loaded.pages.values()):
        page.body += f"\nOrdet er skrevet for at blive spurgt om: plantekasse og haveblad {number} {most}.\n"
    reporter = Reporter(loaded, judge.lists(loaded.pages, LIMITS), most)
    measured = [*filter(None, map(reporter.page, reversed(loaded.pages.values())))]
    assert len(measured) == (most or len(loaded.pages)) and asked.count(["-l"]) == 1


def test_a_source_whose_lix_is_no_number_is_told_with_its_row(whole):
    loaded = site.load(whole / "mkdocs.yml")
    page = loaded.pages["om/sprograpport.md"]
    page.body = page.body.replace("| 40,9 |", "| cirka 40 |")
    line = page.body_line + page.body.partition("cirka")[0].count("\n")
    with pytest.raises(ContentError, match=rf"docs/om/sprograpport.md:{line}: \[tabel\] kildens LIX er »cirka 40«"):
        assert Reporter(loaded, judge.lists(loaded.pages, LIMITS)).all is None


def test_a_lead_with_quotation_marks_and_a_sign_for_less_is_text_and_no_tag(mini):
    loaded = site.load(mini / "mkdocs.yml")
    page = loaded.pages["proces/1-find-potten.md"]
    page.meta["kort"] = 'Er den "våd" og < 5 kg & tung?'
    text = parts.expand(page, loaded, templates.environment(loaded))
    assert 'Er den "våd" og &lt; 5 kg &amp; tung?\n{ .kort }' in text


def test_the_foot_says_when_the_page_must_be_read_again(mini):
    assert "Læses igen senest 15. januar 2027." in expand(mini, "proces/2-fyld-jord-i.md")


def test_an_overdue_page_can_say_so_itself(mini):
    text = expand(mini, "proces/2-fyld-jord-i.md")
    assert 'data-senest="2027-01-15" hidden>Siden skulle være læst igennem senest 15. januar 2027.' in text


def test_the_news_are_told_in_the_words_of_their_editor(mini):
    news = mini / "docs/om/nyt.md"
    text = news.read_text(encoding="utf-8")
    heading = next(line for line in text.splitlines() if line.startswith("## "))
    news.write_text(text.replace(heading, f"{heading}\n\nVi har [fået en ros](../index.md).\n", 1), encoding="utf-8")
    assert site.load(mini / "mkdocs.yml").version.line == "Vi har fået en ros."


def test_a_page_without_a_number_says_its_chapter_and_opens_with_its_icon(mini):
    config, other = mini / "mkdocs.yml", mini / "docs/proces/om.md"
    text = (mini / "docs/proces/index.md").read_text(encoding="utf-8")
    text = text.replace("Fra frø til blomst", "Om vejen").replace("rolle: proces\n", "")
    other.write_text(text.replace("ejer:", "ikon: ear\nejer:", 1), encoding="utf-8")
    menu = config.read_text(encoding="utf-8")
    config.write_text(menu.replace("proces/index.md", "proces/index.md\n      - proces/om.md", 1), encoding="utf-8")
    head, first = expand(mini, "proces/om.md"), expand(mini, "proces/index.md")
    assert "maerke-kapitel" in head and "](index.md)" in head.partition("# ")[0] and "aabner-kapitel" in head
    assert "maerke-kapitel" not in first and "aabner" not in first
