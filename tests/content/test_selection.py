"""The leaflet's selection: themes, parts, and links that lead nowhere."""

import pytest

from scripts.content import links, selection, site
from scripts.content.finding import ContentError


def test_themes_have_a_lead_a_text_and_parts_in_order(mini):
    themes = selection.read(site.load(mini / "mkdocs.yml"), "print/pjece.md")
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
    with pytest.raises(ContentError) as caught:
        selection.read(site.load(mini / "mkdocs.yml"), "print/pjece.md")
    (finding,) = caught.value.findings
    assert (finding.fil, finding.linje) == ("docs/print/pjece.md", 23)
    assert "#formaal" in finding.problem
    assert "#saadan-goer-du" in finding.forslag


@pytest.mark.parametrize(
    ("link", "problem", "remedy"),
    [
        (
            "[potten](proces/1-find-poten.md)",
            "»proces/1-find-poten.md« findes ikke",
            "mente du docs/proces/1-find-potten.md?",
        ),
        (
            "[potten](proces/1-find-potten.md#saadan-gor-du)",
            "afsnittet »#saadan-gor-du« findes ikke",
            "mente du #saadan-goer-du?",
        ),
        ("![potte](potte.png)", "»potte.png« findes ikke", "ret linket, eller slet det"),
        ("[her](proces/1-find-potten.md)", "linket hedder »her«", "skriv hvad læseren finder"),
    ],
)
def test_a_bad_link_is_told_with_what_was_meant(mini, link, problem, remedy):
    page = mini / "docs/index.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\nLæs {link}.\n", encoding="utf-8")
    (finding,) = links.check(site.load(mini / "mkdocs.yml"))
    assert problem in finding.problem and remedy in finding.forslag and finding.linje == 19
