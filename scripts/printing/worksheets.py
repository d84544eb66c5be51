"""Worksheets: the part of a page that is filled in, as a PDF with real form fields and as a Word document.

A page is a worksheet when it has a field under a heading that begins a sheet (kinds). What only staff see is not
on it, and where the page says so it bears the citizen's title and line in place of staff's.
"""

from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from ..content import fields, kinds
from ..content.field_kinds import Date, Field, OneOf, Scale, Sheet, Text, Tick
from ..content.finding import ContentError, Finding
from ..content.page import Page
from ..content.site import Site
from ..markup import elements, glosses
from . import sheet_layout
from .sheet_layout import Laid

FOLDER = "redskaber"
CHOOSE = "Vælg ét svar:"
"""What stands over answers that have no question of their own but the heading."""
PDF, WORD, LARGE = "ark-{}.pdf", "ark-{}.docx", "ark-{}-stor.pdf"


@dataclass(frozen=True)
class Paper:
    """What stands on top of a sheet, and whether the code of its page does: a citizen has no use for staff's page."""

    title: str
    line: str
    has_code: bool


def paper(page: Page) -> Paper:
    """The citizen's title and line where the page has them, else the page's own."""
    own = page.meta.get("papir_titel")
    line = str(page.meta.get("papir_linje", "" if own else page.meta["kort"]))
    return Paper(str(own or page.title), line, not own or page.meta.get("laeser") == "borger")


def pages(site: Site) -> list[Page]:
    """The pages that are filled in, in the menu's order.

    Raises ContentError with the tools that have a field to write in, and no section for a sheet.
    """
    if without := [found for page in site.pages.values() if (found := _outside(page))]:
        raise ContentError(without)
    return [page for page in site.pages.values() if is_one(page)]


def is_one(page: Page) -> bool:
    """Whether `page` is filled in: a tool, or another page whose sheet asks for more than ticks."""
    found = asked(page)
    return bool(found) if page.folder == FOLDER else any(not isinstance(field, Tick) for field in found)


def anchor(page: Page) -> str:
    """Where the worksheet begins on its `page`."""
    return next(heading.anchor for heading in page.headings() if kinds.is_sheet(heading))


def asked(page: Page) -> list[Field]:
    """The fields of the worksheet of `page`: those under a heading that begins a sheet."""
    sheets = {heading.anchor for heading in page.headings() if kinds.is_sheet(heading)}
    return [field for field in fields.read(page).fields if field.anchor in sheets]


def _outside(page: Page) -> Finding | None:
    """A finding about the first field of a tool that is on no sheet."""
    written = [field for field in fields.read(page).fields if isinstance(field, Text | Date)]
    if page.folder != FOLDER or not written or is_one(page):
        return None
    return Finding(
        page.fil,
        written[0].line,
        "tryk",
        "siden har et felt og intet afsnit der kan blive til et ark",
        f"skriv arket under en af overskrifterne {', '.join(kinds.SHEET_HEADINGS)}",
    )


def files(page: Page) -> tuple[str, str]:
    """Names of a worksheet's PDF and Word document."""
    return PDF.format(_stem(page)), WORD.format(_stem(page))


def is_for_citizen(page: Page) -> bool:
    """Whether a citizen gets the sheet of `page`: it bears the citizen's title, or the citizen reads the page."""
    return "papir_titel" in page.meta or page.meta.get("laeser") == "borger"


def large(page: Page) -> str:
    """The name of a worksheet's PDF in large letters; empty where no citizen gets the sheet."""
    return LARGE.format(_stem(page)) if is_for_citizen(page) else ""


def _stem(page: Page) -> str:
    return page.src.rpartition("/")[2].removesuffix(".md")


def sheet(html: str) -> Tag:
    """The section of a page that is filled in, without its own heading: the sheet bears the page's."""
    section = elements.one(BeautifulSoup(html, "html.parser"), "section.afsnit-ark")
    for element in section.select("h2, .headerlink, .kun-os, .skjul-i-tryk"):
        element.decompose()
    for emptied in section.find_all("p"):
        if not emptied.get_text(strip=True) and not emptied.find(True):
            emptied.decompose()
    glosses.unmark(section)
    for wrapper in section.select("label.kryds-tekst, li > p:first-child"):
        wrapper.unwrap()
    for hidden in section.select("legend.skjult"):
        hidden.string = CHOOSE
    section.smooth()
    for heading in section.find_all(["h3", "h4"]):
        heading.name = {"h3": "h2", "h4": "h3"}[heading.name]
    return section


def with_controls(html: str, page: Page, stretch: float = 1, sizes: tuple[float, ...] = sheet_layout.SIZES) -> Laid:
    """The sheet of `page`, whose screen is `html`, on its pages, with a form control for each field and answer.

    `sizes` are the points its letters may have, the best first.
    """
    section, known = sheet(html), fields.read(page)
    for item in section.select("li.task-list-item"):
        _box(item, known)
    for row in section.select("tr[data-felt]"):
        _scale(row, known)
    for choice in section.select(".svar, .skala"):
        _choice(choice, known)
    for place in section.select(".felt"):
        place.replace_with(_written(known[elements.attribute(place, "data-felt")]))
    head = paper(page)
    return sheet_layout.laid(section, head.title, head.line, stretch, sizes)


def _box(item: Tag, known: Sheet) -> None:
    """A box before the words of an item: a tick, or one of the answers of a choice."""
    control = elements.one(item, "input").extract()
    elements.one(item, "label.task-list-control").decompose()
    item["class"] = "kryds"
    (item.p or item).insert(0, _bare(control, known))


def _scale(row: Tag, known: Sheet) -> None:
    for cell in row.select("td.point"):
        cell.replace_with(made := elements.made('<td class="point"></td>'))
        made.extend([_bare(elements.one(cell, "input"), known), elements.one(cell, "span").get_text()])


def _choice(choice: Tag, known: Sheet) -> None:
    """Answers in a line: each with its box before it, and one group for all."""
    for label in choice.find_all("label"):
        label.name = "span"
        label["class"] = "et-svar"
        _bare(elements.one(label, "input"), known)


def _bare(control: Tag, known: Sheet) -> Tag:
    """A control with what a PDF needs to know of it: a name, what it says, and which question it answers."""
    field = known[elements.attribute(control, "name")]
    kept = {name: value for name, value in control.attrs.items() if name in ("type", "name", "value", "title")}
    control.attrs = kept
    control["title"] = elements.attribute(control, "title") or field.name
    if isinstance(field, OneOf):
        control["data-spoergsmaal"] = field.name
    return control


def _written(field: Field) -> Tag:
    """A place to write: a line, or a box of several."""
    control = BeautifulSoup("", "html.parser").new_tag("input", attrs={"name": field.ident, "title": field.name})
    if isinstance(field, Text) and field.lines > 1:
        control.name, control["class"] = "textarea", "felt-lang"
        control["data-skrivelinjer"] = str(field.lines)
        control["style"] = f"min-height:{field.lines * sheet_layout.LONG_FIELD_LINE:.1f}rem"
    else:
        control["type"], control["class"] = "text", "felt-kort"
    return control


def answers(field: OneOf) -> list[str]:
    """The answers of a choice in words; those of a scale with the words for its ends: »1 Helt uenig«, »2« …"""
    if not isinstance(field, Scale):
        return [option.words for option in field.options]
    words = [option.words if option.words != option.ident else "" for option in field.options]
    words[0], words[-1] = words[0] or field.ends[0], words[-1] or field.ends[1]
    return [f"{option.ident} {word}".strip() for option, word in zip(field.options, words, strict=True)]
