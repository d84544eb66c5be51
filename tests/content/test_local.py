"""The municipality's own answers: empty where nobody wrote them, told where they are wrong, never another's."""

from pathlib import Path

import pytest
import yaml

from scripts.check import Context, local_answers
from scripts.content import local, located_yaml, site
from scripts.content.page import Page

CASES = yaml.safe_load((Path(__file__).parent / "cases_local.yml").read_text(encoding="utf-8"))


def folder_with(tmp_path, text):
    path = tmp_path / local.FILE
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_answers(case, tmp_path):
    _, findings = local.read(folder_with(tmp_path, case["text"]))
    assert [f"{found.linje} {found.problem} — {found.forslag}" for found in findings] == case.get("findings", [])


def test_a_file_of_answers_that_nobody_reads_is_told(tmp_path):
    folder = folder_with(tmp_path, "")
    (folder / "lokalt/tolk.md").write_text("Ring til vagten.", encoding="utf-8")
    _, (found,) = local.read(folder)
    assert found.fil.endswith("lokalt/tolk.md") and found.problem == "filen bliver ikke læst"


def test_an_answer_holds_what_is_written_and_is_empty_else(tmp_path):
    answers, _ = local.read(folder_with(tmp_path, 'tolk:\n  funktion: Vagten\n  telefon: "12 34 56 78"\n'))
    assert answers["tolk"].text("funktion") == "Vagten" and answers["tolk"].dial == "12345678"
    assert answers["frister"].is_empty and answers["tolk"].text("regel") == ""


def test_a_brand_without_the_file_has_only_empty_answers(tmp_path):
    answers, findings = local.read(tmp_path)
    assert not findings and all(answers[subject].is_empty for subject in local.SUBJECTS)


def test_another_brand_never_shows_the_first_ones_answers(mini, tmp_path_factory):
    own = mini / "docs/assets/brand"
    folder_with(own, "tolk:\n  funktion: Vagten\n") if not (own / "lokalt").exists() else (own / local.FILE).write_text(
        "tolk:\n  funktion: Vagten\n", encoding="utf-8"
    )
    other = tmp_path_factory.mktemp("andre")
    for path in own.rglob("*"):
        if path.is_file() and "lokalt" not in path.parts:
            target = other / path.relative_to(own)
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(path.read_bytes())
    assert site.load(mini / "mkdocs.yml").answers["tolk"].text("funktion") == "Vagten"
    assert site.load(mini / "mkdocs.yml", brand_dir=other).answers["tolk"].is_empty


def test_the_file_is_never_published(mini):
    files = site.load(mini / "mkdocs.yml").brand.files
    assert files and not [path for path in files if path.suffix == ".yml"]


def test_a_mark_of_an_unknown_subject_is_told_at_its_line(mini):
    page = mini / "docs/proces/2-fyld-jord-i.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nRing til [lokalt: tollk].\n", encoding="utf-8")
    line = len(page.read_text(encoding="utf-8").splitlines())
    (told,) = local.check(site.load(mini / "mkdocs.yml").pages["proces/2-fyld-jord-i.md"])
    assert (told.linje, told.problem, told.forslag) == (
        line,
        "emnet »tollk« findes ikke i lokalt/svar.yml",
        "skriv »tolk«",
    )


def test_the_words_of_a_link_are_no_mark():
    page = Page("x.md", {}, located_yaml.LocatedMapping({}), "Se [lokalt: noget](x.md).", 1)
    assert local.check(page) == []


def test_each_subject_without_an_answer_is_one_warning(mini):
    (mini / "docs/assets/brand/lokalt").mkdir(exist_ok=True)
    (mini / f"docs/assets/brand/{local.FILE}").write_text("tolk:\n  funktion: Vagten\n", encoding="utf-8")
    found = local_answers.check(Context(site.load(mini / "mkdocs.yml"), None, {}))
    assert len(found) == len(local.SUBJECTS) - 1
    assert {finding.alvor for finding in found} == {"advarsel"} and {finding.regel for finding in found} == {"lokalt"}
