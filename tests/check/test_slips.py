"""What editors write by mistake: each slip is told on its line and in Danish, alone, and right things are left in peace."""

from pathlib import Path

import pytest
import yaml

from scripts.check import Context, slips
from scripts.content import site

CASES = yaml.safe_load((Path(__file__).parent / "cases_slips.yml").read_text(encoding="utf-8"))
PAGE = "index.md"


def told(mini, text):
    """The findings about `text` at the end of a page, and the line before it."""
    page = mini / "docs" / PAGE
    before = page.read_text(encoding="utf-8")
    page.write_text(f"{before}\n{text}\n", encoding="utf-8")
    content = site.load(mini / "mkdocs.yml")
    return slips.check(Context(content, None, {})), before.count("\n") + 1


@pytest.mark.parametrize("case", CASES, ids=[repr(case["skrevet"][:40]) for case in CASES])
def test_a_slip_is_told_once_and_on_its_line(mini, case):
    findings, before = told(mini, case["skrevet"])
    if not case["linje"]:
        assert findings == []
        return
    finding, *more = {(finding.fil, finding.linje - before, finding.regel): finding for finding in findings}.values()
    assert [other.linje - before for other in more] == case.get("flere", [])
    assert (finding.fil, finding.linje - before, finding.regel) == (f"docs/{PAGE}", case["linje"], case["regel"])
    assert case["besked"] in f"{finding.problem} — {finding.forslag}"


def test_all_slips_of_a_page_are_told_at_once(mini):
    findings, before = told(mini, 'Husk:\n- vand\n\nNavn: [fornavn] og **fed\n\n!!! husk "Husk"\nlys')
    assert [(finding.linje - before, finding.regel) for finding in sorted(findings)] == [
        (2, "liste"),
        (4, "mærke"),
        (4, "tegn"),
        (6, "boks"),
    ]


def test_what_stands_after_an_open_tag_is_not_told_too(mini):
    findings, _ = told(mini, "<div>\n\n## Jord\n\n**fed** og [fornavn]\n\n- a")
    assert [finding.regel for finding in findings] == ["html"]


def test_a_page_without_text_is_told(mini):
    page = mini / "docs/index.md"
    page.write_text(page.read_text(encoding="utf-8").partition("# Husets planter")[0] + "# Husets planter\n")
    (finding,) = slips.check(Context(site.load(mini / "mkdocs.yml"), None, {}))
    assert finding.problem == "siden har ingen tekst under sin overskrift"


def test_a_mere_warning_does_not_hide_an_error_on_its_line(mini):
    findings, _ = told(mini, 'Du siger "vand" og **lys.')
    assert sorted(finding.alvor for finding in findings) == ["advarsel", "fejl"]


@pytest.mark.parametrize(
    ("short", "told_of"),
    [
        ("Vand, jord #1, og lys.", "»#1, og lys.« og resten af linjen vises ikke"),
        ("Syv udsagn om vand.", "»Syv udsagn« passer ikke: der er tre"),
        ("Tre udsagn om vand. # tæl efter", ""),
        ('"Skriv fire linjer: vand, lys, jord og ro."', ""),
    ],
)
def test_a_short_text_that_is_cut_or_counts_wrongly_is_told(mini, short, told_of):
    page = mini / "docs" / PAGE
    fields, _, rest = page.read_text(encoding="utf-8").partition("kort: ")
    text = f"{fields}kort: {short}\n{rest.partition(chr(10))[2]}\n\n- vand\n- lys\n- jord\n"
    page.write_text(text, encoding="utf-8")
    found = slips.check(Context(site.load(mini / "mkdocs.yml"), None, {}))
    assert [finding.problem.startswith(told_of) for finding in found] == [True] * bool(told_of)
    assert all(finding.linje == 3 for finding in found)
