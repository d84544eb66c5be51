"""The handbook: its gathered pages in our frame, ready for the press, and each chapter on its own.

In: the chapters as the generator gathers them, marked in our own terms (see Gathered). Out: the HTML of each product.
Editors' own pages (front matter »bog: nej«) stay on the site. A worksheet stands whole at the end of the book; where it
is spoken of there is a small picture of it. Links say on which page they lead to (see references).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import jinja2
from bs4 import BeautifulSoup
from bs4.element import Tag
from markupsafe import escape

from ..content import roles, word_tables
from ..content.page import Page
from ..content.site import Site
from ..markup import elements, glosses, stylesheet
from . import (
    chapters,
    columns,
    hyphenation,
    normalise,
    paper,
    pictures,
    references,
    register,
    sheet_spreads,
    word_list,
    worksheets,
)
from .product import READ, Product
from .render import NAMED

BOOK = Product(
    "haandbog.pdf",
    "Håndbog",
    "A4",
    "bog",
    "haandbog.html",
    "",
    range(1, 1000),
    lambda site, html: {},
    READ,
    "skærm",
)
GROUPS = (BOOK.group, chapters.GROUP)
"""The groups of what is cut from the gathered book."""
CHAPTER_FRONT = 1
"""Pages of a chapter's own PDF that the handbook does not have: its front."""
HEADINGS = "h1, h2, h3, h4, h5, h6"
PART, PAGE = "data-del", "data-side"
"""Attributes of gathered elements: each part of the menu, and each part that is one page, by its path below docs/."""
SHEETS, INDEX = "Arkene", "Register"
SHAPE = "0 0 {} {}".format(*paper.SHEET.paper)
NO_PICTURE = f"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='{SHAPE}'/%3E"
"""An image without drawing, of the shape of a sheet: the press draws the sheet there."""


@dataclass(frozen=True)
class Gathered:
    """What the generator gathers from all pages.

    `contents` is an element that holds nested lists of links.
    `chapters` are <article>s, one an entry of the menu's first level; each element in them that stands for an entry
    of the menu bears PART, and PAGE where it is a page.
    """

    contents: Tag
    chapters: list[Tag]


def compose(gathered: Gathered, site: Site, env: jinja2.Environment, html: Mapping[str, str]) -> dict[Product, str]:
    """The whole HTML of the handbook, and of each of its chapters.

    `html` holds each page's rendered content by its path below docs/: the sheets are made of it.
    """
    book = typeset(gathered, site, env, html)
    return {replace(BOOK, source=site.role("forside").src): str(book)} | chapters.compose(book, site, env)


def typeset(gathered: Gathered, site: Site, env: jinja2.Environment, html: Mapping[str, str]) -> BeautifulSoup:
    """The book's HTML with our cover, contents, openers, sheets, index and style."""
    frame = env.get_template("print/haandbog.html").render(css=stylesheet.for_print(env), papir=paper)
    book = BeautifulSoup(frame, "html.parser")
    gathered.contents.name, gathered.contents["class"] = "nav", "indholdsliste"
    elements.one(book, "main").extend([gathered.contents, *gathered.chapters])
    _leave_out(book, site)
    pages = {elements.attribute(page, PAGE): page for page in book.select(f"[{PAGE}]")}
    for src, page in pages.items():
        glosses.list_in_print(page)
        pictures.lay_in(page, src, site.docs_dir)
    _shorten_contents(book)
    _name_once(book)
    parts = Parts(book, site, env, pages)
    parts.bind(html)
    normalise.for_print(book, site.brand)
    normalise.unlink(book, {elements.attribute(element, "id") for element in book.select("[id]")})
    _number_targets(book)
    hyphenation.spare_last_words(book)
    return book


