"""Mends the HTML of a page where Markdown's extensions leave it hard to use without a mouse or with a screen reader."""

import re
from collections.abc import Mapping
from html import escape

from bs4 import BeautifulSoup
from bs4.element import Tag

from ..content.field_kinds import Sheet
from ..content.flows import Flow
from ..markup import elements, form, sections
from ..markup import flow as flow_html
from ..markup.glosses import Glosses
from . import entries, two_lands

NO_FIELDS = Sheet()
NO_MARKS: Mapping[str, str] = {}
PANELS = ("data-vejen", "data-ordvaelger")
"""The attributes of what a script fills."""
NUMBERED = re.compile(r"\b\d(?:-\d)+(?:-\w+)?|\b\d+–\d+\b")
"""A name or a span of numbers: »1-2-3-modellen« and »10–11« are one word, and no line ends inside it."""


def finish(
    html: str,
    glosses: Glosses | None,
    sheet: Sheet = NO_FIELDS,
    flow: Flow | None = None,
    marks: Mapping[str, str] = NO_MARKS,
) -> str:
    """`html` in sections, with the fields of `sheet` and the points of `flow`; tables that a keyboard scrolls.

    Terms are marked where wanted, and links to numbered pages bear these pages' `marks` (entries.marks).
    """
    soup = BeautifulSoup(html, "html.parser")
    if form.may_be_in(html):
        form.finish(soup, sheet)
    flow_html.finish(soup, flow)
    for link in soup.find_all("a", class_="headerlink"):
        link["tabindex"] = "-1"  # a link to where the reader already is, on each heading, would double the stops of Tab
        link["aria-hidden"] = "true"  # and a screen reader would end the name of each heading with »pilcrow«
    for number, table in enumerate(soup.find_all("table"), 1):
        _name_cells(table)
        _let_scroll(table, number)
    if two_lands.may_be_in(html):
        two_lands.finish(soup)
    entries.finish(soup, marks)
    sections.wrap(soup)
    if any(name in html for name in PANELS):
        _place_panel(soup)
    if glosses:
        glosses.mark(soup)
    if NUMBERED.search(html):
        _hold_names(soup)
    return str(soup)


def _hold_names(soup: BeautifulSoup) -> None:
    """A name or a span of numbers is not broken at the end of a line."""
    for text in soup.find_all(string=NUMBERED):
        if text.find_parent(("p", "li", "h1", "h2", "h3", "td")) and not text.find_parent(("svg", "code", "script")):
            held = NUMBERED.sub(lambda name: f'<span class="samlet">{name[0]}</span>', escape(str(text), quote=False))
            text.replace_with(BeautifulSoup(held, "html.parser"))


def _place_panel(soup: BeautifulSoup) -> None:
    """What a script fills stands right under the lead, where it will be seen: there is room for it, nothing jumps.

    The plan of the whole way stands under the way: who is new sees the first day before any field to fill in.
    """
    panel = soup.select_one(", ".join(f"[{name}]" for name in PANELS))
    if not panel:
        return
    way = soup.select_one("ol.indgange") if soup.select_one(".vejen-hele") else None
    if way:
        way.insert_after(panel.extract())
    elif after_lead := soup.select_one(".kort ~ *"):
        after_lead.insert_before(panel.extract())


def _let_scroll(table: Tag, number: int) -> None:
    """A table that is too wide scrolls in a box of its own, which the keyboard reaches and a screen reader names."""
    heading = table.find_previous(["h1", "h2", "h3", "h4"])
    name = heading.get_text().replace("¶", "").strip() if heading else ""
    # The theme wraps tables without a class in a box of its own that no keyboard can reach.
    table["class"] = "tavle"
    box = elements.made('<div class="tabel" role="region" tabindex="0"></div>')
    box["aria-label"] = f"Tabel {number}: {name}"
    table.wrap(box)


def _name_cells(table: Tag) -> None:
    """Each cell says which column it stands in: on a narrow screen the rows are stacked, and the head is far away."""
    heads = [cell.get_text(" ", strip=True) for cell in table.find_all("th")]
    for row in table.find_all("tr"):
        for cell, head in zip(row.find_all("td"), heads, strict=False):
            cell["data-kolonne"] = head
