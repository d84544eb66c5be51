"""The same thing said in two ways, as one switch shows it: »Før« and »Efter« of an example, and the glossary's words.

What is made here stands in the page, so that no script moves the text about: without a script both ways are shown.
"""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.element import Tag

from ..content import word_tables
from ..content.page import Page
from ..markup import elements

BEFORE, AFTER = "Før:", "Efter:"
"""How the two list items of an example begin, in bold."""
PAIR = re.compile(rf"^- \*\*{BEFORE}\*\*.*\n(?: .*\n)*- \*\*{AFTER}\*\*", re.M)
SWITCH = (
    '<div aria-label="Eksemplet" class="laender skjul-i-tryk" data-search-exclude="1" role="group">'
    '<button aria-pressed="false" data-land="fagland" type="button">Før</button>'
    '<button aria-pressed="true" data-land="borgerland" type="button">Efter</button></div>'
)


def has_pairs(page: Page) -> bool:
    """Whether an example of `page` is told both before and after."""
    return bool(PAIR.search(page.body))


def is_glossary(table: Tag) -> bool:
    """Whether `table` is one of the glossary's."""
    head = table.find("th")
    return head is not None and head.get_text(strip=True) == word_tables.GLOSSARY_HEAD


def may_be_in(html: str) -> bool:
    """Whether `finish` has anything to do in `html`: on most pages not, and to look costs time."""
    return AFTER in html or word_tables.GLOSSARY_HEAD in html


def finish(soup: BeautifulSoup) -> None:
    """A switch at each example that is told before and after, and an address for each term of the glossary."""
    for items in list(_pairs(soup)):
        box = soup.new_tag("div", attrs={"class": "foer-efter", "data-land": "borgerland"})
        items.wrap(box)
        box.insert(0, elements.made(SWITCH))
    for table in filter(is_glossary, soup.find_all("table")):
        for row in table.select("tbody tr"):
            row["id"] = word_tables.address(elements.one(row, "td").get_text(" ", strip=True))


def _pairs(soup: BeautifulSoup) -> Iterator[Tag]:
    """The lists of two items, one before and one after, each item with its class."""
    for items in soup.find_all("ul"):
        told = [item.strong.get_text() if item.strong else "" for item in items.find_all("li", recursive=False)]
        if told == [BEFORE, AFTER]:
            for item, name in zip(items.find_all("li", recursive=False), ("fagland", "borgerland"), strict=True):
                elements.add_class(item, f"i-{name}")
            yield items