class Parts:
    """What a book has beside its pages: openers, sheets, references with pages, contents and index."""

    def __init__(self, book: BeautifulSoup, site: Site, env: jinja2.Environment, pages: dict[str, Tag]):
        self.book, self.site, self.pages = book, site, pages
        env.globals["tomt_billede"] = NO_PICTURE
        self.words = env.get_template("print/haandbog-dele.html").module

    def bind(self, html: Mapping[str, str]) -> None:
        """Put all of it in."""
        sheets = [page for page in worksheets.pages(self.site) if page.src in self.pages]
        for sheet in sheets:
            self._refer_to_sheet(sheet)
        glossary = roles.find(self.site.pages, word_tables.GLOSSARY)
        if glossary and glossary.src in self.pages:
            word_list.set_as_dictionary(self.pages[glossary.src], self.words)
        self._append_sheets(sheets, html)
        self._append(INDEX, "register", [self._index()])
        _name_levels(self.book)
        normalise.unlink(self.book, {elements.attribute(element, "id") for element in self.book.select("[id]")})
        for page in self.pages.values():
            references.reference(self.book, page)
        self._number_contents()
        for number, chapter in enumerate(self.book.select(f"main > article:is([{PART}], .arkene)")):
            self._open(chapter, number % 3 + 1)

    def _said(self, name: str, *about: object) -> str:
        """What the template of parts says under `name`."""
        said = getattr(self.words, name)
        return str(said(*about) if about else said)

    def _list_in_contents(self, ident: str, names: dict[str, str]) -> None:
        """Lines below a part's own line in the contents."""
        lines = "".join(f'<li><a href="#{target}">{escape(name)}</a></li>' for target, name in names.items())
        elements.one(self.book, f".indholdsliste li:has(> a[href='#{ident}'])").append(
            elements.made(f"<ul>{lines}</ul>")
        )

    def _refer_to_sheet(self, sheet: Page) -> None:
        """A small picture of the sheet where the page has the sheet itself."""
        section = elements.one(self.pages[sheet.src], "section.afsnit-ark")
        for element in [*section.contents][1:]:
            element.extract()
        section.append(elements.made(self._said("henvisning", sheet_spreads.Side(sheet, 1, 1))))
        section["class"] = "afsnit"

    def _append_sheets(self, sheets: list[Page], html: Mapping[str, str]) -> None:
        """All sheets, whole, and their lines in the contents, in the order in which they stand."""
        counted = [(sheet, len(worksheets.with_controls(html[sheet.src], sheet).html)) for sheet in sheets]
        spreads = sheet_spreads.spreads(counted)
        self._append(SHEETS, "arkene", [elements.made(self._said("arkopslag", spread)) for spread in spreads])
        first = [side for spread in spreads for side in spread if side.number == 1]
        self._list_in_contents("arkene", {side.ident: side.sheet.title for side in first})

    def _number_contents(self) -> None:
        """The page of each line of the contents, before its link."""
        for link in self.book.select(".indholdsliste a"):
            line = link.wrap(self.book.new_tag("div", attrs={"class": "linje-i-indhold"}))
            line.insert(0, references.number(self.book, elements.attribute(link, "href")[1:]))

    def _open(self, chapter: Tag, colour: int) -> None:
        """The chapter's name on a page of its own, with what is in the chapter."""
        heading = elements.one(chapter, "h1")
        ident = elements.attribute(heading, "id")
        lead = chapter.select_one(f"[{PAGE}] .kort")
        words = lead.get_text() if lead else self._said("om_arkene")
        opener = elements.made(self._said("aabning", heading.get_text(), ident, words, colour))
        lines = self.book.select_one(f".indholdsliste li:has(> div > a[href='#{ident}']) > ul")
        if lines:
            elements.one(opener, "nav").append(BeautifulSoup(str(lines), "html.parser"))
        heading.replace_with(opener)
        if chapter.has_attr(PART):
            columns.lay(chapter, opener)

    def _append(self, name: str, ident: str, content: list[Tag]) -> None:
        """A last part of the book, named in its contents."""
        if not content:
            return
        part = elements.made(f'<article class="{ident}"><h1 id="{ident}">{name}</h1></article>')
        part.extend(content)
        elements.one(self.book, "main").append(part)
        line = elements.made(f'<li><a href="#{ident}">{name}</a></li>')
        elements.one(self.book, ".indholdsliste > ul").append(line)

    def _index(self) -> Tag:
        lines = self.book.new_tag("div")
        lines.extend(register.index(self.book, self.site, self.pages))
        return lines


def _leave_out(book: BeautifulSoup, site: Site) -> None:
    """Take out the pages that are for the site alone, and the chapters that had no others."""
    for page in book.select(f"[{PAGE}]"):
        if not site.pages[elements.attribute(page, PAGE)].in_book:
            page.decompose()
    for part in book.select(f"[{PART}]:not([{PAGE}]):not(:has([{PAGE}]))"):
        if not part.decomposed:
            part.decompose()


def _shorten_contents(book: BeautifulSoup) -> None:
    """Contents list chapters and pages, not the headings inside a page."""
    parts = {elements.attribute(elements.one(part, HEADINGS), "id") for part in book.select(f"[{PART}]")}
    contents = elements.one(book, ".indholdsliste")
    for line in contents.select("li"):
        if not line.decomposed and elements.attribute(elements.one(line, "a"), "href").removeprefix("#") not in parts:
            line.decompose()
    for empty in contents.select("ul:not(:has(li))"):
        empty.decompose()


def _name_once(book: BeautifulSoup) -> None:
    """Where a chapter's first page bears the chapter's name, the chapter's heading is the page's too.

    The page's own headings then move up a level.
    """
    contents = elements.one(book, ".indholdsliste")
    for part in book.select(f"main [{PART}]:not([{PAGE}])"):
        page = elements.one(part, f"[{PAGE}]")
        title = elements.one(page, HEADINGS)
        if title.get_text().strip() == elements.one(part, HEADINGS).get_text().strip():
            elements.one(contents, f"li:has(> a[href='#{title['id']}'])").decompose()
            lead = elements.one(page, ".kort")
            lead["id"], lead[NAMED] = title["id"], title.get_text().strip()
            title.decompose()
            for heading in page.select("h3, h4, h5"):
                heading.name = f"h{int(heading.name[1]) - 1}"


def _name_levels(book: BeautifulSoup) -> None:
    """Classes by what a heading is the title of, since its level also depends on where in the menu its page stands."""
    for group in book.select(f"main > article [{PART}]:not([{PAGE}]) > :is({HEADINGS})"):
        group["class"] = "gruppe"
    for page in book.select(f"[{PAGE}]"):
        title = page.select_one(f":scope > :is({HEADINGS})")
        levels = sorted({heading.name for heading in page.select(f".afsnit :is({HEADINGS})")})
        if title:
            title["class"] = "sidetitel"
        for heading in page.select(f".afsnit :is({HEADINGS})"):
            heading["class"] = f"under-{levels.index(heading.name) + 1}"


def _number_targets(book: BeautifulSoup) -> None:
    """Short ids: the gathered ones hold slashes and colons, which CSS and PDF both treat as something else."""
    names: dict[str, str] = {}
    for element in book.select("[id]"):
        element["id"] = names.setdefault(elements.attribute(element, "id"), f"m{len(names)}")
    for link in book.select("a[href^='#']"):
        link["href"] = "#" + names[elements.attribute(link, "href")[1:]]
    for place in book.select(f"[{references.MARK}]"):
        targets = elements.attribute(place, references.MARK).split()
        place[references.MARK] = " ".join(names[target] for target in targets if target in names)
