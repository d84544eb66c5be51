"""Reading the content: what an editor is told, and what the site knows."""

import re
from pathlib import Path

import pytest
import yaml

from scripts.content import site
from scripts.content.finding import ContentError

CASES = yaml.safe_load((Path(__file__).parent / "cases_front_matter.yml").read_text(encoding="utf-8"))


def findings(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        site.load(folder / "mkdocs.yml")
    return [str(finding) for finding in caught.value.findings]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["ventet"][:60])
def test_a_mistake_is_told_with_its_line_and_nothing_that_follows_from_it(mini, case):
    page = mini / "docs" / case["side"]
    text = page.read_text(encoding="utf-8")
    for old, new in [(case["fra"], case["til"]), *([case["også"]] if "også" in case else [])]:
        assert old in text
        text = text.replace(old, new, 1)
    page.write_text(text, encoding="utf-8")
    (line,) = findings(mini)
    assert case["ventet"] in line


def test_the_fields_of_a_page_that_is_not_in_the_menu_yet_are_told_too(mini):
    (mini / "docs/om/ny.md").write_text("Ny\n\nVand.\n", encoding="utf-8")
    assert [line.partition(" — ")[0] for line in findings(mini)] == [
        "docs/om/ny.md:1: [forside] siden begynder ikke med felter mellem to linjer med ---",
        "docs/om/ny.md:1: [menu] siden står ikke i menuen, så ingen finder den",
    ]


def test_a_field_that_stands_twice_hides_no_other_mistake(mini):
    page = mini / "docs/index.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("ejer: Redaktør", "ejer: Redaktør\nom_borger: måske\nejer: Naboen"), encoding="utf-8")
    lines = findings(mini)
    assert [line.partition(" — ")[0] for line in lines] == [
        "docs/index.md:5: [forside] feltet »om_borger« har værdien »måske«",
        "docs/index.md:6: [forside] feltet »ejer« står to gange",
    ]


def test_a_line_of_the_menu_that_is_nearly_right_is_told_with_the_right_form(mini):
    menu = mini / "mkdocs.yml"
    text = menu.read_text(encoding="utf-8")
    assert text.count("- om/kilder.md") == 1
    for written, meant in [
        ("- Kilder om/kilder.md", "skriv »- Kilder: om/kilder.md«"),
        ("- Kilder: om/kilder", "skriv »om/kilder.md«"),
        ("- Kilder: docs/om/kilder.md", "skriv »om/kilder.md«"),
    ]:
        menu.write_text(text.replace("- om/kilder.md", written), encoding="utf-8")
        (line,) = findings(mini)
        assert meant in line


def test_a_lead_may_have_a_hundred_and_sixty_characters_and_no_more(mini):
    page = mini / "docs/index.md"
    text = page.read_text(encoding="utf-8")
    for length in (160, 161):
        page.write_text(re.sub(r"^kort: .*$", f"kort: {'x' * length}", text, count=1, flags=re.M), encoding="utf-8")
        if length == 160:
            assert site.load(mini / "mkdocs.yml").pages["index.md"].lead == "x" * 160
        else:
            (line,) = findings(mini)
            assert "feltet »kort« er 161 tegn langt — skriv en kort tekst på højst 160 tegn" in line


def test_all_mistakes_are_told_at_once(mini):
    for name in ("index.md", "proces/2-fyld-jord-i.md"):
        page = mini / "docs" / name
        page.write_text(page.read_text(encoding="utf-8").replace("ejer: Redaktør\n", ""), encoding="utf-8")
    assert [line.split(":")[0] for line in findings(mini)] == ["docs/index.md", "docs/proces/2-fyld-jord-i.md"]


def test_a_page_outside_the_menu_is_told(mini):
    (mini / "docs/glemt.md").write_text((mini / "docs/index.md").read_text(encoding="utf-8"), encoding="utf-8")
    assert findings(mini) == [
        "docs/glemt.md:1: [menu] siden står ikke i menuen, så ingen finder den — tilføj »- glemt.md« i mkdocs.yml (CONTRIBUTING.md)"
    ]


def test_a_menu_line_without_a_page_is_told(mini):
    (mini / "docs/om/nyt.md").unlink()
    (line,) = findings(mini)
    assert "siden »om/nyt.md« står i menuen, men findes ikke" in line


