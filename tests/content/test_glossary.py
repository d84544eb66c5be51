"""The glossary is read from the tables that editors write."""

from scripts.content import glossary, site

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


def test_each_row_is_a_term_with_what_else_it_is_called(mini):
    loaded = site.load(mini / "mkdocs.yml")
    loaded.pages[glossary.PAGE] = loaded.pages["index.md"].__class__("ordliste.md", {}, None, TABLE.partition("---\n\n")[2], 4)
    assert glossary.terms(loaded) == [
        glossary.Term("gødske", "give næring", ("gøde", "give gødning")), glossary.Term("potte", "krukke", ())]


def test_a_site_without_a_glossary_has_no_terms(mini):
    assert glossary.terms(site.load(mini / "mkdocs.yml")) == []


def test_the_real_glossary_gives_every_term_another_name(root):
    terms = glossary.terms(site.load(root / "mkdocs.yml"))
    assert len(terms) > 100
    assert [term.word for term in terms if not term.also] == []
