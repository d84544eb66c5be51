"""What is long is folded: a reference shows its sections first, and its rows and its how-to to who asks for them."""

from bs4 import BeautifulSoup
from bs4.element import Tag

from ..content import memory
from ..markup import elements
from . import two_lands

LONGEST = 12
"""Rows that a table shows at once: more would fill a telephone's screen four times over."""
ANSWER = "hos-os"
"""The class of the block with the municipality's own answer (overrides/dele/hos-os.html)."""
MOST_ANSWERS = 6
"""The municipality's answers that a page shows at once: with more, each topic is opened by its heading."""
PRINT_ROOM, SHEETS = "trykrum", "ark"
"""The class of where there is something to print, and the group of all the sheets there (print_room.place)."""
LATER = frozenset({"proeve", "forloeb", "kapitler", "bestilling"})
"""The groups that few come for, after the posters, leaflets, cards and the book: each is opened by its heading."""
MOST_SECTIONS = 15
"""The second-level sections that a page shows at once: with more, it is a list of its headings, each of which opens."""


def folded(html: str) -> str:
    """`html` with long tables folded, and in the print room what few come for, the list of sheets and each how-to.

    So is each topic of a page with many of the municipality's answers, and each section of a page with very many.
    A sheet is never folded, and neither is the glossary, which has a filter of its own.
    """
    if not _is_long(html):  # of most pages: to parse one costs more than to write it
        return html
    return str(memory.recall("foldet", (html,), lambda: _folded(BeautifulSoup(html, "html.parser"))))


def _is_long(html: str) -> bool:
    """Whether a page has as many rows, answers or sections as may be folded, or is where there is something to print.

    What is counted may stand in several tables, or in text: then nothing is folded after all.
    """
    is_many = html.count("<tr") > LONGEST or html.count("<h2") > MOST_SECTIONS or html.count("data-emne") > MOST_ANSWERS
    return is_many or PRINT_ROOM in html


def _folded(soup: BeautifulSoup) -> str:
    for table in soup.find_all("table"):
        rows = sum(len(body.find_all("tr")) for body in table.find_all("tbody"))
        if rows > LONGEST and not table.find_parent(class_="afsnit-ark") and not two_lands.is_glossary(table):
            _fold(elements.known_parent(table, "div"), f"Se alle {rows} rækker")
    rooms = soup.find_all(class_=PRINT_ROOM)
    for room in rooms:
        if room.get("data-gruppe") == SHEETS:
            _fold(room, "Se alle arkene")
        heading = room.find_previous(["h2", "h3"]) if room.get("data-gruppe") in LATER else None
        if heading:
            _fold_under(heading, _up_to_next(heading))
    for heading in soup.find_all("h3") if rooms else ():
        steps = heading.find_next_sibling()
        if steps and steps.name == "ol":
            _fold_under(heading, [steps])
    if sum(box.has_attr("data-emne") for box in soup.find_all(class_=ANSWER)) > MOST_ANSWERS:
        for heading in soup.find_all("h3"):
            topic = _up_to_next(heading)
            if any(ANSWER in elements.classes(part) for part in topic):
                _fold_under(heading, topic)
    headings = soup.select("section > h2")
    for heading in headings if len(headings) > MOST_SECTIONS else ():
        _fold_under(heading, _up_to_next(heading))
    return str(soup)


def _fold(box: Tag, words: str) -> None:
    summary = f'<summary class="skjul-i-tryk">{words}</summary>'
    box.wrap(elements.made('<details class="lang-liste"></details>')).insert(0, elements.made(summary))


def _up_to_next(heading: Tag) -> list[Tag]:
    """The elements under a heading, up to the next one that is not below it."""
    found = []
    for part in heading.find_next_siblings():
        if part.name in ("h2", "h3") and part.name <= heading.name:
            break
        found.append(part)
    return found


def _fold_under(heading: Tag, parts: list[Tag]) -> None:
    """The heading is what opens its parts, and stays a heading; its own link goes, for a control holds no other."""
    for link in heading.select(".headerlink"):
        link.decompose()
    box = elements.made('<details class="fremgang"></details>')
    heading.insert_before(box)
    box.extend([heading, *parts])
    heading.wrap(elements.made("<summary></summary>"))
