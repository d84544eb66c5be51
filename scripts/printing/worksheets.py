"""Worksheets: the part of a tool's page that is filled in, as a PDF with real form fields and as a Word document.

A page is a worksheet when it lies among the tools and holds a field; its sheet is the section that is drawn as one on the screen.
"""

from collections.abc import Iterator
from itertools import count

from bs4 import BeautifulSoup, Tag

from ..content.finding import ContentError, Finding
from ..content.page import Heading, Page
from ..content.site import Site
from ..markup import glosses, sections
from . import sheet_layout
from .sheet_layout import Laid

FOLDER = "redskaber"
FIELD = "[felt"
PDF, WORD = "ark-{}.pdf", "ark-{}.docx"


def pages(site: Site) -> list[Page]:
    """The tools that are filled in, in the menu's order. Raises ContentError with those that have no section for a sheet."""
    found = [page for page in site.pages.values() if is_one(page)]
    if without := [page for page in found if not any(map(_begins_sheet, page.headings()))]:
        raise ContentError(
            [
                Finding(
                    page.fil,
                    _field_line(page),
                    "tryk",
                    "siden har et felt og intet afsnit der kan blive til et ark",
                    "skriv arket under en af overskrifterne Ark, Skabelon, Tjekliste, Kort eller Spørgeskema",
                )
                for page in without
            ]
        )
    return found


def is_one(page: Page) -> bool:
    """Whether `page` is a tool that is filled in."""
    return page.folder == FOLDER and FIELD in page.body


def _begins_sheet(heading: Heading) -> bool:
    return heading.level == 2 and sections.LOOKS.get(heading.anchor) == "ark"


def _field_line(page: Page) -> int:
    return page.body_line + page.body.partition(FIELD)[0].count("\n")


def files(page: Page) -> tuple[str, str]:
    """Names of a worksheet's PDF and Word document."""
    stem = page.src.rpartition("/")[2].removesuffix(".md")
    return PDF.format(stem), WORD.format(stem)


def sheet(html: str) -> Tag:
    """The section of a page that is filled in, without its own heading: the sheet bears the page's."""
    section = BeautifulSoup(html, "html.parser").select_one("section.afsnit-ark")
    for element in section.select("h2, .headerlink"):
        element.decompose()
    glosses.unmark(section)
    section.smooth()
    for heading in section.find_all(["h3", "h4"]):
        heading.name = {"h3": "h2", "h4": "h3"}[heading.name]
    return section


def with_controls(html: str) -> Laid:
    """The sheet of a page on its pages, with a form control, named by the words before it, for each field and box."""
    section, numbers = sheet(html), count(1)
    for item in section.select("li.task-list-item"):
        _box(item, next(numbers))
    for field in section.select(".felt"):
        _field(field, next(numbers))
    for cell, words in points(section):
        cell.insert(0, _control("input", next(numbers), words, type="checkbox"))
        cell["class"] = "point"
    page = BeautifulSoup(html, "html.parser")
    return sheet_layout.laid(
        section, *(words.get_text() if words else "" for words in (page.h1, page.select_one(".kort")))
    )


def lines(field: Tag) -> int:
    """How many lines there are to write on."""
    return int(field["style"].partition(":")[2])


def label(field: Tag) -> str:
    """What is to be written in a field: the words before it, or the heading above."""
    words = " ".join(str(node) for node in reversed(list(field.previous_siblings)) if isinstance(node, str)).split()
    return (
        " ".join(words).rstrip(":")
        or " ".join(field.find_previous(["h2", "h3", "p", "li"]).get_text(" ").split())
        or "Skriv her"
    )


def points(section: Tag) -> Iterator[tuple[Tag, str]]:
    """Each cell of a table that holds a number to choose, and what choosing it says: »Jeg er tryg: 5, Helt enig«."""
    for row in section.select("table tr"):
        cells, heads = row.find_all("td"), row.find_parent("table").find_all("th")
        for cell, head in zip(cells[1:], heads[1:], strict=False):
            if (number := cell.get_text(strip=True)).isdigit():
                yield cell, f"{cells[0].get_text(' ', strip=True)}: {number}, {head.get_text(' ', strip=True)}"


def _box(item: Tag, number: int) -> None:
    for control in item.select("label.task-list-control, input"):
        control.decompose()
    words = " ".join(item.get_text().split())
    item["class"] = "kryds"
    (item.p or item).insert(0, _control("input", number, words, type="checkbox"))


def _field(field: Tag, number: int) -> None:
    if lines(field) == 1:
        control = _control("input", number, label(field), type="text", **{"class": "felt-kort"})
    else:
        control = _control(
            "textarea",
            number,
            label(field),
            style=f"min-height:{lines(field) * sheet_layout.LONG_FIELD_LINE:.1f}rem",
            **{"class": "felt-lang", "data-linjer": str(lines(field))},
        )
    field.replace_with(control)


def _control(name: str, number: int, words: str, **more: str) -> Tag:
    return BeautifulSoup("", "html.parser").new_tag(name, attrs={"name": f"felt-{number}", "title": words, **more})
