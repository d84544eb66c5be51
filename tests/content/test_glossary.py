"""The glossary is read from the tables that editors write."""

import pytest

from scripts.content import glossary, site
from scripts.content.finding import ContentError

TABLE = """---
title: Ordliste
---

# Ordliste

| Fagord | Sig i stedet | Eksempel | Søges også som |
|---|---|---|---|
| gødske | give næring | Lad os give den næring. | gøde, give gødning |
| potte | krukke | Find en krukke. | |

| Andet | Tabel |
|---|---|
| ikke | med |
"""


def with_table(folder, table):
    loaded = site.load(folder / "mkdocs.yml")
    loaded.pages["ordliste.md"] = loaded.pages["index.md"].__class__(
        "ordliste.md", {"rolle": "ordliste"}, None, table.partition("---\n\n")[2], 4
    )
    return loaded


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("| potte | krukke |", "| potte |", "docs/ordliste.md:9: [tabel] rækken har ikke 4 felter som tabellens hoved"),
        (
            "| potte | krukke |",
            "| potte | |",
            "docs/ordliste.md:9: [tabel] rækken har ikke 4 felter som tabellens hoved, eller et af de to første er tomt",
        ),
        (
            "| Fagord |",
            "| Ord |",
            "docs/ordliste.md:4: [tabel] siden har ingen tabel hvor den første kolonne hedder »Fagord«",
        ),
    ],
)
def test_a_table_that_cannot_be_read_is_told_with_its_row(mini, old, new, told):
    assert old in TABLE
    with pytest.raises(ContentError) as caught:
        glossary.terms(with_table(mini, TABLE.replace(old, new)))
    assert str(caught.value).startswith(told)


def test_each_row_is_a_term_with_what_else_it_is_called(mini):
    assert glossary.terms(with_table(mini, TABLE)) == [
        glossary.Term("gødske", "give næring", ("gøde", "give gødning")),
        glossary.Term("potte", "krukke", ()),
    ]


def test_a_site_without_a_glossary_has_no_terms(mini):
    assert glossary.terms(site.load(mini / "mkdocs.yml")) == []
