"""The checks: what they find, and that clean content is left in peace."""

import datetime

import pytest

from scripts.check import Context, glossary, language, readability, registry, review
from scripts.commands import check as command
from scripts.commands.line import main
from scripts.content import site
from scripts.content.finding import ContentError, Finding

LIMITS = {
    "lix": {"medarbejder": 42, "borger": 30},
    "ord_pr_saetning": 14,
    "lang_saetning": 20,
    "laengste_saetning": 25,
    "ord_pr_afsnit": 80,
}
LONG = "Du " + "og jeg " * 14 + "går ud."
HEAVY = "Sagsbehandlingstiden vedrørende beskæftigelsesindsatsen revurderes efterfølgende."


@pytest.fixture
def context(mini):
    return Context(site.load(mini / "mkdocs.yml"), None, LIMITS)


def with_text(mini, name, text):
    page = mini / "docs" / name
    page.write_text(page.read_text(encoding="utf-8") + f"\n{text}\n", encoding="utf-8")
    return Context(site.load(mini / "mkdocs.yml"), None, LIMITS)


def test_clean_content_has_no_findings(context, root):
    names = [name for name in registry.CHECKS if name not in ("gennemgang", "lokalt")]
    assert registry.run(names, context.site, None, root / "pyproject.toml") == []


def test_a_long_sentence_is_told_with_its_line(mini):
    (finding,) = language.check(with_text(mini, "index.md", f"Kort.\n{LONG}"))
    assert (finding.fil, finding.linje, finding.regel) == ("docs/index.md", 21, "sætning")
    assert "sætningen har 31 ord" in finding.problem


def test_a_heavy_page_is_told_with_its_lix(mini):
    findings = readability.check(with_text(mini, "model/1-se.md", HEAVY * 3))
    assert [finding.regel for finding in findings] == ["lix"]


def test_quotations_keep_their_length(mini):
    assert language.check(with_text(mini, "index.md", f"> {LONG}")) == []


def test_a_page_is_excepted_from_a_rule_in_its_front_matter_and_with_a_reason(mini):
    page = mini / "docs/index.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace(
            "---\n", "---\nundtagelser:\n  passiv: Prøven skal have en passiv.\n", 1
        ),
        encoding="utf-8",
    )
    passive = "Blomsten vandes, og den bliver passet."
    assert language.check(with_text(mini, "index.md", passive)) == []
    assert len(language.check(with_text(mini, "model/1-se.md", passive))) == 2


def test_an_exception_without_a_reason_is_an_error(mini):
    page = mini / "docs/index.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("---\n", "---\nundtagelser:\n  passiv:\n", 1), encoding="utf-8"
    )
    with pytest.raises(ContentError, match=r"undtagelser.*grunden"):
        site.load(mini / "mkdocs.yml")


def test_an_overdue_review_warns_and_never_fails(context):
    late = review.check(context, datetime.date(2027, 6, 1))
    assert len(late) == len(context.site.pages)
    assert {finding.alvor for finding in late} == {"advarsel"}
    assert review.check(context, datetime.date(2026, 6, 1)) == []


def test_a_clock_that_was_never_set_is_told_once(context):
    (finding,) = review.check(context, datetime.date(1970, 1, 1))
    assert finding.problem.startswith("maskinens ur siger 1. januar 1970")


def test_a_review_that_is_still_to_come_is_an_error(context):
    early = review.of_pages(context.site.pages.values(), datetime.date(2026, 1, 14))
    assert len(early) == len(context.site.pages)
    assert {(finding.alvor, finding.regel) for finding in early} == {("fejl", "gennemgang")}
    assert "15. januar 2026, som ikke er kommet endnu" in early[0].problem


def test_a_version_of_a_day_to_come_is_a_warning_at_its_line(context):
    (finding,) = review.check(context, datetime.date(2026, 2, 1))
    assert (finding.fil, finding.linje, finding.alvor) == ("docs/om/nyt.md", 14, "advarsel")
    assert finding.problem == "version 2026.2 er dateret 3. maj 2026, som ikke er kommet endnu"


def test_a_term_without_another_name_is_told_with_its_row(whole):
    (finding,) = glossary.check(Context(site.load(whole / "mkdocs.yml"), None, LIMITS))
    assert "»omplantning« har intet andet navn" in finding.problem and finding.fil == "docs/ordliste.md"


@pytest.mark.parametrize(("asked", "code"), [((), 0), (("--streng",), 1)])
def test_a_warning_stops_only_a_check_that_is_asked_to_be_strict(monkeypatch, asked, code):
    due = Finding("docs/index.md", 1, "gennemgang", "x", "y", alvor="advarsel")
    monkeypatch.setattr(command, "_looked", lambda options: (None, {"gennemgang": [due]}))
    assert main(["check", "gennemgang", *asked]) == code
