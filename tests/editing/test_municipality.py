"""Another municipality: a folder beside the project, laid over the shared pages before any is read."""

import datetime
import threading
from dataclasses import replace

import pytest

from scripts.commands import project
from scripts.commands.line import main
from scripts.content import coverage, quality, site
from scripts.content.finding import ContentError, Finding
from scripts.editing import found, held, municipality, updates
from tests.editing.nordby import ANSWERS, PAGE, merged, told, write


def test_a_new_folder_names_the_whole_site_and_leaves_no_trace_of_the_old_name(mini, root, folder):
    shared = site.load(mini / "mkdocs.yml").brand
    ours = merged(mini, root).brand
    assert (ours.name, ours.owner, ours.url) == ("Vel mødt", "Nordby Kommune", "https://nordby.example/vel/")
    assert ours.contact == {"navn": "Huset", "mail": "huset@nordby.example"}
    texts = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.yml"))
    values = "".join(line for line in texts.splitlines() if not line.lstrip().startswith("#"))
    assert [name for name in (shared.name, shared.owner, shared.url, shared.contact["mail"]) if name in values] == []


def test_the_shared_files_are_left_as_they_are(mini, root, folder):
    before = {path: path.read_bytes() for path in (mini / "docs").rglob("*") if path.is_file()}
    write(folder / "sider/index.md", PAGE.format(title="Vores planter"))
    write(folder / "ord.yml", "potte: krukke\npotten: krukken\npotter: krukker\n")
    merged(mini, root)
    assert {path: path.read_bytes() for path in (mini / "docs").rglob("*") if path.is_file()} == before


def test_own_pages_stand_in_the_menu_and_replace_shared_ones(mini, root, folder):
    write(folder / "kommune.yml", "menu:\n  om/huset.md: om/kilder.md\n")
    write(folder / "sider/om/huset.md", PAGE.format(title="Vores hus"))
    write(folder / "sider/om/bord.md", PAGE.format(title="Vores bord"))
    write(folder / "sider/proces/index.md", PAGE.format(title="Vores vej"))
    pages = merged(mini, root).pages
    names = [src for src in pages if src.startswith("om/")]
    assert names[names.index("om/kilder.md") + 1] == "om/huset.md"
    assert names[-1] == "om/bord.md"
    assert pages["proces/index.md"].title == "Vores vej"


def test_a_page_left_out_takes_its_links_with_it(mini, root, folder):
    write(folder / "kommune.yml", "udelad:\n  leveregler/1-vand-blomster.md: index.md\n")
    write(
        mini / "docs/om/kilder.md",
        (mini / "docs/om/kilder.md").read_text()
        + "\nSe [reglen](../leveregler/1-vand-blomster.md).\n"
        + "\n## Regler\n\n- [Reglen](../leveregler/1-vand-blomster.md) siger hvordan.\n",
    )
    write(mini / "adresser.yml", "udgivet: [leveregler/1-vand-blomster.md]\nflyttet: {om/gammel.md: om/nyt.md}\n")
    content = merged(mini, root)
    assert "leveregler/1-vand-blomster.md" not in content.pages
    assert content.addresses.moved == {"leveregler/1-vand-blomster.md": "index.md", "om/gammel.md": "om/nyt.md"}
    body = content.pages["om/kilder.md"].body
    assert "Se [reglen](../index.md)." in body and "## Regler" not in body


def test_the_two_are_laid_together_anew_only_when_something_has_changed(mini, root, folder):
    merged(mini, root)
    noted = mini / municipality.MERGED / municipality.MADE_OF
    before = noted.stat().st_mtime_ns
    merged(mini, root)
    assert noted.stat().st_mtime_ns == before
    write(folder / "sider/om/huset.md", PAGE.format(title="Vores hus"))
    assert "Vores hus" in [page.title for page in merged(mini, root).pages.values()]


@pytest.mark.parametrize(
    ("file", "damaged"),
    [("docs/om/kilder.md", b"tit"), ("docs/om/kilder.md", b"\xff\xfe"), (municipality.MADE_OF, b"\xff\xfe")],
)
def test_what_is_damaged_of_the_two_together_is_made_again(mini, root, folder, file, damaged):
    whole = merged(mini, root).pages["om/kilder.md"].body
    (mini / municipality.MERGED / file).write_bytes(damaged)
    assert merged(mini, root).pages["om/kilder.md"].body == whole


@pytest.mark.parametrize("damaged", [b"", b"\xff\xfe\x00"])
def test_a_project_that_no_longer_knows_whose_folder_it_is_built_with_says_so(mini, damaged):
    (mini / municipality.MEMORY).write_bytes(damaged)
    with pytest.raises(ContentError, match=r"\.kommune:1: \[kommune\] (mappen ».*« findes ikke|der står ikke hvor)"):
        municipality.remembered(mini)


