"""What a figure or a meeting is built on and does not find is told with page and line, and never left empty."""

import pytest

from scripts.content import foundations, site

CASES = [
    (
        "ledere/aarshjul.md",
        "## Sådan gør du",
        "## Gennem året",
        "figuren »aarshjul« er lavet af afsnittet »Sådan gør du«, som siden ikke har",
    ),
    ("ledere/aarshjul.md", ": ", " ", "kan ikke stå i figuren »aarshjul«"),
    (
        "samarbejde/relationel-koordinering.md",
        "## Sådan gør du",
        "## Principper",
        "figuren »relationel-koordinering« er lavet af afsnittet »Sådan gør du«",
    ),
    ("redskaber/sej-kontakt.md", "## Ark", "## Papir", "figuren »sej-kontakt« er lavet af afsnittet »Ark«"),
    ("redskaber/rolleoversigt.md", "## Skabelon", "## Papir", "figuren »borgerens-plan« er lavet af"),
    ("redskaber/moedets-gang.md", "## Skabelon", "## Papir", "[[moedetilstand]] viser punkterne under »Skabelon«"),
]


@pytest.mark.parametrize(("src", "old", "new", "told"), CASES)
def test_a_renamed_heading_is_told(whole, src, old, new, told):
    pages = site.load(whole / "mkdocs.yml").pages
    page = pages[src]
    line = (
        next(line for line in page.body.splitlines() if line.startswith("###") and old in line) if old == ": " else old
    )
    assert line in page.body
    page.body = page.body.replace(line, line.replace(old, new))
    findings = foundations.check(pages)
    assert findings and all(finding.fil == f"docs/{src}" for finding in findings)
    assert told in findings[0].problem
    if old == ": ":
        assert page.body.splitlines()[findings[0].linje - page.body_line] == line.replace(old, new)


def test_a_whole_house_has_all_that_is_built_on(whole):
    assert foundations.check(site.load(whole / "mkdocs.yml").pages) == []
