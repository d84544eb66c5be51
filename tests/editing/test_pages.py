"""New, moved and dropped pages: each leaves a project that passes, shows what it did, and overwrites nothing."""

import pytest
import yaml

from scripts.check import registry
from scripts.commands.line import main
from scripts.content import site
from scripts.editing import changes, menu_lines
from scripts.editing.move import move


@pytest.fixture
def project(mini):
    """The mini site with its addresses written down, as after a first version."""
    pages = site.load(mini / "mkdocs.yml").pages
    (mini / "adresser.yml").write_text(yaml.safe_dump({"udgivet": [*pages]}), encoding="utf-8")
    return mini


def run(project, *arguments):
    return main([*arguments, "--ja", "--projekt", str(project)])


def read(project, name):
    return (project / name).read_text(encoding="utf-8")


def passes(project, root):
    content = site.load(project / "mkdocs.yml")
    return registry.run(changes.READ, content, None, root / "pyproject.toml") == []


NEW = ("--titel", "Hold pause: en test", "--kort", "Vent lidt.", "--ejer", "HR")


@pytest.mark.parametrize(
    ("kind", "more", "made"),
    [
        ("trin", ("--nummer", "2"), "proces/2-hold-pause-en-test.md"),
        ("trin", (), "proces/4-hold-pause-en-test.md"),
        ("leveregel", (), "leveregler/2-hold-pause-en-test.md"),
        ("fokusområde", (), "vaerdier/fokusomraader/1-hold-pause-en-test.md"),
        ("redskab", (), "redskaber/hold-pause-en-test.md"),
        ("side", ("--mappe", "om"), "om/hold-pause-en-test.md"),
    ],
)
def test_a_new_page_passes_and_stands_in_the_menu(project, root, kind, more, made):
    assert run(project, "ny", kind, *NEW, *more) == 0
    assert (project / "docs" / made).is_file()
    assert f"- {made}\n" in read(project, "mkdocs.yml")
    assert passes(project, root)


def test_steps_after_a_new_one_are_numbered_anew_and_keep_their_addresses(project):
    run(project, "ny", "trin", *NEW, "--nummer", "2")
    content = site.load(project / "mkdocs.yml")
    assert [(page.meta["trin"], page.title) for page in content.steps] == [
        (1, "Find potten"),
        (2, "Hold pause: en test"),
        (3, "Fyld jord i"),
        (4, "Vand hver uge"),
    ]
    assert content.addresses.moved == {
        "proces/2-fyld-jord-i.md": "proces/3-fyld-jord-i.md",
        "proces/3-vand-hver-uge.md": "proces/4-vand-hver-uge.md",
    }
    assert "](../proces/3-fyld-jord-i.md)" in read(project, "docs/print/pjece.md")


def test_nothing_is_overwritten(project, capsys):
    run(project, "ny", "side", *NEW, "--mappe", "om")
    page = project / "docs/om/hold-pause-en-test.md"
    before = page.read_text(encoding="utf-8").replace("Hold pause: en test", "Vores egen")
    page.write_text(before, encoding="utf-8")
    assert run(project, "ny", "side", *NEW, "--mappe", "om") == 1
    assert "filen findes allerede" in capsys.readouterr().err
    assert page.read_text(encoding="utf-8") == before


def test_a_page_that_would_not_pass_is_told_and_not_written(project, capsys):
    assert run(project, "ny", "side", "--titel", "Find potten", "--kort", "Vent.", "--ejer", "HR", "--mappe", "om") == 1
    assert "titlen »Find potten« har docs/" in capsys.readouterr().err
    assert not (project / "docs/om/find-potten.md").exists()


