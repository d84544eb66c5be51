"""Worksheets: the part of a tool's page that is filled in, as a PDF with real form fields and as a Word document.

A page is a worksheet when it lies among the tools and holds a field; its sheet is the section that is drawn as one on the screen.
"""

from itertools import count

from bs4 import BeautifulSoup, Tag

from ..content.page import Page
from ..content.site import Site

FOLDER = "redskaber"
FIELD = "[felt"
PDF, WORD = "ark-{}.pdf", "ark-{}.docx"


def pages(site: Site) -> list[Page]:
    """The tools that are filled in, in the menu's order."""
    return [page for page in site.pages.values() if page.folder == FOLDER and FIELD in page.body]


def files(page: Page) -> tuple[str, str]:
    """Names of a worksheet's PDF and Word document."""
    stem = page.src.rpartition("/")[2].removesuffix(".md")
    return PDF.format(stem), WORD.format(stem)


def sheet(html: str) -> Tag:
    """The section of a page that is filled in, without its own heading: the sheet bears the page's."""
    section = BeautifulSoup(html, "html.parser").select_one("section.afsnit-ark")
    for element in section.select("h2, .headerlink"):
        element.decompose()
    for heading in section.find_all(["h3", "h4"]):
        heading.name = {"h3": "h2", "h4": "h3"}[heading.name]
    return section


def with_controls(html: str) -> str:
    """The sheet of a page with a form control, named by the words before it, for each field and box."""
    section, numbers = sheet(html), count(1)
    for item in section.select("li.task-list-item"):
        _box(item, next(numbers))
    for field in section.select(".felt"):
        _field(field, next(numbers))
    return str(section)


def lines(field: Tag) -> int:
    """How many lines there are to write on."""
    return int(field["style"].partition(":")[2])


def label(field: Tag) -> str:
    """What is to be written in a field: the words before it, or the heading above."""
    words = " ".join(str(node) for node in reversed(list(field.previous_siblings)) if isinstance(node, str)).split()
    return " ".join(words).rstrip(":") or " ".join(field.find_previous(["h2", "h3", "p", "li"]).get_text(" ").split()) or "Skriv her"


def _box(item: Tag, number: int) -> None:
    for control in item.select("label.task-list-control, input"):
        control.decompose()
    words = " ".join(item.get_text().split())
    item["class"] = "kryds"
    (item.p or item).insert(0, _control("input", number, words, type="checkbox"))


def _field(field: Tag, number: int) -> None:
    rows = lines(field)
    control = _control("input", number, label(field), type="text") if rows == 1 else _control(
        "textarea", number, label(field), style=f"height:{rows * 6.6:.1f}mm")
    field.replace_with(control)


def _control(name: str, number: int, words: str, **more: str) -> Tag:
    return BeautifulSoup("", "html.parser").new_tag(name, attrs={"name": f"felt-{number}", "title": words, **more})
