"""What is long is folded: a reference shows its sections first, and its rows and its how-to to who asks for them."""

from bs4 import BeautifulSoup
from bs4.element import Tag

from ..markup import elements
from . import two_lands

LONGEST = 12
"""Rows that a table shows at once: more would fill a telephone's screen four times over."""
PRINT_ROOM, SHEETS = ".trykrum", '.trykrum[data-gruppe="ark"]'
"""Where there is something to print, and where all the sheets are listed (print_room.place)."""


def fold(soup: BeautifulSoup) -> None:
    """Fold long tables, and in the print room the list of sheets and the steps under each third-level heading.

    A sheet is never folded, and neither is the glossary, which has a filter of its own.
    """
    for table in soup.select(".tabel > table"):
        rows = len(table.select("tbody tr"))
        if rows > LONGEST and not table.find_parent(class_="afsnit-ark") and not two_lands.is_glossary(table):
            _fold(elements.known_parent(table, "div"), f"Se alle {rows} rækker")
    for sheets in soup.select(SHEETS):
        _fold(sheets, "Se alle arkene")
    for heading in soup.find_all("h3") if soup.select_one(PRINT_ROOM) else ():
        steps = heading.find_next_sibling()
        if steps and steps.name == "ol":
            _fold_steps(heading, steps)


def _fold(box: Tag, words: str) -> None:
    summary = f'<summary class="skjul-i-tryk" data-search-exclude="1">{words}</summary>'
    box.wrap(elements.made('<details class="lang-liste"></details>')).insert(0, elements.made(summary))


def _fold_steps(heading: Tag, steps: Tag) -> None:
    """The heading is what opens its steps, and stays a heading; its own link goes, for a control holds no other."""
    for link in heading.select(".headerlink"):
        link.decompose()
    steps.wrap(elements.made('<details class="fremgang"></details>')).insert(0, heading.extract())
    heading.wrap(elements.made("<summary></summary>"))