def test_a_moved_page_is_found_by_all_that_lead_to_it(project, root, capsys):
    assert run(project, "flyt", "proces/1-find-potten.md", "proces/1-vaelg-potten.md") == 0
    shown = capsys.readouterr().out
    assert "- lader adressen proces/1-find-potten.md føre til proces/1-vaelg-potten.md" in shown
    assert "](proces/1-vaelg-potten.md#saadan-goer-du)" in read(project, "docs/index.md")
    assert "](../proces/1-vaelg-potten.md)" in read(project, "docs/print/pjece.md")
    assert "- proces/2-fyld-jord-i.md" in read(project, "docs/proces/1-vaelg-potten.md")
    assert passes(project, root)


def test_a_page_that_changes_folder_keeps_its_own_links(project, root):
    run(project, "ny", "side", *NEW, "--mappe", "om")
    page = project / "docs/om/hold-pause-en-test.md"
    page.write_text(
        read(project, "docs/om/hold-pause-en-test.md") + "\nSe [nyt](nyt.md#x) og [her](#y).\n\n[p]: ../index.md\n"
    )
    changed = changes.Changes(project, root / "pyproject.toml", lambda content: frozenset())
    move(changed, "om/hold-pause-en-test.md", "pause.md")
    moved = changed.text("docs/pause.md")
    assert "[nyt](om/nyt.md#x) og [her](#y)" in moved and "[p]: index.md" in moved
    assert menu_lines.pages(changed.text("mkdocs.yml"))[1] == "pause.md"


def test_a_page_is_not_moved_onto_another_or_to_an_address_that_does_not_work(project, capsys):
    assert run(project, "flyt", "om/nyt.md", "om/kilder.md") == 1
    assert run(project, "flyt", "om/nyt.md", "om/Nyt på siden.md") == 1
    assert run(project, "flyt", "om/væk.md", "om/her.md") == 1
    told = capsys.readouterr().err
    assert "filen findes allerede" in told and "kan ikke være en adresse" in told and "filen findes ikke" in told


def test_a_dropped_page_leaves_no_trace_and_its_address_leads_on(project, root):
    run(project, "ny", "trin", *NEW, "--nummer", "2")
    new = "proces/2-hold-pause-en-test.md"
    (project / "adresser.yml").write_text(f"udgivet: [{new}]\n", encoding="utf-8")
    listed = read(project, "docs/print/pjece.md") + f"- [Pause](../{new})\n\nSe [pausen](../{new}#x).\n"
    (project / "docs/print/pjece.md").write_text(listed, encoding="utf-8")
    first = read(project, "docs/proces/1-find-potten.md").replace("proces/3-fyld-jord-i.md", new)
    (project / "docs/proces/1-find-potten.md").write_text(first, encoding="utf-8")
    assert run(project, "slet", new, "--i-stedet", "proces/index.md") == 0
    content = site.load(project / "mkdocs.yml")
    assert [page.src for page in content.steps][1:] == ["proces/2-fyld-jord-i.md", "proces/3-vand-hver-uge.md"]
    assert content.addresses.moved == {new: "proces/index.md"}
    assert "hold-pause" not in "".join(path.read_text(encoding="utf-8") for path in (project / "docs").rglob("*.md"))
    assert read(project, "docs/print/pjece.md").endswith("\n\nSe [pausen](../proces/index.md).\n")
    assert "se_ogsaa" not in read(project, "docs/proces/1-find-potten.md")
    assert passes(project, root)


def test_an_editor_who_says_no_changes_nothing(project, monkeypatch, capsys):
    monkeypatch.setattr("builtins.input", lambda shown: "nej")
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    assert main(["flyt", "om/nyt.md", "om/nyheder.md", "--projekt", str(project)]) == 1
    assert capsys.readouterr().out.endswith("Intet er ændret.\n")
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_what_is_not_given_is_asked_for_in_danish(project, monkeypatch):
    asked, answers = [], iter(["Vores have", "Kom og se.", "2", "1", "ja"])
    monkeypatch.setattr("builtins.input", lambda shown: asked.append(shown) or next(answers))
    assert main(["ny", "side", "--projekt", str(project)]) == 0
    assert [shown.split("\n")[0].split(":")[0] for shown in asked] == [
        "Sidens overskrift",
        "Den korte tekst under overskriften, én eller to sætninger",
        "Hvem passer siden?",
        "Hvilken mappe skal siden ligge i?",
        "Skal vi gøre det? Skriv ja eller nej",
    ]
    assert "ejer: Redaktør" in read(project, "docs/leveregler/vores-have.md")


