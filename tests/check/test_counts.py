"""A text that counts the steps or the rules is told when another one comes."""

import pytest

from scripts.check import Context, counts
from scripts.content import site


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("De otte trin hjælper.", ["»otte trin« passer ikke: der er tre"]),
        ("De 12 trin hjælper.", ["»12 trin« passer ikke: der er tre"]),
        ("De syv fokusområder hjælper.", ["»syv fokusområder« passer ikke: der er nul"]),
        ("Fem regler til hverdagen.", ["»Fem regler« passer ikke: der er en"]),
        ("De tre trin hjælper, og to trin er nok.", []),
    ],
)
def test_a_count_that_is_not_the_sites(mini, text, told):
    page = mini / "docs/index.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\n{text}\n", encoding="utf-8")
    found = counts.check(Context(site.load(mini / "mkdocs.yml"), None, {}))
    assert [finding.problem for finding in found] == told


def test_a_page_may_tell_of_another_number_than_ours_with_a_reason(mini):
    page = mini / "docs/index.md"
    text = page.read_text(encoding="utf-8").replace("---\n", "---\nundtagelser:\n  antal: Naboens trin.\n", 1)
    page.write_text(f"{text}\nDe otte trin er naboens.\n", encoding="utf-8")
    assert counts.check(Context(site.load(mini / "mkdocs.yml"), None, {})) == []


def test_a_count_in_the_menu_is_told_with_its_line(mini):
    menu = mini / "mkdocs.yml"
    written = menu.read_text(encoding="utf-8").replace("  - Regler:\n", "  - Ni leveregler:\n")
    menu.write_text(written, encoding="utf-8")
    (finding,) = counts.check(Context(site.load(menu), None, {}))
    line = written.splitlines().index("  - Ni leveregler:") + 1
    assert (finding.fil, finding.linje, finding.problem[:14]) == ("mkdocs.yml", line, "»Ni leveregler")
