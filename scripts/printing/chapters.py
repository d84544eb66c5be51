"""The handbook's chapters, each as a PDF of its own, cut from the book that the plugin has gathered.

A chapter is an entry of the menu's first level with more than one page; its links to other chapters lead to the site.
"""

from collections import Counter
from copy import copy

import jinja2
from bs4 import BeautifulSoup, Tag

from ..content.page import Page
from ..content.site import Site
from ..content.slug import slugify
from ..markup import stylesheet, templates
from . import normalise
from .product import READ, Product

GROUP = "kapitler"
LONG = 20
"""Lines of a table of contents that is set in two columns."""


def names(site: Site) -> list[str]:
    """Names of all chapters, in the menu's order."""
    return [name for name, pages in Counter(site.sections.values()).items() if pages > 1]


def file(page: Page, site: Site) -> str | None:
    """Name of the PDF of the chapter that `page` stands in; None outside the chapters."""
    name = site.sections[page.src]
    return f"kapitel-{slugify(name)}.pdf" if name in names(site) else None


def compose(book: BeautifulSoup, site: Site, env: jinja2.Environment) -> dict[Product, str]:
    """The whole HTML of each chapter of `book`, the handbook as it is ready to be set."""
    articles = {
        article.h1.get_text(): article for article in book.main.find_all("article", recursive=False) if article.h1
    }
    css, addresses = stylesheet.for_print(env), _addresses(book, site)
    found = {}
    for name in names(site):
        first = next(page for src, page in site.pages.items() if site.sections[src] == name)
        frame = BeautifulSoup(
            env.get_template("print/kapitel.html").render(css=css, name=name, first=first), "html.parser"
        )
        normalise.for_print(frame, site.brand)
        found[_product(first, name, site)] = _fill(frame, articles[name], book, addresses)
    return found


def _product(first: Page, name: str, site: Site) -> Product:
    return Product(
        file(first, site),
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
    chapter.nav.append(
        copy(book.select_one(".indholdsliste").find("a", href=f"#{article.h1['id']}").find_next_sibling("ul"))
    )
    if len(chapter.nav.find_all("li")) > LONG:
        chapter.nav["class"].append("lang")
    chapter.main.append(copy(article))
    own = {element["id"] for element in chapter.find_all(id=True)}
    for link in chapter.select("a[href^='#']"):
        if link["href"][1:] not in own:
            link["href"] = addresses[link["href"][1:]]
    return str(chapter)


def _addresses(book: BeautifulSoup, site: Site) -> dict[str, str]:
    """Id of an element of `book` -> public address of the page that it stands on."""
    by_url = {_plugin_url(src): templates.address(site, src) for src in site.pages}
    found = {}
    for part in book.find_all(attrs={"data-url": True}):  # an outer part comes first, and its pages overrule it
        address = by_url.get(part["data-url"], site.brand.url)
        found |= {element["id"]: address for element in [part, *part.find_all(id=True)] if element.get("id")}
    return found


def _plugin_url(src: str) -> str:
    """A page's place as mkdocs-with-pdf writes it: without »index« and endings."""
    return "/" + (src.removesuffix("index.md").removesuffix(".md") + ("" if src.endswith("index.md") else "/") or ".")