@pytest.mark.parametrize(
    ("settings", "line", "problem"),
    [
        ("udelad:\n  væk.md: index.md\n", 2, "der er ingen fælles side »væk.md« at udelade"),
        ("udelad:\n  leveregler/1-vand-blomster.md: væk.md\n", 2, "»væk.md« findes ikke"),
        ("udelad:\n  om/nyt.md: index.md\n", 2, "»om/nyt.md« kan ikke udelades, for den skal bruges til versionens"),
        ("udlad:\n  om/nyt.md: index.md\n", 1, "feltet »udlad« findes ikke"),
        ("udelad: [om/nyt.md]\n", 1, "»udelad« skal rumme"),
        ("udelad: {\n", 2, "filen kan ikke læses"),
    ],
)
def test_a_setting_that_cannot_be_followed_is_told(mini, root, folder, settings, line, problem):
    write(folder / "kommune.yml", settings)
    (found,) = told(mini, root)
    assert found[0] == line and found[1].startswith(problem)


def test_a_sheet_that_the_meeting_carries_answers_from_is_left_out_only_with_the_meeting(mini, root, folder):
    carried = 'rolle: moedet\ntages_med:\n  - "../leveregler/1-vand-blomster.md: Til → plan.md: Fra"\n'
    write(mini / "docs/om/moedet.md", PAGE.format(title="Mødet").replace("ejer:", f"{carried}ejer:"))
    write(folder / "kommune.yml", "udelad:\n  leveregler/1-vand-blomster.md: index.md\n")
    problem = "»leveregler/1-vand-blomster.md« kan ikke udelades, for mødet tager svar med fra arket"
    assert told(mini, root) == [(2, problem)]


def test_the_last_page_of_a_system_that_is_left_out_leaves_no_source_to_be_named_by_another(mini, root, folder):
    left, instead = "leveregler/1-vand-blomster.md", "om/nyt.md"
    system = f"systemer:\n  Vand:\n    nr: 1\n    kilder: [eget]\n    sider:\n      {left}: [Vand]\n"
    write(mini / "docs/om/daekning.yml", system)
    write(folder / "kommune.yml", f"udelad:\n  {left}: {instead}\n")
    found, _ = coverage.read(merged(mini, root))
    assert [(one.sources, one.claims[0].src) for one in found.systems] == [((), instead)]


@pytest.mark.parametrize("name", ["kommune.yml", "ord.yml"])
def test_a_file_that_is_not_saved_as_utf_8_is_told_with_its_line_and_by_its_short_path(
    mini, root, folder, monkeypatch, name
):
    monkeypatch.chdir(folder)
    (folder / name).write_bytes("# Vores\n# næste\n".encode("latin-1"))
    with pytest.raises(ContentError) as caught:
        merged(mini, root)
    (finding,) = caught.value.findings
    assert (finding.fil, finding.linje, finding.forslag) == (name, 2, "gem filen igen som UTF-8")


def test_files_that_may_only_be_read_are_laid_together_all_the_same(mini, root, folder):
    write(folder / "sider/om/kilder.md", (mini / "docs/om/kilder.md").read_text(encoding="utf-8"))
    for place in (mini / "docs/om/nyt.md", mini / "docs/om", folder / "sider/om/kilder.md", folder / "sider/om"):
        place.chmod(place.stat().st_mode & ~0o222)
    place = municipality.merge(mini, municipality.remembered(mini), root / "pyproject.toml") / "docs/om"
    assert [path for path in (place, *place.iterdir()) if not path.stat().st_mode & 0o200] == []
    for opened in (mini / "docs/om", folder / "sider/om"):
        opened.chmod(0o755)