@pytest.fixture
def grouped(project):
    """The project with tools that stand under two names in the menu."""
    for name in ("ude", "inde"):
        run(project, "ny", "redskab", "--titel", f"Gå {name}", "--kort", "Gå.", "--ejer", "HR")
    menu = read(project, "mkdocs.yml")
    lines = "".join(f"      - {name.title()}:\n          - redskaber/gaa-{name}.md\n" for name in ("ude", "inde"))
    old = "".join(f"  - redskaber/gaa-{name}.md\n" for name in ("ude", "inde"))
    (project / "mkdocs.yml").write_text(menu.replace(old, f"  - Redskaber:\n{lines}"), encoding="utf-8")
    return project


def test_a_new_tool_stands_under_the_name_in_the_menu_that_the_editor_chooses(grouped, monkeypatch, capsys):
    asked, answers = [], iter(["Grav", "Brug en spade.", "1", "1", "ja"])
    monkeypatch.setattr("builtins.input", lambda shown: asked.append(shown) or next(answers))
    assert main(["ny", "redskab", "--projekt", str(grouped)]) == 0
    assert asked[3] == "Hvor i menuen skal siden stå?\n  1. Ude\n  2. Inde\nNummer (Enter giver »1«): "
    assert "redskaber/gaa-ude.md\n          - redskaber/grav.md\n      - Inde:" in read(grouped, "mkdocs.yml")
    assert run(grouped, "ny", "redskab", *NEW, "--gruppe", "Under") == 1
    assert "gruppen »Under« findes ikke — mente du Ude?" in capsys.readouterr().err
    assert run(grouped, "ny", "redskab", *NEW) == 0
    assert "i menuen under »Inde«: redskaber/hold-pause-en-test.md; vælg et andet" in capsys.readouterr().out


def test_what_a_new_step_has_of_the_one_before_it_is_said_and_the_icon_is_asked_for(project, monkeypatch, capsys):
    run(project, "ny", "trin", *NEW)
    said = capsys.readouterr().out
    assert "under greb 3" in said and "som docs/proces/3-vand-hver-uge.md også har" in said
    asked, answers = [], iter(["sidst", "Luk døren", "Luk den.", "1", "dør", "house", "ja"])
    monkeypatch.setattr("builtins.input", lambda shown: asked.append(shown) or next(answers))
    assert main(["ny", "trin", "--projekt", str(project)]) == 0
    assert "ikonet »dør« findes ikke" in (said := capsys.readouterr().out) and "også har" not in said
    assert "ikon: house" in read(project, "docs/proces/5-luk-doeren.md")


def test_texts_that_count_are_told_when_a_page_comes_and_when_it_goes(project, capsys):
    page = project / "docs/om/kilder.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\nDe fire trin og ni leveregler hjælper.\n", encoding="utf-8")
    line = len(page.read_text(encoding="utf-8").splitlines())
    run(project, "ny", "trin", *NEW)
    assert "[antal]" not in capsys.readouterr().out
    run(project, "slet", "proces/4-hold-pause-en-test.md", "--i-stedet", "proces/index.md")
    told = capsys.readouterr().out
    assert f"docs/om/kilder.md:{line}: [antal] advarsel: »fire trin« passer ikke" in told and "ni lev" not in told


def test_a_new_version_stands_on_top_and_notes_the_addresses(project):
    run(project, "ny", "side", *NEW, "--mappe", "om")
    assert run(project, "ny", "version", "--nummer", "2026.3", "--kort", "Nye planter.") == 0
    content = site.load(project / "mkdocs.yml")
    assert content.version.number == "2026.3"
    assert "om/hold-pause-en-test.md" in content.addresses.published


