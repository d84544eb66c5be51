"""A poster that a team writes on: the sheet of a page, in boxes that can be read and filled in on a wall."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bs4 import Tag

from ..content.site import Site
from ..markup import elements
from . import worksheets
from .sheet_layout import Laid

ROLE = "maanedens-leveregel"
"""The role of the page whose sheet it is."""
PAIR = "par"
"""The class of two short fields that stand beside each other."""


@dataclass(frozen=True)
class Box:
    """A part of the sheet: its heading (empty for what stands before the first), and the HTML of its rows."""

    heading: str
    rows: list[str] = field(default_factory=list)


def data(site: Site, html: dict[str, str]) -> dict[str, Any]:
    """The page, what stands first on its sheet, and a box for each heading."""
    page = site.role(ROLE)
    boxes = [Box("")]
    for row in _rows(worksheets.with_controls(html[page.src], page)):
        if row.name == "h2":
            boxes.append(Box(row.get_text(strip=True)))
        else:
            boxes[-1].rows.append(str(row))
    return {"page": page, "first": boxes[0], "boxes": boxes[1:]}


def _rows(sheet: Laid) -> Iterator[Tag]:
    """The rows of all pages, each field by itself."""
    for row in (row for rows in sheet.pages for row in rows):
        yield from row.find_all(True, recursive=False) if PAIR in elements.classes(row) else [row]
