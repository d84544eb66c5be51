"""Flows on paper: an exercise as a booklet with a point on each page, so that an answer says which page to turn to, and
a decision help as one sheet to hang up, where an answer says which number to go on to."""

from typing import Any

from bs4 import BeautifulSoup, Tag

from ..content import flows, kinds
from ..content.page import Page
from ..content.site import Site
from ..markup import elements, glosses
from .product import PLAIN, READ, Data, Product

GROUP = "forloeb"
BOOKLET, SHEET = "hæfte", "ark"
FORMS = {kinds.EXERCISE: BOOKLET, kinds.DECISION: SHEET}
"""Anchor of a flow's heading -> its form on paper; others stand in the handbook only."""
LETTERS = (11.5, 9.4)
"""Points of the letters: usually, and where a sheet holds much text."""
MUCH = 1600
"""Characters of a sheet that need the smaller letters to stand on one page."""
FILE = "forloeb-{}.pdf"


def products(site: Site) -> list[Product]:
    """A product for each flow that has a form on paper."""
    return [
        _product(page, flow, FORMS[flow.anchor])
        for page in site.pages.values()
        if (flow := flows.read(page)) and flow.anchor in FORMS
    ]


def _product(page: Page, flow: flows.Flow, form: str) -> Product:
    booklet = form == BOOKLET
    pages = len(flow.points)
    return Product(
        FILE.format(page.src.rpartition("/")[2].removesuffix(".md")),
        page.title,
        "A5" if booklet else "A4",
        GROUP,
        "forloeb.html",
        page.src,
        range(pages, pages + 1) if booklet else range(1, 3),
        _data(page, booklet),
        READ if booklet else PLAIN,
    )


def _data(page: Page, booklet: bool) -> Data:
    def data(site: Site, html: dict[str, str]) -> dict[str, Any]:
        made = points(html[page.src], booklet)
        large = booklet or len(BeautifulSoup("".join(made), "html.parser").get_text()) < MUCH
        return {"page": page, "booklet": booklet, "points": made, "letters": LETTERS[0 if large else 1]}

    return data


def points(html: str, booklet: bool) -> list[str]:
    """The points of a page whose screen is `html`, each answer with the page or the number that it leads to."""
    soup = BeautifulSoup(html, "html.parser")
    boxes = soup.select(".punkt")
    numbers = {elements.attribute(elements.one(box, "h3"), "id"): elements.attribute(box, "data-nr") for box in boxes}
    for box in boxes:
        heading = elements.one(box, "h3")
        heading.name = "h2"
        for lost in box.select(".headerlink, .skjul-i-tryk"):
            lost.decompose()
        glosses.unmark(box)
        for item in box.select(".svarvalg"):
            _lead(item, numbers.get(elements.attribute(item, "data-til"), ""), booklet)
    return [str(box) for box in boxes]


def _lead(item: Tag, number: str, booklet: bool) -> None:
    """Let an answer end in where to go."""
    for link in item.select(".svar-vej"):
        link.decompose()
    words = f"Gå til side {number}" if booklet else f"Gå til {number}"
    item.append(elements.made(f'<span class="svar-vej">{words if number else "Slut"}</span>'))
