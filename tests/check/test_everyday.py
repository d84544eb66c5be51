"""What people come for is at most two clicks away, and a task that is further is told with its line."""

import pytest

from scripts.check import Context, everyday, search_terms
from scripts.content import site

LINK = '<a href="{}">x</a>'


@pytest.fixture
def built(mini):
    """Four pages in a row, each with a link to the next."""
    chain = ["index.html", "proces/index.html", "proces/1-find-potten.html", "proces/2-fyld-jord-i.html"]
    for here, there in zip(chain, [*chain[1:], "index.html"], strict=True):
        path = mini / "site" / here
        path.parent.mkdir(parents=True, exist_ok=True)
        up = "../" * here.count("/")
        path.write_text(f"<html><body>{LINK.format(up + there + '#top')}</body></html>", encoding="utf-8")
    return mini / "site"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Find en potte: proces/1-find-potten.md", None),
        (
            "Fyld jord i: proces/2-fyld-jord-i.md",
            "»Fyld jord i« er mere end 2 klik fra forsiden på en computer og på en telefon",
        ),
        ("Vand: proces/findes-ikke.md", "»Vand« fører til siden »proces/findes-ikke.md«, som ikke findes"),
        (
            "Find en potte: {side: proces/1-find-potten.md, skriv: potterne}",
            "»Find en potte« skal skrives med »potterne«, som er mere end 6 tegn",
        ),
        ("- bare en liste", "listen kan ikke læses"),
    ],
)
def test_a_task_that_is_too_far_away_is_told_with_its_line(mini, built, line, told):
    (mini / "docs/om/opgaver.yml").write_text(f"# Opgaver\n{line}\n", encoding="utf-8")
    found = everyday.check(Context(site.load(mini / "mkdocs.yml"), built, {}))
    assert [finding.problem for finding in found] == ([told] if told else [])
    assert all(finding.fil == "docs/om/opgaver.yml" for finding in found)


@pytest.mark.parametrize(
    ("menu", "fold", "far"),
    [
        ("doerraekke", "", ["på en telefon"]),
        ("menu menu-alt", "", ["på en computer"]),
        ("fodmenu", "", []),
        ("kapitelmenu", "<details open>", ["på en telefon"]),
        ("fodmenu", "<details><details>", ["på en computer og på en telefon"]),
    ],
)
def test_a_link_counts_only_on_the_screen_that_shows_it_and_more_behind_a_fold(mini, built, menu, fold, far):
    (mini / "docs/om/opgaver.yml").write_text("Fyld jord i: proces/2-fyld-jord-i.md\n", encoding="utf-8")
    page = built / "index.html"
    link = f'<nav class="{menu}">{fold}{LINK.format("proces/2-fyld-jord-i.html")}</nav>'
    page.write_text(page.read_text(encoding="utf-8").replace("</body>", f"{link}</body>"), encoding="utf-8")
    found = everyday.check(Context(site.load(mini / "mkdocs.yml"), built, {}))
    assert [finding.problem.partition("forsiden ")[2] for finding in found] == far


@pytest.mark.parametrize(
    ("place", "told"), [(3, []), (4, ["er ikke blandt de første 3 svar når man søger på »potte«"])]
)
def test_the_letters_of_a_task_lead_to_one_of_the_first_pages_found(mini, built, monkeypatch, place, told):
    (mini / "docs/om/opgaver.yml").write_text(
        "Find en potte: {side: proces/1-find-potten.md, skriv: potte}\n", encoding="utf-8"
    )
    (built / search_terms.INDEX).parent.mkdir(parents=True)
    (built / search_terms.INDEX).write_text("{}", encoding="utf-8")
    pages = ["index.html", "index.html", *(f"{number}.html" for number in range(2, place)), "proces/1-find-potten.html"]
    monkeypatch.setattr(search_terms, "answers", lambda built, queries: [pages for _ in queries])
    found = everyday.check(Context(site.load(mini / "mkdocs.yml"), built, {}))
    assert [finding.problem.partition("« ")[2] for finding in found] == told
