"""The search of the built house is asked for the words that it must find."""

from scripts.check import Context, search_terms
from scripts.content import site


def test_words_that_are_found_are_not_told(content, built):
    assert search_terms.check(Context(content, built, {})) == []


def test_a_word_that_must_be_found_and_is_not_is_told(whole, built):
    path = whole / "docs/om/soegning.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("vandede", "xylofoner"), encoding="utf-8")
    (finding,) = search_terms.check(Context(site.load(whole / "mkdocs.yml"), built, {}))
    assert str(finding).startswith("docs/om/soegning.yml:1: [søgning] søgningen finder intet på »xylofoner«")
