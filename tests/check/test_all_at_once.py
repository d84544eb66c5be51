"""All faults are told at once, whatever else is wrong, and each only by its cause."""

import datetime

import pytest

from scripts.check import glossary, registry
from scripts.check.slips import rendered
from scripts.content import site as content
from scripts.content.finding import ContentError, Finding
from scripts.content.located_yaml import LocatedMapping
from scripts.content.page import Page
from scripts.language import spelling
from scripts.markup import rendering


def load(mini, root):
    return registry.load(mini / "mkdocs.yml", None, None, root / "pyproject.toml", lambda site: frozenset())


def told(mini, root):
    with pytest.raises(ContentError) as caught:
        load(mini, root)
    return [(finding.fil, finding.linje, finding.regel) for finding in caught.value.findings]


def change(mini, name, old, new):
    path = mini / "docs" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_fault_in_the_fields_of_one_page_does_not_hide_the_slips_of_another(mini, root):
    change(mini, "proces/index.md", "kort: Tre", "kort: Husk: Tre")
    change(mini, "index.md", "Se [potten](proces/1-find", "Husk:\n- vand\n\nSe [potten](proces/1-fnd")
    assert told(mini, root) == [
        ("docs/index.md", 15, "liste"),
        ("docs/index.md", 17, "links"),
        ("docs/proces/index.md", 3, "forside"),
    ]


def test_a_fault_in_the_fields_or_headings_of_a_page_does_not_hide_the_language_of_the_others(mini, root):
    change(mini, "proces/index.md", "kort: Tre", "kort: Husk: Tre")
    change(mini, "om/nyt.md", "# Nyt", "# Gammelt")
    change(mini, "index.md", "Se [potten]", "Du skal hussque vand.\n\nSe [potten]")
    with pytest.raises(ContentError) as caught:
        content.load(mini / "mkdocs.yml")
    found = registry.unread(mini / "docs", caught.value.findings, (), root / "pyproject.toml")
    assert {finding.fil for finding in found[registry.UNREAD]} == {"docs/proces/index.md", "docs/om/nyt.md"}
    assert [(finding.fil, finding.problem) for finding in found["stavning"]] == [
        ("docs/index.md", "»hussque« er ikke i ordbogen")
    ]
    asked = registry.unread(mini / "docs", caught.value.findings, ["links", "print"], root / "pyproject.toml")
    assert [*asked] == [registry.UNREAD, "links"]


def test_a_row_of_the_glossary_that_is_not_whole_hides_nothing_of_other_pages(mini, root):
    head = (mini / "docs/om/kilder.md").read_text(encoding="utf-8").partition("---\n\n")[0]
    table = "| Fagord | Sig | Fx | Hedder også |\n|---|---|---|---|\n| muld | jord |"
    page = f"{head}---\n\n# Ord\n\n{table}\n".replace("rolle: kilder", "rolle: ordliste")
    (mini / "docs/om/ord.md").write_text(page, encoding="utf-8")
    change(mini, "index.md", "Se [potten]", "Du skal hussque at vanding foretages.\n\nSe [potten]")
    known = [Finding("docs/om/ord.md", 20, "tabel", "rækken er ikke hel", "skriv alle felter")]
    found = registry.unread(mini / "docs", known, ("sprog", "stavning"), root / "pyproject.toml")
    assert [(finding.fil, finding.regel) for told in found.values() for finding in told if finding not in known] == [
        ("docs/index.md", "passiv"),
        ("docs/index.md", "stavning"),
    ]


def test_a_term_that_stands_in_the_glossary_twice_is_told():
    text = "| Fagord | Sig | Fx | Hedder også |\n|---|---|---|---|\n| muld | jord | Jord. | dyrk |\n| Muld | jord | - | x |"
    page = Page("ord.md", {"rolle": "ordliste"}, LocatedMapping({}), text, 1)
    (finding,) = glossary.of_page(page)
    assert (finding.linje, finding.problem) == (4, "fagordet »Muld« står også på linje 3")


def test_a_day_between_quotation_marks_is_a_day(mini):
    change(mini, "index.md", "gennemgaaet: 2026-01-15", 'gennemgaaet: "2026-01-15"')
    assert content.load(mini / "mkdocs.yml").pages["index.md"].meta["gennemgaaet"] == datetime.date(2026, 1, 15)


def test_a_page_with_two_versions_has_no_other_faults(mini, root):
    change(
        mini, "index.md", "title: Husets planter", "<<<<<<< HEAD\ntitle: Husets planter\n=======\ntitel: x\n>>>>>>> ny"
    )
    assert told(mini, root) == [("docs/index.md", 2, "fletning")]


def test_a_clip_of_a_comparison_is_told_beside_versions_that_are_not_merged(mini, root):
    change(mini, "index.md", "Se [potten]", "@@ -1,7 +1,8 @@ Vand\n-Lys.\n+Lys nu.\n\n<<<<<<< HEAD\n\nSe [potten]")
    assert told(mini, root) == [("docs/index.md", 14, "indsat"), ("docs/index.md", 18, "fletning")]


def test_a_page_among_the_local_answers_is_told_once_and_is_no_page_of_the_menu(mini, root):
    path = mini / "docs/assets/brand/lokalt/tolk.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text("# Tolk\n\nVi ringer.\n", encoding="utf-8")
    assert [regel for _, _, regel in told(mini, root)] == ["lokalt"]


