"""One name for each thing: the names that the writing guide has decided against are told."""

import pytest

from scripts.check import Context, names
from scripts.content import site

GUIDE = """---
title: Sådan skriver vi
kort: Vores navne.
rolle: skriveguide
ejer: Redaktør
gennemgaaet: 2026-01-15
gennemgaas_om: 12
kilder:
  eget: Opdigtet til prøverne.
undtagelser:
  navne: Tabellen viser dem.
---

# Sådan skriver vi

## Vores navne {#navne}

| Kald det | Ikke | Det er |
|---|---|---|
| vandkande | sprøjte, kort: vand en tør plante | den man vander med |
| gartner | faglig leder | den der ved det |
"""


def told(mini, text):
    (mini / "docs/om/skriveguide.md").write_text(GUIDE, encoding="utf-8")
    menu = mini / "mkdocs.yml"
    menu.write_text(
        menu.read_text(encoding="utf-8").replace(
            "      - om/nyt.md\n", "      - om/nyt.md\n      - om/skriveguide.md\n"
        ),
        encoding="utf-8",
    )
    page = mini / "docs/index.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n{text}\n", encoding="utf-8")
    return [str(finding) for finding in names.check(Context(site.load(menu), None, {}))]


@pytest.mark.parametrize(
    ("text", "written", "ours"),
    [
        ("Hent de store sprøjter.", "sprøjter", "vandkande"),
        ("Spørg din faglige leder.", "faglige leder", "gartner"),
        ("Brug [Kort: vand en tør plante](index.md).", "Kort vand en tør plante", "vandkande"),
    ],
)
def test_another_name_is_told_in_every_form_with_ours(mini, text, written, ours):
    (line,) = told(mini, text)
    assert f"[navne] »{written}« hedder »{ours}« hos os — skriv »{ours}« (docs/om/skriveguide.md#navne)" in line


@pytest.mark.parametrize(
    "text", ["Bogen siger »sprøjte«.", "> Vi bruger en sprøjte.\n> – Havebogen", "Spørg en leder med faglig stolthed."]
)
def test_a_name_in_a_quotation_and_other_words_are_left_in_peace(mini, text):
    assert told(mini, text) == []


def test_a_site_without_a_writing_guide_has_no_names_to_hold_to(mini):
    assert names.check(Context(site.load(mini / "mkdocs.yml"), None, {})) == []
