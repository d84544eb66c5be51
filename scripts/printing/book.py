"""The handbook: its gathered pages in our frame, ready for the press, and each chapter on its own.

In: the chapters as the generator gathers them, marked in our own terms (see Gathered). Out: the HTML of each product.
"""

from dataclasses import dataclass

import jinja2
from bs4 import BeautifulSoup
from bs4.element import Tag

from ..content.site import Site
from ..markup import elements, glosses, stylesheet
from . import chapters, normalise
from .product import READ, Product

BOOK = Product(
    "haandbog.pdf",
    "Håndbog",
    "A4",
    "bog",
    "haandbog.html",
    "index.md",
    range(1, 1000),
    lambda site, html: {},
    READ,
    "skærm",
)
CHAPTER_FRONT = 1
"""Pages of a chapter's own PDF that the handbook does not have: its front."""
HEADINGS = "h1, h2, h3"
PART, PAGE = "data-del", "data-side"
"""Attributes of gathered elements: each part of the menu, and each part that is one page, by its path below docs/."""


@dataclass(frozen=True)
class Gathered:
    """What the generator gathers from all pages.

    `contents` is an element that holds nested lists of links.
    `chapters` are <article>s, one an entry of the menu's first level; each element in them that stands for an entry
    of the menu bears PART, and PAGE where it is a page.
    """

    contents: Tag
    chapters: list[Tag]


def compose(gathered: Gathered, site: Site, env: jinja2.Environment) -> dict[Product, str]:
    """The whole HTML of the handbook, and of each of its chapters."""
    book = typeset(gathered, site, env)
    return {BOOK: str(book)} | chapters.compose(book, site, env)


def typeset(gathered: Gathered, site: Site, env: jinja2.Environment) -> BeautifulSoup:
    """The book's HTML with our cover, contents and style."""
    frame = env.get_template("print/haandbog.html").render(css=stylesheet.for_print(env))
    book = BeautifulSoup(frame, "html.parser")
    gathered.contents["class"] = "indholdsliste"
    elements.one(book, "main").extend([gathered.contents, *gathered.chapters])
    for page in book.select(f"[{PAGE}]"):
        glosses.list_in_print(page)
    _name_first_chapter(book, site)
    _shorten_contents(book)
    _name_once(book)
    normalise.for_print(book, site.brand)
    normalise.unlink(book, {elements.attribute(element, "id") for element in book.select("[id]")})
    _number_targets(book)
    return book


def _name_first_chapter(book: BeautifulSoup, site: Site) -> None:
    """The home page's chapter bears its name in the menu, as all other chapters do."""
    home = next(iter(site.pages))
    heading = elements.one(book, f"[{PAGE}='{home}'] h1")
    heading.string = site.sections[home]
    elements.one(book, f"a[href='#{heading['id']}']").string = site.sections[home]


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
            elements.one(page, ".kort")["id"] = title["id"]
            title.decompose()
            for heading in page.select("h3, h4, h5"):
                heading["class"] = " ".join([*elements.classes(heading), f"som-{heading.name}"])
                heading.name = f"h{int(heading.name[1]) - 1}"


def _number_targets(book: BeautifulSoup) -> None:
    """Short ids: the gathered ones hold slashes and colons, which CSS and PDF both treat as something else."""
    names: dict[str, str] = {}
    for element in book.select("[id]"):
        element["id"] = names.setdefault(elements.attribute(element, "id"), f"m{len(names)}")
    for link in book.select("a[href^='#']"):
        link["href"] = "#" + names[elements.attribute(link, "href")[1:]]