def test_warnings_do_not_stop_a_build(mini, root):
    change(mini, "index.md", "Se [potten]", "Du siger “vand”.\n\nSe [potten]")
    registry.load(mini / "mkdocs.yml", None, None, root / "pyproject.toml", lambda site: frozenset())


def test_a_misspelt_mark_is_told_once():
    mark = Finding("docs/a.md", 3, "mærke", "»[fellt]« kendes ikke og vises for læseren", "skriv [felt]")
    echo = Finding("docs/a.md", 3, "stavning", "»fellt« er ikke i ordbogen", "mente du »felt«?")
    other = Finding("docs/a.md", 3, "stavning", "»pote« er ikke i ordbogen", "mente du »potte«?")
    assert registry.without_echoes([mark, echo, other]) == [mark, other]


@pytest.mark.parametrize(
    ("name", "old", "new", "found"),
    [
        ("proces/index.md", "---\ntitle", "title", [("docs/proces/index.md", 1, "forside")]),
        ("proces/index.md", "\n---\n\n#", "\n\n#", [("docs/proces/index.md", 1, "forside")]),
        ("proces/index.md", "ejer: ", "  ejer: ", [("docs/proces/index.md", 4, "forside")]),
        ("model/1-se.md", "ejer: ", "rolle: kilder\nejer: ", [("docs/om/kilder.md", 9, "rolle")]),
        ("proces/1-find-potten.md", "greb: 1", "greb: 7", [("docs/proces/1-find-potten.md", 10, "forside")]),
        ("om/nyt.md", "3. maj", "31. februar", [("docs/om/nyt.md", 14, "version")]),
    ],
)
def test_what_follows_from_a_fault_is_not_told_too(mini, root, name, old, new, found):
    change(mini, name, old, new)
    assert told(mini, root) == found


def test_a_page_left_by_a_program_and_an_empty_one_are_told_once(mini, root):
    (mini / "docs/om/nyt - Kopi.md").write_text("# Nyt\n\nNyt.\n", encoding="utf-8")
    (mini / "docs/om/tom.md").write_text("", encoding="utf-8")
    assert told(mini, root) == [
        ("docs/om/nyt - Kopi.md", 1, "fil"),
        ("docs/om/tom.md", 1, "menu"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("nav:", "menu:", 1, "der er ingen menu"),
        ("- proces/1-find", "-proces/1-find", 12, "menuen kan ikke læses"),
        ("- Regler:", "- Regler", 8, "»Regler« mangler sit kolon"),
    ],
)
def test_a_menu_that_cannot_be_read_is_told_on_its_line(mini, root, old, new, line, problem):
    menu = mini / "mkdocs.yml"
    menu.write_text(menu.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        registry.load(menu, None, None, root / "pyproject.toml", lambda site: frozenset())
    assert [(finding.linje, finding.problem) for finding in caught.value.findings] == [(line, problem)]


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("licenser.yml", "- del: x\n  - y: [\n", (2, "licens")),
        ("licenser.yml", "- del: x\n", (1, "licens")),
        ("soegning.yml", "faste_svar:\n  ord\n  x: y\n", (3, "søgning")),
        ("opgaver.yml", "Vand: proces/index.md\nLys: væk.md\n", (2, "opgaver")),
        ("opgaver.yml", "Vand: proces/index.md\n- x\n", (2, "opgaver")),
    ],
)
def test_a_list_that_cannot_be_read_is_told_without_a_build(mini, root, file, text, told):
    (mini / "docs/om" / file).write_text(text, encoding="utf-8")
    site = content.load(mini / "mkdocs.yml")
    names = ("licenser", "soegning", "opgaver")
    findings = registry.run(names, site, None, root / "pyproject.toml")
    assert [(finding.linje, finding.regel) for finding in findings] == [told]


@pytest.mark.parametrize("name", ["mkdocs.yml", "adresser.yml", "docs/assets/brand/brand.yml"])
def test_a_data_file_that_is_not_merged_is_told_and_nothing_that_follows_from_it(mini, root, name):
    path = mini / name
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    path.write_text(f"<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> ny\n{text}", encoding="utf-8")
    found = {(fil.rpartition("/")[2], line, rule) for fil, line, rule in told(mini, root)}
    assert found == {(path.name, 1, "fletning")}


def test_our_own_words_that_are_not_merged_are_told(tmp_path):
    words = tmp_path / "egne-ord.txt"
    words.write_text("muld\n<<<<<<< HEAD\ndyrk\n=======\ngrus\n>>>>>>> ny\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        spelling.read_own_words(words)
    assert [(finding.fil, finding.linje, finding.regel) for finding in caught.value.findings] == [
        ("egne-ord.txt", 2, "fletning")
    ]


def test_a_page_that_has_not_changed_is_not_rendered_again_to_be_checked_and_none_stays_in_memory(
    mini, root, monkeypatch
):
    bodies = []
    tree = rendering.tree
    monkeypatch.setattr(rendering, "tree", lambda body: bodies.append(body) or tree(body))
    change(mini, "proces/1-find-potten.md", "# Find", "# Vælg og find")
    change(mini, "proces/1-find-potten.md", "title: Find", "title: Vælg og find")
    load(mini, root)
    assert len(bodies) == len({*bodies})
    bodies.clear()
    load(mini, root)
    assert not bodies and not rendered.render.cache_info().currsize
