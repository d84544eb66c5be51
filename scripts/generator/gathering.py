"""All that we know of mkdocs-with-pdf: how it is switched on, and how the book that it gathers becomes our own.

The plugin collects the pages in the menu's order, rewrites their links, and makes the contents. Then it would lay the
book out: it is given one empty page instead, and our own press prints the book with all other products. What replaces
the plugin one day needs only to make a `Gathered`.
"""

import re
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import Tag

from ..content.finding import ContentError, Finding
from ..markup import elements
from ..printing.book import PAGE, PART, Gathered

PLUGIN = "with-pdf"
EMPTY = '<html lang="da"><head><title>-</title></head><body></body></html>'
ARTICLE = "pdf-article"
"""The attribute of a page of MkDocs' in which the plugin keeps its tree."""
CONTENTS, CHAPTER, PLACE = "article#doc-toc", "body > article[data-url]", "data-url"
"""Selectors of the contents and of the chapters; the attribute in which an element says what it stands for."""


class Gathering:
    """Stands where the plugin looks for event hooks of its user, and keeps the book that it hands over."""

    def __init__(self, paths: list[str]):
        self._places = {_place(src): src for src in paths}
        self._book: Gathered | None = None

    def hand_over(self) -> Gathered:
        """What the plugin has gathered, to whom it belongs from now on. Raises ContentError where it has not."""
        if self._book is None:
            raise ContentError([_changed("kalder ikke sin hændelse pre_pdf_render")])
        book, self._book = self._book, None
        return book

    def pre_pdf_render(self, html: str) -> str:
        """Take the whole book as the plugin has put it together; give it one empty page to lay out."""
        self._book = self._read(BeautifulSoup(html, "html.parser"))
        return EMPTY

    def pre_js_render(self, soup: BeautifulSoup) -> BeautifulSoup:
        """No script is run."""
        return soup

    def inject_link(self, html: str, *_: object) -> str:
        """No link is added to the pages: the print room has it."""
        return html

    def _read(self, soup: BeautifulSoup) -> Gathered:
        contents, chapters = soup.select(CONTENTS), soup.select(CHAPTER)
        if not contents or not chapters:
            raise ContentError([_changed(f"har ikke længere »{CONTENTS}« eller »{CHAPTER}«")])
        for part in soup.select(f"[{PLACE}]"):
            self._mark(part)
        if missing := set(self._places.values()) - {
            elements.attribute(page, PAGE) for page in soup.select(f"[{PAGE}]")
        }:
            raise ContentError([_changed(f"har ikke samlet {', '.join(sorted(missing))}")])
        return Gathered(contents[0].extract(), [chapter.extract() for chapter in chapters])

    def _mark(self, part: Tag) -> None:
        """Our own marks in place of the plugin's: an element without others inside it is a page."""
        place = elements.attribute(part, PLACE)
        del part[PLACE]
        part[PART] = ""
        if part.select_one(f"[{PLACE}]") is None and place in self._places:
            part[PAGE] = self._places[place]


def switch(plugins: Any, gathering: Gathering | None) -> None:
    """Have the plugin hand its book to `gathering`, or rest. Raises ContentError where it is not as we know it."""
    plugin = plugins.get(PLUGIN)
    options = getattr(plugin, "_options", None)
    if not hasattr(plugin, "enabled") or not hasattr(options, "_hook"):
        raise ContentError([_changed("har ikke længere »enabled« og »_options._hook«")])
    plugin.enabled = gathering is not None
    if options is not None and gathering is not None:
        options._hook = gathering


def let_go(plugins: Any) -> None:
    """Let go of what the plugin keeps of each page when it has gathered the book: the press needs the room."""
    plugin = plugins.get(PLUGIN)
    if plugin.enabled:
        for page in plugin.generator._nav.pages:
            vars(page).pop(ARTICLE, None)
        plugin.generator = None


def _changed(problem: str) -> Finding:
    remedy = "brug den version der står i pyproject.toml, eller ret scripts/generator/gathering.py"
    return Finding("mkdocs.yml", 1, "håndbog", f"mkdocs-with-pdf {problem}", remedy)


def _place(src: str) -> str:
    """A page's place as the plugin writes it: without »index« and endings."""
    return "/" + (re.sub(r"(index)?\.md$", "", src) + ("" if src.endswith("index.md") else "/") or ".")
