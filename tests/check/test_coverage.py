"""The inventory of the sources: every system has its page, its names and its source; what is missing is told."""

import pytest

from scripts.check import Context, coverage
from scripts.content import coverage as inventory
from scripts.content import site
from scripts.content.finding import ContentError

ENTRY = """Vanding:
  nr: 1
  kilder: [havebog]
  sider:
    proces/3-vand-hver-uge.md: [Vand hver uge]
"""


def findings(mini, text):
    (mini / "docs/om/daekning.yml").write_text(text, encoding="utf-8")
    return coverage.check(Context(site.load(mini / "mkdocs.yml"), None, {}))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "[Vand hver uge]",
            "[Gød hver uge]",
            "docs/proces/3-vand-hver-uge.md:13: [daekning] navnet »Gød hver uge« står ikke på siden",
        ),
        (
            "proces/3-vand",
            "proces/4-vand",
            "docs/om/daekning.yml:5: [daekning] siden »proces/4-vand-hver-uge.md« findes ikke",
        ),
        (
            "[havebog]",
            "[avis]",
            "docs/om/daekning.yml:1: [daekning] kilden »avis« findes ikke — brug en af havebog, eget",
        ),
        ("nr: 1", "nr: 2", "docs/om/daekning.yml:1: [daekning] nr 1 mangler i opgørelsen"),
        (
            "  sider:\n    proces/3-vand-hver-uge.md: [Vand hver uge]\n",
            "  sider: {}\n",
            "docs/om/daekning.yml:1: [daekning] »Vanding« har ingen side",
        ),
        ("  kilder: [havebog]\n", "", "docs/om/daekning.yml:1: [daekning] opgørelsen kan ikke læses"),
    ],
)
def test_what_is_not_covered_is_told_with_its_place(mini, old, new, told):
    assert any(str(finding).startswith(told) for finding in findings(mini, ENTRY.replace(old, new)))


def test_the_page_of_coverage_is_not_made_from_an_inventory_that_names_what_is_not_there(mini):
    (mini / "docs/om/daekning.yml").write_text(ENTRY.replace("proces/3-vand", "proces/4-vand"), encoding="utf-8")
    with pytest.raises(ContentError, match=r"docs/om/daekning.yml:5: .* siden »proces/4-vand-hver-uge.md« findes ikke"):
        inventory.systems(site.load(mini / "mkdocs.yml"))


def test_a_page_that_covers_a_system_names_its_source(mini):
    (finding,) = findings(mini, ENTRY)
    assert finding.problem == "siden dækker »Vanding« og nævner ikke kilden"
    assert findings(mini, ENTRY.replace("[havebog]", "[]")) == []


def test_the_projects_inventory_holds_all_39_systems(root):
    systems, found = inventory.read(site.load(root / "mkdocs.yml"))
    assert found == []
    assert [system.number for system in systems] == list(range(1, 40))