def test_the_project_is_judged_once_where_the_change_makes_no_error(project, monkeypatch):
    judged = []
    once = registry.run
    monkeypatch.setattr(registry, "run", lambda *given: judged.append(given[0]) or once(*given))
    assert run(project, "ny", "side", *NEW, "--mappe", "om") == 0
    assert judged == [changes.READ]


def test_a_new_step_stands_in_the_lists_that_name_all_the_others_and_in_no_other(project):
    steps = ("1-find-potten", "2-fyld-jord-i", "3-vand-hver-uge")
    page = project / "docs/om/kilder.md"
    numbered = "".join(f"{number}. [T](../proces/{name}.md): Ja.\n" for number, name in enumerate(steps, 1))
    some = "- [T](../proces/1-find-potten.md)\n- [T](../proces/3-vand-hver-uge.md)\n"
    page.write_text(f"{page.read_text(encoding='utf-8')}\n{numbered}\nOg:\n\n{some}", encoding="utf-8")
    run(project, "ny", "trin", *NEW, "--nummer", "2")
    lists = read(project, "docs/om/kilder.md").split("1. [T]")[1]
    assert lists == (
        "(../proces/1-find-potten.md): Ja.\n"
        "2. [Hold pause: en test](../proces/2-hold-pause-en-test.md): Vent lidt.\n"
        "3. [T](../proces/3-fyld-jord-i.md): Ja.\n"
        "4. [T](../proces/4-vand-hver-uge.md): Ja.\n\nOg:\n\n"
        "- [T](../proces/1-find-potten.md)\n- [T](../proces/4-vand-hver-uge.md)\n"
    )


def test_a_dropped_page_answers_no_search_and_no_task(project):
    (project / "docs/om/soegning.yml").write_text(
        "faste_svar:\n  - ord: [vand]\n    side: leveregler/1-vand-blomster.md#regel\n"
        "    saa: [om/kilder.md, leveregler/1-vand-blomster.md]\n"
        "spoergsmaal:\n  leveregler/1-vand-blomster.md: [hvor meget,\n  hvor tit]\n  om/kilder.md: [hvorfra]\n"
    )
    (project / "docs/om/opgaver.yml").write_text("Vand dem: leveregler/1-vand-blomster.md\n")
    assert run(project, "slet", "leveregler/1-vand-blomster.md", "--i-stedet", "proces/index.md") == 0
    assert read(project, "docs/om/soegning.yml") == (
        "faste_svar:\n  - ord: [vand]\n    side: proces/index.md\n    saa: [om/kilder.md]\n"
        "spoergsmaal:\n  om/kilder.md: [hvorfra]\n"
    )
    assert read(project, "docs/om/opgaver.yml") == "Vand dem: proces/index.md\n"


@pytest.mark.parametrize(
    ("kind", "given", "told"),
    [
        (
            "side",
            ("--mappe", "../../ude"),
            "mappen »../../ude« findes ikke i docs/ — skriv en af leveregler, model, om",
        ),
        ("side", ("--mappe", "docs/process"), "mappen »process« findes ikke i docs/ — mente du proces?"),
        ("trin", ("--nummer", "femte"), "»femte« er ikke en plads i rækken — skriv et tal fra 1 til 4, eller »sidst«"),
        ("trin", ("--nummer", "9"), "»9« er ikke en plads i rækken — skriv et tal fra 1 til 4, eller »sidst«"),
        ("version", ("--nummer", "3"), "»3« er ikke et versionsnummer — skriv året, et punktum og et tal, fx 20"),
        ("version", ("--nummer", "2026.2"), "version 2026.2 er ikke nyere end 2026.2 — skriv fx 20"),
    ],
)
def test_an_answer_that_will_not_do_is_told_with_the_right_one_and_nothing_is_made(project, capsys, kind, given, told):
    before = {path for path in project.rglob("*")}
    assert run(project, "ny", kind, *NEW, *given) == 1
    assert told in capsys.readouterr().err
    assert {path for path in project.rglob("*")} == before


