"""Pages are found by their role: a role that two pages have, that nobody has, or that there is not, is told."""

import pytest

from scripts.content import roles, site
from scripts.content.finding import ContentError


def test_a_page_keeps_its_role_where_it_is_moved(mini):
    (mini / "docs/om/kilder.md").rename(mini / "docs/om/bag-om.md")
    menu = mini / "mkdocs.yml"
    menu.write_text(menu.read_text(encoding="utf-8").replace("om/kilder.md", "om/bag-om.md"), encoding="utf-8")
    content = site.load(menu)
    assert content.role("kilder").src == "om/bag-om.md" and content.sources


def change(mini, name, old, new):
    page = mini / "docs" / name
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(mini):
    with pytest.raises(ContentError) as caught:
        site.load(mini / "mkdocs.yml")
    return [str(finding) for finding in caught.value.findings]


def test_a_role_that_two_pages_have_is_told_on_the_second(mini):
    change(mini, "om/nyt.md", "rolle: nyt", "rolle: kilder")
    lines = told(mini)
    assert any("docs/om/nyt.md:9: [rolle] rollen »kilder« har docs/om/kilder.md også" in line for line in lines)


def test_a_role_that_no_page_has_is_told_with_what_it_is_for(mini):
    change(mini, "om/nyt.md", "rolle: nyt\n", "")
    (line,) = told(mini)
    assert "ingen side i menuen har rollen »nyt«, og den skal bruges til versionens nummer og dato" in line


def test_an_unknown_role_is_told_with_those_there_are(mini):
    change(mini, "om/nyt.md", "rolle: nyt", "rolle: nyheder")
    assert any("docs/om/nyt.md:9: [forside] feltet »rolle« har værdien »nyheder«" in line for line in told(mini))


def test_every_role_of_a_whole_house_has_its_page(whole):
    assert roles.missing(site.load(whole / "mkdocs.yml").pages) == []
