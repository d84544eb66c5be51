"""Old addresses: a page that moved leads on, and one that moved without a word is told."""

import pytest

from scripts.content import site
from scripts.content.finding import ContentError
from scripts.markup import templates
from scripts.pages import redirects

PUBLISHED = "udgivet:\n- index.md\n- gammel/potte.md\n"


def told(mini, text):
    (mini / "adresser.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        site.load(mini / "mkdocs.yml")
    return [str(finding) for finding in caught.value.findings]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (PUBLISHED, "adresser.yml:1: [adresse] siden »gammel/potte.md« er flyttet eller slettet"),
        (PUBLISHED + "flyttet:\n  gammel/potte.md: væk.md\n", "adresser.yml:5: [adresse] »gammel/potte.md« fører til"),
        ("flyttet:\n  index.md: om/nyt.md\n", "adresser.yml:2: [adresse] »index.md« er flyttet, men findes stadig"),
        ("udgivet: [\n", "adresser.yml:2: [adresse] filen kan ikke læses"),
        ("flyttet: [a]\n", "adresser.yml:1: [adresse] filen kan ikke læses"),
    ],
)
def test_an_address_that_leads_nowhere_is_told(mini, text, line):
    (finding,) = told(mini, text)
    assert finding.startswith(line)


def test_a_page_that_moved_has_a_page_at_its_old_address_without_script(mini):
    (mini / "adresser.yml").write_text(
        PUBLISHED + "flyttet:\n  gammel/potte.md: proces/1-find-potten.md\n", encoding="utf-8"
    )
    content = site.load(mini / "mkdocs.yml")
    ((path, html),) = redirects.pages(content, templates.environment(content)).items()
    assert path == "gammel/potte.html"
    assert '<meta http-equiv="refresh" content="0; url=../proces/1-find-potten.html">' in html
    assert '<a href="../proces/1-find-potten.html">Find potten</a>' in html
    assert f'href="{content.brand.url}proces/1-find-potten.html"' in html
    assert "<script" not in html
