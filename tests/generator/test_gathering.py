"""What we know of mkdocs-with-pdf: the book that it gathers becomes our own, or the build stops with one clear line."""

import weakref
from types import SimpleNamespace

import pytest

from scripts.content.finding import ContentError
from scripts.generator import gathering
from scripts.generator.gathering import Gathering

BOOK = """<html><body><article id="doc-toc"><h1>Indhold</h1></article>
<article data-url="/."><h1>Forside</h1></article>
<article data-url="/proces/"><h1>Proces</h1><section data-url="/proces/"><h2>Proces</h2></section>
<section data-url="/proces/1-find/"><h2>Find</h2></section></article></body></html>"""
PATHS = ["index.md", "proces/index.md", "proces/1-find.md"]


def test_each_page_of_the_gathered_book_bears_its_path():
    gathered = Gathering(PATHS)
    assert gathered.pre_pdf_render(BOOK) == gathering.EMPTY
    book = gathered.hand_over()
    home, process = book.chapters
    assert home["data-side"] == "index.md"
    assert [page["data-side"] for page in process.select("[data-side]")] == ["proces/index.md", "proces/1-find.md"]
    assert process["data-del"] == "" and not process.has_attr("data-side")
    assert book.contents.h1.get_text() == "Indhold"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("doc-toc", "toc", "har ikke længere »article#doc-toc«"),
        ("data-url", "data-path", "har ikke længere »article#doc-toc« eller »body > article"),
        ("/proces/1-find/", "/proces/find/", "har ikke samlet proces/1-find.md"),
    ],
)
def test_a_book_of_another_form_stops_the_build(old, new, told):
    with pytest.raises(ContentError) as stopped:
        Gathering(PATHS).pre_pdf_render(BOOK.replace(old, new))
    assert f"mkdocs.yml:1: [håndbog] mkdocs-with-pdf {told}" in str(stopped.value)


def test_a_plugin_that_does_not_hand_over_its_book_stops_the_build():
    with pytest.raises(ContentError, match="mkdocs-with-pdf kalder ikke sin hændelse"):
        Gathering(PATHS).hand_over()


def test_a_plugin_that_can_no_longer_be_switched_stops_the_build():
    with pytest.raises(ContentError, match=r"\[håndbog\] mkdocs-with-pdf har ikke længere »enabled«"):
        gathering.switch({"with-pdf": SimpleNamespace(enabled=True)}, Gathering(PATHS))


def test_when_the_book_is_handed_over_nobody_else_keeps_a_tree_of_a_page():
    page = SimpleNamespace(**{gathering.ARTICLE: "træ"})
    plugin = SimpleNamespace(enabled=True, generator=SimpleNamespace(_nav=SimpleNamespace(pages=[page])))
    gathering.let_go({"with-pdf": plugin})
    assert vars(page) == {} and plugin.generator is None
    gathered = Gathering(PATHS)
    gathered.pre_pdf_render(BOOK)
    book = weakref.ref(gathered.hand_over())
    assert book() is None
