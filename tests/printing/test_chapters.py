"""A chapter by itself: its contents have room, however many its pages are."""

import io

import pypdfium2
import pytest
from bs4 import BeautifulSoup

from scripts.content import site
from scripts.markup import templates
from scripts.printing import chapters, faults, render
from scripts.printing.faults import Laid

LINE = '<li><div class="linje-i-indhold"><a href="#{0}">Opdigtet side {0}</a></div></li>'
PAGE = '<section data-del="s" data-side="{src}"><h2 id="{number}">Opdigtet side {number}</h2></section>'


def book(loaded, lines):
    """A handbook whose every chapter has so many pages."""
    listed, articles = "", ""
    for place, name in enumerate(loaded.chapters):
        src = next(src for src in loaded.pages if loaded.sections[src] == name)
        numbers = range(1000 * (place + 1), 1000 * (place + 1) + lines)
        own = "".join(map(LINE.format, numbers))
        listed += f'<li><div class="linje-i-indhold"><a href="#k{place}">{name}</a></div><ul>{own}</ul></li>'
        pages = "".join(PAGE.format(src=src, number=number) for number in numbers)
        articles += f'<article><header class="aabning"></header><h1 id="k{place}">{name}</h1>{pages}</article>'
    return BeautifulSoup(f'<nav class="indholdsliste"><ul>{listed}</ul></nav><main>{articles}</main>', "html.parser")


@pytest.mark.parametrize("lines", [16, 17, 20, 48, 130])
def test_the_contents_of_a_chapter_have_room(whole, lines):
    loaded = site.load(whole / "mkdocs.yml")
    made = chapters.compose(book(loaded, lines), loaded, templates.environment(loaded))
    product, html = next(iter(made.items()))
    done = render.render(html)
    assert faults.found(product, Laid.of(done)) == []
    document = pypdfium2.PdfDocument(io.BytesIO(done.pdf))
    words = " ".join(document[number].get_textpage().get_text_range() for number in range(min(4, len(document))))
    assert f"Opdigtet side {1000 + lines - 1}" in words


@pytest.mark.parametrize(
    ("below", "second", "airy"),
    [([0] * 24, 12, True), ([0] * 50, 25, False), ([6, 6, 4, 6], 2, True), ([30], None, False), ([3, 24], 1, False)],
)
def test_the_two_columns_of_a_chapters_contents_are_as_even_as_its_parts_allow(below, second, airy):
    inner = "".join(f"<li>Del<ul>{'<li>Side</li>' * count}</ul></li>" if count else "<li>Side</li>" for count in below)
    contents = BeautifulSoup(f"<nav><ul>{inner}</ul></nav>", "html.parser").nav
    chapters._lay(contents, len(contents.find_all("li")))
    entries = contents.ul.find_all("li", recursive=False)
    begins = [place for place, entry in enumerate(entries) if entry.get("class") == "anden-spalte"]
    assert begins == ([] if second is None else [second])
    assert contents["class"] == ("lang luftig" if airy else "lang")
