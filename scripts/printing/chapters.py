"""The handbook's chapters, each as a PDF of its own, cut from the book that the plugin has gathered.

A chapter is an entry of the menu's first level with more than one page; its links to other chapters lead to the site.
"""

from copy import copy

import jinja2
from bs4 import BeautifulSoup
from bs4.element import Tag

from ..content.page import Page
from ..content.site import Site
from ..content.slug import slugify
from ..markup import elements, stylesheet, templates
from . import normalise, paper, references
from .product import READ, Product

GROUP = "kapitler"
LONG, LONGEST = 17, 50
"""Lines of a table of contents that is set in two columns on the cover, and of one that flows on from a page after it.

One column has room for 17 and two for 60 (kapitel.css); in two, a title may take more than one line.
"""
AIRY = 15
"""Lines of the longer of two columns that are set in larger letters: there is room for 20 of them."""


def file(page: Page, site: Site) -> str | None:
    """Name of the PDF of the chapter that `page` stands in; None outside the chapters."""
    name = site.sections[page.src]
    return _file(name) if page.in_book and name in site.chapters else None


def _file(name: str) -> str:
    return f"kapitel-{slugify(name)}.pdf"


def compose(book: BeautifulSoup, site: Site, env: jinja2.Environment) -> dict[Product, str]:
    """The whole HTML of each chapter of `book`, the handbook as it is ready to be set."""
    articles = {article.h1.get_text(): article for article in book.select("main > article") if article.h1}
    css, addresses = stylesheet.for_print(env), _addresses(book, site)
    found = {}
    for name in site.chapters:
        first = next(page for src, page in site.pages.items() if site.sections[src] == name and page.in_book)
        frame = BeautifulSoup(
            env.get_template("print/kapitel.html").render(css=css, papir=paper, name=name, first=first),
            "html.parser",
        )
        normalise.for_print(frame, site.brand)
        found[_product(first, name)] = _fill(frame, articles[name], book, addresses)
    return found


def _product(first: Page, name: str) -> Product:
    return Product(
        _file(name),
        name,
        "A4",
        GROUP,
        "kapitel.html",
        first.src,
        range(2, 1000),
        lambda site, html: {},
        READ,
        "skærm",
    )


def _fill(chapter: BeautifulSoup, article: Tag, book: BeautifulSoup, addresses: dict[str, str]) -> str:
    """The chapter's frame with its own lines of the book's contents and its pages."""
    contents = elements.one(chapter, "nav")
    own_lines = f".indholdsliste li:has(> div > a[href='#{elements.one(article, 'h1')['id']}']) > ul"
    contents.append(copy(elements.one(book, own_lines)))
    _lay(contents, len(contents.find_all("li")))
    elements.one(chapter, "main").append(copy(article))
    elements.one(chapter, ".aabning").decompose()
    own = {elements.attribute(element, "id") for element in chapter.select("[id]")}
    for link in chapter.select("a[href^='#']"):
        target = elements.attribute(link, "href")[1:]
        if target not in own:
            _lead_out(link, addresses.get(target) or addresses[_src(link)])
    return str(chapter)


def _lay(contents: Tag, lines: int) -> None:
    """Set a chapter's contents so that they have room, however many `lines` they are."""
    if lines > LONGEST:
        elements.known_parent(contents, "div").insert_after(contents.extract())
        del contents["data-hoejde"]
    elif lines > LONG:
        elements.add_class(contents, "lang")
        _halve(contents, lines)


def _halve(contents: Tag, lines: int) -> None:
    """Let the second column begin with the entry that makes the longer of the two shortest."""
    longer, second, before = lines, None, 0
    for entry in elements.one(contents, "ul").find_all("li", recursive=False):
        if (now := max(before, lines - before)) < longer:
            longer, second = now, entry
        before += 1 + len(entry.find_all("li"))
    if second and longer <= LONGEST / 2:
        elements.add_class(second, "anden-spalte")
    if longer <= AIRY:
        elements.add_class(contents, "luftig")


def _lead_out(link: Tag, address: str) -> None:
    """Let a link lead to the site, and say no page."""
    link["href"] = address
    references.withdraw(link)


def _src(link: Tag) -> str:
    """The path of the page that a link stands on."""
    page = next(parent for parent in link.parents if parent.has_attr("data-side"))
    return elements.attribute(page, "data-side")


def _addresses(book: BeautifulSoup, site: Site) -> dict[str, str]:
    """Id of an element of `book`, or path of a page -> public address of the page."""
    found: dict[str, str] = {}
    for part in book.select("[data-del]"):  # an outer part comes first, and its pages overrule it
        src = elements.attribute(part, "data-side")
        address = templates.address(site, src) if src else site.brand.url
        found |= {elements.attribute(element, "id"): address for element in [part, *part.select("[id]")]}
        found[src] = address
    return found