def test_an_answer_that_will_not_do_is_asked_for_again_and_an_editor_may_leave(project, monkeypatch, capsys):
    answers = iter(["femte", "2", "Find potten", "Hold pause"])

    def answer(shown):
        for given in answers:
            return given
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", answer)
    assert main(["ny", "trin", "--projekt", str(project)]) == 130
    shown = capsys.readouterr().out
    assert "»femte« er ikke en plads i rækken" in shown and "titlen »Find potten« har docs/proces/1-" in shown
    assert shown.endswith("Afbrudt. Intet er ændret.\n")


def test_a_new_step_has_the_headings_that_most_steps_have(project):
    first = project / "docs/proces/1-find-potten.md"
    first.write_text(f"{first.read_text(encoding='utf-8')}\n## Kun om potter\n\nLer.\n", encoding="utf-8")
    run(project, "ny", "trin", *NEW)
    made = read(project, "docs/proces/4-hold-pause-en-test.md")
    assert "## Sådan gør du" in made and "## Kun om potter" not in made


def test_a_step_that_moves_takes_its_number_along_in_links_and_other_words_are_shown(project, capsys):
    page = project / "docs/om/kilder.md"
    words = "\nSe [trin 3](../proces/3-vand-hver-uge.md), [Trin 1](../proces/1-find-potten.md) og trin 1, 2 og 3.\n"
    page.write_text(page.read_text(encoding="utf-8") + words, encoding="utf-8")
    line = len(page.read_text(encoding="utf-8").splitlines())
    run(project, "ny", "trin", *NEW, "--nummer", "2")
    moved = "Se [trin 4](../proces/4-vand-hver-uge.md), [Trin 1](../proces/1-find-potten.md) og trin 1, 2 og 3.\n"
    assert read(project, "docs/om/kilder.md").endswith(moved)
    assert f"- se selv efter: docs/om/kilder.md:{line} siger »trin 1, 2 og 3«" in capsys.readouterr().out
    assert run(project, "slet", "proces/2-hold-pause-en-test.md", "--i-stedet", "proces/index.md") == 0
    assert read(project, "docs/om/kilder.md").endswith(words)


def test_a_page_that_is_counted_gets_no_other_number_by_being_moved(project, capsys):
    assert run(project, "flyt", "proces/1-find-potten.md", "proces/3-find-potten.md") == 1
    assert "plads i rækken er stadig 1 — begynd navnet med 1-; skal sider bytte plads" in capsys.readouterr().err
    assert (project / "docs/proces/1-find-potten.md").is_file()


def test_a_page_that_is_used_for_more_than_reading_is_not_dropped(project, capsys):
    assert run(project, "slet", "om/nyt.md", "--i-stedet", "om/kilder.md") == 1
    assert "siden har rollen »nyt« og skal bruges til versionens nummer" in capsys.readouterr().err
    assert (project / "docs/om/nyt.md").is_file()


def test_nothing_is_changed_where_a_file_may_not_be_written(project, monkeypatch, capsys):
    monkeypatch.setattr("os.access", lambda path, mode: path.name != "mkdocs.yml")
    assert run(project, "ny", "side", *NEW, "--mappe", "om") == 1
    assert "mkdocs.yml:1: [maskine] du må ikke skrive her, og intet er ændret" in capsys.readouterr().err
    assert not (project / "docs/om/hold-pause-en-test.md").exists()


def test_a_kind_that_there_is_not_is_told_in_danish(project, capsys):
    assert run(project, "ny", "trinn", *NEW) == 2
    assert "Der er ingen slags der hedder »trinn« — brug trin, leveregel" in capsys.readouterr().err
