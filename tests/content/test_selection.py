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


def test_of_a_link_in_a_text_paper_gets_only_the_words(mini):
    page = mini / "docs/print/pjece.md"
    text = page.read_text(encoding="utf-8")
    linked = text.replace("Så rådner roden.", "Så rådner [roden](../trin/1-find-potten.md#saadan-goer-du).")
    page.write_text(linked, encoding="utf-8")
    content = site.load(mini / "mkdocs.yml")
    first = selection.read(content, content.role("pjece"))[0]
    assert first.text == "En stor potte holder på vandet. Så rådner roden."