MENU_CASES = [
    (
        "  - Start: index.md",
        "  - Start: index.md\n - Slut: [",
        "mkdocs.yml:4: [menu] menuen kan ikke læses — skriv hver linje som",
    ),
    (
        "  - Start: index.md",
        "  - Start: index.md\n    Slut: om/nyt.md",
        "mkdocs.yml:4: [menu] »Slut« mangler sin streg — skriv »- Slut: …«",
    ),
    (
        "  - Start: index.md",
        "  - Start: index.md\n  - Mere:",
        "mkdocs.yml:4: [menu] »Mere« har ingen sider under sig — ryk dens sider ind",
    ),
    (
        "      - proces/2-fyld",
        "        - proces/2-fyld",
        "mkdocs.yml:13: [menu] »proces/2-fyld-jord-i.md« er rykket for langt ind — sider under samme navn står",
    ),
    (
        "proces/2-fyld-jord-i.md",
        "proces/2-fyld-jord.md",
        "mkdocs.yml:13: [menu] siden »proces/2-fyld-jord.md« står i menuen, men findes ikke — mente du »- proces/2-fyld",
    ),
    (
        "      - proces/2-fyld-jord-i.md",
        "      - proces/1-find-potten.md\n      - proces/2-fyld-jord-i.md",
        "mkdocs.yml:13: [menu] »proces/1-find-potten.md« står to gange i menuen — slet den ene linje",
    ),
    ("nav:", "menu:", "mkdocs.yml:1: [menu] der er ingen menu — skriv »nav:«"),
    (
        "  - Print:",
        "  - Model!:",
        "mkdocs.yml:15: [menu] »Model« og »Model!« giver kapitlerne samme filnavn — giv hvert punkt",
    ),
]


@pytest.mark.parametrize(("old", "new", "told"), MENU_CASES)
def test_a_menu_that_cannot_be_followed_is_told_with_its_line(mini, old, new, told):
    path = mini / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    (line,) = findings(mini)
    assert line.startswith(told)


def test_a_page_that_something_is_made_of_and_nobody_has_written_is_told(mini):
    with pytest.raises(ContentError, match=r"mkdocs.yml:1: \[menu\] siden »redskaber/opkaldskort.md« mangler"):
        site.load(mini / "mkdocs.yml").pages["redskaber/opkaldskort.md"]


@pytest.mark.parametrize(
    ("content", "problem"), [(b"", "siden er tom"), (b"---\ntitle: R\xf8d\n", "filen er ikke gemt som UTF-8")]
)
def test_a_file_that_cannot_be_read_is_told(mini, content, problem):
    (mini / "docs/index.md").write_bytes(content)
    assert any(problem in line and line.startswith("docs/index.md:") for line in findings(mini))


def test_related_pages_are_related_both_ways(mini):
    related = site.load(mini / "mkdocs.yml").related
    assert [page.src for page in related["proces/2-fyld-jord-i.md"]] == ["proces/1-find-potten.md"]
    assert [page.src for page in related["proces/1-find-potten.md"]] == ["proces/2-fyld-jord-i.md"]


def test_steps_stand_under_their_move(mini):
    loaded = site.load(mini / "mkdocs.yml")
    assert [[step.title for step in loaded.steps_of(move)] for move in loaded.moves] == [
        ["Find potten"],
        ["Fyld jord i"],
        ["Vand hver uge"],
    ]


def test_the_version_is_the_newest_news(mini):
    version = site.load(mini / "mkdocs.yml").version
    assert (version.number, version.long_date) == ("2026.2", "3. maj 2026")


def test_a_sheet_names_its_version_without_a_date_that_reads_as_the_letters_own(mini):
    assert site.load(mini / "mkdocs.yml").version.on_sheet == "Arkets version: 2026.2"


def test_a_drawing_that_nobody_has_made_is_told(mini):
    drawings = mini / "overrides/figurer/scener"
    drawings.mkdir(parents=True)
    (drawings / "brev.svg").write_text("<svg/>", encoding="utf-8")
    page = mini / "docs/index.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("ejer: Redaktør", "ejer: Redaktør\nscene: bræv"), encoding="utf-8"
    )
    told = findings(mini)[0]
    assert told == "docs/index.md:5: [forside] tegningen »bræv« findes ikke — vælg en af brev (CONTRIBUTING.md)"
