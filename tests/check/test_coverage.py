"""The inventory of the sources: systems and statements have place, words and source; what is missing is told."""

import pytest

from scripts.check import Context, coverage
from scripts.content import coverage as inventory
from scripts.content import site
from scripts.content.finding import ContentError

SYSTEM = """systemer:
  Vanding:
    nr: 1
    kilder: [havebog]
    sider:
      proces/3-vand-hver-uge.md: [Vand hver uge]
"""
STATEMENT = """udsagn:
  havebog:
    Man vander om morgenen.: {sted: proces/3-vand-hver-uge.md#saadan-goer-du, ord: [om morgenen]}
    Planter kan lide musik.: {ikke: Bogen siger ikke hvorfor.}
"""


def findings(mini, text):
    (mini / "docs/om/daekning.yml").write_text(text, encoding="utf-8")
    return coverage.check(Context(site.load(mini / "mkdocs.yml"), None, {}))


def told(mini, text):
    return [str(finding) for finding in findings(mini, text)]


@pytest.mark.parametrize(
    ("old", "new", "told_first"),
    [
        (
            "[Vand hver uge]",
            "[Gød hver uge]",
            "docs/proces/3-vand-hver-uge.md:14: [daekning] navnet »Gød hver uge« står ikke på siden",
        ),
        (
            "proces/3-vand",
            "proces/4-vand",
            "docs/om/daekning.yml:6: [daekning] siden »proces/4-vand-hver-uge.md« findes ikke",
        ),
        (
            "[havebog]",
            "[avis]",
            "docs/om/daekning.yml:2: [daekning] kilden »avis« findes ikke — brug en af havebog, eget",
        ),
        ("nr: 1", "nr: 2", "docs/om/daekning.yml:1: [daekning] nr 1 mangler i opgørelsen"),
        (
            "    sider:\n      proces/3-vand-hver-uge.md: [Vand hver uge]\n",
            "    sider: {}\n",
            "docs/om/daekning.yml:2: [daekning] »Vanding« har ingen side",
        ),
        ("    kilder: [havebog]\n", "", "docs/om/daekning.yml:1: [daekning] opgørelsen kan ikke læses"),
    ],
)
def test_a_system_without_its_place_is_told(mini, old, new, told_first):
    assert any(line.startswith(told_first) for line in told(mini, SYSTEM.replace(old, new)))


@pytest.mark.parametrize(
    ("old", "new", "told_first"),
    [
        ("uge.md#", "dag.md#", "docs/om/daekning.yml:3: [daekning] siden »proces/3-vand-hver-dag.md« findes ikke"),
        (
            "#saadan-goer-du",
            "#aldrig",
            "docs/om/daekning.yml:3: [daekning] afsnittet »#aldrig« findes ikke på docs/proces/3-vand-hver-uge.md — brug et af #saadan-goer-du",
        ),
        (
            "[om morgenen]",
            "[om aftenen]",
            "docs/om/daekning.yml:3: [daekning] »om aftenen« står ikke på proces/3-vand-hver-uge.md#saadan-goer-du",
        ),
        (
            "ikke: Bogen siger ikke hvorfor.",
            "ord: [musik]",
            "docs/om/daekning.yml:4: [daekning] udsagnet »Planter kan lide musik.« har hverken »sted« eller »ikke«",
        ),
        (
            "{ikke:",
            "{sted: index.md, ikke:",
            "docs/om/daekning.yml:4: [daekning] udsagnet »Planter kan lide musik.« har både »sted« og »ikke«",
        ),
        ("  havebog:", "  avis:", "docs/om/daekning.yml:1: [daekning] kilden »havebog« har ingen udsagn"),
        ("  havebog:", "  avis:", "docs/om/daekning.yml:3: [daekning] kilden »avis« findes ikke"),
        (
            "{ikke: Bogen siger ikke hvorfor.}",
            "Bogen siger ikke hvorfor.",
            "docs/om/daekning.yml:1: [daekning] opgørelsen kan ikke læses",
        ),
    ],
)
def test_a_statement_without_its_place_is_told(mini, old, new, told_first):
    assert any(line.startswith(told_first) for line in told(mini, STATEMENT.replace(old, new)))


def test_words_in_another_section_are_not_in_the_section_of_a_statement(mini):
    page = mini / "docs/proces/3-vand-hver-uge.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("om morgenen", "om aftenen")
        + "\n## Når det er varmt\n\nOgså om morgenen.\n",
        encoding="utf-8",
    )
    assert any("»om morgenen« står ikke på" in line for line in told(mini, STATEMENT))


def test_the_page_of_coverage_is_not_made_from_an_inventory_that_names_what_is_not_there(mini):
    (mini / "docs/om/daekning.yml").write_text(SYSTEM.replace("proces/3-vand", "proces/4-vand"), encoding="utf-8")
    with pytest.raises(ContentError, match=r"docs/om/daekning.yml:6: .* siden »proces/4-vand-hver-uge.md« findes ikke"):
        inventory.inventory(site.load(mini / "mkdocs.yml"))


@pytest.mark.parametrize(("text", "covered"), [(SYSTEM, "Vanding"), (STATEMENT, "Man vander om morgenen.")])
def test_a_page_that_covers_something_names_its_source(mini, text, covered):
    (finding,) = findings(mini, text)
    assert finding.problem == f"siden dækker »{covered}«, men nævner ikke kilden"


def test_a_system_of_our_own_needs_no_source(mini):
    assert findings(mini, SYSTEM.replace("[havebog]", "[]")) == []


def test_the_statements_that_have_a_place_are_counted(mini):
    (mini / "docs/om/daekning.yml").write_text(STATEMENT, encoding="utf-8")
    found = inventory.inventory(site.load(mini / "mkdocs.yml"))
    assert (found.covered, len(found.of("havebog"))) == (1, 2)
