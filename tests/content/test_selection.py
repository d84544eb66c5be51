"""The leaflet's selection: themes, parts, and links that lead nowhere."""

import pytest

from scripts.content import selection, site
from scripts.content.finding import ContentError


def test_themes_have_a_lead_a_text_and_parts_in_order(mini):
    content = site.load(mini / "mkdocs.yml")
    themes = selection.read(content, content.role("pjece"))
    assert [
        (theme.title, theme.lead, theme.text, [(part.page.title, part.anchor) for part in theme.parts])
        for theme in themes
    ] == [
        (
            "Potten",
            "Større er ikke bedre.",
            "En stor potte holder på vandet. Så rådner roden.",
            [("Find potten", None), ("Find potten", "saadan-goer-du")],
        ),
        ("Jorden", "", "", [("Fyld jord i", None)]),
    ]


def test_a_missing_heading_is_told_with_the_headings_there_are(mini):
    page = mini / "docs/print/pjece.md"
    page.write_text(page.read_text(encoding="utf-8").replace("#saadan-goer-du", "#formaal"), encoding="utf-8")
    content = site.load(mini / "mkdocs.yml")
    with pytest.raises(ContentError) as caught:
        selection.read(content, content.role("pjece"))
    (finding,) = caught.value.findings
    assert (finding.fil, finding.linje) == ("docs/print/pjece.md", 24)
    assert "#formaal" in finding.problem
    assert "#saadan-goer-du" in finding.forslag