def test_a_folder_that_cannot_be_made_whole_is_not_left_half_made(mini, tmp_path, monkeypatch):
    def full(source, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(found, "copy", full)
    assert main(["ny-kommune", "--mappe", str(tmp_path / "nordby"), *ANSWERS, "--projekt", str(mini)]) == 1
    assert not (tmp_path / "nordby").exists() and not (mini / municipality.MEMORY).exists()


def test_a_folder_that_is_gone_is_told(mini, root, folder):
    folder.rename(folder.with_name("flyttet"))
    ((_, problem),) = told(mini, root)
    assert problem.endswith("nordby« findes ikke")


def test_a_folder_is_not_made_where_there_is_one_or_inside_the_project(mini, folder, capsys):
    for place in (folder, mini / "vores"):
        assert main(["ny-kommune", "--mappe", str(place), *ANSWERS, "--projekt", str(mini)]) == 1
    errors = capsys.readouterr().err
    assert "er der allerede" in errors and "ligger mellem de fælles filer" in errors


def test_the_one_folder_inside_the_project_is_found_without_being_remembered(mini, root):
    write(mini / municipality.MEMORY, "../en-anden\n")
    assert main(["ny-kommune", "--mappe", "kommune", *ANSWERS, "--projekt", str(mini)]) == 0
    assert not (mini / municipality.MEMORY).exists()
    write(mini / "kommune/sider/om/huset.md", PAGE.format(title="Vores hus"))
    content = merged(mini, root)
    assert (content.brand.name, content.pages["om/huset.md"].title) == ("Vel mødt", "Vores hus")


def test_settings_that_cannot_be_read_are_told_once_and_not_by_an_error_of_the_telling(monkeypatch):
    def unreadable():
        raise ContentError([Finding("kommune.yml", 1, "kommune", "x", "y")])

    monkeypatch.setattr(project, "ours", unreadable)
    finding = Finding("kommune.yml", 1, "kommune", "x", "y")
    assert project.named(finding) is finding


def test_a_finding_in_an_own_page_names_the_file_that_was_written(mini, root, folder):
    write(folder / "sider/om/huset.md", PAGE.format(title="Vores hus").replace("ejer: Redaktør\n", ""))
    with pytest.raises(ContentError) as caught:
        merged(mini, root)
    ours = municipality.remembered(mini)
    (finding,) = map(ours.named, caught.value.findings)
    assert finding.fil == str(folder / "sider/om/huset.md")
    of_brand = replace(finding, fil="docs/assets/brand/brand.yml")  # as the checks of all files see the merged copy
    assert ours.named(of_brand).fil == str(folder / "brand/brand.yml")


def test_a_shared_page_that_changed_since_it_was_replaced_is_told(mini, folder, capsys):
    write(folder / "sider/proces/index.md", PAGE.format(title="Vores vej"))
    noted = {update.src: update.state for update in updates.of(mini, municipality.remembered(mini))}
    write(mini / "docs/proces/index.md", (mini / "docs/proces/index.md").read_text(encoding="utf-8") + "\nNyt.\n")
    assert main(["hent-nyt", "--projekt", str(mini)]) == 0
    shown = capsys.readouterr().out
    assert "proces/index.md har ændret sig i den fælles udgave:" in shown and "+Nyt." in shown
    assert main(["hent-nyt", "--set", "proces/index.md", "--projekt", str(mini)]) == 0
    assert capsys.readouterr().out.startswith(f"0 af {len(noted)} erstattede filer har ændret sig.")
    assert noted["proces/index.md"] == updates.NOTED


def test_pictures_and_the_brand_that_changed_since_they_were_replaced_are_told(mini, root, folder, capsys):
    picture, brand = "assets/hus.png", "assets/brand/brand.yml"
    for place, data in ((mini / "docs", b"\x89PNG 1"), (folder / "sider", b"\x89PNG vores")):
        (place / picture).parent.mkdir(parents=True, exist_ok=True)
        (place / picture).write_bytes(data)
    updates.remember(mini, municipality.remembered(mini))
    (mini / "docs" / picture).write_bytes(b"\x89PNG 2")
    write(mini / "docs" / brand, (mini / "docs" / brand).read_text(encoding="utf-8") + "    nyt_felt: 1\n")
    assert main(["hent-nyt", "--projekt", str(mini)]) == 0
    shown = capsys.readouterr().out
    assert f"{picture} har ændret sig i den fælles udgave\n" in shown
    assert f"{brand} har ændret sig i den fælles udgave:" in shown and "+    nyt_felt: 1" in shown
    assert "logo.svg" not in shown
    merged(mini, root)


def test_figures_are_written_where_they_last_and_read_where_the_pages_are(mini, folder, monkeypatch):
    monkeypatch.setattr(project, "ours", lambda: municipality.remembered(mini))
    row = quality.Measure("have", "Blomsterne får vand", "3 bede", datetime.date(2026, 11, 26))
    quality.write(mini / "docs", [row], project.own_docs(mini / "docs"))
    assert quality.read(folder / "sider") == [row] and quality.read(mini / "docs") == []
    assert quality.FILE not in [update.src for update in updates.of(mini, municipality.remembered(mini))]


def test_pages_that_a_command_reads_are_not_made_anew_under_it(mini, root, folder, monkeypatch):
    waits, made = threading.Event(), []
    monkeypatch.setattr(held, "print", lambda *said, **more: waits.set(), raising=False)
    page = folder / "sider/om/huset.md"

    def other():
        with held.merged(mini, municipality.remembered(mini), root / "pyproject.toml") as place:
            made.append((place / "docs/om/huset.md").read_text(encoding="utf-8"))

    write(page, PAGE.format(title="Vores hus"))
    thread = threading.Thread(target=other)
    with held.merged(mini, municipality.remembered(mini), root / "pyproject.toml") as place:
        write(page, PAGE.format(title="Vores nye hus"))
        thread.start()
        assert waits.wait(60)
        assert "# Vores hus" in (place / "docs/om/huset.md").read_text(encoding="utf-8") and made == []
    thread.join(60)
    assert "# Vores nye hus" in made[0]


def test_two_commands_that_begin_at_once_make_the_pages_once(mini, root, folder, monkeypatch):
    makes, make = [], municipality._merge
    monkeypatch.setattr(municipality, "_merge", lambda *given: makes.append(make(*given)))
    errors = []

    def begin():
        try:
            with held.merged(mini, municipality.remembered(mini), root / "pyproject.toml") as place:
                site.load(place / "mkdocs.yml")
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=begin) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert errors == [] and len(makes) == 1


def test_a_replaced_page_whose_shared_page_is_gone_is_told_once_with_where_it_went(mini, root, folder, capsys):
    write(mini / "adresser.yml", "flyttet: {om/kilde.md: om/kilder.md}\n")
    write(folder / "sider/om/kilde.md", PAGE.format(title="Gammel"))
    write(folder / "faelles/om/kilde.md", PAGE.format(title="Gammel"))
    with pytest.raises(ContentError) as caught:
        merged(mini, root)
    (finding,) = caught.value.findings
    assert finding.problem == "siden erstatter docs/om/kilde.md, som ikke er der mere"
    assert finding.forslag.startswith("flyt den til om/kilder.md hvis det er den samme side, slet den, eller ")
    assert main(["hent-nyt", "--projekt", str(mini)]) == 0
    shown = capsys.readouterr().out
    assert "om/kilde.md er væk i den fælles udgave, og dens adresse fører til om/kilder.md; er det den " in shown
    assert "har ændret sig, og 1 er væk.\n" in shown
    assert main(["hent-nyt", "--set", "om/nyt.md", "om/kilde.md", "--projekt", str(mini)]) == 1
    assert capsys.readouterr().err.count("er ikke en fælles fil som I har erstattet") == 2


def test_a_page_whose_path_is_nearly_that_of_a_shared_one_is_told(mini, root, folder):
    write(folder / "sider/om/kiIder.md", PAGE.format(title="Vores kilder"))
    assert told(mini, root) == [(1, "siden ligner docs/om/kilder.md, men har en anden sti, så den erstatter den ikke")]
    write(folder / "kommune.yml", "menu:\n  om/kiIder.md: om/kilder.md\n")
    assert "om/kiIder.md" in merged(mini, root).pages


def test_a_fault_in_the_brand_is_told_in_the_municipalitys_own_file(mini, folder):
    ours = municipality.remembered(mini)
    told_there = Finding("docs/assets/brand/brand.yml", 5, "fletning", "x", "y")
    assert ours.named(told_there).fil == str(folder / "brand/brand.yml")


def test_a_new_page_becomes_ones_own_and_the_shared_files_are_left_alone(mini, root, folder, capsys):
    before = {path: path.read_bytes() for path in mini.rglob("*.*") if path.is_file() and ".cache" not in path.parts}
    asked = ("--titel", "Vores hus", "--kort", "Kom og se.", "--ejer", "HR", "--mappe", "om", "--ja")
    assert main(["ny", "side", *asked, "--projekt", str(mini)]) == 0
    assert f"- skriver {folder}/sider/om/vores-hus.md\n" in capsys.readouterr().out
    assert [path for path, text in before.items() if path.read_bytes() != text] == []
    assert (
        (folder / "kommune.yml")
        .read_text()
        .endswith("menu:\n  om/vores-hus.md: om/nyt.md\n  # om/vores-hus.md: om/index.md\n")
    )
    names = [*merged(mini, root).pages]
    assert names[names.index("om/nyt.md") + 1] == "om/vores-hus.md"
    assert main(["ny", "side", *asked, "--projekt", str(mini)]) == 1
    assert "titlen »Vores hus« har" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("ny", "trin", "--titel", "Vent"), "skriv jeres egen side med »ny side«, eller foreslå trin"),
        (("ny", "version"), "kopiér docs/om/nyt.md til "),
        (("slet", "om/nyt.md", "--i-stedet", "index.md"), "skriv »om/nyt.md: index.md« under »udelad« i "),
        (("slet", "om/huset.md"), "slet selv "),
        (("flyt", "om/huset.md", "om/her.md"), "flyt selv "),
        (("flyt", "om/nyt.md", "om/her.md"), "lad den fælles side beholde sin adresse"),
    ],
)
def test_what_would_change_the_shared_pages_says_what_a_municipality_does(mini, folder, capsys, command, told):
    write(folder / "sider/om/huset.md", PAGE.format(title="Vores hus"))
    assert main([*command, "--ja", "--projekt", str(mini)]) == 1
    assert told in capsys.readouterr().err
